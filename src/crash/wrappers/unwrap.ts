/** From the lines of a log to the lines that the program wrote. */
import { clean } from "./clean.ts";
import { stripperOf } from "./prefixes.ts";
import { withRecordsJoined } from "./pretty-records.ts";

/** The program's lines, and of which line of the log each was made, counted from the start of the log. */
export interface Lines {
  readonly texts: readonly string[];
  readonly rows: readonly number[];
}

/** Makes the program's lines from lines of a log that follow each other. */
export interface Unwrapper extends Lines {
  /**
   * Adds what is made of the next lines; `row` is that of the first. Gives whether they had nothing to be taken off.
   */
  add(raw: readonly string[], row: number): boolean;
  /** Forgets all but the last lines. */
  keepLast(count: number): void;
}

/** supervisord's own line before each piece of output. */
const SUPERVISORD = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} \w+ '.{1,200}' std(?:err|out) output:$/;
/** Parts of one line that are joined at most (CRI and docker split at 16 KiB). */
const PARTS = 1024;
/** Earlier lines that help to recognise a wrapper if there are few new ones. */
const RECENT = 200;

/** Lines that are enough to tell. */
const SPACED_LINES = 5;

/** True if a blank line stands behind every line, as consoles in browsers and mails have it. */
function isDoubleSpaced(lines: readonly string[]): boolean {
  let solid = 0;
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === "") continue;
    if (i + 1 < lines.length && lines[i + 1] !== "") return false;
    solid++;
  }
  return solid >= SPACED_LINES;
}

/** An unwrapper of no lines yet; with `collectors` it leaves what a program's own logger puts around a message. */
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
    /** Undoes CRLF, colours and the prefixes of the pipelines; joins the lines that they split. */
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
        // The blank line that stands behind each line, but not those of the program.
        if (isSpaced && line === "" && !isAfterDropped) {
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
      // Records of the program's whose lines had a wrapper each.
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

/** Puts items in the place of all from an index on. One by one: a call cannot take a hundred thousand arguments. */
function replaceFrom<T>(list: T[], start: number, items: readonly T[]): void {
  list.length = start;
  for (const item of items) list.push(item);
}
