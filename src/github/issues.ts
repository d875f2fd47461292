/** Issues: one for each fingerprint, opened once and kept up to date over the runs. */
import { deathId, type IssueRecord, renderIssueNews, reported } from "../report/index.ts";
import { type IssueBook, type IssueWork, step } from "./issue-book.ts";
import { type Circumstances, decideSeen, firstRecord } from "./issue-decision.ts";
import { listByAuthor, listIssues, type OurIssue, ourIssue, readIssue, tracks } from "./issue-list.ts";
import { closeDouble, commentIssue, type MadeIssue, openIssue, writeIssue } from "./issue-write.ts";
import { isAnyNewer } from "./newer.ts";
import { isUncertain } from "./refusal.ts";
import { gathered, type Subject, subjects } from "./subject.ts";

/**
 * Tells the report's findings to the issues that know them, and to new ones where `mayOpen`. What fails is a warning in the book.
 */
export async function tellIssues(work: IssueWork, book: IssueBook, mayOpen: boolean): Promise<void> {
  const all = subjects(reported(work.report.findings), work);
  // Of those with the label all may be closed, as doubles of one that lost it.
  if (all.some(({ fingerprint }) => book.tracks.get(fingerprint)?.issue.state !== "open"))
    await addUnlabelled(work, book);
  const known = all.filter(({ fingerprint }) => book.tracks.has(fingerprint));
  const fresh = mayOpen ? all.filter(({ fingerprint }) => !book.tracks.has(fingerprint)) : [];
  const own = fresh.slice(0, work.inputs.maxIssues);
  const rest = fresh.slice(own.length);
  await closeDoubles(work, book);
  for (const subject of own) await tellNew(work, book, subject);
  for (const subject of rest.length > 0 ? [...known, gathered(rest, work)] : known) await tell(work, book, subject);
  await settle(work, book);
}

/** Adds issues that lost their label to the book, so that none is opened beside them. Where they cannot be listed, those with it must do. */
async function addUnlabelled(work: IssueWork, book: IssueBook): Promise<void> {
  const labelled = [...book.tracks.values()].flatMap(({ issue, doubles }) => [issue, ...doubles]);
  const numbers = new Set(labelled.map(({ number }) => number));
  try {
    book.unlabelled = (await listByAuthor(work.client)).filter(({ number }) => !numbers.has(number));
    book.tracks = tracks([...labelled, ...book.unlabelled]);
  } catch {
    // Said already by the list of those with the label, if it is a matter of rights.
  }
}

/** What two runs at once, or one that was cut short, left behind: of several open issues of a fingerprint the lowest number stays. */
export async function closeDoubles(work: IssueWork, book: IssueBook): Promise<void> {
  for (const { issue, doubles } of book.tracks.values())
    for (const double of doubles) await closeFor(work, book, double.number, issue.number);
}

async function closeFor(work: IssueWork, book: IssueBook, number: number, original: number): Promise<void> {
  await step(work, book, `issue #${number}, which doubles #${original}, could not be closed`, async () => {
    // Another run may have closed it meanwhile.
    if ((await readIssue(work.client, number))?.state === "open") await closeDouble(work.client, number, original);
  });
}

async function tell(work: IssueWork, book: IssueBook, subject: Subject): Promise<void> {
  const track = book.tracks.get(subject.fingerprint);
  await (track === undefined ? tellNew(work, book, subject) : tellKnown(work, book, subject, track.issue.number, true));
}

async function tellNew(work: IssueWork, book: IssueBook, subject: Subject): Promise<void> {
  const record = firstRecord(subject.occurrences);
  if (record === null) return;
  const text = subject.render(record, "");
  await step(work, book, `the issue "${text.title}" could not be opened`, async () => {
    const made = await openOnce(work, subject, () => openIssue(text, work.inputs, work.client, work.context));
    book.warnings.push(...made.warnings);
    const issue = ourIssue(made.issue, made.issue.user?.login ?? "");
    if (issue !== null) book.written.set(subject.fingerprint, { subject, issue, how: "opened" });
  });
}

/** Opens the issue. Where the answer got lost, looks whether it was opened before another attempt. */
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

