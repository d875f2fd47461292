/** Issues: one per fingerprint, opened once and updated by later runs. */
import { deathId, type IssueRecord, renderIssueNews, reported } from "../../report/index.ts";
import { isUncertain } from "../client/refusal.ts";
import { isAnyNewer } from "./compare-commits.ts";
import { decideSeen, firstRecord, type RunFacts } from "./decision.ts";
import { listByAuthor, listIssues, type OurIssue, ourIssue, readIssue, tracks } from "./list.ts";
import { type IssueSession, type IssueWork, tryStep } from "./session.ts";
import { gathered, type Subject, subjects } from "./subject.ts";
import { closeDouble, commentIssue, type MadeIssue, openIssue, writeIssue } from "./write.ts";

/**
 * Writes the report's findings into their issues, and into new ones if `mayOpen`. Failures are warnings in the
 * session.
 */
export async function publishIssues(work: IssueWork, session: IssueSession, mayOpen: boolean): Promise<void> {
  const all = subjects(reported(work.report.findings), work);
  // All labelled ones may have been closed as duplicates of one that lost the label.
  if (all.some(({ fingerprint }) => session.tracks.get(fingerprint)?.issue.state !== "open"))
    await addUnlabelled(work, session);
  const known = all.filter(({ fingerprint }) => session.tracks.has(fingerprint));
  const fresh = mayOpen ? all.filter(({ fingerprint }) => !session.tracks.has(fingerprint)) : [];
  const own = fresh.slice(0, work.inputs.maxIssues);
  const rest = fresh.slice(own.length);
  await closeDoubles(work, session);
  for (const subject of own) await publishNew(work, session, subject);
  for (const subject of rest.length > 0 ? [...known, gathered(rest, work)] : known)
    await publishSubject(work, session, subject);
  await settle(work, session);
}

/**
 * Adds issues that lost their label to the session, so that no second one is opened. If they cannot be listed, the
 * labelled ones must do.
 */
async function addUnlabelled(work: IssueWork, session: IssueSession): Promise<void> {
  const labelled = [...session.tracks.values()].flatMap(({ issue, doubles }) => [issue, ...doubles]);
  const numbers = new Set(labelled.map(({ number }) => number));
  try {
    session.unlabelled = (await listByAuthor(work.client)).filter(({ number }) => !numbers.has(number));
    session.tracks = tracks([...labelled, ...session.unlabelled]);
  } catch {
    // Listing the labelled issues has already warned of a missing right.
  }
}

/**
 * Closes duplicates that concurrent or interrupted runs left: of a fingerprint's open issues the lowest number stays.
 */
export async function closeDoubles(work: IssueWork, session: IssueSession): Promise<void> {
  for (const { issue, doubles } of session.tracks.values())
    for (const double of doubles) await closeFor(work, session, double.number, issue.number);
}

async function closeFor(work: IssueWork, session: IssueSession, number: number, original: number): Promise<void> {
  await tryStep(work, session, `issue #${number}, a duplicate of #${original}, could not be closed`, async () => {
    // Another run may have closed it meanwhile.
    if ((await readIssue(work.client, number))?.state === "open") await closeDouble(work.client, number, original);
  });
}

async function publishSubject(work: IssueWork, session: IssueSession, subject: Subject): Promise<void> {
  const track = session.tracks.get(subject.fingerprint);
  await (track === undefined
    ? publishNew(work, session, subject)
    : publishKnown(work, session, subject, track.issue.number, true));
}

async function publishNew(work: IssueWork, session: IssueSession, subject: Subject): Promise<void> {
  const record = firstRecord(subject.occurrences);
  if (record === null) return;
  const text = subject.render(record, "");
  await tryStep(work, session, `the issue "${text.title}" could not be opened`, async () => {
    const made = await openOnce(work, subject, () => openIssue(text, work.inputs, work.client, work.context));
    session.warnings.push(...made.warnings);
    const issue = ourIssue(made.issue, made.issue.user?.login ?? "");
    if (issue !== null) session.written.set(subject.fingerprint, { subject, issue, how: "opened" });
  });
}

/** Opens the issue. If the answer got lost, checks whether it exists before another attempt. */
async function openOnce(work: IssueWork, subject: Subject, open: () => Promise<MadeIssue>): Promise<MadeIssue> {
  try {
    return await open();
  } catch (error) {
    if (!isUncertain(error)) throw error;
    const same = (await listIssues(work.client)).filter(({ record }) => record.fingerprint === subject.fingerprint);
    const found = same.find(({ record }) => holds(record, subject)) ?? tracks(same).get(subject.fingerprint)?.issue;
    return found === undefined ? open() : { issue: found.given, warnings: [] };
  }
}

