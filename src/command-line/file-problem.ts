/** Explains why a given file cannot be read, and what to do. */

const PROBLEMS: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  ENOTDIR: "there is no such file",
  EACCES: "this user has no permission to read it",
  EPERM: "this user has no permission to read it",
  EISDIR: "it is a folder; name the files in it",
};

/** The reason as the end of a sentence; for rare errors the system's own message. */
export function fileProblem(error: unknown): string {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  return PROBLEMS[code ?? ""] ?? (error instanceof Error ? error.message : String(error));
}
