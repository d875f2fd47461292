/** Real programs that print much, including errors, and do not crash. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Command } from "./runtimes.ts";

const SOURCES = fileURLToPath(new URL("ordinary", import.meta.url));
const PROGRAMS = fileURLToPath(new URL("programs", import.meta.url));
const PROJECT = fileURLToPath(new URL("../../..", import.meta.url));

const shell = (script: string, ...args: readonly string[]): Command => ["/bin/sh", "-c", script, "sh", ...args];
/** Compiles programs of other languages, which yields nothing but errors. */
const misread = (compiler: string, languages: readonly string[]): Command =>
  shell(`for file in ${languages.map((language) => `"$1"/${language}/*`).join(" ")}; do ${compiler}; done`, PROGRAMS);

/** The command that prints each log. A missing program prints one line that says so. */
export const ordinary: Readonly<Record<string, Command>> = {
  "a Go service's slog, JSON": ["go", "run", join(SOURCES, "serve.go"), "json"],
  "a Go service's slog, text": ["go", "run", join(SOURCES, "serve.go"), "text"],
  "Python's logging, JSON": ["python3", join(SOURCES, "log.py"), "json"],
  "Python's logging, text": ["python3", join(SOURCES, "log.py"), "text"],
  "a build of Go's": ["go", "build", "-n", "-a", "-v", "std"],
  "a build of Go's that runs": ["go", "build", "-a", "-x", "-v", "sort"],
  "tests of Go's": ["go", "test", "-short", "-v", "-count=1", "errors", "sort"],
  "tests of Go's, JSON": ["go", "test", "-short", "-json", "-count=1", "strings"],
  "Go's documentation": shell(
    'for name in builtin runtime runtime/debug errors testing log log/slog net/http reflect sync os syscall context fmt io bytes strings time; do go doc -all "$name"; done',
  ),
  "Java's own log": ["java", "-Xlog:all=debug", "-version"],
  "Java's classes": ["java", "-verbose:class", "-version"],
  "Java's flags": ["java", "-XX:+UnlockDiagnosticVMOptions", "-XX:+PrintFlagsFinal", "-version"],
  "Python's imports": ["python3", "-v", "-c", "import asyncio, email, unittest.mock, http.server, multiprocessing"],
  "Python's documentation": shell(
    'for name in builtins traceback faulthandler asyncio concurrent.futures logging unittest multiprocessing pdb; do python3 -m pydoc "$name"; done',
  ),
  "Rust's explanations": shell(
    "for code in 0004 0023 0106 0277 0282 0308 0382 0425 0433 0499 0502 0505 0507 0515 0597 0599 0716; do rustc --explain E$code; done",
  ),
  "the dynamic loader's log": shell('LD_DEBUG=all "$1" --version 2>&1 | head -c 6000000', process.execPath),
  "Node's options": shell('"$1" --help; "$1" --v8-options', process.execPath),
  "Node's collector": [
    process.execPath,
    "--trace-gc",
    "--trace-opt",
    "-e",
    "for (let i = 0, a = []; i < 3e6; i++) a.push({ i })",
  ],
  "PHP's settings": ["php", "-i"],
  "Perl's settings": ["perl", "-V"],
  "make's rules": ["make", "-d", "-p", "-f", "/dev/null"],
  "gcc's errors": misread('gcc -fsyntax-only -x c "$file"', ["go", "java", "rust", "python", "node", "perl"]),
  "g++'s errors": misread('g++ -fsyntax-only -x c++ "$file"', ["go", "java", "rust", "node", "php", "ruby"]),
  "gofmt's errors": misread('gofmt -e "$file"', ["java", "rust", "python", "node", "cpp", "ruby"]),
  "rustc's errors": misread('rustc --crate-name x "$file"', ["go", "java", "node", "cpp"]),
  "manual pages": shell(
    'for page in bash gcc tar git-config gdb signal abort pthread_create proc core ld systemd.exec perldiag; do MANWIDTH=120 man "$page"; done',
  ),
  // Without what may hold real crashes: the output of packages' scripts, and descriptions, some of which quote a trace.
  "Debian's logs": shell("cat /var/log/*.log /var/log/apt/history.log; grep -v '^ ' /var/lib/dpkg/status"),
  "this project's history": ["git", "-C", PROJECT, "log", "-p", "--", "src", "docs"],
  "npm's log": shell('cd "$1" && npm ls --all --loglevel silly; npm config ls -l', PROJECT),
};