/** Writes the news into the issue `number`; with `aloud` its watchers are notified. */
async function publishKnown(
  work: IssueWork,
  session: IssueSession,
  subject: Subject,
  number: number,
  aloud: boolean,
): Promise<void> {
  await tryStep(work, session, `issue #${number} could not be updated`, async () => {
    const issue = await readIssue(work.client, number);
    if (issue === null) return;
    const decision = decideSeen(issue, subject.occurrences, await circumstances(work, subject, issue));
    if (decision.kind === "leave") {
      if (decision.why !== null)
        session.warnings.push(`issue #${number} is closed, and its crash was seen again: ${decision.why}`);
      return;
    }
    const { record, news } = decision;
    const { body } = subject.render(record, issue.notes);
    const reopened = decision.kind === "reopen";
    await writeIssue(work.client, number, body, reopened ? { state: "open" } : {});
    const before = session.written.get(subject.fingerprint)?.how;
    const how = reopened ? "reopened" : (before ?? "updated");
    session.written.set(subject.fingerprint, {
      subject,
      issue: { ...issue, body, record, state: reopened ? "open" : issue.state },
      how,
    });
    if (news !== null && aloud)
      await tellNews(work, session, number, renderIssueNews(news, record, subject.report, work.rendering));
  });
}

async function tellNews(work: IssueWork, session: IssueSession, number: number, text: string): Promise<void> {
  await tryStep(work, session, `the news could not be posted on issue #${number}`, () =>
    commentIssue(work.client, number, text),
  );
}

async function circumstances(work: IssueWork, subject: Subject, issue: OurIssue): Promise<RunFacts> {
  // Closed as gone, not by a merge of another bot with the same name.
  const gone = issue.record.rows.length > 0 && issue.record.rows.every((row) => row.quietRuns > 0);
  const closedByUs = issue.state === "closed" && gone && issue.closedBy === (await work.client.author());
  const asks = issue.state === "closed" && issue.stateReason !== "not_planned" && !closedByUs;
  const commits = new Set(subject.occurrences.map(({ commit }) => commit).filter((commit) => commit !== null));
  const newer = asks && commits.size > 0 ? await isAnyNewer([...commits], issue.record, work.client) : null;
  return { newer, closedByUs, resolveAfter: work.inputs.resolveAfter };
}

/** Maximum number of attempts to restore what another run overwrote. */
const ROUNDS = 3;

/**
 * Checks what was written, since another run may have written at the same time. Of two new issues the one with the
 * higher number is closed. An occurrence that was overwritten, or was written into that issue, is written again.
 */
export async function settle(work: IssueWork, session: IssueSession): Promise<void> {
  for (let round = 0; round < ROUNDS && session.written.size > 0 && !session.halted; round++) {
    let again = false;
    await tryStep(work, session, "the issues could not be read again", async () => {
      session.tracks = tracks(withUnlisted(await listIssues(work.client), session));
    });
    for (const written of session.written.values()) {
      const issue = session.tracks.get(written.subject.fingerprint)?.issue ?? written.issue;
      if (issue.number === written.issue.number && holds(issue.record, written.subject)) continue;
      again = true;
      const own = issue.number === written.issue.number;
      // Each run closes only the issue it opened; otherwise every run would comment on it.
      if (!own && written.how === "opened") await closeFor(work, session, written.issue.number, issue.number);
      const how = own ? written.how : "updated";
      session.written.set(written.subject.fingerprint, { ...written, issue, how });
      await publishKnown(work, session, written.subject, issue.number, false);
    }
    if (!again) return;
  }
}

/** GitHub may list a new issue late, and does not list one without the label. */
function withUnlisted(listed: readonly OurIssue[], session: IssueSession): readonly OurIssue[] {
  const issues = new Map(listed.map((issue) => [issue.number, issue]));
  const known = [...[...session.written.values()].map(({ issue }) => issue), ...session.unlabelled];
  for (const issue of known) if (!issues.has(issue.number)) issues.set(issue.number, issue);
  return [...issues.values()];
}

/** True if the record has the subject's newest death; bodies are only overwritten as a whole. */
function holds(record: IssueRecord, subject: Subject): boolean {
  const newest = subject.occurrences.at(-1)?.instances.at(-1);
  return newest === undefined || record.deaths.includes(deathId(newest));
}
