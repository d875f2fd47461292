/** Normalises printed paths for comparison with the paths of a repository. */
import type { Position, Runtime } from "../crash/model.ts";
import { grammars } from "../crash/runtimes/grammars.ts";

/** Folders for third-party or generated code: files below them are never the repository's own. */
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
  "wp-admin",
  "wp-includes",
]);

/** Prefixes of paths of runtimes' own code. */
const FOREIGN_BEGINNING =
  /^(?:\/usr\/local\/go\/src\/|\/usr\/lib\/|\/usr\/include\/|\/usr\/local\/lib\/(?:python|ruby|erlang|elixir|node|lua|perl|php|rustlib)|\/usr\/share\/(?:php|perl|ruby|rubygems|elixir|nodejs|gems|lua)|\/rustc[/-]|\/go\/pkg\/mod\/|node:|internal\/(?:process|modules|timers|streams|util|fs|child_process|main|bootstrap|per_context|event_target|abort)\b)/;

/**
 * Files that tools generate when a program is built or first run: compiled templates, containers, generated sources.
 */
const GENERATED =
  /(?:^|\/)(?:var\/cache|bootstrap\/cache|storage\/framework|generated-sources|build\/generated|obj\/(?:Debug|Release)|\.next|\.nuxt|bazel-out\/[^/]+\/bin(?!\/.*\.runfiles\/))\//;

/** The name of a Go module in its cache: `github.com/acme/lib@v1.2.3`. */
const MODULE_VERSION = /@v\d/;

/** Bazel's folders with the repository, for running a program or a build step; binaries contain `/proc/self/cwd`. */
const BAZEL_ROOT =
  /^(?:.*[./]runfiles\/(?:_main|__main__)\/|.*#link-tree\/|.*\/execroot\/[^/]+\/(?!external\/|bazel-out\/)|\/proc\/self\/cwd\/)/;

/** The printed path with forward slashes, without scheme, query, archive and drive; `.` and `..` resolved. */
export function plainPath(printed: string): string {
  const unwrapped = printed
    .replaceAll("\\", "/")
    .replace(/^.*!\//, "")
    .replace(/^[A-Za-z][A-Za-z0-9+.-]{1,40}:\/\//, "")
    .replace(/\?[^/]*$/, "")
    .replace(/^\/?[A-Za-z]:\//, "/")
    .replace(BAZEL_ROOT, "");
  const rooted = unwrapped.startsWith("/");
  const segments: string[] = [];
  for (const segment of decoded(unwrapped).split("/")) {
    if (segment === "..") segments.pop();
    else if (segment !== "" && segment !== ".") segments.push(segment);
  }
  return (rooted ? "/" : "") + segments.join("/");
}

/** URLs encode blanks and non-ASCII letters. An invalid encoding is kept unchanged. */
function decoded(path: string): string {
  try {
    return path.includes("%") ? decodeURIComponent(path) : path;
  } catch {
    return path;
  }
}

/** True if a normalised path is a dependency's or the runtime's, or not a path (`<anonymous>`, `[eval]`). */
export function isForeign(path: string): boolean {
  return (
    path === "" ||
    /[<>[\]\0\n]/.test(path) ||
    MODULE_VERSION.test(path) ||
    GENERATED.test(path) ||
    FOREIGN_BEGINNING.test(path) ||
    path.split("/").some((segment) => FOREIGN_FOLDERS.has(segment))
  );
}

/** `<string>`, and PHP's `/app/a.php(8) : eval()'d code`. */
const EVALUATED = /[<>]|\(\d+\) : (?:eval\(\)'d code|runtime-created function)/;

/** True for code that is in no repository: generated, or evaluated from text. */
export function isMade(path: string): boolean {
  return EVALUATED.test(path) || GENERATED.test(path);
}

/** The path of a frame's file to search for; null if the runtime printed none. */
export function pathOf({ file, function: name }: Position, runtime: Runtime): string | null {
  if (file === null) return null;
  const path = plainPath(file);
  return grammars[runtime].source?.pathOf?.({ file: path, function: name }) ?? path;
}

/**
 * The import path of a Go function: `example.com/app/store` for `example.com/app/store.(*Store).Get`, null for
 * `main.main`.
 */
export function goPackage(name: string): string | null {
  // Receivers and type arguments may contain slashes.
  const plain = /^[^([]*/.exec(name)?.[0] ?? "";
  const slash = plain.lastIndexOf("/");
  if (slash < 0) return null;
  const dot = name.indexOf(".", slash);
  // The linker escapes dots of the last segment: gopkg.in/yaml%2ev3.
  return dot < 0 ? null : decoded(name.slice(0, dot));
}
