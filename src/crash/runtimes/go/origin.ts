/** Whose code a frame of a Go program is. */
import type { CreatedBy, Frame, Origin, Position } from "../../model.ts";

/** Top-level folders of Go's standard library (`go list std`, 1.4 to 1.27). */
const STANDARD: ReadonlySet<string> = new Set(
  (
    "archive arena bufio builtin bytes cmp compress container context crypto database debug embed encoding errors expvar flag fmt go hash html " +
    "image index internal io iter log maps math mime net os path plugin reflect regexp runtime simd slices sort strconv strings structs sync " +
    "syscall testing text time unicode unique unsafe uuid vendor weak"
  ).split(" "),
);

/** Folders below the standard library's `internal` (1.5 to 1.27): a program has one of that name as a rule. */
const STANDARD_INTERNAL: ReadonlySet<string> = new Set(
  (
    "abi asan bisect buildcfg bytealg byteorder cfg cgrouptest chacha8rand concurrent copyright coverage cpu dag diff exportdata filepathlite " +
    "fmtsort format fuzz goarch godebug godebugs goexperiment goos goroot gover goversion intern itoa lazyregexp lazytemplate msan nettrace " +
    "obscuretestdata oserror pkgbits platform poll profile profilerecord race reflectlite routebsd runtime safefilepath saferio singleflight " +
    "stringslite sync synctest syscall sysinfo syslist testenv testhash testlog testpty trace txtar types unsafeheader weak xcoff xtest zstd"
  ).split(" "),
);

/**
 * A folder in which a toolchain lies: `/usr/local/go`, `/usr/lib/go-1.19`, `…/toolchain@v0.0.1-go1.22.4.linux-amd64`,
 * gccgo's `src/libgo`.
 */
const GOROOT =
  /(?:^|\/)(?:libgo\/go\/|(?:go|golang|Go|libexec|GOROOT|\$GOROOT|go-?1[\d.]*|toolchain@[^/]+|\d[\d.]*\/x64|sdk\/[^/]+)\/src\/(?:pkg\/)?)([a-z]+)\//;
const DEPENDENCY = /\/pkg\/mod\/|(?:^|\/)vendor\/|@v\d|(?:^|\/)external\/|\/site-packages\//;
/** glibc's own sources, as its symbols name them. */
const LIBC =
  /^\.\.?\/(?:sysdeps|nptl|csu|stdlib|signal|string|malloc|libio|posix|assert|debug|elf|io|misc|socket|time)\//;
/** Made by the toolchain around the program. */
const GENERATED_MAIN = "_testmain.go";

/** The import path of a function: all before the first dot after the last slash. */
export function packageOf(name: string): string {
  const bracket = name.indexOf("[");
  const plain = bracket === -1 ? name : name.slice(0, bracket);
  const dot = plain.indexOf(".", plain.lastIndexOf("/") + 1);
  return dot === -1 ? "" : plain.slice(0, dot);
}

/** Tells the origin of each frame: by its file where that is telling, else by its package. */
export function withOrigins(frames: readonly Position[]): readonly Frame[] {
  const root = rootOf(frames);
  const main = mainFolderOf(frames);
  return frames.map((frame) => ({ ...frame, origin: originOf(frame, root, main) }));
}

function originOf({ function: name, file }: Position, root: string | null, main: string | null): Origin {
  const pkg = packageOf(name ?? "");
  // A C function: those of the compiler's own libraries begin with two underscores.
  if (pkg === "" && (name?.startsWith("__") === true || LIBC.test(file ?? ""))) return "runtime";
  if (name === "panic" || pkg === "runtime" || pkg.startsWith("runtime/")) return "runtime";
  if (name?.startsWith("_cgoexp_") || file === GENERATED_MAIN || file?.endsWith(`/${GENERATED_MAIN}`)) return "runtime";
  if (file !== null) {
    if (root !== null && file.startsWith(root)) return "runtime";
    if (STANDARD.has(GOROOT.exec(file)?.[1] ?? "")) return "runtime";
    const isRelative = !file.startsWith("/") && !/^[A-Za-z]:/.test(file) && file.includes("/");
    if (isRelative && isStandard(folderOf(file)) && !file.includes("@") && isOwnFolder(pkg)) return "runtime";
    if (DEPENDENCY.test(file)) return "dependency";
    if (isStandard(pkg) && (file.includes(`/src/${pkg}/`) || file.includes("/libgo/"))) return "runtime";
    if (main !== null && isOtherHost(file, main)) return "dependency";
    if (file.includes("/")) return "app";
  }
  return isStandard(pkg) ? "runtime" : "app";
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/"));
}

/** Builds that print paths from the program's own root have folders that are called as the standard library's. */
function isOwnFolder(pkg: string): boolean {
  return pkg === "" || isStandard(pkg);
}

function isStandard(pkg: string): boolean {
  const [first = "", second] = pkg.split("/", 2);
  if (first === "internal") return second === undefined || STANDARD_INTERNAL.has(second);
  return STANDARD.has(first);
}

/** Where the toolchain lies, as the files of package runtime tell: `/usr/local/go/src/`. */
function rootOf(frames: readonly Position[]): string | null {
  for (const { function: name, file } of frames) {
    if (file === null || !(name === "panic" || name?.startsWith("runtime."))) continue;
    const at = file.lastIndexOf("/src/runtime/");
    if (at !== -1) return file.slice(0, at + "/src/".length);
  }
  return null;
}

const GOPATH = /\/src\/([^/]+\.[^/]+\/[^/]+\/[^/]+)\//;

/** In a GOPATH: host, owner and name of the repository that package main is in. */
function mainFolderOf(frames: readonly Position[]): string | null {
  const main = frames.find(({ function: name }) => name?.startsWith("main."));
  return GOPATH.exec(main?.file ?? "")?.[1] ?? null;
}

function isOtherHost(file: string, main: string): boolean {
  const repository = GOPATH.exec(file)?.[1];
  return repository !== undefined && repository !== main;
}

/** `Grammar.isStarter`: the closures of `go f(x)` and `defer f(x)`. */
export function isStarter({ function: name, file, line }: Frame, createdBy: CreatedBy | null): boolean {
  if (name === null) return false;
  if (/\.(?:gowrap|deferwrap)\d+$|·dwrap·\d+$/.test(name)) return true;
  return line !== null && createdBy?.line === line && createdBy.file === file && /\.func\d+$/.test(name);
}
