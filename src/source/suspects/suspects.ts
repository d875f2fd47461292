/**
 * Finds commits of a deploy that may have introduced a crash. Only commits of `previous..deployed` are examined, and
 * only changes to the functions of the trace, to what these use, and to what the message names. A wrong name is worse
 * than none.
 */
import type { Crash } from "../../crash/model.ts";
import type { Suspect } from "../../findings/model.ts";
import type { Commit, FileChange } from "./commits.ts";
import { evidenceOfThread } from "./concurrency.ts";
import { contentsOf, textsNow } from "./contents.ts";
import { evidenceAt, isBeside } from "./evidence.ts";
import { type Failure, failureOf, isOfConcurrency, THROWS } from "./failure.ts";
import type { ChangeHistory } from "./history.ts";
import { type Judged, judgedHunks, type SuspectEvidence } from "./judged.ts";
import { isManifest, isOfData } from "./kinds.ts";
import { bare, type CodeChange, codeChangeOf } from "./mechanical.ts";
import { evidenceOfLostFile, evidenceOfMessage, filledIn, messageWordsOf } from "./message-evidence.ts";
import { type DeployedFiles, withNeighbours } from "./neighbours.ts";
import { type MessageOrigin, originOfMessage } from "./origin.ts";
import { evidenceOfReach } from "./reach.ts";
import { sliceOf } from "./slice.ts";
import { escaped, tokensOf } from "./tokens.ts";
import { type FramePlace, isAboutNames, isOfSurroundings, type TracePlace, tracePlaces } from "./trace.ts";
import { WEIGHTS } from "./weights.ts";

/** Suspects, or the reason why there are none. */
export interface Suspicion {
  readonly suspects: readonly Suspect[];
  readonly note: string | null;
  /** Commits of the range, without merges; null if they could not be counted. */
  readonly commits: number | null;
}

/** The crash and the range of commits to search. */
export interface SuspectsQuery {
  readonly history: ChangeHistory;
  readonly crash: Crash;
  readonly previous: string;
  /** Full IDs. */
  readonly deployed: string;
  /** Places of the trace that are in the repository, the culprit's first. */
  readonly places: readonly FramePlace[];
  readonly linesOf: (path: string) => readonly string[] | undefined;
  /** Null if reading further files is too expensive. */
  readonly files: DeployedFiles | null;
}

const MOST_SUSPECTS = 3;
/** Maximum number of frames whose function is blamed. */
const BLAMED = 4;

/** Finds the suspects. */
export async function findSuspects(query: SuspectsQuery): Promise<Suspicion> {
  const { history, previous, deployed } = query;
  if (previous === deployed) return none("the same commit was deployed before");
  const distance = await history.distance({ previous, deployed });
  if ("why" in distance) return none(distance.why);
  const { count, wentBack } = distance;
  const since = `since ${previous.slice(0, 7)}`;
  if (wentBack) return none(`the deploy went back from ${previous.slice(0, 7)}`);
  if (count === 0) return none(`the deploy has no commit of its own ${since}`, 0);
  const trace = tracePlaces(query.places, query.linesOf, failureOf(query.crash));
  const isLong = count > history.mostCommits;
  const paths = isLong ? [...new Set(trace.map(({ path }) => path))] : [];
  const many = `${count} ${count === 1 ? "commit" : "commits"} ${since}`;
  if (isLong && paths.length === 0) return none(`the deploy has ${many}, and no frame is in the repository`, count);
  const [commits, origin] = await Promise.all([
    history.commits({ previous, deployed }, paths),
    originOfMessage(history, deployed, trace, messageWordsOf(query.crash)),
  ]);
  if ("why" in commits) return none(`${commits.why} (${many})`, count);
  const suspects = await rank(query, origin === null ? trace : withOrigin(query, origin), withoutReverted(commits));
  const manifests = await changedManifests(query);
  const apart = manifests.length === 0 ? null : `also changed in this deploy: ${manifests.join(", ")}`;
  if (suspects.length > 0) return { suspects, note: apart, commits: count };
  const nothing = `no change of this deploy reaches the trace (${many})`;
  return { suspects, note: apart === null ? nothing : `${nothing}; ${apart}`, commits: count };
}

function none(why: string, commits: number | null = null): Suspicion {
  return { suspects: [], note: `no suspect: ${why}`, commits };
}

/** Dependency manifests that differ. */
async function changedManifests({ history, previous, deployed }: SuspectsQuery): Promise<readonly string[]> {
  return (await history.changedPaths({ previous, deployed })).filter(isManifest).slice(0, 6);
}

