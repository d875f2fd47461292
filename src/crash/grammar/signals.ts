/** Signals of fatal errors in the program itself. */

/** Names by number, on Linux, x86 and ARM. */
export const FATAL_SIGNALS: Readonly<Record<string, string>> = {
  4: "SIGILL",
  5: "SIGTRAP",
  6: "SIGABRT",
  7: "SIGBUS",
  8: "SIGFPE",
  11: "SIGSEGV",
};
