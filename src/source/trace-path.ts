/** Paths as runtimes print them, made comparable with the paths of a repository. */
import type { Position, Runtime } from "../crash/model.ts";

/** Folders that hold other people's code, or what a tool made: a file below them is never the repository's own. */
const FOREIGN_FOLDERS: ReadonlySet<string> = new Set([
  "node_modules",
  "site-packages",
  "dist-packages",
  "vendor",
  "gems",
  ".cargo",
  "rustc",
  ".m2",
  ".gradle",
  ".nuget",
  "_build",
]);

/** Beginnings of paths that are a runtime's own code. */
const FOREIGN_BEGINNINGS: readonly string[] = [
  "/usr/local/go/src/",
  "/usr/lib/",
  "/usr/include/",
  "/usr/local/lib/",
  "/usr/share/",
  "/rustc/",
  "/go/pkg/mod/",
  "node:",
  "internal/",
];

/** The name of a Go module in its cache: `github.com/acme/lib@v1.2.3`. */
const MODULE_VERSION = /@v\d/;

/** The printed path with forward slashes, without scheme, query, archive and drive; `.` and `..` resolved. */
export function plainPath(printed: string): string {
  const unwrapped = printed
    .replaceAll("\\", "/")
    .replace(/^.*!\//, "")
    .replace(/^[A-Za-z][A-Za-z0-9+.-]{1,40}:\/\//, "")
    .replace(/\?[^/]*$/, "")
    .replace(/^\/?[A-Za-z]:\//, "/");
  const rooted = unwrapped.startsWith("/");
  const segments: string[] = [];
  for (const segment of decoded(unwrapped).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return (rooted ? "/" : "") + segments.join("/");
}

/** Addresses encode blanks and letters beyond ASCII. What is no valid encoding is taken as it is. */
function decoded(path: string): string {
  try {
    return path.includes("%") ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}

/** Whether a path, plain, is a dependency's or the runtime's, or no path at all (`<anonymous>`, `[eval]`). */
export function isForeign(path: string): boolean {
  return (
    path === "" ||
    /[<>[\]\0\n]/.test(path) ||
    MODULE_VERSION.test(path) ||
    FOREIGN_BEGINNINGS.some((beginning) => path.startsWith(beginning)) ||
    path.split("/").some((segment) => FOREIGN_FOLDERS.has(segment))
  );
}

/** Runtimes that print a file's bare name and put its folder into the function's. */
const PACKAGED: ReadonlySet<Runtime> = new Set<Runtime>(["java"]);

/** The path to look for: for the JVM, package and file name together. */
export function pathOf({ file, function: name }: Position, runtime: Runtime): string | null {
  if (file === null) return null;
  const path = plainPath(file);
  return PACKAGED.has(runtime) && !path.includes("/") && name !== null ? javaFolder(name) + path : path;
}

/** `com/acme/` of `app//com.acme.Api$Inner.handle`: the segments before the first that begins like a class. */
function javaFolder(name: string): string {
  const segments = (name.split("/").at(-1) ?? "").split(".");
  const classAt = segments.findIndex((segment) => /^[A-Z]/.test(segment));
  return classAt < 1 ? "" : `${segments.slice(0, classAt).join("/")}/`;
}

/** The import path of a Go function: `example.com/app/store` of `example.com/app/store.(*Store).Get`, null for `main.main`. */
export function goPackage(name: string): string | null {
  // Receivers and type arguments may hold slashes of their own.
  const plain = /^[^([]*/.exec(name)?.[0] ?? "";
  const slash = plain.lastIndexOf("/");
  if (slash < 0) return null;
  const dot = name.indexOf(".", slash);
  // The linker escapes dots of the last segment: gopkg.in/yaml%2ev3.
  return dot < 0 ? null : decoded(name.slice(0, dot));
}