/** Drops pairs in which the later commit reverts the earlier one completely. */
function withoutReverted(commits: readonly Commit[]): readonly Commit[] {
  const key = (files: readonly FileChange[], inverse: boolean) =>
    files
      .flatMap(({ path, hunks }) =>
        hunks.map(({ removed, added }) => [path, ...(inverse ? [added, removed] : [removed, added])].join("\u0000")),
      )
      .sort()
      .join("\u0001");
  const left: { readonly commit: Commit; readonly key: string }[] = [];
  for (const commit of commits.toReversed()) {
    const inverse = key(commit.files, true);
    const at = left.findLastIndex((other) => other.key === inverse && other.key !== "");
    if (at !== -1) left.splice(at, 1);
    else left.push({ commit, key: key(commit.files, false) });
  }
  return left.map(({ commit }) => commit).reverse();
}

interface Scored {
  readonly commit: Commit;
  readonly evidence: SuspectEvidence[];
}

/** A changed number makes nothing missing, and a changed text breaks no connection. */
function weightOf(
  judged: Judged,
  { isNames, isOutside, isOfValue, isOfEmpty, mentions, quotes, failure: { kind } }: Circumstances,
): number {
  const { isNumeric, isTextual, isRewording, isAddition, functions, risk } = judged;
  const { rewording, otherKind, sameRisk, sameForm } = WEIGHTS.form;
  if (isRewording) return rewording;
  if ((isNumeric && (isNames || isOutside)) || (isTextual && isOutside)) return otherKind;
  if (isOfValue && (isNumeric || isTextual) && !quotes(judged)) return otherKind;
  if ((kind === "division" || (kind === "index" && isOfEmpty)) && isNumeric && !judged.becameZero) return sameRisk;
  if ((kind === "nothing" || kind === "other") && (risk === "same" || risk === "less")) return sameRisk;
  if (judged.isReordered) return otherKind;
  if (judged.isSameForm && !isOfData(judged.path) && !bringsNamed(judged, mentions)) return sameForm;
  return isAddition && (kind === "nothing" || (isNames && functions.length === 0)) ? sameRisk : 1;
}

/** True if the added lines have a new name that the message has, too. */
function bringsNamed({ hunk, path }: Judged, mentions: Circumstances["mentions"]): boolean {
  const before = new Set(tokensOf(hunk.removed, path));
  return tokensOf(hunk.added, path).some((token) => !before.has(token) && mentions(token));
}

function weighed(score: number, judged: Judged, circumstances: Circumstances): number {
  const { kind } = circumstances.failure;
  const isZero = kind === "division" && judged.becameZero;
  // It is a typical cause of such a crash.
  const isSuch =
    (kind === "nothing" && judged.risk === "nothing") ||
    (kind === "index" && judged.isNumeric) ||
    ((kind === "index" || kind === "nothing") && judged.isSeparator);
  const weight = weightOf(judged, circumstances);
  const { zero, such, from } = WEIGHTS.typical;
  return score * weight + (isZero ? zero : 0) + (isSuch && weight === 1 && score > from ? such : 0);
}

