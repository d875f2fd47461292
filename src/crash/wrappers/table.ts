/** Log pipelines' wrappers around each line of a program, and their removal. */
import { levelOf, parseObject, unquote } from "../grammar/records.ts";
import { PLAIN_LEVEL_WORDS } from "../last-words/levels.ts";

/** Removes the wrapper of a line; null if the line does not have it. */
export type Strip = (line: string) => Unwrapped | null;

/** A line without its wrapper. `partial` if the next line continues the program's line. */
export interface Unwrapped {
  /** Several lines if a collector joined them. */
  readonly text: string;
  readonly partial: boolean;
  /** Identifies interleaved streams (`stdout`, `stderr`); null if there is only one. */
  readonly stream: string | null;
}

/** A wrapper: how its lines are recognised and stripped. */
export interface Wrapper {
  readonly name: string;
  /** Possible first characters of its lines. */
  readonly opens: string;
  /** True if each of its lines begins with an RFC 3339 time, which few lines with a time do. */
  readonly isStamped?: true;
  /** True if one such wrapper may be inside another. */
  readonly mayNest?: true;
  /** Minimum share of non-blank lines that have it. */
  readonly share: number;
  readonly strip: Strip;
}

const DIGITS = "0123456789";
const LOWER = "abcdefghijklmnopqrstuvwxyz";
const UPPER = LOWER.toUpperCase();

const whole = (text: string): Unwrapped => ({ text, partial: false, stream: null });

/** A wrapper matched by an expression at the start of a line. */
export function prefix(pattern: RegExp): Strip {
  return (line) => {
    const match = pattern.exec(line);
    return match === null ? null : whole(line.slice(match[0].length));
  };
}

/** True if the line may begin with an RFC 3339 time. */
export function mayBeStamped(line: string): boolean {
  return line.charCodeAt(RFC3339_T) === UPPER_T;
}

/** The same for a prefix that begins with an RFC 3339 time. */
function stamped(rest: string): Pick<Wrapper, "isStamped" | "opens" | "strip"> {
  return { isStamped: true, opens: DIGITS, strip: prefix(new RegExp(`^${RFC3339}${rest}`)) };
}

/** The same for a prefix with a tab in it. */
function tabbed(pattern: RegExp): Strip {
  const strip = prefix(pattern);
  return (line) => (line.includes("\t") ? strip(line) : null);
}

/** Position of the letter between date and time. */
const RFC3339_T = 10;
const UPPER_T = 84;
const RFC3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d{1,9})?(?:Z|[+-]\\d\\d:\\d\\d)";
const CRI = new RegExp(`^${RFC3339} (stdout|stderr) ([FP])(?::\\w+)*(?: |$)`);
const SYSLOG =
  /^(?:<\d{1,3}>)?(?:[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d{3,6})?|\d{10}\.\d{6}|\d{4}-\d\d-\d\dT[\d:.]{8,18}(?:Z|[+-]\d\d:?\d\d)) [\w.:-]+ [\w./@-]+(?:\[\d+\])?: ?/;
const RFC5424 = new RegExp(`^<\\d{1,3}>1 (?:${RFC3339}|-) \\S+ \\S+ \\S+ \\S+ (?:-|\\[[^\\]]*\\]) ?`);
const CONTROL = /#0(0[1-9]|[1-3]\d)/g;

/** The CRI format of the kubelet (`<time> stderr F <line>`); `P` is part of a line (above 16 KiB). */
function stripCri(line: string): Unwrapped | null {
  const match = CRI.exec(line);
  if (match === null) return null;
  return { text: line.slice(match[0].length), partial: match[2] === "P", stream: match[1] ?? null };
}

/** Docker's `json-file` driver, and fluent-bit's form of it: `{"log":"…\n","stream":"stderr","time":"…"}`. */
function stripDocker(line: string): Unwrapped | null {
  if (!line.startsWith("{") || !line.includes('"log"')) return null;
  const record = parseObject(line);
  if (record === null) return stripCutDocker(line);
  const log = record.log;
  if (typeof log !== "string") return null;
  const ended = log.endsWith("\n");
  const { stream } = record;
  return {
    text: ended ? log.slice(0, log.endsWith("\r\n") ? -2 : -1) : log,
    partial: !ended && typeof record.time === "string" && stream !== undefined,
    stream: typeof stream === "string" ? stream : null,
  };
}

const CUT_DOCKER = /^\{"log":"((?:[^"\\]|\\.)*)\\?$/;

/** The last record of a log, cut within the program's line. */
function stripCutDocker(line: string): Unwrapped | null {
  const text = CUT_DOCKER.exec(line)?.[1];
  return text === undefined ? null : whole(unquote(text));
}

/** A JSON record for each line of the trace, or one for all of them: `{"message":"goroutine 1 [running]:"}`. */
function stripMessage(line: string): Unwrapped | null {
  if (!line.startsWith("{")) return null;
  const record = parseObject(line);
  if (record === null || Object.keys(record).some((key) => /stack|trace$|exception|exc_info/i.test(key))) return null;
  const { full_message: full } = record;
  if (typeof full === "string" && full.trimEnd().includes("\n")) return null;
  const text = messageIn(record)?.replace(/\r?\n$/, "");
  // A logger's message with a stack below did not end the program: records.ts handles it.
  return text === undefined || (text.includes("\n") && isLoggers(record)) ? null : whole(text);
}

