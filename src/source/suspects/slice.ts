/**
 * The dependencies of a trace's lines over several steps: called functions, the names in these, fields and constants,
 * and the data files named on the way.
 */
import { type Definition, definitionsAround } from "../definitions.ts";
import { assignmentIn } from "./assignments.ts";
import { baseName, escaped, isCommonFunction, isCommonName, namesIn, withoutComment } from "./tokens.ts";
import { ownNames, type TracePlace } from "./trace.ts";

/** A dependency of a line of the trace. */
export interface Dependency {
  /** Steps from the line: 0 is on it. */
  readonly steps: number;
  readonly place: TracePlace;
}

/** The dependencies of a trace. */
export interface Slice {
  /** The nearest dependency of that name, or null. */
  readonly onName: (name: string) => Dependency | null;
  /** The same for a key of a data file: `MAX_ROWS` may be `maxRows` in the code. */
  readonly onKey: (key: string) => Dependency | null;
  /** The same for a file, by its name in a text or, with `orByStem`, by a name like its stem. */
  readonly onFile: (path: string, orByStem: boolean) => Dependency | null;
}

/** Steps that the search starts with, by frame. */
const FARTHER = [0, 0, 1, 1];
/** Maximum steps from the line. */
const MOST_STEPS = 3;
/** Longer functions use too many names. */
const LONGEST_BODY = 60;
/** Names with more definitions are ambiguous. */
const MOST_DEFINITIONS = 3;
/** Maximum lines to read. */
const MOST_LINES = 40_000;

interface Meaning {
  readonly names: ReadonlySet<string>;
  readonly text: string;
}

/** Follows the names of a trace through texts of files as they are at the deployed commit. */
export function sliceOf(trace: readonly TracePlace[], texts: ReadonlyMap<string, readonly string[]>): Slice {
  const meanings = meaningsIn(texts);
  const traced = new Set(trace.map((place) => place.function.name));
  const found = new Map<string, Dependency>();
  const passages: { readonly text: string; readonly dependency: Dependency }[] = [];
  let front: { readonly name: string; readonly dependency: Dependency }[] = [];
  for (const [at, place] of trace.slice(0, FARTHER.length).entries()) {
    const start = FARTHER[at] ?? 0;
    passages.push({ text: `${place.used}\n${place.sourceText}`, dependency: { steps: start, place } });
    passages.push({ text: place.body.join("\n"), dependency: { steps: start + 1, place } });
    const seed = (names: Iterable<string>, steps: number) => {
      for (const name of names)
        if (!place.own.has(name) || isReferred(name, place.block)) front.push({ name, dependency: { steps, place } });
    };
    seed((place.given ?? place).names, start);
    seed((place.given ?? place).sources, start);
    if (at === 0) seed(place.around, start + 1);
  }
  for (let steps = 0; steps <= MOST_STEPS; steps++) {
    const next: typeof front = [];
    for (const each of front) {
      const { name, dependency } = each;
      if (dependency.steps > steps) {
        next.push(each);
        continue;
      }
      if (found.has(name) || isCommonName(name)) continue;
      found.set(name, dependency);
      const means = meanings.get(name) ?? [];
      // Functions of the trace are judged by their own lines.
      if (traced.has(name) || isCommonFunction(name) || means.length > MOST_DEFINITIONS) continue;
      const further = { steps: steps + 1, place: dependency.place };
      for (const { names, text } of means) {
        passages.push({ text, dependency: further });
        for (const other of names) next.push({ name: other, dependency: further });
      }
    }
    front = next;
  }
  const byPlain = new Map<string, Dependency>();
  for (const [name, dependency] of found) if (!byPlain.has(plain(name))) byPlain.set(plain(name), dependency);
  const nearest = (all: readonly (Dependency | null | undefined)[]) =>
    all.reduce<Dependency | null>(
      (best, each) => (each != null && (best === null || each.steps < best.steps) ? each : best),
      null,
    );
  return {
    onName: (name) => found.get(name) ?? null,
    onKey: (key) =>
      nearest([
        byPlain.get(plain(key)),
        ...passages.map(({ text, dependency }) =>
          QUOTES.some((quote) => text.includes(quote + key + quote)) ? dependency : null,
        ),
      ]),
    onFile: (path, orByStem) => {
      const file = baseName(path);
      const stem = file.replace(/\..*$/, "");
      return nearest([
        ...passages.map(({ text, dependency }) => (isNamed(file, text) ? dependency : null)),
        orByStem && stem.length > 3 ? byPlain.get(plain(stem)) : null,
      ]);
    },
  };
}

