/** Evidence against one commit of the range, as scores and words. */
import { functionDefinedBy } from "../definitions.ts";
import { namesSet } from "./assignments.ts";
import { isOtherBranch } from "./branches.ts";
import type { Hunk } from "./commits.ts";
import { failingParts } from "./failure.ts";
import { guardLine, guardsIn, sharesShort } from "./guards.ts";
import type { Judged, SuspectEvidence } from "./judged.ts";
import { canUse } from "./kinds.ts";
import { lostField } from "./lost-fields.ts";
import { changedEntries } from "./pairs.ts";
import { changedParameters } from "./parameters.ts";
import { baseName, escaped, isCommonName, namesIn, shares, tokensOf, withoutComment, wordsIn } from "./tokens.ts";
import { CONDITION, isCalledBy, partOf, type TracePlace } from "./trace.ts";
import { changedDefinition, handedOn } from "./used-evidence.ts";
import { WEIGHTS } from "./weights.ts";

/** The hunk's relation to one frame: it changed the frame's function, or something that the frame's line uses. */
export function evidenceAt(
  judged: Judged,
  place: TracePlace,
  isCulprit: boolean,
  aliases: ReadonlyMap<string, string>,
  moved: ReadonlySet<string>,
  trace: readonly TracePlace[],
): SuspectEvidence | null {
  const names = new Set([...judged.names].map((name) => aliases.get(name) ?? name));
  const functions = judged.functions.map((name) => aliases.get(name) ?? name);
  const isHere =
    place.function.name !== "" &&
    functions.includes(place.function.name) &&
    (judged.path === place.path || moved.has(place.function.name));
  const isTop =
    place.function.name === "" &&
    judged.path === place.path &&
    functions.length === 0 &&
    shares(names, place.names) > 0;
  if (isHere || isTop) return changedFunction(judged, place, isCulprit, names);
  // A function of the trace is judged by its own line there, except for the values that it passes on.
  const isTraced = trace.some(({ path, function: other }) => path === judged.path && other.name === functions[0]);
  return isTraced && functions[0] !== ""
    ? handedOn(judged, place)
    : (lostDefault(judged, place) ??
        lostField(judged, place) ??
        changedDefinition(judged, place, names, functions, moved, (name) =>
          trace.some((other) => other.path === judged.path && other.function.name === name),
        ));
}

/** A missing value had a default elsewhere: `record.get("customer") or {}`. */
function lostDefault({ hunk, path }: Judged, { failure, text, line, path: where }: TracePlace): SuspectEvidence | null {
  if (failure?.kind !== "nothing" || !canUse(path, where)) return null;
  if (guardsIn(hunk.removed) <= guardsIn(hunk.added)) return null;
  for (const part of failingParts(text, failure)) {
    const name = /(\w+)[?!]?$/.exec(part)?.[1] ?? "";
    if (name.length < 4 || isCommonName(name)) continue;
    const word = new RegExp(`(?<!\\w)${escaped(name)}(?!\\w)`);
    const has = (lines: readonly string[]) => lines.some((each) => word.test(withoutComment(each, path)));
    if (has(hunk.removed) && has(hunk.added))
      return {
        score: WEIGHTS.used.standIn,
        why: `removed what stood in for ${name} in ${baseName(path)}, which line ${line} of ${baseName(where)} uses`,
      };
  }
  return null;
}

function changedFunction(
  judged: Judged,
  place: TracePlace,
  isCulprit: boolean,
  names: ReadonlySet<string>,
): SuspectEvidence {
  const { hunk } = judged;
  const weights = WEIGHTS.changed;
  if (isOtherBranch(hunk, place))
    return {
      score: weights.otherBranch * place.weight,
      why: `added a branch to ${place.function.name} in ${baseName(place.path)}`,
    };
  const where = positionOf(judged, place);
  const set = new Set([
    ...namesSet(hunk.added, judged.path),
    ...namesSet(hunk.removed, judged.path),
    ...changedParameters(hunk, judged.path),
  ]);
  const lost =
    guardsIn(hunk.removed) > guardsIn(hunk.added) || clauses(hunk.removed, place) > clauses(hunk.added, place);
  // Code before the line affects it through names that it assigns or checks.
  for (const line of [...hunk.removed, ...hunk.added])
    if (CONDITION.test(line)) for (const name of namesIn([line], judged.path)) set.add(name);
  // Here a common name is the function's own.
  const words = new Set([...names, ...wordsIn([...hunk.removed, ...hunk.added], judged.path)]);
  const focus = changedEntries(hunk, judged.change.path);
  const reaches = (used: ReadonlySet<string>) =>
    focus !== null
      ? where === "at"
        ? shares(focus, used)
        : mentionedApart(focus, judged, place)
      : where === "at" || lost
        ? shares(words, used)
        : shares(set, used);
  const onLine = reaches(place.names) + (lost ? sharesShort(hunk.removed, `${place.text}\n${place.sourceText}`) : 0);
  const onSources = reaches(place.sources);
  if (where === "at" && !lost && isBeside(judged, place))
    return { score: weights.beside * place.weight, why: `changed line ${place.line} of ${baseName(place.path)}` };
  let score: number = weights.base;
  if (onLine > 0) score += weights.onLine;
  else if (onSources > 0) score += weights.onSources;
  else score += focus === null && shares(names, place.names) > 0 ? weights.named : weights.apart;
  if (lost) score += onLine + onSources > 0 ? weights.lostCheck : weights.otherCheck;
  else if (hunk.removed.some((line) => line.trim().length > 3)) score += weights.removes;
  // The trace itself continues in the statement's call.
  if (judged.isLogging && where !== "at") score += weights.logging;
  if (where === "after") score *= shares(fieldsSet(hunk), place.names) > 0 ? weights.afterByField : weights.after;
  const file = baseName(place.path);
  const why = lost
    ? `removed the check on line ${guardLine(hunk)} of ${file}`
    : hunk.added.length === 0
      ? `removed line ${hunk.oldStart} of ${file}`
      : `changed ${place.function.name === "" ? `the code around line ${place.line}` : place.function.name} in ${file}${isCulprit ? "" : ", which is in the trace"}`;
  const isMore = judged.risk === "more" && onLine > 0;
  if (isMore) score += weights.moreRisk;
  if (judged.isNumeric && !isCulprit) score *= weights.numberOfCaller;
  // A removed check or step lets other values through.
  return { score: score * (isMore || (lost && onLine > 0) ? Math.sqrt(place.weight) : place.weight), why };
}

