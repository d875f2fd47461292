/** The possible texts of one line if its neighbours are unknown. */
import { OPEN_BRACE, SPACE } from "../grammar/bytes.ts";
import { parseObject } from "../grammar/records.ts";
import { clean } from "./clean.ts";
import { MESSAGE_KEYS, mayBeStamped, ORDINARY_WRAPPERS, WRAPPERS, type Wrapper } from "./table.ts";

const ALL: readonly Wrapper[] = [...WRAPPERS, ...ORDINARY_WRAPPERS];
/** Maximum number of possible texts of one line. */
const TEXTS = 16;

/**
 * Every text that could remain of a line under any wrapper, starting with the line itself; null if there are too many
 * or that is unclear. For a JSON record these are all strings that could be its message, including those of inner
 * objects.
 */
export function possibleTexts(line: string): readonly string[] | null {
  const texts = [clean(line)];
  // No wrapper begins with a blank, so an indented line, as in a trace, is the program's own.
  if (line.charCodeAt(0) === SPACE) return texts;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? "";
    const bare = text.charCodeAt(0) === OPEN_BRACE ? messagesOf(text) : withoutWrapper(text);
    if (bare === null) return null;
    for (const one of bare) if (!texts.includes(one)) texts.push(one);
    if (texts.length > TEXTS) return null;
  }
  return texts;
}

/** Wrappers by first character, and by whether the line may begin with an RFC 3339 time. */
const byFirst = new Map<number, readonly Wrapper[]>();

function wrappersOf(text: string): readonly Wrapper[] {
  const first = text.charCodeAt(0);
  const isStamped = mayBeStamped(text);
  const key = isStamped ? first : -first;
  let wrappers = byFirst.get(key);
  if (wrappers === undefined) {
    wrappers = ALL.filter((wrapper) => wrapper.opens.includes(text.charAt(0)) && (isStamped || !wrapper.isStamped));
    byFirst.set(key, wrappers);
  }
  return wrappers;
}

/** Null for a part of a line, whose other parts are unknown. */
function withoutWrapper(text: string): readonly string[] | null {
  const bare: string[] = [];
  for (const { strip } of wrappersOf(text)) {
    const unwrapped = strip(text);
    if (unwrapped?.partial) return null;
    if (unwrapped !== null) bare.push(clean(unwrapped.text));
  }
  return bare;
}

const MESSAGES = new RegExp(`"(?:log|${MESSAGE_KEYS.join("|")})" {0,9}: {0,9}"([^"\\\\]*(?:\\\\.[^"\\\\]*)*)"`, "g");

/** Without parsing the record, since an ordinary log may have millions. */
function messagesOf(record: string): readonly string[] {
  const messages: string[] = [];
  for (const [, message = ""] of record.matchAll(MESSAGES)) {
    const text = message.includes("\\") ? unescaped(message) : message;
    messages.push(clean(text.endsWith("\n") ? text.slice(0, -1) : text));
  }
  return messages;
}

function unescaped(message: string): string {
  const parsed = parseObject(`{"message":"${message}"}`);
  return typeof parsed?.message === "string" ? parsed.message : message;
}
