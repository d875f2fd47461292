/** Turns stacks that a logger wrote as data into their runtime's text. */

type Fields = Readonly<Record<string, unknown>>;

/**
 * The text of a list of lines, frames or exceptions; null if it is none of these. `holder` is the object with the
 * list, and names the error.
 */
export function stackText(list: readonly unknown[], holder: Fields): string | null {
  if (list.length === 0) return null;
  if (list.every((one) => typeof one === "string")) return textOfLines(list, holder);
  if (!list.every(isFields)) return null;
  const [first = {}] = list;
  if (Array.isArray(first.frames)) return textOfExceptions(list);
  for (const { textOf, around } of PRINTERS) {
    const lines = list.map(textOf).filter((line) => line !== null);
    if (lines.length === list.length) return around(lines, holder).join("\n");
  }
  return null;
}

/** A runtime's text for a frame, and its text above or below the frames. */
interface Printer {
  readonly textOf: (frame: Fields) => string | null;
  readonly around: (frames: readonly string[], holder: Fields) => readonly string[];
}

const PRINTERS: readonly Printer[] = [
  // The first line of a text may be cut; this one is complete.
  { textOf: goText, around: (frames) => ["", ...frames] },
  { textOf: jvmText, around: (frames, holder) => [headOf(holder), ...frames] },
  { textOf: pythonText, around: (frames, holder) => [PYTHON_HEAD, ...frames, headOf(holder)] },
];

/** Lines as printed, completed with missing text above or below the frames. */
function textOfLines(lines: readonly string[], holder: Fields): string | null {
  const [first = ""] = lines;
  const printed = headOf(holder);
  if (first.startsWith('  File "'))
    return [PYTHON_HEAD, ...lines.map((line) => line.replace(/\n$/, "")), printed].join("\n");
  if (RUBY_FRAME.test(first)) {
    const type = textIn(holder, TYPES);
    const thrown = `${first}: ${textIn(holder, MESSAGES) ?? ""}${type === null ? "" : ` (${type})`}`;
    return [thrown, ...lines.slice(1).map((line) => `\tfrom ${line}`)].join("\n");
  }
  return lines.length > 1 ? lines.join("\n") : null;
}

const PYTHON_HEAD = "Traceback (most recent call last):";
const RUBY_FRAME = /^\S{1,400}\.rb:\d{1,9}:in /;

/** structlog's exceptions with their frames: the last one was thrown first. */
function textOfExceptions(exceptions: readonly Fields[]): string | null {
  const texts: string[] = [];
  for (const exception of exceptions.toReversed()) {
    const text = Array.isArray(exception.frames) ? stackText(exception.frames, exception) : null;
    if (text !== null) texts.push(text);
  }
  return texts.length === 0 ? null : texts.join(`\n\n${PYTHON_CAUSE}\n\n`);
}

const PYTHON_CAUSE = "The above exception was the direct cause of the following exception:";

/** Zerolog's `{"func","line","source"}`. */
function goText({ func, line, source }: Fields): string | null {
  return typeof func === "string" && typeof source === "string" ? `${func}\n\t${source}:${String(line)}` : null;
}

/** Log4j's and JBoss's; the file may be missing. */
function jvmText(frame: Fields): string | null {
  const type = textIn(frame, ["class", "declaringClass", "className"]);
  const method = textIn(frame, ["method", "methodName"]);
  if (type === null || method === null) return null;
  const line = frame.line ?? frame.lineNumber;
  const place = typeof line === "number" && line >= 0 ? `:${line}` : "";
  return `\tat ${type}.${method}(${textIn(frame, ["file", "fileName"]) ?? "Unknown Source"}${place})`;
}

/** structlog's `{"filename","lineno","name"}`. */
function pythonText({ filename, lineno, name, line }: Fields): string | null {
  if (typeof filename !== "string" || typeof lineno !== "number" || typeof name !== "string") return null;
  const source = typeof line === "string" && line !== "" ? `\n    ${line}` : "";
  return `  File "${filename}", line ${lineno}, in ${name}${source}`;
}

/** `TYPE: MESSAGE`. */
function headOf(holder: Fields): string {
  return [textIn(holder, TYPES), textIn(holder, MESSAGES)].filter((text) => text !== null && text !== "").join(": ");
}

const TYPES = ["exceptionType", "exc_type", "errorType", "type", "name", "class"];
const MESSAGES = ["exc_value", "errorMessage", "message"];

function textIn(fields: Fields, names: readonly string[]): string | null {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === "string") return value;
  }
  return null;
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
