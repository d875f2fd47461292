/** Recovers the program's lines from the lines of the log. */
import { clean } from "./clean.ts";
import { stripperOf } from "./prefixes.ts";
import { withRecordsJoined } from "./pretty-records.ts";

/** The program's lines, and the log's line number of each. */
export interface Lines {
  readonly texts: readonly string[];
  readonly rows: readonly number[];
}

/** Unwraps consecutive lines of a log. */
export interface Unwrapper extends Lines {
  /** Adds the next lines; `row` is the number of the first. Returns true if they had no wrapper. */
  add(raw: readonly string[], row: number): boolean;
  /** Drops all but the last lines. */
  keepLast(count: number): void;
}

/** supervisord's own line before each piece of output. */
const SUPERVISORD = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \w+ '.{1,200}' std(?:err|out) output:$/;
/** Maximum number of parts joined to one line (CRI and docker split at 16 KiB). */
const PARTS = 1024;
/** Number of earlier lines that help to recognise a wrapper if there are few new ones. */
const RECENT = 200;

/** Minimum number of lines to recognise the spacing. */
const SPACED_LINES = 5;

/** True if a blank line follows every line, as in browsers' consoles and mails. */
function isDoubleSpaced(lines: readonly string[]): boolean {
  let solid = 0;
  for (let i = 0; i < lines.length; i++) {
    if (isBlank(lines[i])) continue;
    if (i + 1 < lines.length && !isBlank(lines[i + 1])) return false;
    solid++;
  }
  return solid >= SPACED_LINES;
}

function isBlank(line = ""): boolean {
  return line === "" || line === " ";
}

/** An unwrapper without lines; with `collectors` it keeps the wrapping of the program's own logger. */
export function createUnwrapper(whose: "all" | "collectors" = "all"): Unwrapper {
  let texts: string[] = [];
  let rows: number[] = [];
  let recent: readonly string[] = [];
  let isAfterDropped = false;
  const parts = new Map<string | null, { at: number; count: number }>();
  return {
    get texts() {
      return texts;
    },
    get rows() {
      return rows;
    },
    /** Removes CRLF, colours and pipelines' prefixes; joins lines that they split. */
    add(raw, firstRow) {
      const cleaned = raw.map(clean);
      const whole = withRecordsJoined(
        cleaned,
        cleaned.map((_, at) => firstRow + at),
      );
      const lines = whole?.texts ?? cleaned;
      recent = [...recent, ...lines].slice(-Math.max(RECENT, lines.length));
      const strip = stripperOf(recent, whose);
      const isSpaced = isDoubleSpaced(recent);
      const start = texts.length;
      let isPlain = strip === null && !isSpaced && whole === null;
      for (const [at, line] of lines.entries()) {
        const row = whole?.rows[at] ?? firstRow + at;
        // The blank line after each line, but not those of the program.
        if (isSpaced && isBlank(line) && !isAfterDropped) {
          isAfterDropped = true;
          continue;
        }
        isAfterDropped = false;
        if (line.endsWith(" output:") && SUPERVISORD.test(line)) {
          isPlain = false;
          continue;
        }
        const bare = strip?.(line) ?? null;
        if (bare === null) {
          texts.push(line);
          rows.push(row);
          continue;
        }
        const open = parts.get(bare.stream);
        if (open === undefined || open.count >= PARTS) {
          if (bare.partial) parts.set(bare.stream, { at: texts.length, count: 1 });
          else parts.delete(bare.stream);
          for (const text of bare.text.split("\n")) {
            texts.push(clean(text));
            rows.push(row);
          }
        } else {
          texts[open.at] = clean((texts[open.at] ?? "") + bare.text);
          open.count++;
          if (!bare.partial) parts.delete(bare.stream);
        }
      }
      recent = recent.slice(-RECENT);
      // The program's own records, if each of their lines had a wrapper.
      const own = isPlain || parts.size > 0 ? null : withRecordsJoined(texts.slice(start), rows.slice(start));
      if (own !== null) {
        replaceFrom(texts, start, own.texts);
        replaceFrom(rows, start, own.rows);
      }
      return isPlain;
    },
    keepLast(count) {
      const dropped = Math.max(0, texts.length - count);
      texts = texts.slice(dropped);
      rows = rows.slice(dropped);
      for (const [stream, part] of parts) {
        if (part.at < dropped) parts.delete(stream);
        else part.at -= dropped;
      }
    },
  };
}

/** Replaces all items from an index on. One by one, since a call cannot take a hundred thousand arguments. */
function replaceFrom<T>(list: T[], start: number, items: readonly T[]): void {
  list.length = start;
  for (const item of items) list.push(item);
}
