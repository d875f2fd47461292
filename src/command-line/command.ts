/** A subcommand. */
export interface Command {
  readonly name: string;
  /** What follows the name in a usage line. */
  readonly usage: string;
  readonly summary: string;
  /** Gives the exit code. */
  readonly run: (args: readonly string[]) => Promise<number>;
}
