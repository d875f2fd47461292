/** The JSON and logfmt records of loggers, field by field. */

/** A JSON object of a line, or null. */
export function parseObject(line: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null;
  } catch {
    return null;
  }
}

const FIELD = /(?:^|\s)([\w.@-]{1,64})=(?:"((?:[^"\\]|\\.)*)"|(\S*))/g;

/** The fields of a logfmt line, without their quotes and escapes. */
export function logfmtFields(line: string): Readonly<Record<string, string>> {
  const fields: Record<string, string> = {};
  for (const match of line.matchAll(FIELD)) {
    fields[match[1] ?? ""] = match[2] === undefined ? (match[3] ?? "") : unquote(match[2]);
  }
  return fields;
}

/** The text of a quoted string with the escapes of Go and JSON. */
export function unquote(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character);
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

/** The value of a field whose name may also begin with a capital, as programs write their own fields. */
export function fieldOf(record: Readonly<Record<string, unknown>>, name: string): unknown {
  return record[name] ?? record[`${name.charAt(0).toUpperCase()}${name.slice(1)}`];
}

/** A record's level, under any logger's key for it. */
export function levelOf(record: Readonly<Record<string, unknown>>): unknown {
  const { log } = record;
  if (typeof log === "object" && log !== null && "level" in log) return log.level;
  const names = Object.keys(record).filter((key) => LEVEL_KEYS.test(key));
  // Monolog has a number besides the name.
  return record[names.find((name) => typeof record[name] === "string") ?? names[0] ?? ""];
}

const LEVEL_KEYS = /^(?:@l|severity|lvl|(?:log\.?)?level(?:_?name)?)$/i;
