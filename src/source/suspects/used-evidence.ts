/**
 * Evidence that a commit changed something that a line of the trace uses: a function, a constant, a field, often far
 * away.
 */
import { functionDefinedBy } from "../definitions.ts";
import type { Hunk } from "./commits.ts";
import { guardLine, guardsIn } from "./guards.ts";
import type { Judged, SuspectEvidence } from "./judged.ts";
import { canUse, isConfig, isManifest } from "./kinds.ts";
import { changedKeys, entriesOnly, keptPairs, keysOf, LOOP } from "./pairs.ts";
import { changedParameters } from "./parameters.ts";
import { isReferred } from "./slice.ts";
import { baseName, escaped, isCommonFunction, isCommonName, shares, withoutComment } from "./tokens.ts";
import type { TracePlace } from "./trace.ts";
import { WEIGHTS } from "./weights.ts";

/** The hunk's relation to one frame: the changed lines define something that the frame's line uses. */
export function changedDefinition(
  judged: Judged,
  place: TracePlace,
  names: ReadonlySet<string>,
  functions: readonly string[],
  moved: ReadonlySet<string>,
  isTraced: (name: string) => boolean,
): SuspectEvidence | null {
  const { hunk, path } = judged;
  const weights = WEIGHTS.used;
  if (judged.isLogging || !canUse(path, place.path)) return null;
  if (isConfig(path) && !isManifest(path)) return lostKey(judged, place) ?? changedSetting(judged, place);
  const set = definedIn([...hunk.removed, ...hunk.added], judged.change.path, keptPairs(hunk, judged.change.path));
  const candidates = new Set([
    ...functions.slice(0, 1),
    ...judged.initialisers,
    ...[...set].filter((name) => functions.length === 0 || !isLocal(hunk, name)),
  ]);
  const entries = entriesOnly(hunk, judged.change.path);
  const shared = path === place.path ? changedShared(judged, place, entries) : null;
  let best: SuspectEvidence | null =
    lostKey(judged, place) ?? changedKey(judged, place) ?? shared ?? changedDefault(judged, place);
  for (const name of candidates) {
    if (name === place.function.name && path === place.path) continue;
    const uses = (used: string) => (isOthers(used, judged, place, moved) ? 0 : usedAs(used, judged, place));
    // A field may have the same name as the function to which it is passed.
    const reads = (field: string) => (isRead(field, place) ? usedAs(field, judged, place) : uses(field));
    const isBody = functions.includes(name) && !set.has(name);
    if (isBody && (isDiscarded(name, place) || place.held.has(name))) continue;
    let score: number = uses(name);
    const isUnguarded = guardsIn(hunk.removed) > guardsIn(hunk.added);
    if (score === 0 && (!functions.includes(name) || isUnguarded)) {
      const fields = judged.setBy(name).filter((field) => !isCommonName(field));
      // A function of the trace is judged by its own line.
      const users = judged.users(name).filter((user) => path !== place.path || !isTraced(user));
      score = Math.max(
        weights.byUser * Math.max(0, ...users.map(uses)),
        weights.byField * Math.max(0, ...fields.map(reads)),
      );
    }
    if (score === 0 && path === place.path && judged.setBy(name).some((field) => place.shared.has(field)))
      score = weights.bySharedField;
    if (score === 0) continue;
    // A change of displayed text does not change the result.
    if (isBody && judged.isRelabelling) score *= weights.weakForm;
    if (isBody && judged.isNumeric && !place.names.has(name) && place.failure?.kind !== "index")
      score *= weights.weakForm;
    if (isUntold(entries, name, judged, place)) score *= weights.otherEntries;
    if (!isBody && judged.isOfTexts && place.failure?.kind === "nothing" && entries?.has(name) !== true)
      score *= weights.otherEntries;
    if (hunk.removed.length === 0 && judged.initialisers.length > 0) score *= weights.weakForm;
    if ((isCommonName(name) || name.length <= 2) && !isQualified(name, judged, `${place.used}\n${place.sourceText}`))
      score *= weights.common;
    // One more entry does not change the others, but their number.
    const isMore = judged.isAddition && place.failure?.kind !== "index";
    if ((hunk.removed.length === 0 || isMore) && !functions.includes(name)) score *= weights.otherEntries;
    if (isUnguarded) score += weights.unguarded;
    if (hunk.removed.length > 0 && !isMore) score += weights.removes;
    if (names.size > 0 && shares(names, place.names) > 1) score += weights.sharesNames;
    score *= place.usedWeight;
    if (best === null || score > best.score)
      best = {
        score,
        why: `changed ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`,
      };
  }
  return best;
}