const QUOTES = ["'", '"', "`"];

function isNamed(file: string, text: string): boolean {
  const at = text.indexOf(file);
  return at !== -1 && /["'`/]/.test(text[at - 1] ?? "");
}

/** A name without case, separators and plural. */
function plain(name: string): string {
  return name
    .replace(/[_$@.-]/g, "")
    .toLowerCase()
    .replace(/s$/, "");
}

/** Names in lines, except for variables that the lines set themselves and never use as a field or function. */
function outerNames(lines: readonly string[], path: string): ReadonlySet<string> {
  const own = ownNames(lines[0] ?? "", lines, path);
  return new Set([...namesIn(lines, path)].filter((name) => !own.has(name) || isReferred(name, lines)));
}

/** True if a line uses a name as a field or function. */
export function isReferred(name: string, lines: readonly string[]): boolean {
  const use = new RegExp(`(?:[\\w)\\]]\\??\\.|->|::|@)${escaped(name)}(?!\\w)|(?:^|[^\\w$])${escaped(name)}!?\\(`);
  return lines.some((line) => use.test(line));
}

/** The meanings of each name: the body of a function, or the right side of a field or constant. */
function meaningsIn(texts: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly Meaning[]> {
  const meanings = new Map<string, Meaning[]>();
  const add = (name: string, lines: readonly string[], path: string) => {
    const meaning = { names: outerNames(lines, path), text: lines.join("\n") };
    meanings.set(name, [...(meanings.get(name) ?? []), meaning]);
  };
  let left = MOST_LINES;
  for (const [path, lines] of texts) {
    left -= lines.length;
    if (left < 0) break;
    let within: { readonly name: string; readonly last: number } | null = null;
    for (const [at, line] of lines.entries()) {
      if (line.length > 500 || line.trim() === "") continue;
      if (within !== null && at >= within.last) within = null;
      const own: Definition | undefined = within === null ? definitionsAround(lines, at + 1)[0] : undefined;
      if (own !== undefined && !own.isType && own.first === at + 1) {
        within = own;
        if (own.last - own.first < LONGEST_BODY) add(own.name, lines.slice(at, own.last), path);
      }
      const set = fieldSetIn(line, path, within !== null);
      if (set !== null) add(set.name, [set.right, ...valueBelow(lines, at)], path);
    }
  }
  return meanings;
}

/** The further lines of a value of several lines. */
function valueBelow(lines: readonly string[], at: number): readonly string[] {
  const line = lines[at] ?? "";
  if (!/[[({,=]\s*$/.test(line)) return [];
  const indent = line.length - line.trimStart().length;
  const below = lines.slice(at + 1, at + 30);
  const end = below.findIndex((each) => each.trim() !== "" && each.length - each.trimStart().length <= indent);
  return below.slice(0, end === -1 ? below.length : end);
}

/** A field, constant or key that a line sets; a plain variable only outside of functions. */
export function fieldSetIn(
  line: string,
  path: string,
  isWithin: boolean,
): { readonly name: string; readonly right: string } | null {
  const code = withoutComment(line, path);
  const field =
    /(?:\bthis\.|\bself\.|@|->|^\s*\w+\.)([A-Za-z_]\w*)(?:\[[^\]]*\])?\s*(?:[-+*/|&]|<<|\|\|)?=(?![=>~])(.*)$/.exec(
      code,
    );
  if (field !== null) return { name: field[1] ?? "", right: field[2] ?? "" };
  const pair = /^\s*(?:[\w.&]+\s*\{\s*)?["':]?([A-Za-z_]\w*)["']?\s*(?::(?![:=])|=>)\s*(\S.*)$/.exec(code);
  if (pair !== null) return { name: pair[1] ?? "", right: pair[2] ?? "" };
  if (isWithin) return null;
  const set = assignmentIn(line, path);
  const name = set === null ? undefined : /([A-Za-z_]\w*)\s*(?::[^=]*)?$/.exec(set.left)?.[1];
  return set === null || name === undefined ? null : { name, right: set.right };
}
