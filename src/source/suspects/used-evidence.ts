/** SuspectEvidence that a commit changed what a line of the trace uses: a function, a constant, a field, from far as a rule. */
import { functionDefinedBy } from "../definitions.ts";
import type { Hunk } from "./commits.ts";
import { guardsIn } from "./guards.ts";
import type { Judged, SuspectEvidence } from "./judged.ts";
import { canUse, isConfig, isManifest } from "./kinds.ts";
import { baseName, escaped, isCommonFunction, isCommonName, shares, withoutComment } from "./tokens.ts";
import type { TracePlace } from "./trace.ts";

/** The hunk against one frame: what the changed lines define, and the frame's line uses. */
export function changedDefinition(
  judged: Judged,
  place: TracePlace,
  names: ReadonlySet<string>,
  functions: readonly string[],
  moved: ReadonlySet<string>,
): SuspectEvidence | null {
  const { hunk, path } = judged;
  if (judged.isLogging || !canUse(path, place.path)) return null;
  if (isConfig(path) && !isManifest(path)) return lostKey(judged, place) ?? changedSetting(judged, place);
  const set = definedIn([...hunk.removed, ...hunk.added], judged.change.path, keptPairs(hunk, judged.change.path));
  const candidates = new Set([
    ...functions.slice(0, 1),
    ...judged.initialisers,
    ...[...set].filter((name) => functions.length === 0 || !isLocal(hunk, name)),
  ]);
  let best: SuspectEvidence | null =
    lostKey(judged, place) ?? (path === place.path ? changedShared(judged, place) : null);
  for (const name of candidates) {
    if (name === place.function.name && path === place.path) continue;
    const uses = (used: string) => (isOthers(used, judged, place, moved) ? 0 : usedAs(used, judged, place));
    let score = uses(name);
    if (score === 0 && !functions.includes(name)) score = 0.85 * Math.max(0, ...judged.users(name).map(uses));
    if (score === 0 && path === place.path && judged.setBy(name).some((field) => place.shared.has(field))) score = 1.8;
    if (score === 0) continue;
    if ((isCommonName(name) || name.length <= 2) && !isQualified(name, judged, `${place.used}\n${place.sourceText}`))
      score *= 0.4;
    // One more entry does not change what the others have by that name.
    if ((hunk.removed.length === 0 || judged.isAddition) && !functions.includes(name)) score *= 0.7;
    if (guardsIn(hunk.removed) > guardsIn(hunk.added)) score += 0.4;
    if (hunk.removed.length > 0 && !judged.isAddition) score += 0.3;
    if (names.size > 0 && shares(names, place.names) > 1) score += 0.2;
    score *= place.usedWeight;
    if (best === null || score > best.score)
      best = {
        score,
        why: `changed ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} uses`,
      };
  }
  return best;
}

/** A key that the line looks up is not set any more. */
function lostKey({ hunk, path }: Judged, place: TracePlace): SuspectEvidence | null {
  const left = definedIn(hunk.added, path);
  for (const name of definedIn(hunk.removed, path))
    if (place.keys.has(name) && !left.has(name))
      return {
        score: 2.6 * place.usedWeight,
        why: `removed the key ${name} in ${baseName(path)}, which line ${place.line} of ${baseName(place.path)} looks up`,
      };
  return null;
}

