/** Commands that build and run the programs of each language. */
import { basename, join } from "node:path";

/** A command with its arguments. */
export type Command = readonly [string, ...string[]];

/** The tools of one language. */
export interface RuntimeTools {
  /** Fails if the tools are missing. */
  readonly check: Command;
  /** Debian packages of the tools; none if npm provides them. */
  readonly packages: readonly string[];
  /** Builds one source into the folder; absent for interpreted languages. */
  readonly build?: (source: string, folder: string) => Command;
  readonly run: (source: string, folder: string, options: readonly string[]) => Command;
}

const program = (source: string) => basename(source).replace(/\.\w+$/, "");

const SANITIZERS: Readonly<Record<string, string>> = { asan: "address", tsan: "thread", ubsan: "undefined" };

/** The compiler's sanitizer option, if the program's name begins with one. */
function sanitizer(source: string): readonly string[] {
  const name = SANITIZERS[program(source).split("_", 1)[0] ?? ""];
  return name === undefined
    ? []
    : [`-fsanitize=${name}`, ...(name === "undefined" ? ["-fno-sanitize-recover=all"] : [])];
}

/** Tools by the name of the runtime, which is also the folder of its programs. */
export const runtimes = {
  python: {
    check: ["python3", "-c", "import sys; sys.exit(sys.version_info < (3, 11))"],
    packages: ["python3"],
    run: (source, _, options) => ["python3", ...options, source],
  },
  node: {
    check: [process.execPath, "--version"],
    packages: [],
    run: (source, _, options) => [process.execPath, ...options, source],
  },
  java: {
    check: ["javac", "-version"],
    packages: ["default-jdk-headless"],
    build: (source, folder) => ["javac", "-g", "-nowarn", "-d", folder, source],
    run: (source, folder, options) => ["java", ...options, "-cp", folder, `com.acme.shop.${program(source)}`],
  },
  go: {
    check: ["go", "version"],
    packages: ["golang-go"],
    build: (source, folder) => ["go", "build", "-o", join(folder, program(source)), source],
    run: (source, folder) => [join(folder, program(source))],
  },
  rust: {
    check: ["rustc", "--version"],
    packages: ["rustc"],
    build: (source, folder) => ["rustc", "-g", "-o", join(folder, program(source)), source],
    run: (source, folder) => [join(folder, program(source))],
  },
  cpp: {
    check: ["g++", "--version"],
    packages: ["g++"],
    build: (source, folder) => [
      source.endsWith(".c") ? "gcc" : "g++",
      ...["-g", "-w", "-rdynamic", "-pthread", "-fstack-protector-all", ...sanitizer(source)],
      ...["-o", join(folder, program(source)), source],
    ],
    run: (source, folder) => [join(folder, program(source))],
  },
  ruby: { check: ["ruby", "--version"], packages: ["ruby"], run: (source) => ["ruby", source] },
  perl: { check: ["perl", "--version"], packages: ["perl"], run: (source) => ["perl", source] },
  php: {
    check: ["php", "--version"],
    packages: ["php-cli"],
    run: (source, _, options) => ["php", ...options, source],
  },
  lua: { check: ["lua5.4", "-v"], packages: ["lua5.4"], run: (source) => ["lua5.4", source] },
  ocaml: {
    check: ["ocamlopt", "-version"],
    packages: ["ocaml-nox"],
    // The compiler writes its output next to the source.
    build: (source, folder) => [
      ...([
        "sh",
        "-c",
        'cp "$1" "$2.ml" && ocamlopt -g -w -a -I +threads unix.cmxa threads.cmxa "$2.ml" -o "$2"',
      ] as const),
      ...["build", source, join(folder, program(source))],
    ],
    run: (source, folder) => [join(folder, program(source))],
  },
  r: { check: ["Rscript", "--version"], packages: ["r-base-core"], run: (source) => ["Rscript", source] },
  shell: {
    check: ["bash", "--version"],
    packages: ["bash"],
    run: (source, _, [shell = "bash"]) => [shell, source],
  },
  elixir: { check: ["elixir", "--version"], packages: ["elixir"], run: (source) => ["elixir", source] },
  erlang: {
    check: ["erl", "-noshell", "-eval", "halt()."],
    packages: ["erlang-base"],
    run: (source) => ["escript", source],
  },
} satisfies Readonly<Record<string, RuntimeTools>>;

export type RuntimeName = keyof typeof runtimes;
