/** Paths of class files: the JVM prints a bare file name, and the package with the function. */

/** `Grammar.pathOf`: package and file name together. */
export function jvmPath({ file, function: name }: { readonly file: string; readonly function: string | null }): string {
  if (file.includes("/") || name === null) return file;
  return (/\.cljc?$/.test(file) ? namespaceFolder(name) : folderOf(name)) + file;
}

/**
 * `com/acme/` for `app//com.acme.Api$Inner.handle`: the segments before the first class-like one. Scala calls the class
 * of a package object `package$`.
 */
function folderOf(name: string): string {
  const segments = (name.split("/").at(-1) ?? "").split(".");
  const classAt = segments.findIndex((segment) => /^[A-Z]|\$|^package$/.test(segment));
  return classAt < 1 ? "" : `${segments.slice(0, classAt).join("/")}/`;
}

/**
 * `acme/` of `acme.stock_room$take.invoke`, and of `acme.stock-room/take` in a report: a namespace of Clojure is a file,
 * its functions are classes.
 */
function namespaceFolder(name: string): string {
  const namespace = name.slice(0, Math.max(0, name.search(/[$/]/)));
  return namespace
    .slice(0, namespace.lastIndexOf(".") + 1)
    .replaceAll(".", "/")
    .replaceAll("-", "_");
}
