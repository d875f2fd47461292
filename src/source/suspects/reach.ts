/** Evidence from changes that the trace depends on over several steps, if they can explain the failure. */
import { namesSet } from "./assignments.ts";
import type { Hunk } from "./commits.ts";
import { comparisons } from "./comparisons.ts";
import type { Failure } from "./failure.ts";
import { guardsIn } from "./guards.ts";
import type { Judged, SuspectEvidence } from "./judged.ts";
import { isManifest, isOfData } from "./kinds.ts";
import { keysByChange, keysOf } from "./pairs.ts";
import { changedParameters } from "./parameters.ts";
import { type Dependency, fieldSetIn, type Slice } from "./slice.ts";
import { isLessLikely } from "./thresholds.ts";
import { baseName, isCommonFunction, isCommonName, tokensOf, withoutComment } from "./tokens.ts";
import { CONDITION } from "./trace.ts";
import { WEIGHTS } from "./weights.ts";

/** Facts about the crash that decide which changes explain it. */
export interface Wrong {
  readonly failure: Failure;
  /** Something is missing, or of another type. */
  readonly isNames: boolean;
  /** Something could not be read as a number or the like. */
  readonly isOfValue: boolean;
  /** True if the program compared something, or the message has a number: another number can be the reason. */
  readonly isOfNumbers: boolean;
  /** True if the message is about a list without entries: its size is no other number. */
  readonly isOfEmpty: boolean;
  /** True if the message names a key. */
  readonly mentions: (key: string) => boolean;
}

/** Evidence for the nearest dependency of the trace that the hunk changed; null if there is none, or it cannot be the reason. */
export function evidenceOfReach(judged: Judged, slice: Slice, wrong: Wrong): SuspectEvidence | null {
  const { path } = judged;
  if (judged.isLogging || isManifest(path) || !explains(judged, wrong)) return null;
  const [name, dependency] = isOfData(path) ? nearestOfData(judged, slice, wrong) : nearest(judged, slice);
  if (dependency === null || isOfOthers(judged, wrong) || isLessLikely(judged, name, dependency.place)) return null;
  const { line, path: where } = dependency.place;
  const file = baseName(path);
  return {
    score: WEIGHTS.reach[dependency.steps] ?? 0,
    why: `changed ${name === "" ? file : `${name} in ${file}`}, on which line ${line} of ${baseName(where)} depends`,
  };
}

type Found = readonly [string, Dependency | null];

function nearer(one: Found, other: Found): Found {
  return other[1] === null || (one[1] !== null && one[1].steps <= other[1].steps) ? one : other;
}

function nearest(judged: Judged, slice: Slice): Found {
  return [...affected(judged)]
    .filter((name) => name.length > 1 && !isCommonFunction(name))
    .map((name): Found => [name, slice.onName(name)])
    .reduce(nearer, ["", null]);
}

function nearestOfData({ hunk, path, isNumeric, parents }: Judged, slice: Slice, wrong: Wrong): Found {
  const names = keysOfData(hunk.removed, path);
  const isOfValues = names.length > 0 && names.join("\n") === keysOfData(hunk.added, path).join("\n");
  // A value is identified by its key rather than by its file, and a number by its key alone.
  const file = isOfValues && isNumeric ? null : slice.onFile(path, !isOfValues);
  const changed = [...new Set(names)].filter((name) => name.length > 2 && !isCommonName(name)).slice(0, MOST_KEYS);
  const found = changed.map((name): Found => [name, slice.onKey(name)]).reduce(nearer, ["", file]);
  if (found[1] !== null) return found;
  // The code looks the key up by a value known only at run time: the message names it, or the key is gone.
  const left = new Set(keysOfData(hunk.added, path));
  const named = names.find((name) => wrong.mentions(name) || !left.has(name));
  return named === undefined
    ? found
    : [named, parents.map((parent) => slice.onKey(parent)).find((each) => each) ?? null];
}

/** Maximum keys of a data file's change to look for. */
const MOST_KEYS = 40;

