/** Source maps (ECMA-426) of bundled and compiled JavaScript: map a place in the output to its source. */

/** The original of a generated place. Line from 1. */
export interface Original {
  /** Path as in the map, prefixed by `sourceRoot`. */
  readonly source: string;
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

/** Looks up a place: line from 1, column from 1 or null. Null if the text is not a map, or maps nothing there. */
export function originalOf(text: string, line: number, column: number | null): Original | null {
  const map = parsed(text);
  if (map === null) return null;
  const found = lookUp(map.mappings, line, column);
  const source = found === null ? null : (map.sources[found.source] ?? null);
  if (found === null || source === null) return null;
  return {
    source: map.sourceRoot === "" ? source : `${map.sourceRoot.replace(/\/$/, "")}/${source}`,
    line: found.line + 1,
    content: map.sourcesContent[found.source] ?? null,
  };
}

function parsed(text: string): SourceMap | null {
  try {
    const map: unknown = JSON.parse(text.replace(/^\)\]\}'[^\n]*\n/, ""));
    if (typeof map !== "object" || map === null || !("mappings" in map) || typeof map.mappings !== "string")
      return null;
    const strings = (value: unknown): (string | null)[] =>
      Array.isArray(value) ? value.map((each) => (typeof each === "string" ? each : null)) : [];
    return {
      mappings: map.mappings,
      sources: strings("sources" in map ? map.sources : null),
      sourcesContent: strings("sourcesContent" in map ? map.sourcesContent : null),
      sourceRoot: "sourceRoot" in map && typeof map.sourceRoot === "string" ? map.sourceRoot : "",
    };
  } catch {
    return null;
  }
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
