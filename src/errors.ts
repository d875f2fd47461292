/** The two errors that a user can fix. Any other error is a bug. */

/** An input that cannot be used. The message names the input, the given value and what is accepted. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/** Something outside is unreachable or denies access. The message says what was tried, on what, and what to do. */
export class AccessError extends Error {
  override readonly name = "AccessError";
}