/** A key that the line looks up is no longer set. */
function lostKey({ hunk, path }: Judged, place: TracePlace): SuspectEvidence | null {
  const left = definedIn(hunk.added, path);
  for (const name of definedIn(hunk.removed, path))
    if (place.keys.has(name) && !left.has(name))
      return {
        score: WEIGHTS.used.lostKey * place.usedWeight,
        why: `removed the key ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} looks up`,
      };
  return null;
}

/** A key that the line, or the source of its values, looks up has another value. */
function changedKey({ hunk, path, change }: Judged, place: TracePlace): SuspectEvidence | null {
  for (const name of changedKeys(hunk, change.path)) {
    const score = place.keys.has(name) ? WEIGHTS.used.key : place.sourceKeys.has(name) ? WEIGHTS.used.keyOfSources : 0;
    if (score === 0) continue;
    return {
      score: score * place.usedWeight,
      why: `changed ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`,
    };
  }
  return null;
}

/** True if only entries of `name` changed, and the place uses other ones, as far as known. */
function isUntold(
  entries: ReadonlySet<string> | null,
  name: string,
  judged: Judged,
  { keys, sourceKeys, names, sources, body }: TracePlace,
): boolean {
  if (entries === null || entries.has(name)) return false;
  if ([...entries].some((key) => [names, sources, keys, sourceKeys].some((each) => each.has(key)))) return false;
  if (keys.size + sourceKeys.size > 0) return true;
  if ([name, ...judged.initialisers].some((table) => judged.isIndexed(table))) return false;
  return !body.some((line) => [...entries].some((key) => line.includes(key)));
}

/** A parameter has another default, and the constructor's copy of it is used. */
function changedDefault({ hunk, path, change, setBy }: Judged, place: TracePlace): SuspectEvidence | null {
  if (path !== place.path || hunk.removed.length === 0) return null;
  for (const name of changedParameters(hunk, change.path))
    if (setBy(name).some((field) => isRead(field, place)))
      return {
        score: WEIGHTS.used.default * place.usedWeight,
        why: `changed the default of ${name} in ${baseName(path)}, which line ${place.line} uses`,
      };
  return null;
}

/**
 * True if the crash is on the line itself, which discards the function's result: when the line failed, the function
 * had not begun or had ended.
 */
function isDiscarded(name: string, { callee, text }: TracePlace): boolean {
  if (callee !== null) return false;
  const call = new RegExp(`^\\s*(?:await\\s+)?(?:[\\w$@]+(?:\\.|->|::))*${escaped(name)}\\s*\\(`).exec(text)?.[0];
  if (call === undefined) return false;
  let at = call.length;
  for (let depth = 1; at < text.length && depth > 0; at++) {
    if (text[at] === "(") depth++;
    else if (text[at] === ")") depth--;
  }
  return /^\s*;?\s*$/.test(text.slice(at)) && !text.slice(call.length, at).includes(name);
}

/** A function of the trace passes on another value under a key that another line uses: `Options{Capacity: 1}`. */
export function handedOn({ hunk, path, change }: Judged, place: TracePlace): SuspectEvidence | null {
  for (const name of changedKeys(hunk, change.path))
    if (!isCommonName(name) && (place.names.has(name) || place.sources.has(name)) && !place.own.has(name))
      return {
        score: WEIGHTS.used.handedOn * place.usedWeight,
        why: `changed ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`,
      };
  return null;
}

/**
 * A setting with another value, which the line uses under a name in its language's spelling: `levels`, `cfg.Levels`.
 */
