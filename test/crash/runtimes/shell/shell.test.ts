import { describe, expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { shell } from "../../../../src/crash/runtimes/shell/shell.ts";
import { readAll, readOne } from "../../read-all.ts";

test.each([
  ["/app/run.sh: line 4: gunicorn: command not found", "command-not-found", 4],
  ["/app/run.sh: 4: gunicorn: not found", "command-not-found", 4],
  ["/app/run.sh: line 5: exec: gunicorn: not found", "command-not-found", 5],
  ["/opt/Shop of Acme/run: line 4: gunicorn: command not found", "command-not-found", 4],
  ["bash: line 1: ./server: Permission denied", "not-executable", 1],
  ["/app/run.sh: line 3: ./server: cannot execute: required file not found", "not-executable", 3],
  ["/app/run.sh: line 3: ./server: /bin/python: bad interpreter: No such file or directory", "not-executable", 3],
  ["exec /app/server: exec format error", "wrong-architecture", null],
  ["env: 'python': No such file or directory", "no-such-file", null],
  ["/app/run.sh: line 5: DATABASE_URL: unbound variable", "unbound-variable", 5],
  ["/app/run.sh: 3: DATABASE_URL: parameter not set", "unbound-variable", 3],
  ["/app/run.sh: line 2: TOKEN: must be set", "unbound-variable", 2],
  ["/app/run.sh: line 9: syntax error: unexpected end of file", "syntax-error", 9],
  ["/app/run.sh: line 4: 29050 Segmentation fault      (core dumped) ./server", "segfault-child", 4],
  ["/app/run.sh: line 4: 29050 Killed                  ./server --port 80", "killed-child", 4],
  ["Segmentation fault (core dumped)", "segfault-child", null],
  ["[FATAL tini (7)] exec server failed: No such file or directory", "no-such-file", null],
])("%s", (line, kind, place) => {
  const draft = readOne(shell, `starting\n${line}\n`);
  expect(draft).toMatchObject({ runtime: "shell", kind, title: line, fatal: true });
  expect(draft.culprit?.line ?? null).toBe(place);
});

test.each([
  ["/app/run.sh: line 4: gunicorn: command not found", "gunicorn: command not found"],
  ["/app/run.sh: exec: line 2: node: not found", "exec: node: not found"],
  ["/app/run.sh: 3: TOKEN: parameter not set", "TOKEN: parameter not set"],
  ["/app/run.sh[2]: exec: node: not found", "exec: node: not found"],
  ["/app/run.sh: syntax error at line 4: `then' unmatched", "syntax error: `then' unmatched"],
  ["/app/run.sh: line 4: 29050 Segmentation fault      (core dumped) ./server", "Segmentation fault"],
  ["/app/run.sh: line 2: 8101: Memory fault", "Memory fault"],
  ["exec /app/server: no such file or directory", "exec /app/server: no such file or directory"],
])("the message of %s is without its place and process", (line, message) => {
  expect(readOne(shell, `starting\n${line}\n`).message).toBe(message);
});

test("a missing command after which the script continued did not end it", () => {
  expect(readOne(shell, "/app/run.sh: line 4: jq: command not found\nlistening")).toMatchObject({ fatal: false });
});

test("an unbound variable ends the script, whatever lines follow", () => {
  expect(readOne(shell, "/app/run.sh: line 4: X: unbound variable\nbye")).toMatchObject({ fatal: true });
});

describe("set -e", () => {
  test("is recognised by the last traced command and its error", () => {
    const [reading] = readAll(
      shell,
      "+ echo hi\nhi\n+ cp /nope/a /tmp/b\ncp: cannot stat '/nope/a': No such file or directory",
    );
    expect(reading).toMatchObject({
      draft: { kind: "errexit", message: "cp: cannot stat '/nope/a': No such file or directory" },
      first: 2,
      last: 3,
    });
  });

  test("is recognised by a command that fails by itself", () => {
    expect(readOne(shell, "+ true\n+ false")).toMatchObject({ kind: "errexit", message: "+ false" });
  });

  test("is not read from a trace that ends normally", () => {
    expect(readAll(shell, "+ cp a b\n+ echo done\ndone")).toEqual([]);
  });
});

test("similar lines of programs are not a crash", () => {
  expect(
    readAll(
      shell,
      "main.c:4: error: not found\nnginx: configuration ok\ncache: 404 not found\nINFO: 12: Killed by user\nfoo: bar: baz",
    ),
  ).toEqual([]);
});

describe("other shells", () => {
  test.each([
    ["/app/run.sh: exec: line 2: node: not found", "command-not-found"],
    ["/app/run.sh: .: line 3: can't open '/app/env.sh': No such file or directory", "no-such-file"],
    ["/app/run.sh: 3: .: cannot open /app/env.sh: No such file", "no-such-file"],
    ["/app/run.sh: 2: exec: /app/server: Permission denied", "not-executable"],
    ["/app/run.sh: line 2: exec: /app/server: cannot execute: Permission denied", "not-executable"],
    ["/app/run.sh:2: /app/server: bad interpreter: /usr/bin/nope: no such file or directory", "not-executable"],
    ["/app/run.sh:3: TOKEN: parameter not set", "unbound-variable"],
    ["/app/run.sh: 3: Bad substitution", "syntax-error"],
    ['/app/run.sh:3: unmatched "', "syntax-error"],
    ["/app/run.sh: syntax error at line 4: `then' unmatched", "syntax-error"],
    ["E: /app/run.sh[2]: syntax error: unmatched 'if'", "syntax-error"],
    ["/app/run.sh[2]: exec: node: not found", "command-not-found"],
    ["/app/run.sh: line 2: 8101: Memory fault", "segfault-child"],
  ])("%s", (line, kind) => {
    expect(readOne(shell, `starting\n${line}\n`)).toMatchObject({ kind, title: line, fatal: true });
  });

  test.each(["+ test -f /app/config", "+ '[' -f /app/config ']'", "+/app/run.sh:3> [[ -f /app/config ]]"])(
    "a log that set -x ends with %s",
    (line) => {
      expect(readOne(shell, `+ cd /app\n${line}\n`)).toMatchObject({ kind: "errexit", message: line });
    },
  );

  test.each([
    ["DB_HOST is not given", "+ test -n ''\n+ echo 'DB_HOST is not given'\nDB_HOST is not given\n+ exit 2"],
    ["curl: (7) Failed to connect to db", "+ curl -sf http://db/\ncurl: (7) Failed to connect to db\n+ exit 1"],
    ["cat: /run/token: No such file", "++ cat /run/token\ncat: /run/token: No such file\n+ TOKEN=\n+ return 1"],
    ["+ exit 3", "+ cd /app\n+ exit 3"],
  ])("a script that exits after it printed %j", (message, log) => {
    expect(readAll(shell, `${log}\n`).at(-1)?.draft).toMatchObject({ kind: "script-exit", message, fatal: true });
  });

  test("a daemon with its process ID is not a Korn shell", () => {
    expect(readAll(shell, "sshd[214]: /etc/ssh/key: not found\ncron[3]: x: No such file or directory")).toEqual([]);
  });
});

test.each([
  "config.yaml: line 3: mapping values are not allowed in this context",
  "/etc/nginx/nginx.conf: line 12: unknown directive",
  "orders.csv: 4: price: not a number",
  "yaml: line 4: mapping values are not allowed in this context",
  "+// `F: line 4: text` is what bash writes",
])("another program's message about its input is not a shell's: %s", (line) => {
  expect(readAll(shell, `starting\n${line}\n`)).toEqual([]);
});

test("a script with Windows line ends, as dash reads it", () => {
  const log =
    '/start.sh: 5: /start.sh: \r: not found\n/start.sh: 120: /start.sh: Syntax error: end of file unexpected (expecting "then")\n';
  const { crash } = parseCrash(log, { exit: { code: 2, signal: null, reason: "Error" } });
  expect(crash).toMatchObject({ kind: "windows-line-ends", culprit: { file: "/start.sh", line: 120 } });
  expect(crash?.hint).toContain("/start.sh has Windows line ends");
  expect(parseCrash(log.slice(log.indexOf("\n") + 1)).crash?.kind).toBe("syntax-error");
});
