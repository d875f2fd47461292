/** Ways to build a program, each really built and crashed: where the crash is in the repository has to be found from its log alone. */

/** One way to build. The line that crashes has the word `CULPRIT` in a comment; a style without one has no place in the repository. */
export interface Style {
  readonly name: string;
  /** The program that has to be there: `go`, `ruby`. */
  readonly needs: string;
  /** Files of the repository. */
  readonly files: Readonly<Record<string, string>>;
  /**
   * A shell script that builds and runs the program. `$REPO` is the checkout, the working folder is empty and stands for
   * the root of an image: `app/x` is printed as `/app/x`.
   */
  readonly run: string;
}