function changedSetting({ hunk, path }: Judged, place: TracePlace): SuspectEvidence | null {
  const names = new Map([...place.sources, ...place.names].map((name) => [plain(name), name]));
  for (const key of definedIn(hunk.removed, path, keptPairs(hunk, path))) {
    const name = names.get(plain(key));
    if (name === undefined || isCommonName(name) || place.own.has(name)) continue;
    const score = (place.names.has(name) ? WEIGHTS.used.setting : WEIGHTS.used.settingOfSources) * place.usedWeight;
    return {
      score,
      why: `changed ${key} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`,
    };
  }
  return null;
}

/** True if the trace itself shows that the line calls a function of that name in another file. */
function isOthers(name: string, { path }: Judged, { callee }: TracePlace, moved: ReadonlySet<string>): boolean {
  return callee !== null && callee.name === name && callee.path !== path && !moved.has(name);
}

/** Another function of the file fills what the line uses: `prices.put("second", 40)`. */
function changedShared(judged: Judged, place: TracePlace, entries: ReadonlySet<string> | null): SuspectEvidence | null {
  const { hunk, path } = judged;
  const weights = WEIGHTS.used;
  const isUnguarded = guardsIn(hunk.removed) > guardsIn(hunk.added);
  for (const name of [...place.shared, ...[...place.sources].filter((name) => !place.own.has(name))]) {
    const start = `(?:^|[\\s.@>])${escaped(name)}`;
    const assigns = new RegExp(`${start}(?:\\[[^\\]]*\\])?\\s*(?:=(?!=)|:=|\\+=|<<)`);
    const calls = new RegExp(`${start}\\.(?:put|set|add|push|append|insert|register|store|delete|remove|clear)\\w*\\(`);
    const sets = (line: string) => {
      const code = withoutComment(line, path);
      return assigns.test(code) || (!place.objects.has(name) && calls.test(code));
    };
    if (![...hunk.removed, ...hunk.added].some(sets)) {
      // The value stored there was previously checked.
      if (isUnguarded && judged.body.some(sets))
        return {
          score: (place.shared.has(name) ? weights.sharedUnguarded : weights.sourceUnguarded) * place.usedWeight,
          why: `removed the check on line ${guardLine(hunk)} of ${baseName(path)}, by which ${name} is set`,
        };
      continue;
    }
    const share =
      (isUntold(entries, name, judged, place) ? weights.otherEntries : 1) *
      (judged.isAddition || judged.isOfTexts ? weights.otherEntries : 1) *
      (place.shared.has(name) ? 1 : weights.sourceOfShared);
    return {
      score:
        (hunk.removed.length > hunk.added.length ? weights.sharedShorter : weights.shared) * share * place.usedWeight,
      why: `changed what sets ${name} in ${baseName(path)}, which line ${place.line} uses`,
    };
  }
  return null;
}

/** A plain variable that the function assigns or receives belongs to it alone. */
function usedAs(name: string, judged: Judged, place: TracePlace): number {
  const { own, text, body } = place;
  const { names, sources } = place.given ?? place;
  if (isCommonFunction(name)) {
    // `get` alone identifies nothing, `store.get` does.
    if (isQualified(name, judged, place.used)) return WEIGHTS.used.onLine;
    if (isQualified(name, judged, place.sourceText)) return WEIGHTS.used.onSources;
    if (isCommonName(name) || isOfOtherType(name, `${place.used}\n${place.sourceText}`)) return 0;
  }
  if (own.has(name) && !isReferred(name, [text, ...body])) return 0;
  return names.has(name) ? WEIGHTS.used.onLine : sources.has(name) ? WEIGHTS.used.onSources : 0;
}

/** True if a line contains the name as a field: `config.top`, not `stats::top(`. */
function isRead(name: string, { used, sourceText }: TracePlace): boolean {
  return new RegExp(`(?:[\\w)\\]]\\??\\.|->|@)${escaped(name)}(?!\\w|\\s*\\()`).test(`${used}\n${sourceText}`);
}