/** Fields that a hunk assigns: code after the line affects it when the function is called again. */
function fieldsSet({ removed, added }: Hunk): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const line of [...removed, ...added])
    for (const [, name = ""] of line.matchAll(/(?:->|\bthis\.|\bself\.|@)(\w+)\s*(?:[-+*/%]?=(?![=>])|\+\+|--)/g))
      fields.add(name);
  return fields;
}

const LITERAL = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\b\d[\w.]*/g;

/** 1 if the function has one of the keys on a line other than the changed one. */
function mentionedApart(keys: ReadonlySet<string>, { hunk: { added } }: Judged, { body }: TracePlace): number {
  // A later commit may have changed the rest of the line.
  const upTo = (line: string, key: string) => line.slice(0, line.indexOf(key)).replace(LITERAL, "0").trim();
  return [...keys].some((key) => {
    const own = new Set(added.filter((line) => line.includes(key)).map((line) => upTo(line, key)));
    own.delete("");
    const exact = new Set(added.map((line) => line.trim()));
    return body.some((line) => line.includes(key) && !exact.has(line.trim()) && !own.has(upTo(line, key)));
  })
    ? 1
    : 0;
}

/** True if only a part of the statement changed that had not run: the code after the call in the trace. */
export function isBeside(judged: Judged, { callee, text, failure }: TracePlace): boolean {
  const isOfArguments = failure?.isOfArguments === true;
  const { hunk, path, isRelabelling } = judged;
  if (hunk.removed.length === 0 && isReadBelow(judged, text)) return true;
  const { removed, added } = hunk;
  if (callee === null || !isCalledBy(text, callee, failure)) {
    const parts = (lines: readonly string[]) =>
      failure === null ? [] : failingParts(lines.join("\n"), failure).map((part) => tokensOf([part], path).join(" "));
    const after = parts(added);
    if (after.length > 0 && removed.length > 0) {
      const before = new Set(parts(removed));
      return after.every((part) => before.has(part));
    }
    // A text does not fail if the line itself fails.
    return isRelabelling;
  }
  if (removed.length === 0) return false;
  const part = (lines: readonly string[]) => {
    const text = lines.join("\n");
    return text.includes(callee.name) ? tokensOf([partOf(text, callee.name)], path).join(" ") : null;
  };
  const before = part(removed);
  const after = part(added);
  if (before === null || after === null) return false;
  // A foreign function with one more option.
  const isMore = callee.path === null && takesMore(before, after) && !isOfArguments;
  return before === after || isMore;
}

/** True if added lines read members of objects as lines below them do, which would have failed in the same way. */
function isReadBelow({ hunk, body, function: own }: Judged, text: string): boolean {
  if (own === null || !hunk.added.some((line) => text.includes(line.trim()) && line.trim() !== "")) return false;
  const reads = [...text.matchAll(/(?<![\w.>])([A-Za-z_]\w*)(?:\.|->|\[)/g)].map(([read]) => read);
  const below = body.slice(hunk.newStart + hunk.added.length - own.first).join("\n");
  const values = reads.filter((read) => !/^(?:this|self|log|logger|console|fmt|System)\W/.test(read));
  return values.length > 0 && values.every((read) => below.includes(read));
}

/** True if a call keeps its arguments and appends more. Both are tokens separated by blanks. */
function takesMore(before: string, after: string): boolean {
  const open = before.replace(/ \)$/, "");
  return open !== before && after.endsWith(" )") && after.startsWith(`${open}${open.endsWith("(") ? "" : " ,"} `);
}

/** Lines that define the function, which may have several clauses. */
function clauses(lines: readonly string[], { function: { name } }: TracePlace): number {
  return lines.filter((line) => functionDefinedBy(line) === name).length;
}

type Where = "before" | "at" | "after" | "unknown";

/** The position of the changed lines in the function, relative to the trace's line. */
function positionOf({ hunk, following }: Judged, { body, line, function: { first }, text }: TracePlace): Where {
  const statement = new Set(text.split("\n").map((each) => each.trim()));
  const added = hunk.added.map((each) => each.trim()).filter((each) => /\w/.test(each));
  if (added.some((each) => statement.has(each))) return "at";
  const at = line - first;
  const end = at + statement.size - 1;
  const places = (added.length > 0 ? added : following.map((each) => each.trim())).map((each) => body.indexOf(each));
  const found = places.filter((place) => place !== -1);
  if (found.length === 0 || found.length < places.length / 2) return "unknown";
  if (added.length === 0) return (found[0] ?? 0) > end + 1 ? "after" : (found[0] ?? 0) <= end ? "before" : "unknown";
  return found.every((place) => place > end) ? "after" : "before";
}