/** Messages about text that could not be parsed as a number, a date, JSON. */
const OF_VALUE =
  /Expecting (?:value|property|['",:])|Unterminated string|Extra data: line|invalid character|unexpected (?:end|character)|(?:not valid|in) JSON|invalid (?:literal|syntax|value|number|date)|For input string|could not convert|could not parse|cannot parse|Unexpected token|invalid digit|Parse(?:Int|Float|Bool|Char)Error|is not a valid|not a number/i;

/** The text that could not be parsed was empty. */
const OF_EMPTY_TEXT = /kind: Empty\b|empty string|base 10: ''|For input string: ""/;

/** A variable is unknown, or used too early. */
const OF_VARIABLE =
  /not defined|undefined (?:local )?variable|NameError|UnboundLocal|before initialization|undeclared/i;
/** Digits in a message that are no value of the program: quoted ones, positions in a text, addresses. */
const NO_NUMBER =
  /["'`][^"'`]*["'`]|\b(?:line|column|col|char|character|position|pos|offset|byte)s? \d+|\b0x[\da-f]+/gi;
const NONE: ReadonlySet<string> = new Set();

function isQuoted(text: string, value: string): boolean {
  return value !== "" && text.includes(value);
}

function includesWord(text: string, word: string): boolean {
  return word.length > 3 && new RegExp(`(?<!\\w)${escaped(word)}(?!\\w)`).test(text);
}

/** True if the program itself throws there. */
function throws(place: TracePlace | undefined): boolean {
  return place !== undefined && THROWS.test(place.text);
}

/** Facts that weigh all evidence. */
interface Circumstances {
  readonly isNames: boolean;
  readonly isOutside: boolean;
  readonly failure: Failure;
  /** True if the message quotes a value that could not be parsed. */
  readonly isOfValue: boolean;
  /** True if the message is about a list without entries. */
  readonly isOfEmpty: boolean;
  /** True if another number can be the reason. */
  readonly isOfNumbers: boolean;
  /** True if the message names a key. */
  readonly mentions: (key: string) => boolean;
  /** True if the message contains one of the new values. */
  readonly quotes: (judged: Judged) => boolean;
}

async function rank(
  query: SuspectsQuery,
  trace: readonly TracePlace[],
  commits: readonly Commit[],
): Promise<readonly Suspect[]> {
  const { history, crash } = query;
  const words = messageWordsOf(crash);
  const filled = filledIn(
    crash,
    trace.slice(0, 2).flatMap(({ body }) => body),
  );
  const message = {
    ...words,
    names: new Set([...words.names, ...filled.filter((value) => /^[A-Za-z_]\w*$/.test(value))]),
    values: [...words.values, ...filled],
  };
  const isOutside = isOfSurroundings(crash);
  const text = [crash.message ?? crash.title, ...crash.chain.map((link) => link.message)].join("\n");
  const circumstances: Circumstances = {
    isNames: isAboutNames(crash),
    isOutside,
    failure: failureOf(crash),
    isOfValue: OF_VALUE.test(text),
    isOfNumbers: /\d/.test(text.replace(NO_NUMBER, "")) || throws(trace[0]),
    isOfEmpty: /\b(?:length|len|size)(?: is|:)? 0\b/.test(text),
    mentions: (key) => message.names.has(key) || message.values.includes(key) || includesWord(text, key),
    quotes: ({ hunk, path }) =>
      (OF_EMPTY_TEXT.test(text) && tokensOf(hunk.added, path).some((token) => /^(["'`])\1$/.test(token))) ||
      [...hunk.removed, ...hunk.added].some((line) =>
        tokensOf([line], path).some((token) => /^["'`\d]/.test(token) && isQuoted(text, token.replace(/["'`]/g, ""))),
      ),
  };
  const changes = commits.map((commit) =>
    codeChangeOf(commit, message.names, OF_VARIABLE.test(text) ? message.names : NONE),
  );
  const contents = await contentsOf(history, changes, trace);
  const texts = textsNow(query.linesOf, trace, changes, contents.after);
  const slice = sliceOf(trace, query.files === null ? texts : await withNeighbours(texts, trace, query.files));
  const scored: Scored[] = [];
  const judgedOf = new Map<string, readonly Judged[]>();
  // From the newest commit back, so that names and paths of older ones are read as today's.
  const pathsNow = new Map<string, string>();
  const aliases = new Map<string, string>();
  const moved = new Set<string>();
  for (const change of changes) {
    const now = (path: string) => pathsNow.get(path) ?? path;
    const judged = judgedHunks(change, now, contents.after(change.commit), contents.before(change.commit), text);
    const evidence: SuspectEvidence[] = [];
    for (const hunk of judged) {
      const own: SuspectEvidence[] = [];
      for (const [at, place] of trace.entries()) {
        const found = evidenceAt(hunk, place, at === 0, aliases, moved, trace);
        if (found === null) continue;
        const score = found.isOfFailure === true ? found.score : weighed(found.score, hunk, circumstances);
        own.push({ ...found, score });
      }
      const apart = [
        evidenceOfMessage(hunk, message, trace),
        isOfConcurrency(crash) ? evidenceOfThread(hunk, trace) : null,
      ];
      for (const found of apart) if (found !== null) own.push(found);
      const isTraced = trace.some(({ path, function: at }) => path === hunk.path && at.name === hunk.functions[0]);
      const reach = isTraced ? null : evidenceOfReach(hunk, slice, circumstances);
      // It is the same in other words.
      const isMore = reach !== null && own.every(({ score }) => score < reach.score);
      evidence.push(...(isMore ? [reach] : own));
    }
    for (const file of change.commit.files) {
      const lost = evidenceOfLostFile(file, message);
      if (lost !== null) evidence.push(lost);
    }
    scored.push({ commit: change.commit, evidence });
    judgedOf.set(change.commit.sha, judged);
    for (const { oldPath, path } of change.commit.files) if (oldPath !== path) pathsNow.set(oldPath, now(path));
    for (const [from, to] of change.renamed) aliases.set(bare(from), aliases.get(bare(to)) ?? bare(to));
    for (const name of change.moved) moved.add(name);
  }
  await addBlame(query, trace, changes, scored, judgedOf, (hunk) => weightOf(hunk, circumstances));
  return named(scored, isOutside ? WEIGHTS.named.leastOfSurroundings : WEIGHTS.named.least);
}

/** The place where the message was created comes after the one that ended the process. */
function withOrigin({ crash, places, linesOf }: SuspectsQuery, { place, lines }: MessageOrigin): readonly TracePlace[] {
  return tracePlaces(
    places.toSpliced(1, 0, place),
    (path) => linesOf(path) ?? (path === place.path ? lines : undefined),
    failureOf(crash),
  );
}

