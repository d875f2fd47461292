/** A head behind an unfinished line: a progress bar, a prompt, a log line without its newline. */

/** How runtimes begin what they print of a crash; each has one of its grammar's triggers in it. */
const HEADS: readonly string[] = [
  "fatal error: ",
  "panic: ",
  "SIGSEGV: ",
  "SIGABRT: ",
  "SIGBUS: ",
  "SIGFPE: ",
  "SIGILL: ",
  "SIGQUIT: ",
  "runtime: goroutine stack exceeds ",
  "unexpected fault address ",
  "memory allocation of ",
  "thread '",
  'Exception in thread "',
];
/** Text in front of the words if they belong to a sentence, or to a logger that reports a recovered crash. */
const ABOUT = /recover|panic|caught|rescue|[\w"'`]\s*[:=]\s*["'`]?$|\b(?:a|an|the|with|of|saw|got|by)\s+$/i;
/** How far into a line a head may begin. */
const SEARCHED = 400;

/** True if a head is anywhere in the line: a part of a line without one has none. */
export function holdsHead(line: string): boolean {
  return HEADS.some((head) => line.includes(head));
}

/** Start of a head within the line, after other text; -1 if there is none. */
export function gluedHeadIn(line: string): number {
  for (const head of HEADS) {
    const at = line.indexOf(head);
    if (at > 0 && at < SEARCHED && !ABOUT.test(line.slice(0, at))) return at;
  }
  return -1;
}