function keysOfData(lines: readonly string[], path: string): readonly string[] {
  return lines.flatMap((line) => {
    const code = withoutComment(line, path);
    const key = /^\s*(?:export\s+)?["']?([A-Za-z_][\w.-]*)["']?\s*[:=]/.exec(code)?.[1];
    return [...(key === undefined ? [] : [key]), ...keysOf(code).map((pair) => pair.name)];
  });
}

/** Names that a hunk affects: its function, fields, constants and tables, and names assigned below its conditions. */
function affected({ hunk, path, functions, initialisers, body }: Judged): ReadonlySet<string> {
  const lines = [...hunk.removed, ...hunk.added];
  const names = new Set([...functions.slice(0, 1), ...initialisers]);
  for (const line of lines) {
    const set = fieldSetIn(line, path, functions.length > 0);
    if (set !== null) names.add(set.name);
    for (const name of changedIn(line)) names.add(name);
    // Names that the condition decides about.
    if (!CONDITION.test(line)) continue;
    const at = body.indexOf(line);
    const indent = line.length - line.trimStart().length;
    for (const inner of at === -1 ? [] : body.slice(at + 1, at + 8)) {
      if (inner.trim() === "") continue;
      if (inner.length - inner.trimStart().length <= indent) break;
      for (const name of changedIn(inner)) names.add(name);
      const field = fieldSetIn(inner, path, true);
      if (field !== null) names.add(field.name);
    }
  }
  if (functions.length === 0) for (const name of namesSet(lines, path)) names.add(name);
  return names;
}

/** Collections that a line modifies: `units.insert(…)`, `recent.removeFirst()`. */
function changedIn(line: string): readonly string[] {
  return [
    ...line.matchAll(
      /([A-Za-z_]\w*)(?:\.|->|::)(?:put|set|add|push|append|insert|register|store|delete|remove|clear|pop|shift|unshift|enqueue|dequeue|take)\w*!?\(/g,
    ),
  ].map(([, name = ""]) => name);
}

/** True if the hunk changes existing code and can explain the kind of failure. */
function explains(judged: Judged, { failure: { kind }, isNames, isOfValue, isOfNumbers, isOfEmpty }: Wrong): boolean {
  const {
    hunk,
    becameZero,
    isAddition,
    isNumeric,
    isTextual,
    isRewording,
    isRelabelling,
    isOfTexts,
    risk,
    change,
    path,
  } = judged;
  if (judged.isOddLine && kind !== "shared" && kind !== "division") return true;
  if (
    tokensOf(hunk.removed, change.path).length === 0 ||
    (isAddition && !(isOfData(path) && kind === "index" && !isOneMoreKey(hunk, path))) ||
    (isOfData(path) && isMore(hunk)) ||
    isRewording ||
    isRelabelling ||
    (!isOfData(path) && judged.isSameForm)
  )
    return false;
  if (kind === "shared") return false;
  if (isOfValue) return isOfData(path) && isOtherShape(hunk);
  if (kind === "index") return !isNumeric || !isOfEmpty || becameZero;
  if (kind === "nothing" && isOfTexts && !isOfData(path)) return false;
  if (kind === "division") return isNumeric || isOfData(path) ? becameZero || isLoss(hunk) : !isTextual;
  if (isNumeric) return kind === "other" && !isNames && isOfNumbers;
  return kind !== "nothing" || (risk !== "same" && risk !== "less" && canGiveNothing(judged));
}

/** True if the message names a key of the same lines whose value stayed, and none that changed. */
function isOfOthers({ hunk, change }: Judged, { mentions }: Wrong): boolean {
  const keys = keysByChange(hunk, change.path);
  if (keys === null || keys.changed.size === 0) return false;
  return [...keys.kept].some(mentions) && ![...keys.changed].some(mentions);
}

/** True if lines of a data file were removed without replacement. */
function isLoss({ removed, added }: Hunk): boolean {
  return removed.length > added.length;
}

/** True if values are now written in another form: `3` as `3m`, `2026-01-31` as `31.1.2026`. */
function isOtherShape({ removed, added }: Hunk): boolean {
  const shapes = (lines: readonly string[]) =>
    new Set(lines.map((line) => line.replace(/\d+(?:[._]\d+)*/g, "0").trim()));
  const before = shapes(removed);
  return ![...shapes(added)].every((shape) => before.has(shape));
}

/** True if a hunk adds a key with its value, which moves no entry of a list: `"west": "CGN"`. */
function isOneMoreKey({ removed, added }: Hunk, path: string): boolean {
  const before = new Set(keysOfData(removed, path));
  return keysOfData(added, path).some((key) => !before.has(key)) && !added.some((line) => /^\s*[-{[]/.test(line));
}

/** True if all removed lines were added again, with more. */
function isMore({ removed, added }: Hunk): boolean {
  const plain = (line: string) => line.trim().replace(/,$/, "");
  const after = new Set(added.map(plain));
  return removed.every((line) => after.has(plain(line)));
}

const LOOKS_UP =
  /\.(?:find|get|at|first|last|dig|pop|peek|poll|shift|take|fetch|lookup|match|group|query|load|exec)\w*\b|\w\[[^\]]+\]/i;

/** True if the changed lines can yield a missing value: they look something up, or change a text, condition or key. */
function canGiveNothing({ hunk: { removed, added }, path, change, risk }: Judged): boolean {
  if (isOfData(path) || risk !== null || guardsIn(removed) > guardsIn(added)) return true;
  const [before, after] = [tokensOf(removed, change.path), tokensOf(added, change.path)];
  const texts = (tokens: readonly string[]) => tokens.filter((token) => /^["`]/.test(token)).join("\n");
  if (after.length < before.length / 2 || texts(before) !== texts(after)) return true;
  if ([...removed, ...added].some((line) => LOOKS_UP.test(line) || CONDITION.test(line))) return true;
  const isEdit = before.length > 0 && Math.abs(before.length - after.length) < 4;
  if (isEdit && comparisons(before) !== comparisons(after)) return true;
  const pairs = (lines: readonly string[]) => lines.flatMap((line) => keysOf(line).map(({ name }) => name)).join("\n");
  return pairs(removed) !== pairs(added) || changedParameters({ ...EMPTY, removed, added }, change.path).size > 0;
}

const EMPTY = { oldStart: 0, newStart: 0 };
