/** Signals by number (Linux, x86 and ARM), and the exit codes that stand for them. */
const NAMES: Readonly<Record<number, string>> = {
  1: "SIGHUP",
  2: "SIGINT",
  3: "SIGQUIT",
  4: "SIGILL",
  5: "SIGTRAP",
  6: "SIGABRT",
  7: "SIGBUS",
  8: "SIGFPE",
  9: "SIGKILL",
  10: "SIGUSR1",
  11: "SIGSEGV",
  12: "SIGUSR2",
  13: "SIGPIPE",
  14: "SIGALRM",
  15: "SIGTERM",
  16: "SIGSTKFLT",
  24: "SIGXCPU",
  25: "SIGXFSZ",
  31: "SIGSYS",
};

/** The signal's name, or `signal 42` if it has none. */
export function signalName(number: number): string {
  return NAMES[number] ?? `signal ${number}`;
}

/**
 * The signal that an exit code of 128 + n stands for; null for any other code, such as 255, which programs use
 * themselves.
 */
export function signalOfExitCode(exitCode: number): string | null {
  const number = exitCode - 128;
  return number >= 1 && number <= 31 ? (NAMES[number] ?? null) : null;
}

/** The exit codes of a program that was asked to stop: its own 0, and those of SIGKILL and SIGTERM. */
const STOPPED: ReadonlySet<number> = new Set([0, 137, 143]);

/** True if a program that was asked to stop may end with this code. */
export function isStopCode(exitCode: number): boolean {
  return STOPPED.has(exitCode);
}
