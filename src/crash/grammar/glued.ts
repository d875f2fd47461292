/** A crash's head behind an unfinished line: a progress bar, a prompt, a log line without its newline. */

/** First words of runtimes' crash output; each contains one of its grammar's triggers. */
export const HEADS: readonly string[] = [
  "fatal error: ",
  "Fatal error: exception ",
  "terminate called ",
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
/** Text before the head that makes it part of a sentence, or of a logger's report about a recovered crash. */
const ABOUT = /recover|panic|caught|rescue|[\w"'`]\s*[:=]\s{0,2}["'`]?$|\b(?:a|an|the|with|of|saw|got|by)\s+$/i;
/** Searched length of a line. */
const SEARCHED = 400;

/** Start of a head within a line, after other text; -1 if there is none. */
export function gluedHeadIn(line: string): number {
  for (const head of HEADS) {
    const at = line.indexOf(head);
    if (at > 0 && at < SEARCHED && !ABOUT.test(line.slice(0, at))) return at;
  }
  return -1;
}