/** A setting with another value, which the line takes by a name that is spelled as its language does: `levels`, `cfg.Levels`. */
function changedSetting({ hunk, path }: Judged, place: TracePlace): SuspectEvidence | null {
  const names = new Map([...place.sources, ...place.names].map((name) => [plain(name), name]));
  for (const key of definedIn(hunk.removed, path, keptPairs(hunk, path))) {
    const name = names.get(plain(key));
    if (name === undefined || isCommonName(name) || place.own.has(name)) continue;
    const score = (place.names.has(name) ? 2.2 : 1.9) * place.usedWeight;
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
function changedShared({ hunk, path }: Judged, place: TracePlace): SuspectEvidence | null {
  for (const name of place.shared) {
    const start = `(?:^|[\\s.@>])${escaped(name)}`;
    const assigns = new RegExp(`${start}(?:\\[[^\\]]*\\])?\\s*(?:=(?!=)|:=|\\+=|<<)`);
    const calls = new RegExp(`${start}\\.(?:put|set|add|push|append|insert|register|store|delete|remove|clear)\\w*\\(`);
    const isSet = [...hunk.removed, ...hunk.added].some((line) => {
      const code = withoutComment(line, path);
      return assigns.test(code) || (!place.objects.has(name) && calls.test(code));
    });
    if (!isSet) continue;
    return {
      score: (hunk.removed.length > hunk.added.length ? 2.3 : 2) * place.usedWeight,
      why: `changed what sets ${name} in ${baseName(path)}, which line ${place.line} uses`,
    };
  }
  return null;
}

/** A plain variable that the function sets itself, or is given, is nobody else's. */
function usedAs(name: string, judged: Judged, place: TracePlace): number {
  const { names, sources, own, text, body } = place;
  if (isCommonFunction(name)) {
    // `get` alone tells nothing, `store.get` does.
    if (isQualified(name, judged, place.used)) return 2.1;
    if (isQualified(name, judged, place.sourceText)) return 1.8;
    if (isCommonName(name)) return 0;
  }
  if (own.has(name) && ![text, ...body].some((line) => isReference(name, line))) return 0;
  return names.has(name) ? 2.1 : sources.has(name) ? 1.8 : 0;
}

/** True if the line has the name behind that of the file, its folder or the type that it is defined in: `store.get(`. */
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

/** A name without how it is written: `order_store`, `OrderStores` and `orderStore` are one. */
function plain(name: string): string {
  return name.replace(/[_$-]/g, "").toLowerCase().replace(/s$/, "");
}

function isReference(name: string, line: string): boolean {
  return new RegExp(`(?:[\\w)\\]]\\??\\.|->|::|@)${escaped(name)}(?!\\w)|(?:^|[^\\w$])${escaped(name)}!?\\(`).test(
    line,
  );
}

const LOOP = /^\s*(?:\}\s*)?for(?:each)?\b/;

/** Keys with their values, `gain: 1.0` or `"gain" => 1.0`: parts of tables and objects, types of parameters. */
function keysOf(code: string): readonly { readonly name: string; readonly pair: string }[] {
  return [
    ...code.matchAll(/(?:^\s*(?:[\w-]+\s+)*|[,({[|]\s*)[:"']?([A-Za-z_$][\w$]*[?!]?)["']?\s*(?::(?!:)|=>)([^,;{}]*)/g),
  ].map(([, name = "", value = ""]) => ({ name, pair: `${name}:${value.trim()}` }));
}

/** Pairs of key and value that a line has before and after. */
function keptPairs({ removed, added }: Hunk, path: string): ReadonlySet<string> {
  const pairs = (lines: readonly string[]) =>
    lines.flatMap((line) => keysOf(withoutComment(line, path)).map(({ pair }) => pair));
  const after = new Set(pairs(added));
  return new Set(pairs(removed).filter((pair) => after.has(pair)));
}

/** Names that lines give a value or a meaning to, but for keys with values that are kept. */
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
    for (const [, name = ""] of code.matchAll(
      /(?:^|[\s.,({[@:])["']?([A-Za-z_$][\w$]*[?!]?)["']?\s*(?::=|=(?![=>~]))/g,
    ))
      names.add(name);
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

/** A plain variable of a function is nobody else's; a field, a constant or a key may be. */
function isLocal(hunk: Hunk, name: string): boolean {
  return ![...hunk.removed, ...hunk.added].some(
    (line) =>
      new RegExp(`(?:[.@:"'\\[]|->)${escaped(name)}(?!\\w)`).test(line) ||
      (!LOOP.test(line) && keysOf(line).some((key) => key.name === name)) ||
      (/^[A-Z]/.test(name) && line.includes(name)),
  );
}
