/** Lines that the reader can paste: the `kubectl` command to see more, and the `ignore` rule for a finding. */
import type { Instance } from "../deaths/model.ts";
import type { Finding } from "../findings/model.ts";
import { oneLine } from "./escape.ts";
import { workloadRef } from "./words.ts";

/** The command that shows the log of the newest instance whose log can still be had, or describes its pod. */
export function kubectl(finding: Finding): string | null {
  const withLog = finding.instances.filter(({ log }) => log.source === "previous" || log.source === "current");
  const newest: Instance | undefined = withLog.at(-1) ?? finding.instances.at(-1);
  if (newest === undefined) return null;
  const namespace = `kubectl -n ${shellWord(finding.workload.namespace)}`;
  if (withLog.length === 0) return `${namespace} describe pod ${shellWord(newest.pod)}`;
  const previous = newest.log.source === "previous" ? " --previous" : "";
  return `${namespace} logs ${shellWord(newest.pod)} -c ${shellWord(newest.container)}${previous}`;
}

/** One word of a POSIX shell. */
function shellWord(foreign: string): string {
  const word = oneLine(foreign, 300);
  return /^[\w.][\w./:-]*$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** How much of a message an `ignore` rule quotes, in code points. */
const MESSAGE_LIMIT = 60;

/** A rule of the input `ignore` that holds for this finding, and for little else. */
export function ignoreRule(finding: Finding): string {
  const { workload, container, cause, instances } = finding;
  const newest = instances.at(-1);
  const message = messagePattern(finding);
  return [
    condition("namespace", workload.namespace),
    condition("workload", workloadRef(workload)),
    condition("container", container),
    condition("cause", cause),
    cause === "stuck" ? condition("reason", newest?.reason ?? "") : "",
    cause === "exit" ? condition("exit-code", String(newest?.exitCode ?? "")) : "",
    message === null ? "" : ` message=${message}`,
  ]
    .join("")
    .slice(1);
}

/** A blank, a key and its value: as it is, or in quotes where it holds a blank. Nothing where there is no value. */
function condition(key: string, foreign: string): string {
  if (foreign === "") return "";
  const value = oneLine(foreign, 300);
  return /^[\w.][\w./:-]*$/.test(value) ? ` ${key}=${value}` : ` ${key}="${value.replace(/["\\]/g, "?")}"`;
}

/** The beginning of the crash's message as a regular expression in which numbers may be others. */
function messagePattern(finding: Finding): string | null {
  const message = oneLine(finding.crash?.message ?? "", 500);
  if (message === "") return null;
  // A code point is one or two units.
  const pattern = [...message.slice(0, MESSAGE_LIMIT * 2)]
    .slice(0, MESSAGE_LIMIT)
    .join("")
    .replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")
    .replace(/0x[0-9a-f]+/g, "0x\\w+")
    .replace(/\d+/g, (digits, at: number, whole: string) => (whole.slice(at - 2, at) === "0x" ? digits : "\\d+"));
  return `/${pattern}/`;
}
