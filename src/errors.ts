/** The two errors that a user can do something about. Whatever else is thrown is a defect. */

/** An input that cannot be used. The message names the input, the value given and what is accepted. */
export class InputError extends Error {
  override readonly name = "InputError";
}

/**
 * Something outside could not be reached or does not allow it. The message says what was tried, on what, and what to
 * do.
 */
export class AccessError extends Error {
  override readonly name = "AccessError";
}