/** Keys of messages. The last two may contain objects, in which the same keys are searched. */
export const MESSAGE_KEYS = [
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

/** True if a program's logger wrote the record, rather than a collector. */
function isLoggers(record: Readonly<Record<string, unknown>>): boolean {
  if ("textPayload" in record) return false;
  return levelOf(record) !== undefined || Object.keys(record).some((key) => /^(?:logger\w*|caller)$/i.test(key));
}

/** Fields that only collectors add. */
const COLLECTED: readonly string[] = [
  "textPayload",
  "LogMessage",
  "LogEntry",
  "kubernetes",
  "container_name",
  "logStream",
];

const COLLECTORS =
  /"(?:textPayload|LogMessage|LogEntry|kubernetes|container_name|logStream|stream|short_message|event|body)"/;

/** A collector's record around a line that is not itself a record. */
function stripCollected(line: string): Unwrapped | null {
  if (!line.startsWith("{") || !COLLECTORS.test(line)) return null;
  const record = parseObject(line);
  if (record === null) return null;
  const { event, stream, short_message: message, body } = record;
  const isCollected =
    COLLECTED.some((key) => key in record) ||
    stream === "stderr" ||
    stream === "stdout" ||
    (typeof message === "string" && typeof record.host === "string") ||
    [event, body].some(
      (inner) => typeof inner === "object" && inner !== null && ("line" in inner || "stringValue" in inner),
    );
  return isCollected ? stripMessage(line) : null;
}

/** A program's own record as the message of a collector's. */
function stripRecord(line: string): Unwrapped | null {
  if (!line.startsWith("{") || !line.includes('":"{\\"')) return null;
  const bare = stripMessage(line);
  return bare !== null && parseObject(bare.text) !== null ? bare : null;
}

const fluentdFile = prefix(new RegExp(`^${RFC3339}\\t[a-z*][\\w.*/-]{0,200}\\t(?=\\{")`));
const fluentdOutput = prefix(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d{1,9})? [+-]\d{4} [a-z*][\w.*/-]{0,200}: (?=\{")/);

/** fluentd's files, `<time>\t<tag>\t{"log":"…"}`, and its output: `<time> <tag>: {"log":"…"}`. */
function stripFluentd(line: string): Unwrapped | null {
  if (line[10] === "T") return line.includes('\t{"') ? fluentdFile(line) : null;
  return line[10] === " " && line.includes(': {"') ? fluentdOutput(line) : null;
}

const LOGFMT =
  /^(?:[\w.-]{1,40}=(?:"(?:[^"\\]|\\.){0,200}"|[^\s"]{0,200}) ){0,12}(?:msg|message|log|line)=(?:"((?:[^"\\]|\\.)*)"|(\S*))/;
/** A logfmt record for each line of the trace: `level=error msg="goroutine 1 [running]:"`. */
function stripLogfmt(line: string): Unwrapped | null {
  const match = line.includes("=") ? LOGFMT.exec(line) : null;
  return match === null ? null : whole(match[1] === undefined ? (match[2] ?? "") : unquote(match[1]));
}

const syslog = prefix(SYSLOG);
const COMPOSE = /^([a-z][\w.-]{0,98}[a-z_-]\w{0,20}) {0,60}\| ?/i;
const compose = prefix(COMPOSE);
/** A logger's level in a column as wide as a name. */
const LEVEL_COLUMN = new RegExp(`^(?:${PLAIN_LEVEL_WORDS}) {0,9}\\|`, "i");

/** Prefixes with the name of a service: docker-compose's, foreman's. */
export const SERVICE_PREFIXES: readonly RegExp[] = [COMPOSE, /^\d\d:\d\d:\d\d +([\w.-]+) +\| ?/];