/** Writes into the issue `number` what is new in it; `aloud` is whether its watchers are told news. */
async function tellKnown(
  work: IssueWork,
  book: IssueBook,
  subject: Subject,
  number: number,
  aloud: boolean,
): Promise<void> {
  await step(work, book, `issue #${number} could not be brought up to date`, async () => {
    const issue = await readIssue(work.client, number);
    if (issue === null) return;
    const decision = decideSeen(issue, subject.occurrences, await circumstances(work, subject, issue));
    if (decision.kind === "leave") {
      if (decision.why !== null)
        book.warnings.push(`issue #${number} is closed, and its crash was seen again: ${decision.why}`);
      return;
    }
    const { record, news } = decision;
    const { body } = subject.render(record, issue.notes);
    const reopened = decision.kind === "reopen";
    await writeIssue(work.client, number, body, reopened ? { state: "open" } : {});
    const before = book.written.get(subject.fingerprint)?.how;
    const how = reopened ? "reopened" : (before ?? "brought up to date");
    book.written.set(subject.fingerprint, {
      subject,
      issue: { ...issue, body, record, state: reopened ? "open" : issue.state },
      how,
    });
    if (news !== null && aloud)
      await tellNews(work, book, number, renderIssueNews(news, record, subject.report, work.rendering));
  });
}

async function tellNews(work: IssueWork, book: IssueBook, number: number, text: string): Promise<void> {
  await step(work, book, `the news could not be told on issue #${number}`, () =>
    commentIssue(work.client, number, text),
  );
}

async function circumstances(work: IssueWork, subject: Subject, issue: OurIssue): Promise<Circumstances> {
  // Closed as gone, not by a merge that some bot made under the same name.
  const gone = issue.record.rows.length > 0 && issue.record.rows.every((row) => row.quietRuns > 0);
  const closedByUs = issue.state === "closed" && gone && issue.closedBy === (await work.client.author());
  const asks = issue.state === "closed" && issue.stateReason !== "not_planned" && !closedByUs;
  const commits = new Set(subject.occurrences.map(({ commit }) => commit).filter((commit) => commit !== null));
  const newer = asks && commits.size > 0 ? await isAnyNewer([...commits], issue.record, work.client) : null;
  return { newer, closedByUs, resolveAfter: work.inputs.resolveAfter };
}

/** Rounds of looking again before what another run overwrote is given up. */
const ROUNDS = 3;

/**
 * Looks again at what was written, since another run may have written at the same moment: of two new issues the one with the
 * higher number is closed, and an occurrence that was overwritten, or went into that one, is written again.
 */
export async function settle(work: IssueWork, book: IssueBook): Promise<void> {
  for (let round = 0; round < ROUNDS && book.written.size > 0 && !book.halted; round++) {
    let again = false;
    await step(work, book, "the issues could not be looked at again", async () => {
      book.tracks = tracks(withUnlisted(await listIssues(work.client), book));
    });
    for (const written of book.written.values()) {
      const issue = book.tracks.get(written.subject.fingerprint)?.issue ?? written.issue;
      if (issue.number === written.issue.number && holds(issue.record, written.subject)) continue;
      again = true;
      const own = issue.number === written.issue.number;
      // Each run closes what it opened itself: else as many comments say so as there are runs.
      if (!own && written.how === "opened") await closeFor(work, book, written.issue.number, issue.number);
      const how = own ? written.how : "brought up to date";
      book.written.set(written.subject.fingerprint, { ...written, issue, how });
      await tellKnown(work, book, written.subject, issue.number, false);
    }
    if (!again) return;
  }
}

/** GitHub may list an issue a moment after it was opened, and one without the label not at all. */
function withUnlisted(listed: readonly OurIssue[], book: IssueBook): readonly OurIssue[] {
  const issues = new Map(listed.map((issue) => [issue.number, issue]));
  const known = [...[...book.written.values()].map(({ issue }) => issue), ...book.unlabelled];
  for (const issue of known) if (!issues.has(issue.number)) issues.set(issue.number, issue);
  return [...issues.values()];
}

/** Whether the record has the newest death of the subject; a body is overwritten as a whole. */
function holds(record: IssueRecord, subject: Subject): boolean {
  const newest = subject.occurrences.at(-1)?.instances.at(-1);
  return newest === undefined || record.deaths.includes(deathId(newest));
}
