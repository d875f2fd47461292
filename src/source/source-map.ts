/** Source maps (ECMA-426) of bundled and compiled JavaScript: map a place in the output to its source. */

/** The original of a generated place. Line from 1. */
export interface Original {
  /** Path as in the map, prefixed by `sourceRoot`. */
  readonly source: string;
  /** The same without `sourceRoot`, which may be a folder of the machine that built it. */
  readonly bare: string;
  readonly line: number;
  /** The whole original file, if the map contains it. */
  readonly content: string | null;
}

interface SourceMap {
  readonly sources: readonly (string | null)[];
  readonly sourceRoot: string;
  readonly sourcesContent: readonly (string | null)[];
  readonly mappings: string;
}

/** A part of an indexed map, which applies from a place in the output to the next part. Line and column from 0. */
interface Section {
  readonly line: number;
  readonly column: number;
  readonly map: unknown;
}

/** Looks up a place: line from 1, column from 1 or null. Null if the text is not a map, or maps nothing there. */
export function originalOf(text: string, line: number, column: number | null): Original | null {
  try {
    return inMap(JSON.parse(text.replace(/^\)\]\}'[^\n]*\n/, "")), line, column);
  } catch {
    return null;
  }
}

function inMap(map: unknown, line: number, column: number | null): Original | null {
  if (typeof map !== "object" || map === null) return null;
  if (!("sections" in map)) return inPlainMap(sourceMapOf(map), line, column);
  const sections = Array.isArray(map.sections) ? map.sections.flatMap((each) => sectionOf(each) ?? []) : [];
  // Without a column, any part that starts in the line may be meant: the first one.
  const before = (part: Section): boolean =>
    part.line < line - 1 || (part.line === line - 1 && part.column <= (column ?? 1) - 1);
  const part = sections.findLast(before);
  if (part === undefined || (typeof part.map === "object" && part.map !== null && "sections" in part.map)) return null;
  const isFirstLine = part.line === line - 1;
  return inMap(part.map, line - part.line, column === null || !isFirstLine ? column : column - part.column);
}

function sectionOf(section: unknown): Section | null {
  if (typeof section !== "object" || section === null || !("offset" in section) || !("map" in section)) return null;
  const { offset, map } = section;
  if (typeof offset !== "object" || offset === null || !("line" in offset) || !("column" in offset)) return null;
  const { line, column } = offset;
  return typeof line === "number" && typeof column === "number" ? { line, column, map } : null;
}

function inPlainMap(map: SourceMap | null, line: number, column: number | null): Original | null {
  if (map === null) return null;
  const found = lookUp(map.mappings, line, column);
  const source = found === null ? null : (map.sources[found.source] ?? null);
  if (found === null || source === null) return null;
  return {
    source: map.sourceRoot === "" ? source : `${map.sourceRoot.replace(/\/$/, "")}/${source}`,
    bare: source,
    line: found.line + 1,
    content: map.sourcesContent[found.source] ?? null,
  };
}

function sourceMapOf(map: object): SourceMap | null {
  if (!("mappings" in map) || typeof map.mappings !== "string") return null;
  const strings = (value: unknown): (string | null)[] =>
    Array.isArray(value) ? value.map((each) => (typeof each === "string" ? each : null)) : [];
  return {
    mappings: map.mappings,
    sources: strings("sources" in map ? map.sources : null),
    sourcesContent: strings("sourcesContent" in map ? map.sourcesContent : null),
    sourceRoot: "sourceRoot" in map && typeof map.sourceRoot === "string" ? map.sourceRoot : "",
  };
}

const DIGITS = new Map([..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"].map((c, i) => [c, i]));

/** The last segment of the line that begins at or before the column; without a column, the first one. */
function lookUp(
  mappings: string,
  line: number,
  column: number | null,
): { readonly source: number; readonly line: number } | null {
  let source = 0;
  let original = 0;
  let found: { source: number; line: number } | null = null;
  const lines = mappings.split(";", line);
  if (lines.length < line) return null;
  for (const [at, segments] of lines.entries()) {
    const isWanted = at === line - 1;
    let generated = 0;
    for (const segment of segments === "" ? [] : segments.split(",")) {
      const fields = decode(segment);
      generated += fields[0] ?? 0;
      if (fields.length >= 4) {
        source += fields[1] ?? 0;
        original += fields[2] ?? 0;
      }
      if (!isWanted) continue;
      if (column !== null && generated > column - 1) return found;
      if (fields.length >= 4) {
        found = { source, line: original };
        if (column === null) return found;
      }
    }
  }
  return found;
}

function decode(segment: string): number[] {
  const fields: number[] = [];
  let value = 0;
  let shift = 0;
  for (const char of segment) {
    const digit = DIGITS.get(char) ?? 0;
    value += (digit & 31) * 2 ** shift;
    shift += 5;
    if (digit & 32) continue;
    fields.push(value % 2 === 1 ? -Math.floor(value / 2) : value / 2);
    value = 0;
    shift = 0;
  }
  return fields;
}