/** In order of nesting, outermost first. */
export const WRAPPERS: readonly Wrapper[] = [
  {
    name: "kubectl --prefix",
    opens: "[",
    share: 0.6,
    strip: prefix(/^\[(?:pod\/)?[a-z0-9.-]+\/[a-z0-9.-]+\](?: |$)/),
  },
  { name: "PM2", opens: `${DIGITS}P`, share: 0.7, strip: prefix(/^(?:\d{1,4}\|[\w.@/-]{1,60}|PM2) {0,40}\| ?/) },
  { name: "quoted in a mail", opens: ">", share: 0.98, strip: prefix(/^> ?/) },
  {
    name: "compose",
    opens: LOWER + UPPER,
    // A process manager in the container names its programs in the same way.
    mayNest: true,
    share: 0.7,
    strip: (line) => {
      const bare = compose(line);
      return bare === null || LEVEL_COLUMN.test(line) ? null : bare;
    },
  },
  { name: "Passenger", opens: "A", share: 0.6, strip: prefix(/^App \d{1,10} (?:output|stdout|stderr):(?: |$)/) },
  { name: "CRI", isStamped: true, opens: DIGITS, share: 0.6, strip: stripCri },
  { name: "docker", opens: "{", share: 0.6, strip: stripDocker },
  { name: "JSON record in a message", opens: "{", share: 0.6, strip: stripRecord },
  { name: "collector's record", opens: "{", share: 0.9, strip: stripCollected },
  { name: "Heroku", share: 0.6, ...stamped(" [\\w-]+\\[[\\w.-]+\\]: ?") },
  { name: "GitLab's jobs", share: 0.9, ...stamped(" \\d\\d[OE][ +]?") },
  { name: "aws logs tail", share: 0.9, ...stamped(" [\\w.-]+/[\\w./-]+(?: |$)") },
  { name: "logcli", share: 0.9, ...stamped(' \\{(?:\\w{1,60}="[^"]{0,200}",? ?){1,20}\\} ?') },
  {
    name: "Fly",
    isStamped: true,
    opens: DIGITS,
    share: 0.6,
    strip: prefix(/^\d{4}-\d\d-\d\dT[\d:.]{8,18}Z? [\w-]{1,40}\[[\w-]{1,40}\] [a-z]{3} \[\w{4,7}\] ?/),
  },
  { name: "fluentd", opens: DIGITS, share: 0.9, strip: stripFluentd },
  { name: "Loki", opens: DIGITS, share: 0.9, strip: tabbed(new RegExp(`^\\d{19}\\t${RFC3339}\\t`)) },
  { name: "kubectl --timestamps", share: 0.8, ...stamped("(?: |$)") },
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
  { name: "foreman", opens: DIGITS, share: 0.9, strip: prefix(/^\d\d:\d\d:\d\d [\w-]+\.\d+ +\| ?/) },
  {
    name: "a NAS system's export",
    opens: DIGITS,
    share: 0.9,
    strip: prefix(/^\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d,(?:stdout|stderr),/),
  },
  {
    name: "gh run view --log",
    opens: LOWER + UPPER + DIGITS,
    share: 0.9,
    strip: tabbed(new RegExp(`^[^\\t]{1,100}\\t[^\\t]{1,100}\\t\\ufeff?${RFC3339} `)),
  },
  {
    name: "BuildKit",
    opens: "#",
    share: 0.9,
    // Its own lines have no time.
    strip: prefix(/^#\d{1,4} (?:\d{1,6}\.\d{1,3}(?: |$)|(?=\[|(?:DONE|CACHED|CANCELED|ERROR|WARN)\b))/),
  },
  {
    name: "docker build",
    opens: DIGITS,
    share: 0.6,
    // BuildKit prints four digits, or three decimals.
    strip: prefix(/^(?:\d{1,4}\.\d{3}|\d{2}\.\d{2}|\d{3}\.\d)(?: |$)/),
  },
  {
    name: "TeamCity",
    opens: "[",
    share: 0.9,
    strip: prefix(/^\[\d\d:\d\d:\d\d\][WEFi ]?:\t? ?(?:\[[^\]]{1,80}\] ?)?/),
  },
  { name: "Jenkins", opens: "[", share: 0.95, strip: prefix(new RegExp(`^\\[${RFC3339}\\](?: |$)`)) },
  {
    name: "Ray's and vLLM's processes, torchrun's ranks",
    opens: "([",
    // Their parent prints its own lines without it.
    share: 0.04,
    strip: prefix(/^(?:\([A-Za-z_][\w.:-]{0,80} pid=\d{1,10}(?:, ip=[\d.]{7,15})?\)|\[rank\d{1,6}\]:)(?: |$)/),
  },
  {
    name: "stern",
    opens: LOWER + DIGITS,
    share: 0.9,
    strip: prefix(/^[a-z0-9][a-z0-9.]*-[a-z0-9.-]+ [a-z0-9][a-z0-9-]* (?:› )?/),
  },
];

/** Wrappers that ordinary logs have as well: only accepted if they contain lines of a trace. */
export const ORDINARY_WRAPPERS: readonly Wrapper[] = [
  { name: "JSON message", opens: "{", share: 0.6, strip: stripMessage },
  { name: "logfmt message", opens: `${LOWER}${UPPER}${DIGITS}_.-`, share: 0.6, strip: stripLogfmt },
  { name: "foreman", opens: DIGITS, share: 0.9, strip: prefix(/^\d\d:\d\d:\d\d [\w.-]+ +\| ?/) },
  {
    name: "date and time",
    opens: DIGITS,
    share: 0.9,
    strip: prefix(/^\d{4}[-/]\d\d[-/]\d\d[ T]\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?:?(?: |$)/),
  },
  { name: "brackets", opens: "[", share: 0.9, strip: prefix(/^(?:\[[^\]]{1,60}\] ?){1,4}\[[^\]]{1,60}\](?: |$)/) },
  { name: "brackets", opens: "[", share: 0.9, strip: prefix(/^\[[^\]]{1,60}\](?: |$)/) },
];