/** True if the line qualifies the name with its file, folder or type: `store.get(`. */
function isQualified(name: string, { path, types }: Judged, text: string): boolean {
  const folders = path.split("/");
  const file = (folders.pop() ?? "").replace(/\..*$/, "");
  const owners = [file, folders.at(-1) ?? "", ...types].map(plain).filter((owner) => owner.length > 1);
  const calls = new RegExp(`([A-Za-z_$][\\w$]*)(?:\\(\\))?\\s*(?:\\?\\.|\\.|->|::)${escaped(name)}(?![\\w])`, "g");
  for (const [, qualifier = ""] of text.matchAll(calls)) {
    const its = plain(qualifier);
    if (owners.some((owner) => its === owner || (owner.length > 3 && its.endsWith(owner)))) return true;
  }
  return false;
}

/** True if a text calls a function only as one of other types: `Options.load(`. */
function isOfOtherType(name: string, text: string): boolean {
  const uses = [...text.matchAll(new RegExp(`(\\b[A-Za-z_]\\w*)?(\\.|->|::)?\\b${escaped(name)}\\b`, "g"))];
  return uses.length > 0 && uses.every(([, qualifier = "", sign = ""]) => sign !== "" && /^[A-Z]/.test(qualifier));
}

/** A name regardless of its spelling: `order_store`, `OrderStores` and `orderStore` are equal. */
function plain(name: string): string {
  return name.replace(/[_$-]/g, "").toLowerCase().replace(/s$/, "");
}

/** Names that lines assign or define, except for keys with unchanged values. */
export function definedIn(
  lines: readonly string[],
  path: string,
  kept: ReadonlySet<string> = new Set(),
): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of lines) {
    const code = withoutComment(line, path);
    const method = functionDefinedBy(code);
    if (method !== null) {
      // Its parameters are its own.
      names.add(method);
      continue;
    }
    // `TOP: usize = 2`: a type.
    for (const { 1: name = "", index } of code.matchAll(
      /(?:^|[\s.,({[@:])["']?([A-Za-z_$][\w$]*[?!]?)["']?\s*(?::=|=(?![=>~]))/g,
    ))
      if (!/\w\??\s?:$/.test(code.slice(Math.max(0, index - 4), index).trimEnd())) names.add(name);
    for (const key of LOOP.test(code) ? [] : keysOf(code)) if (!kept.has(key.pair)) names.add(key.name);
    const declared =
      /\b(?:def|func|fn|fun|function|class|struct|interface|type|enum|const|static|final|attr_accessor|attr_reader|define|alias)\s+:?([A-Za-z_$][\w$]*[?!]?)/.exec(
        code,
      )?.[1];
    if (declared !== undefined) names.add(declared);
    if (/^\s*(?:attr_\w+|delegate|belongs_to|has_\w+|attribute|property|field|scope)\b/.test(code))
      for (const [, name = ""] of code.matchAll(/[:"']([A-Za-z_]\w*)/g)) names.add(name);
    const imported = /^\s*(?:import|from\s+\S+\s+import|use|using|require|include)\b(.*)/.exec(code)?.[1];
    for (const [name] of imported?.matchAll(/[A-Za-z_$][\w$]*/g) ?? []) names.add(name);
    const field =
      /^\s*(?:(?:public|private|protected|static|final|readonly|pub|var|val|let)\s+)*[\w<>[\],.?*]+\s+([a-zA-Z_]\w*)\s*(?:[;=`]|$)/.exec(
        code,
      )?.[1];
    if (field !== undefined) names.add(field);
    const goField = /^\s+([A-Z]\w*)\s+[\w.*[\]]+\s*(?:`.*)?$/.exec(code)?.[1];
    if (goField !== undefined) names.add(goField);
  }
  return names;
}

/** True for a plain variable of a function, which belongs to it alone; a field, a constant or a key may not. */
function isLocal(hunk: Hunk, name: string): boolean {
  return ![...hunk.removed, ...hunk.added].some(
    (line) =>
      new RegExp(`(?:[.@:"'\\[]|->)${escaped(name)}(?!\\w)`).test(line) ||
      (!LOOP.test(line) && keysOf(line).some((key) => key.name === name)) ||
      (/^[A-Z]/.test(name) && line.includes(name)),
  );
}
