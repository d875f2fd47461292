/** Lines of other writers before, between and after those of a trace. */
import { OPEN_BRACE, SPACE, TAB } from "./bytes.ts";

const LEVEL =
  "(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|CRITICAL|FATAL|SEVERE|trace|debug|info|notice|warn|warning|error|fatal)";

/** First characters of common loggers' lines: JSON, dates, klog, logfmt, levels, syslog, access logs. */
const LOG_OPENINGS = anyOf([
  /^\s?\{"/,
  /^[[(]?\d{4}[-/]\d\d[-/]\d\d[T ,]/,
  /^[[(]?\d\d[-/]\w{2,3}[-/]\d{2,4}[: ]/,
  /^[[(]?\d\d:\d\d:\d\d[.,\s|]/,
  /^[IWEF]\d{4} \d\d:/,
  /^[DIWEFA], \[\d{4}-/,
  /^(?:time|ts|level|lvl|msg|severity)=/,
  new RegExp(`^\\[?${LEVEL}(?:\\]|:\\s|:\\w|\\s\\s?[[\\w])`),
  /^[A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d /,
  /^[A-Z][a-z]{2} \d\d?, \d{4} /,
  /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3} - /,
  /^\[\d{4,}\.\d+\] /,
  /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) \/\S{0,2000} \d{3} /,
  /^\[[A-Z][\w-]{1,20}\] \d{4}[-/]\d\d[-/]\d\d /,
]);

/** One expression compiles and matches faster than a dozen. */
function anyOf(expressions: readonly RegExp[]): RegExp {
  return new RegExp(expressions.map(({ source }) => source).join("|"));
}

/** True if the line starts like a logger's; examines only its first characters. */
export function isLogLine(line: string): boolean {
  const start = line.charCodeAt(0);
  // Most lines of a trace start with white space, which only the first pattern allows.
  if (start === TAB || (start === SPACE && line.charCodeAt(1) !== OPEN_BRACE)) return false;
  return LOG_OPENINGS.test(line);
}

const ERROR_LEVEL =
  /\b(?:ERROR|CRITICAL|FATAL|SEVERE|EXCEPTION|WARN|WARNING)\b|\b(?:level|lvl|severity)["']?[=:] ?["']?(?:error|fatal|critical|warn|[4-6]0\b)|^[EF]\d{4} \d\d:|^(?:error|fatal|warn)\b/;

/** True for a logger's line with a level that goes with an exception. */
export function isErrorLogLine(line: string): boolean {
  return isLogLine(line) && ERROR_LEVEL.test(line.slice(0, 400));
}

/** Lines of shells, supervisors and build tools after a program's end, and the prompt of a terminal. */
const EPILOGUE =
  /^(?:make(?:\[\d+\])?: \*\*\*|\S{1,200}:\d+: recipe for target |npm (?:ERR!|error)|error Command failed|info Visit https:\/\/yarnpkg|\s?ELIFECYCLE\s|exit status \d|command terminated|Killed$|Aborted|Segmentation fault|Trace\/breakpoint trap|\[\d+\][+-]? |\S+: line \d+: |Node\.js v\d|Bun v\d|qemu: uncaught|Process (?:exited|finished)|\S+ exited with code |(?:Gracefully [Ss]topping|Aborting on container exit)\.\.\.)|^\[?[\w.-]{1,60}@[\w.-]{1,80}[ :][^\]$#]{0,200}\]?[$#](?: |$)/;

/** True if the line reports the end of a program instead of belonging to its last message. */
export function isEpilogue(line: string): boolean {
  return EPILOGUE.test(line);
}

/** The beginning of a program's or a script's report about what it does, without a logger: `Starting the server`. */
const REPORT =
  /^(?:Restart|Relaunch|Retry|Reload|Reconnect|Start|Launch|Try|Load|Connect|Apply|Boot|Check|Clean|Exit|Fetch|Initiali[sz]|Install|Listen|Migrat|Process|Runn|Shutt|Sleep|Stopp|Wait)ing\b(?!:)|^\+{1,6} [\w./-]|^(?:={2,}|-{2,})> ?\S|^\w[\w -]{0,40}(?:\.{3}|…)(?: ?(?:ok|done|failed))?$/;

/** True if the line reports what a program or a script does. */
export function isReport(line: string): boolean {
  return REPORT.test(line);
}

/** Maximum number of consecutive foreign lines within a trace. */
export const INTERRUPTION_LINES = 12;
