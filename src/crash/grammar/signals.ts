/** Signals that end a process, and their exit codes: 128 + the signal's number. */

/** Signals of fatal errors in the program itself, by number on Linux (x86 and ARM). */
export const FATAL_SIGNALS: Readonly<Record<string, string>> = {
  4: "SIGILL",
  5: "SIGTRAP",
  6: "SIGABRT",
  7: "SIGBUS",
  8: "SIGFPE",
  11: "SIGSEGV",
};

/** Exit code of a process that one of `FATAL_SIGNALS` ended; null for another signal. */
export function exitCodeOfSignal(name: string): number | null {
  const number = Object.keys(FATAL_SIGNALS).find((key) => FATAL_SIGNALS[key] === name);
  return number === undefined ? null : 128 + Number(number);
}

/** True for the exit codes of SIGKILL and SIGTERM, which come from outside and match no runtime's own crash. */
export function isEndedFromOutside(exitCode: number): boolean {
  return exitCode === 137 || exitCode === 143;
}
