/** Lines that the reader can paste: the `kubectl` command to see more, and the `ignore` rule for a finding. */
import type { Instance } from "../deaths/model.ts";
import type { Finding } from "../findings/model.ts";
import { oneLine } from "./escape.ts";
import { workloadRef } from "./words.ts";

/** The command that shows the log of the newest instance whose log can still be had, or describes its pod. */
export function kubectl({ workload, instances }: Finding): string | null {
  const newest = instances.findLast(hasLog) ?? instances.at(-1);
  if (newest === undefined) return null;
  const namespace = `kubectl -n ${shellWord(workload.namespace)}`;
  if (!hasLog(newest)) return `${namespace} describe pod ${shellWord(newest.pod)}`;
  const previous = newest.log.source === "previous" ? " --previous" : "";
  return `${namespace} logs ${shellWord(newest.pod)} -c ${shellWord(newest.container)}${previous}`;
}

function hasLog({ log }: Instance): boolean {
  return log.source === "previous" || log.source === "current";
}

/** How much of a name is said, in code points. */
const WORD_LIMIT = 300;
/** What needs quotes neither in a shell nor in an `ignore` rule, as nearly all names. */
const PLAIN_WORD = /^[\w.][\w./:-]*$/;

/** One word of a POSIX shell. */
function shellWord(foreign: string): string {
  if (isPlainWord(foreign)) return foreign;
  const word = oneLine(foreign, WORD_LIMIT);
  return isPlainWord(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

function isPlainWord(text: string): boolean {
  return text.length <= WORD_LIMIT && PLAIN_WORD.test(text);
}

/** How much of a message an `ignore` rule quotes, in code points. */
const MESSAGE_LIMIT = 60;

/** A rule of the input `ignore` that holds for this finding, and for little else. */
export function ignoreRule(finding: Finding): string {
  const { workload, container, cause, instances } = finding;
  const newest = instances.at(-1);
  const rule =
    condition("namespace", workload.namespace) +
    condition("workload", workloadRef(workload)) +
    condition("container", container) +
    condition("cause", cause) +
    (cause === "stuck" ? condition("reason", newest?.reason ?? "") : "") +
    (cause === "exit" ? condition("exit-code", String(newest?.exitCode ?? "")) : "") +
    messageCondition(finding.crash?.message ?? "");
  return rule.slice(1);
}

/** A blank, a key and its value: as it is, or in quotes where it holds a blank. Nothing where there is no value. */
function condition(key: string, foreign: string): string {
  if (foreign === "") return "";
  if (isPlainWord(foreign)) return ` ${key}=${foreign}`;
  const value = oneLine(foreign, WORD_LIMIT);
  return isPlainWord(value) ? ` ${key}=${value}` : ` ${key}="${value.replace(/["\\]/g, "?")}"`;
}

/** The beginning of the crash's message as a regular expression in which numbers may be others. */
function messageCondition(foreign: string): string {
  const message = oneLine(foreign, 500);
  if (message === "") return "";
  // A code point is one or two units.
  const start =
    message.length <= MESSAGE_LIMIT
      ? message
      : [...message.slice(0, MESSAGE_LIMIT * 2)].slice(0, MESSAGE_LIMIT).join("");
  const pattern = start.replace(/0x[0-9a-f]+|\d+|[\\^$.*+?()[\]{}|/]/g, (found) => {
    if (found.startsWith("0x")) return "0x\\w+";
    return /^\d/.test(found) ? "\\d+" : `\\${found}`;
  });
  return ` message=/${pattern}/`;
}
