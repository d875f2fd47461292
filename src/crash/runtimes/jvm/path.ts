/** Where a class's file lies: the JVM prints a file's bare name, and its package with the function. */

/** `Grammar.pathOf`: package and file name together. */
export function jvmPath({ file, function: name }: { readonly file: string; readonly function: string | null }): string {
  return file.includes("/") || name === null ? file : folderOf(name) + file;
}

/** `com/acme/` of `app//com.acme.Api$Inner.handle`: the segments before the first that begins like a class. */
function folderOf(name: string): string {
  const segments = (name.split("/").at(-1) ?? "").split(".");
  const classAt = segments.findIndex((segment) => /^[A-Z]/.test(segment));
  return classAt < 1 ? "" : `${segments.slice(0, classAt).join("/")}/`;
}
