/** The comment: one for each key and place, found again by marker and author, brought up to date, and resolved after a fix. */
import type { Report } from "../findings/model.ts";
import type { Inputs } from "../inputs.ts";
import { COMMENT_LIMIT } from "../limits.ts";
import {
  commentKey,
  type ReportContext,
  readCommentMarker,
  renderComment,
  renderResolvedComment,
} from "../report/index.ts";
import type { GitHubClient } from "./client.ts";
import type { Comment, CommentKind, CommentPlace } from "./comment-place.ts";
import type { GitHubContext } from "./context.ts";
import {
  isLater,
  PROVENANCE_SIZE,
  type Provenance,
  provenance,
  readProvenance,
  withoutProvenance,
  withProvenance,
} from "./provenance.ts";
import { isUncertain, statusOf } from "./refusal.ts";

/** What all steps of telling by comment need. */
export interface CommentWork {
  readonly report: Report;
  readonly inputs: Inputs;
  readonly rendering: ReportContext;
  readonly context: GitHubContext;
  readonly client: GitHubClient;
}

/** A comment of ours with what its two hidden lines say. */
interface OurComment extends Comment {
  readonly state: "red" | "green";
  readonly provenance: Provenance | null;
}

/**
 * Writes the report into the one comment of its key at `place`, and gives that comment.
 * A comment of a run that ended its watch later is left as it is. Throws what GitHub refuses.
 */
export async function tellComment(work: CommentWork, place: CommentPlace): Promise<Comment> {
  const body = bodyOf(work);
  const before = await oursOf(work, await place.list());
  if (before.length > 0) return keepOne(work, place, before, body);
  const made = await createOnce(work, place, body);
  // Another run may have looked at the same moment, found none as well, and made its own.
  const after = await oursOf(work, await place.list());
  return after.length > 1 ? keepOne(work, place, after, body) : made;
}

/** Creates the comment. Where the answer got lost, looks whether it was made before another attempt. */
async function createOnce(work: CommentWork, place: CommentPlace, body: string): Promise<Comment> {
  try {
    return await place.create(body);
  } catch (error) {
    if (!isUncertain(error)) throw error;
    const [made] = await oursOf(work, await place.list());
    return made ?? place.create(body);
  }
}

/** Of several comments of one key the first stays, with the newest words; only comments of ours are given. */
async function keepOne(
  work: CommentWork,
  place: CommentPlace,
  ours: readonly OurComment[],
  body: string,
): Promise<Comment> {
  const [first, ...others] = [...ours].sort((a, b) => a.id - b.id);
  if (first === undefined) return place.create(body);
  const mine = provenance(work.report, work.inputs, work.context);
  const newest = [first, ...others].reduce((a, b) => (untilOf(b) > untilOf(a) ? b : a));
  const words = untilOf(newest) <= mine.untilMs ? body : newest.body;
  const kept =
    words === first.body ? first : ((await unlessGone(place.update(first.id, words))) ?? place.create(words));
  for (const other of others) await unlessGone(place.remove(other.id));
  return kept;
}

function untilOf(comment: OurComment): number {
  return comment.provenance?.untilMs ?? 0;
}

/** The call's answer, null where its comment was deleted meanwhile. */
async function unlessGone<T>(call: Promise<T>): Promise<T | null> {
  try {
    return await call;
  } catch (error) {
    if (statusOf(error) === 404) return null;
    throw error;
  }
}

/** Comments that one green run resolves at the most. */
const RESOLVED_AT_ONCE = 10;

/**
 * Marks red comments of the report's key as resolved: at `place` (null where there is none), and elsewhere among the
 * repository's newest those of runs that looked at the same namespaces. Gives the comments it changed.
 */
export async function resolveComments(
  work: CommentWork,
  kind: CommentKind,
  place: CommentPlace | null,
): Promise<readonly Comment[]> {
  const mine = provenance(work.report, work.inputs, work.context);
  const here = place === null ? [] : await oursOf(work, await place.list());
  const elsewhere = (await oursOf(work, await kind.newest())).filter((each) => each.provenance?.place === mine.place);
  const red = new Map(
    [...elsewhere, ...here]
      .filter((each) => each.state === "red" && (each.provenance === null || isLater(mine, each.provenance)))
      .map((each) => [each.id, each]),
  );
  const newestFirst = [...red.values()].sort((a, b) => b.id - a.id).slice(0, RESOLVED_AT_ONCE);
  const resolved: Comment[] = [];
  for (const each of newestFirst) {
    const text = renderResolvedComment(work.report, work.rendering, withoutProvenance(each.body), LIMIT);
    const changed = await unlessGone(kind.update(each.id, withProvenance(text, mine)));
    if (changed !== null) resolved.push(changed);
  }
  return resolved;
}

const LIMIT = COMMENT_LIMIT - PROVENANCE_SIZE;

function bodyOf(work: CommentWork): string {
  return withProvenance(
    renderComment(work.report, work.rendering, LIMIT),
    provenance(work.report, work.inputs, work.context),
  );
}

/** Those of the report's key that this token's author wrote. Who that is, is asked only where a marker fits. */
async function oursOf(work: CommentWork, comments: readonly Comment[]): Promise<readonly OurComment[]> {
  const key = commentKey(work.rendering.key);
  const marked = comments.flatMap((each) => {
    const marker = readCommentMarker(each.body);
    return marker?.key === key ? [{ ...each, state: marker.state, provenance: readProvenance(each.body) }] : [];
  });
  if (marked.length === 0) return [];
  const author = await work.client.author();
  return marked.filter((each) => each.author === author);
}