/** The commit that last wrote the trace's line counts most. */
async function addBlame(
  { history, previous, deployed }: SuspectsQuery,
  trace: readonly TracePlace[],
  changes: readonly CodeChange[],
  scored: readonly Scored[],
  judgedOf: ReadonlyMap<string, readonly Judged[]>,
  weight: (hunk: Judged) => number,
): Promise<void> {
  const touched = new Set(changes.flatMap(({ commit }) => commit.files.map(({ path }) => path)));
  const blamed = trace.filter(({ path }) => touched.has(path)).slice(0, BLAMED);
  const found = await Promise.all(
    blamed.map((place) => {
      const ignored = changes
        .filter(({ files, commit }) => isIn(commit.files, place.path) && !isIn(files, place.path))
        .map(({ commit }) => commit.sha);
      return history.blame({ previous, deployed }, place.path, place.function, ignored);
    }),
  );
  for (const [at, place] of blamed.entries()) {
    const own = found[at]?.find(({ line }) => line === place.line);
    const change = changes.find(({ commit }) => commit.sha === own?.sha);
    const target = scored.find(({ commit }) => commit.sha === own?.sha);
    // The rest of the commit must be in this file, since it may otherwise only have formatted it.
    if (target === undefined || change === undefined || !hasFile(change, place.path)) continue;
    const file = place.path.slice(place.path.lastIndexOf("/") + 1);
    const why =
      place.weight === 1
        ? `wrote line ${place.line} of ${file}, where it crashed`
        : `wrote line ${place.line} of ${file}, which is in the trace`;
    // The hunk that wrote the line may not have changed the part that had run.
    const wrote = (judgedOf.get(target.commit.sha) ?? []).filter(
      ({ path, hunk }) => path === place.path && hunk.added.some((line) => isLike(line, place)),
    );
    if (wrote.length === 0 && wroteAsBefore(target.commit, place)) continue;
    const factor =
      wrote.length === 0
        ? 1
        : Math.max(...wrote.map((hunk) => (isBeside(hunk, place) ? WEIGHTS.blame.beside : weight(hunk))));
    target.evidence.push({ score: WEIGHTS.blame.wrote * place.weight * factor, why });
  }
}

/** True if the line is one of the place, except for later renames. */
function isLike(line: string, { path, text }: TracePlace): boolean {
  if (line.trim() === "") return false;
  if (text.includes(line.trim())) return true;
  const [tokens, there] = [tokensOf([line], path), new Set(tokensOf(text.split("\n"), path))];
  return tokens.length > 4 && tokens.filter((token) => there.has(token)).length > 0.8 * tokens.length;
}

/** True if the commit wrote the line in a change without effect, which was removed from it. */
function wroteAsBefore({ files }: Commit, { path, text }: TracePlace): boolean {
  return files.some(
    (file) =>
      file.path === path &&
      file.hunks.some(({ added }) => added.some((line) => line.trim() !== "" && text.includes(line.trim()))),
  );
}

/** By the file's name then, or today's. */
function hasFile({ files }: CodeChange, path: string): boolean {
  const name = path.slice(path.lastIndexOf("/"));
  return files.some((file) => file.path === path || file.path.endsWith(name));
}

function isIn(files: readonly FileChange[], path: string): boolean {
  return files.some((file) => file.path === path);
}

function named(scored: readonly Scored[], threshold: number): readonly Suspect[] {
  const { shares, shareOfFirst } = WEIGHTS.named;
  const summed = scored
    .map(({ commit, evidence }) => {
      const sorted = evidence.toSorted((a, b) => b.score - a.score);
      // Several small reasons do not add up to a large one.
      const score = sorted.reduce((sum, each, at) => sum + Math.max(0, each.score) * (shares[at] ?? 0), 0);
      return { commit, score: Math.round(score * 10) / 10, why: sorted[0]?.why ?? "" };
    })
    .toSorted((a, b) => b.score - a.score);
  const best = summed[0]?.score ?? 0;
  return summed
    .filter(({ score }) => score >= threshold && score >= best * shareOfFirst)
    .slice(0, MOST_SUSPECTS)
    .map(({ commit, score, why }) => ({
      sha: commit.sha,
      subject: commit.subject,
      author: commit.author,
      date: commit.date,
      pullRequest: pullRequestIn(commit.subject),
      why,
      score,
    }));
}

/** The number that GitHub appends to the subject of a squashed pull request. */
function pullRequestIn(subject: string): number | null {
  const number = /\(#(\d{1,9})\)$/.exec(subject)?.[1] ?? /^Merge pull request #(\d{1,9}) /.exec(subject)?.[1];
  return number === undefined ? null : Number(number);
}
