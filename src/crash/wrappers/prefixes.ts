/** Prefixes that log pipelines put before each line, told by what most lines of a stretch of log begin with. */
import { clean } from "./clean.ts";

/** Takes the wrapper off a line; null for a line that does not have it. */
type Strip = (line: string) => Unwrapped | null;

/** A line without its wrapper. `partial` where the rest of the program's line is in the next one. */
export interface Unwrapped {
  /** Several lines where a collector put them together. */
  readonly text: string;
  readonly partial: boolean;
  /** What tells the streams apart that are interleaved line by line (`stdout`, `stderr`); null where there is one. */
  readonly stream: string | null;
}

interface Wrapper {
  readonly name: string;
  /** The characters of which a line that has it begins with one. */
  readonly opens: string;
  /** Of the lines that are not blank, how many have to have it. */
  readonly share: number;
  readonly strip: Strip;
}

const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();

const whole = (text: string): Unwrapped => ({ text, partial: false, stream: null });

function prefix(pattern: RegExp): Strip {
  return (line) => {
    const match = pattern.exec(line);
    return match === null ? null : whole(line.slice(match[0].length));
  };
}

const RFC3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)";
const CRI = new RegExp(`^${RFC3339} (stdout|stderr) ([FP])(?::\\w+)*(?: |$)`);
const SYSLOG =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d|\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:?\d\d)) [\w.:-]+ [\w./@-]+(?:\[\d+\])?: ?/;
const RFC5424 = new RegExp(`^<\\d{1,3}>1 (?:${RFC3339}|-) \\S+ \\S+ \\S+ \\S+ (?:-|\\[[^\\]]*\\]) ?`);
const CONTROL = /#0(0[1-9]|[1-3]\d)/g;

/** CRI's own format, as kubelet writes it (`<time> stderr F <line>`); `P` is a part of a line (above 16 KiB). */
function stripCri(line: string): Unwrapped | null {
  const match = CRI.exec(line);
  if (match === null) return null;
  return { text: line.slice(match[0].length), partial: match[2] === "P", stream: match[1] ?? null };
}

/** Docker's `json-file` driver and what fluent-bit makes of it: `{"log":"…\n","stream":"stderr","time":"…"}`. */
function stripDocker(line: string): Unwrapped | null {
  if (!line.startsWith("{") || !line.includes('"log"')) return null;
  const record = parseObject(line);
  const log = record?.log;
  if (typeof log !== "string") return null;
  const ended = log.endsWith("\n");
  const stream = record?.stream;
  return {
    text: ended ? log.slice(0, log.endsWith("\r\n") ? -2 : -1) : log,
    partial: !ended && typeof record?.time === "string" && stream !== undefined,
    stream: typeof stream === "string" ? stream : null,
  };
}

/** One JSON record a line of the trace, or all of its lines: `{"message":"goroutine 1 [running]:"}`. */
function stripMessage(line: string): Unwrapped | null {
  if (!line.startsWith("{")) return null;
  const record = parseObject(line);
  if (record === null || Object.keys(record).some((key) => /stack|trace$|exception|exc_info/i.test(key))) return null;
  const { full_message: full } = record;
  if (typeof full === "string" && full.trimEnd().includes("\n")) return null;
  const text = messageIn(record)?.replace(/\r?\n$/, "");
  // What a logger says with a stack below did not end the program: that is for the records.
  return text === undefined || (text.includes("\n") && isLoggers(record)) ? null : whole(text);
}

/** The message of a record, or of an object in it. */
function messageIn(record: Readonly<Record<string, unknown>>, depth = 1): string | null {
  for (const key of MESSAGE_KEYS) {
    const value = record[key];
    if (typeof value === "string") return value;
    if (depth === 0 || typeof value !== "object" || value === null) continue;
    const inner = messageIn(value as Readonly<Record<string, unknown>>, depth - 1);
    if (inner !== null) return inner;
  }
  return null;
}

