/** Ways to build a program. Each is really built and crashed: the place must be found from the log alone. */

/**
 * A way to build. The crashing line contains `CULPRIT` in a comment; without one, the crash has no place in the
 * repository.
 */
export interface Style {
  readonly name: string;
  /** The required program: `go`, `ruby`. */
  readonly needs: string;
  /** Files of the repository. */
  readonly files: Readonly<Record<string, string>>;
  /**
   * A shell script that builds and runs the program. `$REPO` is the checkout. The working folder is empty and
   * represents the root of an image: `app/x` is printed as `/app/x`.
   */
  readonly run: string;
}
