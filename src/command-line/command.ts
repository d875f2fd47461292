/** A subcommand. */
export interface Command {
  readonly name: string;
  /** The arguments in a usage line. */
  readonly usage: string;
  readonly summary: string;
  /** Returns the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}
