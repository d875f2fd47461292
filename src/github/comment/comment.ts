/** The comment: one per look and place, found by marker and author, updated, and resolved after a fix. */
import type { Report } from "../../findings/model.ts";
import type { Inputs } from "../../inputs.ts";
import { COMMENT_LIMIT } from "../../limits.ts";
import {
  type ReportContext,
  readCommentMarker,
  renderComment,
  renderResolvedComment,
  withKey,
} from "../../report/index.ts";
import type { GitHubClient } from "../client/client.ts";
import { isUncertain, statusOf } from "../client/refusal.ts";
import type { GitHubContext } from "../context.ts";
import { type CheckedWords, joinChecks, withoutHiddenLines } from "./checks.ts";
import { lookKey } from "./look.ts";
import type { Comment, CommentKind, CommentPlace } from "./place.ts";
import {
  isAfter,
  PROVENANCE_SIZE,
  type Provenance,
  provenance,
  readProvenance,
  resolves,
  withoutProvenance,
  withProvenance,
} from "./provenance.ts";
import { ofVersion1, version1 } from "./version-1.ts";

/** The input of all steps. */
export interface CommentWork {
  readonly report: Report;
  readonly inputs: Inputs;
  readonly rendering: ReportContext;
  readonly context: GitHubContext;
  readonly client: Pick<GitHubClient, "author" | "pause">;
}

/** One of our comments, with its two hidden lines parsed. */
interface OurComment extends Comment {
  readonly state: "red" | "green";
  readonly provenance: Provenance;
}

/** Maximum number of attempts to restore what another run overwrote. */
const ROUNDS = 8;

/** Longer than another run takes between reading the comments and writing. */
const SETTLED_AFTER_MS = 1_500;

/**
 * Writes the report into its look's single comment at `place` and returns that comment. Other checks of the same
 * attempt are kept below it; a later run's comment is left alone. Throws what GitHub refuses.
 */
export async function publishComment(work: CommentWork, place: CommentPlace): Promise<Comment> {
  const mine = provenance(work.report, work.inputs, work.context);
  const written = await writeOnce(work, place, mine);
  try {
    return await settle(work, place, mine, written);
  } catch {
    // It is written; it is only unknown if another run overwrote it.
    return written;
  }
}

/** GitHub has no conditional write: this checks if another run overwrote the comment, and writes again. */
async function settle(work: CommentWork, place: CommentPlace, mine: Provenance, written: Comment): Promise<Comment> {
  let latest = written;
  for (let round = 1; round < ROUNDS && (await work.client.pause(SETTLED_AFTER_MS)); round++) {
    const ours = await oursAt(work, place, mine);
    const [only] = ours;
    if (only === undefined || ours.length > 1 || !says(only, mine)) latest = await writeOnce(work, place, mine);
    // A third run may have overwritten the second: a comment is settled once it no longer changes.
    else if (only.body === latest.body) return only;
    else latest = only;
  }
  return latest;
}

/** True if the comment has this check's text, or a later run's. */
function says(comment: OurComment, mine: Provenance): boolean {
  const { state, provenance: theirs } = comment;
  if (theirs.run !== mine.run) return supersedes(comment, mine);
  return state === "red" && !isAfter(mine, theirs) && isSameCheck(theirs, mine);
}

/** True if the comment is of a later run, unless that one passed although the crash persists. */
function supersedes({ state, provenance: theirs }: OurComment, mine: Provenance): boolean {
  const stillStands = state === "green" && mine.crashes.some((crash) => theirs.crashes.includes(crash));
  return isAfter(theirs, mine) && !stillStands;
}

function isSameCheck(comment: Provenance, mine: Provenance): boolean {
  return mine.checks.every((check) => comment.checks.includes(check));
}

async function writeOnce(work: CommentWork, place: CommentPlace, mine: Provenance): Promise<Comment> {
  const before = await oursAt(work, place, mine);
  if (before.length > 0) return keepOne(work, place, before, mine);
  const made = await createOnce(work, place, mine);
  // Another run may have found no comment at the same time and created one too.
  const after = await oursAt(work, place, mine);
  return after.length > 1 ? keepOne(work, place, after, mine) : made;
}

/** Creates the comment. If the answer got lost, checks whether it exists before another attempt. */
async function createOnce(work: CommentWork, place: CommentPlace, mine: Provenance): Promise<Comment> {
  const body = wordsOf(work, [], mine);
  try {
    return await place.create(body);
  } catch (error) {
    if (!isUncertain(error)) throw error;
    const [made] = await oursAt(work, place, mine);
    return made ?? place.create(body);
  }
}