/** Whether a program's logger wrote the record, and not who collects what programs write. */
function isLoggers(record: Readonly<Record<string, unknown>>): boolean {
  if ("textPayload" in record) return false;
  return levelOf(record) !== undefined || Object.keys(record).some((key) => /^(?:logger\w*|caller)$/i.test(key));
}

/** What a record says of how grave it is, by whichever name its logger has for that. */
export function levelOf(record: Readonly<Record<string, unknown>>): unknown {
  const { log } = record;
  if (typeof log === "object" && log !== null && "level" in log) return log.level;
  const names = Object.keys(record).filter((key) => LEVEL_KEYS.test(key));
  // Monolog has a number beside the name.
  return record[names.find((name) => typeof record[name] === "string") ?? names[0] ?? ""];
}

const LEVEL_KEYS = /^(?:@l|severity|lvl|(?:log\.?)?level(?:_?name)?)$/i;

/** A program's own record as the message of a collector's. */
function stripRecord(line: string): Unwrapped | null {
  if (!line.startsWith("{") || !line.includes('":"{\\"')) return null;
  const bare = stripMessage(line);
  return bare !== null && parseObject(bare.text) !== null ? bare : null;
}

const LOGFMT =
  /^(?:[\w.-]{1,40}=(?:"(?:[^"\\]|\\.){0,200}"|[^\s"]{0,200}) ){0,12}(?:msg|message|log|line)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/;
const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };

/** One logfmt record a line of the trace: `level=error msg="goroutine 1 [running]:"`. */
function stripLogfmt(line: string): Unwrapped | null {
  const match = line.includes("=") ? LOGFMT.exec(line) : null;
  return match === null ? null : whole(match[1] === undefined ? (match[2] ?? "") : unquote(match[1]));
}

/** The text in a quoted string whose escapes are those of Go and JSON. */
export function unquote(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => ESCAPES[character] ?? character);
}

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

const syslog = prefix(SYSLOG);

/** In the order in which they lie around each other, outermost first. */
const WRAPPERS: readonly Wrapper[] = [
  {
    name: "kubectl --prefix",
    opens: "[",
    share: 0.6,
    strip: prefix(/^\[(?:pod\/)?[a-z0-9.-]+\/[a-z0-9.-]+\](?: |$)/),
  },
  { name: "compose", opens: LOWER + UPPER, share: 0.8, strip: prefix(/^[a-z][\w.-]{0,98}[a-z_-]\w{0,20} {0,60}\| ?/i) },
  { name: "CRI", opens: DIGITS, share: 0.6, strip: stripCri },
  { name: "docker", opens: "{", share: 0.6, strip: stripDocker },
  { name: "JSON record in a message", opens: "{", share: 0.6, strip: stripRecord },
  { name: "Heroku", opens: DIGITS, share: 0.6, strip: prefix(new RegExp(`^${RFC3339} [\\w-]+\\[[\\w.-]+\\]: ?`)) },
  { name: "kubectl --timestamps", opens: DIGITS, share: 0.8, strip: prefix(new RegExp(`^${RFC3339}(?: |$)`)) },
  { name: "RFC 5424", opens: "<", share: 0.6, strip: prefix(RFC5424) },
  {
    name: "syslog",
    opens: `<${UPPER}${DIGITS}`,
    share: 0.6,
    strip: (line) => {
      const bare = syslog(line);
      return bare === null
        ? null
        : whole(bare.text.replace(CONTROL, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8))));
    },
  },
  {
    name: "stern",
    opens: LOWER + DIGITS,
    share: 0.9,
    strip: prefix(/^[a-z0-9][a-z0-9.]*-[a-z0-9.-]+ [a-z0-9][a-z0-9-]* (?:› )?/),
  },
];

