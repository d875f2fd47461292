/** A panic that a library recovered and threw again: the library's frames are not the place. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";

const HEAD = "panic: no shelf [recovered]\n\tpanic: no shelf\n\ngoroutine 7 [running]:\n";
const RETHROWER =
  "example.com/queue/worker.(*Pool).run.func1()\n\t/go/pkg/mod/example.com/queue@v1.2.0/worker/pool.go:40 +0x1a8\npanic({0x1569c60, 0x2915210})\n\t/usr/local/go/src/runtime/panic.go:884 +0x20c\n";

function culprit(log: string) {
  return parseCrash(log, { exit: { code: 2, signal: null, reason: null } }).crash?.culprit;
}

test("the program's frame below is the place", () => {
  expect(culprit(`${HEAD}${RETHROWER}main.load()\n\t/app/load.go:12 +0x1d\n`)).toMatchObject({ function: "main.load" });
});

test("without the program's frame, another library's below", () => {
  const below = "example.com/shelf.Open()\n\t/go/pkg/mod/example.com/shelf@v0.9.0/open.go:8 +0x1d\n";
  expect(culprit(HEAD + RETHROWER + below)).toMatchObject({ function: "example.com/shelf.Open", line: 8 });
});

test.each(["", "example.com/shop/till.ope", "main.load(0xc0000"])("a log that is cut below: '%s'", (rest) => {
  expect(culprit(HEAD + RETHROWER + rest)?.function ?? "").not.toContain("worker");
});

test("a library that panics by itself is the place", () => {
  const log =
    "panic: no shelf\n\ngoroutine 7 [running]:\nexample.com/shelf.Open()\n\t/go/pkg/mod/example.com/shelf@v0.9.0/open.go:8 +0x1d\n";
  expect(culprit(log)).toMatchObject({ function: "example.com/shelf.Open" });
});