/** Keeps the first of several comments of one look, with the newest run's text. All given comments are ours. */
async function keepOne(
  work: CommentWork,
  place: CommentPlace,
  ours: readonly OurComment[],
  mine: Provenance,
): Promise<Comment> {
  const [first, ...others] = [...ours].sort((a, b) => a.id - b.id);
  const words = wordsOf(work, ours, mine);
  if (first === undefined) return place.create(words);
  const kept =
    words === first.body ? first : ((await unlessGone(place.update(first.id, words))) ?? (await place.create(words)));
  for (const other of others) await unlessGone(place.remove(other.id));
  return kept;
}

/** The body with the newest run's results, in all of its checks. */
function wordsOf({ report, rendering }: CommentWork, ours: readonly OurComment[], mine: Provenance): string {
  const ofOthers = ours.filter(({ provenance: { run } }) => run !== mine.run);
  const later = ofOthers.filter((each) => supersedes(each, mine));
  const [latest] = later.sort((a, b) => (isAfter(a.provenance, b.provenance) ? -1 : 1));
  if (latest !== undefined) return latest.body;
  const siblings = ours.filter(({ state, provenance: { run } }) => state === "red" && run === mine.run);
  const isSuperseded = siblings.some(({ provenance }) => isSameCheck(provenance, mine) && isAfter(provenance, mine));
  const own = { provenance: mine, text: (limit: number) => renderComment(report, rendering, limit) };
  return joinChecks([...(isSuperseded ? [] : [own]), ...siblings.map(checksIn)], COMMENT_LIMIT);
}

function checksIn({ body, provenance }: OurComment): CheckedWords {
  return { provenance, text: withoutProvenance(body) };
}

/** The call's answer, null if its comment was deleted meanwhile. */
async function unlessGone<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Maximum number of comments that one green run resolves. */
const RESOLVED_AT_ONCE = 10;

/**
 * Resolves red comments whose look is covered by this run's: at `place` (null if there is none), and among the
 * repository's newest. Returns the changed comments.
 */
export async function resolveComments(
  work: CommentWork,
  kind: CommentKind,
  place: CommentPlace | null,
): Promise<readonly Comment[]> {
  const mine = provenance(work.report, work.inputs, work.context);
  const here = place === null ? [] : await oursOf(work, await place.list(), mine);
  // An open pull request's deploy says nothing about another pull request.
  const all = mine.ofOpenPullRequest ? [] : await oursOf(work, await kind.newest(), mine);
  const elsewhere = all.filter((each) => !each.provenance.ofOpenPullRequest);
  const red = new Map(
    [...elsewhere, ...here].filter((each) => isResolvedBy(work, mine, each)).map((each) => [each.id, each]),
  );
  const newestFirst = [...red.values()].sort((a, b) => b.id - a.id).slice(0, RESOLVED_AT_ONCE);
  const resolved: Comment[] = [];
  for (const { id } of newestFirst) {
    // Another run may have changed it since it was listed.
    const [now] = await oursOf(
      work,
      [await unlessGone(kind.get(id))].filter((each) => each !== null),
      mine,
    );
    if (now === undefined || !isResolvedBy(work, mine, now)) continue;
    const text = renderResolvedComment(work.report, work.rendering, withoutHiddenLines(now.body), LIMIT);
    const provenance = { ...mine, look: now.provenance.look };
    const changed = await unlessGone(
      kind.update(id, withProvenance(withKey(text, lookKey(provenance.look)), provenance)),
    );
    if (changed !== null) resolved.push(changed);
  }
  return resolved;
}

const LIMIT = COMMENT_LIMIT - PROVENANCE_SIZE;

function isResolvedBy({ report }: CommentWork, mine: Provenance, { state, provenance }: OurComment): boolean {
  return state === "red" && resolves(mine, report, provenance);
}

/** The comments of this run's look. */
async function oursAt(work: CommentWork, place: CommentPlace, mine: Provenance): Promise<readonly OurComment[]> {
  const key = lookKey(mine.look);
  return (await oursOf(work, await place.list(), mine)).filter(({ provenance: { look } }) => lookKey(look) === key);
}

/** Comments of this token's user, who is only looked up if a marker matches. */
async function oursOf(
  work: CommentWork,
  comments: readonly Comment[],
  mine: Provenance,
): Promise<readonly OurComment[]> {
  const first = version1(work.report, work.inputs, work.context);
  const marked = comments.flatMap((each): OurComment[] => {
    const marker = readCommentMarker(each.body);
    if (marker === null) return [];
    const provenance = readProvenance(each.body) ?? ofVersion1(each.body, marker.key, first, mine.look);
    return provenance === null ? [] : [{ ...each, state: marker.state, provenance: provenance }];
  });
  if (marked.length === 0) return [];
  const author = await work.client.author();
  return marked.filter((each) => each.author === author);
}