/** Those that ordinary logs have as well: only believed where the lines of a trace are below. */
const ORDINARY_WRAPPERS: readonly Wrapper[] = [
  { name: "JSON message", opens: "{", share: 0.6, strip: stripMessage },
  { name: "logfmt message", opens: `${LOWER}${UPPER}${DIGITS}_.-`, share: 0.6, strip: stripLogfmt },
  { name: "foreman", opens: DIGITS, share: 0.9, strip: prefix(/^\d\d:\d\d:\d\d [\w.-]+ +\| ?/) },
  {
    name: "date and time",
    opens: DIGITS,
    share: 0.9,
    strip: prefix(/^\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?(?: |$)/),
  },
  { name: "two brackets", opens: "[", share: 0.9, strip: prefix(/^\[[^\]]{1,60}\] ?\[[^\]]{1,60}\](?: |$)/) },
  { name: "brackets", opens: "[", share: 0.9, strip: prefix(/^\[[^\]]{1,60}\](?: |$)/) },
];

/** Lines looked at to tell a wrapper. */
const SAMPLE = 200;
/** Characters of a prefix that all lines share, at most. */
export const SHARED_PREFIX = 80;
/** Wrappers around each other. */
const LAYERS = 4;

/** Takes off, layer by layer, what most of the lines begin with. Gives null where there is nothing to take off. */
export function stripperOf(lines: readonly string[]): ((line: string) => Unwrapped | null) | null {
  let sample = lines.filter((line) => line !== "").slice(-SAMPLE);
  const layers: Strip[] = [];
  for (let layer = 0; layer < LAYERS && sample.length > 0; layer++) {
    const found = WRAPPERS.find((wrapper) => {
      if (!mayHave(sample, wrapper)) return false;
      let having = 0;
      for (const line of sample) if (wrapper.strip(line) !== null) having++;
      return having >= sample.length * wrapper.share;
    });
    const strip = found?.strip ?? ordinaryWrapperOf(sample)?.strip ?? sharedPrefixOf(sample);
    if (strip === undefined || layers.includes(strip)) break;
    layers.push(strip);
    sample = sample.map((line) => strip(line)?.text ?? line).filter((line) => line !== "");
  }
  if (layers.length === 0) return null;
  return (line) => {
    let text = line;
    let partial = false;
    let stream: string | null = null;
    let changed = false;
    for (const strip of layers) {
      const bare = strip(text);
      if (bare === null) continue;
      changed = true;
      text = bare.text;
      partial ||= bare.partial;
      stream ??= bare.stream;
    }
    return changed ? { text, partial, stream } : null;
  };
}

function mayHave(sample: readonly string[], { opens, share }: Wrapper): boolean {
  let having = 0;
  for (const line of sample) if (opens.includes(line.charAt(0))) having++;
  return having >= sample.length * share;
}

const ALL: readonly Wrapper[] = [...WRAPPERS, ...ORDINARY_WRAPPERS];
/** What can be left of one line, at most. */
const TEXTS = 16;

/**
 * What could be left of a line, whichever wrappers its log has, the line itself first; null where that is too much or cannot be told. Of a
 * JSON record these are all strings that could be its message, its inner objects' too.
 */
export function possibleTexts(line: string): readonly string[] | null {
  const texts = [clean(line)];
  // No wrapper begins with a blank: an indented line, as those of traces are, is the program's own.
  if (line.charCodeAt(0) === 32) return texts;
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i] ?? "";
    const bare = text.charCodeAt(0) === 123 ? messagesOf(text) : withoutWrapper(text);
    if (bare === null) return null;
    for (const one of bare) if (!texts.includes(one)) texts.push(one);
    if (texts.length > TEXTS) return null;
  }
  return texts;
}

/** Wrappers by the character with which a line begins. */
const byFirst = new Map<number, readonly Wrapper[]>();

/** Null for a part of a line: what it may be with the others nobody can tell. */
function withoutWrapper(text: string): readonly string[] | null {
  const first = text.charCodeAt(0);
  let wrappers = byFirst.get(first);
  if (wrappers === undefined) {
    wrappers = ALL.filter(({ opens }) => opens.includes(String.fromCharCode(first)));
    byFirst.set(first, wrappers);
  }
  const bare: string[] = [];
  for (const { strip } of wrappers) {
    const unwrapped = strip(text);
    if (unwrapped?.partial) return null;
    if (unwrapped !== null) bare.push(clean(unwrapped.text));
  }
  return bare;
}

