/** Faults of the image instead of the program: the hint names what could not be started or loaded, and the remedy. */
import { expect, test } from "vitest";
import { ended } from "./reading.ts";

test.each([
  [
    "standard_init_linux.go:228: exec user process caused: exec format error\n",
    "standard_init_linux.go:228: exec user process caused: exec format error",
    /architecture/,
  ],
  [
    'standard_init_linux.go:178: exec user process caused "exec format error"\n',
    'standard_init_linux.go:178: exec user process caused "exec format error"',
    /architecture/,
  ],
  [
    'panic: standard_init_linux.go:178: exec user process caused "exec format error" [recovered]\n\tpanic: standard_init_linux.go:178: exec user process caused "exec format error"\n',
    'standard_init_linux.go:178: exec user process caused "exec format error"',
    /architecture/,
  ],
  [
    "exec /usr/local/bin/app: exec format error\n",
    "exec /usr/local/bin/app: exec format error",
    /\/usr\/local\/bin\/app.*architecture/,
  ],
  [
    "exec /docker-entrypoint.sh: exec format error\n",
    "exec /docker-entrypoint.sh: exec format error",
    /\/docker-entrypoint\.sh.*#!/,
  ],
  [
    "exec /entrypoint.sh: no such file or directory\n",
    "exec /entrypoint.sh: no such file or directory",
    /\/entrypoint\.sh.*Windows line ends/,
  ],
  [
    "exec /app/server: no such file or directory\n",
    "exec /app/server: no such file or directory",
    /\/app\/server.*(?:glibc|musl)/,
  ],
  ["exec /app/server: permission denied\n", "exec /app/server: permission denied", /\/app\/server.*mode/],
  [
    "exec container process `/app/server`: Exec format error\n",
    "exec container process `/app/server`: Exec format error",
    /\/app\/server.*architecture/,
  ],
  [
    "exec container process (missing dynamic library?) `/app/server`: No such file or directory\n",
    "exec container process (missing dynamic library?) `/app/server`: No such file or directory",
    /\/app\/server/,
  ],
  [
    '{"msg":"exec container process `/app/server`: Exec format error","level":"error","time":"2024-01-01T00:00:00.000000Z"}\n',
    "exec container process `/app/server`: Exec format error",
    /\/app\/server.*architecture/,
  ],
  [
    "Error loading shared library libssl.so.1.1: No such file or directory (needed by /usr/bin/app)\nError relocating /usr/bin/app: SSL_new: symbol not found\nError relocating /usr/bin/app: SSL_free: symbol not found\n",
    "Error loading shared library libssl.so.1.1: No such file or directory (needed by /usr/bin/app)",
    /libssl\.so\.1\.1, which \/usr\/bin\/app needs/,
  ],
  [
    "/app/server: error while loading shared libraries: libpq.so.5: cannot open shared object file: No such file or directory\n",
    "/app/server: error while loading shared libraries: libpq.so.5: cannot open shared object file: No such file or directory",
    /libpq\.so\.5 is not in the image/,
  ],
  [
    "./app: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by ./app)\n./app: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.32' not found (required by ./app)\n",
    "./app: /lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by ./app)",
    /\.\/app was built against glibc 2\.34/,
  ],
  [
    "/usr/bin/node: symbol lookup error: /app/native.node: undefined symbol: _ZN2v87Isolate3NewERKNS0_12CreateParamsE\n",
    "/usr/bin/node: symbol lookup error: /app/native.node: undefined symbol: _ZN2v87Isolate3NewERKNS0_12CreateParamsE",
    /\/app\/native\.node needs _ZN2v8/,
  ],
  [
    "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory\n",
    "qemu-x86_64: Could not open '/lib64/ld-linux-x86-64.so.2': No such file or directory",
    /architecture/,
  ],
  [
    "rosetta error: failed to open elf at /lib64/ld-linux-x86-64.so.2\n Trace/breakpoint trap\n",
    "rosetta error: failed to open elf at /lib64/ld-linux-x86-64.so.2",
    /architecture.*ld-linux-x86-64/,
  ],
  [
    '/app/server: line 1: syntax error: unexpected "("\n',
    '/app/server: line 1: syntax error: unexpected "("',
    /\/app\/server.*architecture/,
  ],
  [
    '/app/server: 1: Syntax error: word unexpected (expecting ")")\n',
    '/app/server: 1: Syntax error: word unexpected (expecting ")")',
    /\/app\/server.*architecture/,
  ],
  [
    "/app/server: 1: \u007fELF\u0002\u0001: not found\n/app/server: 2: Syntax error: Unterminated quoted string\n",
    "/app/server: 1: \u007fELF\u0002\u0001: not found",
    /\/app\/server.*architecture/,
  ],
])("%s", (log, title, hint) => {
  const crash = ended(log);
  expect(crash).toMatchObject({ title });
  expect(crash?.hint).toMatch(hint);
  expect(crash?.hint).not.toMatch(/recover|rescue|unsafe/);
});

test("a script with a syntax error is not taken for a binary", () => {
  const crash = ended("/app/run.sh: line 7: syntax error near unexpected token `('\n", 2);
  expect(crash).toMatchObject({ kind: "syntax-error" });
});

test("a program that only logs such an error did not end", () => {
  expect(
    ended(
      "plugin x: error while loading shared libraries: libx.so.1: cannot open shared object file\nlistening on :80\n",
    ),
  ).toBeNull();
});

test("a shebang with a CRLF line end is not reported as a missing file", () => {
  for (const log of [
    "/usr/bin/env: 'bash\\r': No such file or directory\n",
    "/entrypoint.sh: /bin/bash^M: bad interpreter: No such file or directory\n",
    "env: ‘python3\\r’: No such file or directory\n",
  ]) {
    const crash = ended(log, 127);
    expect(crash?.hint, log).toMatch(/carriage return|Unix line ends/);
    expect(crash?.hint).not.toMatch(/is not in the image/);
  }
});

test("a processor that lacks required instructions is named", () => {
  const crash = ended("Fatal glibc error: CPU does not support x86-64-v2\n", 127);
  expect(crash?.hint).toMatch(/x86-64-v2/);
});