/** The last two hold objects as well; what those have in them is asked by the same names. */
const MESSAGE_KEYS = [
  "message",
  "msg",
  "MESSAGE",
  "short_message",
  "textPayload",
  "LogEntry",
  "LogMessage",
  "line",
  "stringValue",
  "jsonPayload",
  "event",
  "body",
];
const MESSAGES = new RegExp(`"(?:log|${MESSAGE_KEYS.join("|")})" {0,9}: {0,9}"([^"\\\\]*(?:\\\\.[^"\\\\]*)*)"`, "g");

/** Without parsing the record, of which an ordinary log may have millions. */
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

function ordinaryWrapperOf(sample: readonly string[]): Wrapper | undefined {
  return ORDINARY_WRAPPERS.find((wrapper) => {
    if (!mayHave(sample, wrapper)) return false;
    const bare = sample.map(wrapper.strip).filter((one) => one !== null);
    return bare.length >= sample.length * wrapper.share && isTrace(bare.flatMap(({ text }) => text.split("\n")));
  });
}

/** Lines that only traces have: indented ones that nobody logs, headers, PHP's calls, Ruby's places, what only a runtime says around one. */
const TRACE_LINE =
  /^(?:\t| +at \S+\(| {2,}(?:at |File "|thrown in | \d{1,5}: \S|what\(\): )| {4}\S|Exception in thread "|thread '.{1,100}' (?:\(\d+\) )?panicked at |note: run with `RUST_BACKTRACE|==\d+==ERROR: |terminate called |Unhandled exception\. |Caused by: \S|FATAL ERROR: |<--- (?:Last few GCs|JS stacktrace) --->|\*\*\* (?:Program crashed: |Signal \d)|Thread \d+ (?:"[^"]*" )?crashed:$|\d+ (?:\[ra\] )?0x[0-9a-f]+ |goroutine \d+ \[|Traceback \(most recent call last\):$|#\d+ (?:\S+\(\d+\): |\{main\}$)|[^\s:]+:\d+:in [`'])/;

/** What only runtimes say, in one line, of the end of a program: one of these is enough where the log ends with it. */
const LAST_WORDS: readonly RegExp[] = [
  /^(?:\S{1,200}: )?(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate|mremap_chunk)\(\): [a-z]/,
  /^(?:double free or corruption|corrupted (?:size vs\. prev_size|double-linked list)|\*\*\* (?:stack smashing|buffer overflow|\S{1,40}) detected \*\*\*)/,
  /^(?:terminate called |pure virtual method called$|Fatal glibc error: |.{1,400}: Assertion [`'].{1,400}' failed\.$)/,
  /^(?:fatal error: .{1,200} - deadlock!$|fatal runtime error: |memory allocation of \d{1,20} bytes failed|thread '.{1,100}' (?:\(\d+\) )?(?:panicked at |has overflowed))/,
  /^(?:Node\.js v\d{1,3}\.\d|FATAL ERROR: .{1,200} JavaScript heap out of memory$|\(Use `node --trace-uncaught |Bun v\d{1,3}\.\d|error: Uncaught )/,
  /^(?:PHP )?(?:Fatal|Parse) error: {1,2}.{1,1000} in \S{1,400} on line \d{1,9}$/,
  /^\S.{0,1000} at \S{1,400}\.(?:pl|pm|cgi|psgi|t) line \d{1,9}(?:\.$|, (?:near|at EOF))/,
  /^\S{1,400}\.rb:\d{1,9}: syntax error/,
  /^CallStack \(from HasCallStack\):$/,
  /^\S{1,400}\.rb:\d{1,9}:in [`'].{1,1000} \([A-Z][\w:]{1,200}\)$/,
  /^(?:lua[\d.]{0,4}|luajit): \S{1,400}:\d{1,9}: /,
  /^\S{1,200}\.?sh: (?:(?:exec: )?(?:line )?\d{1,9}: \S|.{1,200}: (?:command )?not found$)/,
  /^\S{1,400}: line \d{1,9}: .{1,400}: (?:command not found|unbound variable|parameter (?:null or )?not set|No such file or directory|Permission denied|cannot execute.{0,60})$/,
  /^\S{1,400}: line \d{1,9}: {1,20}\d{1,9} (?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception|Killed) /,
  /^(?:Segmentation fault|Aborted|Bus error|Illegal instruction|Floating point exception)(?: \(core dumped\))?$/,
  /^\S{0,200}python[\d.]{0,8}: (?:can't (?:open|find) |No module named )/,
  /^(?:exec|env|\/usr\/bin\/env): .{1,200}: (?:not found|No such file or directory|Permission denied)$/,
  /^(?:escript: exception |escript: There were compilation errors\.$|\*\* \([A-Z][\w.]{1,200}\) |\{"init terminating in |Runtime terminating during boot )/,
  /^(?:Terminating due to java\.lang\.OutOfMemoryError|Error: Could not find or load main class |Error: Unable to (?:access|initialize) )/,
  /^\S{1,400}\.swift:\d{1,9}: Fatal error/,
  /^Error: [A-Z]\w{1,100}(?: \{ .{0,1000}\}|\(.{0,1000}\))$/,
];
/** Lines from the end of a log that may be its last words. */
const LAST = 8;

/** Whether among the lines are those of a trace, they end with the last words of a program, or all are JSON records. */
function isTrace(texts: readonly string[]): boolean {
  if (texts.every((text) => text.startsWith('{"') && text.endsWith("}"))) return true;
  if (texts.slice(-LAST).some((text) => LAST_WORDS.some((words) => words.test(text)))) return true;
  let having = 0;
  for (const text of texts) {
    if (TRACE_LINE.test(text)) having++;
    if (having >= 2) return true;
  }
  return false;
}

/**
 * What all lines begin with, up to a blank, but for the digits in it: a name that a supervisor puts there, times in any form, an
 * indent.
 */
function sharedPrefixOf(sample: readonly string[]): Strip | undefined {
  const [first = ""] = sample;
  const record = first.indexOf('{"');
  let length = Math.min(record === -1 ? first.length : record, SHARED_PREFIX);
  for (const line of sample) {
    length = Math.min(length, alike(first, line));
    if (length === 0) return undefined;
  }
  const blank = Math.max(first.lastIndexOf(" ", length - 1), first.lastIndexOf("\t", length - 1));
  // The indent behind a name or a time is the program's own.
  const shared = first.slice(0, blank + 1).replace(/(\S[ \t])[ \t]+$/, "$1");
  if (shared === "" || sample.length < 2) return undefined;
  const shape = shared.replace(/\d+|\D+/g, (part) =>
    isDigit(part.charCodeAt(0)) ? "\\d+" : part.replace(SPECIAL, "\\$&"),
  );
  const strip = prefix(new RegExp(`^${shape}`));
  return isTrace(sample.map((line) => strip(line)?.text ?? line)) ? strip : undefined;
}

const SPECIAL = /[$()*+./?[\\\]^{|}-]/g;

/** How much of the first text the second begins with, if a number is as good as any other. */
function alike(first: string, second: string): number {
  let at = 0;
  for (let other = 0; at < first.length && other < second.length; ) {
    if (isDigit(first.charCodeAt(at)) && isDigit(second.charCodeAt(other))) {
      while (isDigit(first.charCodeAt(at))) at++;
      while (isDigit(second.charCodeAt(other))) other++;
    } else if (first.charCodeAt(at) === second.charCodeAt(other)) {
      at++;
      other++;
    } else break;
  }
  return at;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
