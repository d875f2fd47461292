import { expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";

function crashOf(text: string) {
  return parseCrash(text).crash;
}

test("a message that looks like a dump stays a message, the frames tell", () => {
  const crash = crashOf(
    "panic: migration failed:\n\tstep 1: ok\n\tgoroutine 7 [running]:\n\tpanic: not a real panic\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:14 +0x3b\n",
  );
  expect(crash?.message).toBe("migration failed:\nstep 1: ok\ngoroutine 7 [running]:\npanic: not a real panic");
  expect(crash?.chain).toHaveLength(1);
});

test("a panic while panicking is a chain, root first", () => {
  const crash = crashOf(
    "panic: first\n\tpanic: second\n\ngoroutine 1 [running]:\nmain.cleanup()\n\t/app/main.go:9 +0x1\npanic({0x1?, 0x2?})\n\t/usr/local/go/src/runtime/panic.go:860 +0x13a\nmain.main()\n\t/app/main.go:14 +0x3b\n",
  );
  expect(crash?.chain.map(({ message }) => message)).toEqual(["first", "second"]);
  expect(crash?.culprit?.function).toBe("main.cleanup");
  expect(crash?.rootCause?.function).toBe("main.main");
});

test("a line that only talks about a panic is none", () => {
  expect(crashOf("panic: is what the old one did\nserving on :8080\nGET / 200\n")).toBeNull();
});

test("a panic recovered by net/http did not end the process", () => {
  const log =
    "2026/11/23 07:02:59 http: panic serving [::1]:47620: boom\ngoroutine 10 [running]:\nnet/http.(*conn).serve.func1()\n\t/usr/local/go/src/net/http/server.go:1947 +0xbe\npanic({0x6dce60?, 0x9b2600?})\n\t/usr/local/go/src/runtime/panic.go:792 +0x132\nmain.handler({0x7afb38, 0xc0000000e0}, 0xc0000cbb38?)\n\t/app/main.go:23 +0x1f\ncreated by net/http.(*Server).Serve in goroutine 7\n\t/usr/local/go/src/net/http/server.go:3454 +0x485\n2026/11/23 07:02:59 still here\n";
  const { crash, alsoSeen } = parseCrash(log);
  expect(crash).toBeNull();
  expect(alsoSeen.map(({ message, culprit }) => [message, culprit?.function])).toEqual([["boom", "main.handler"]]);
});

test("both sides of a data race are read", () => {
  const crash = crashOf(
    "==================\nWARNING: DATA RACE\nWrite at 0x00c00001c0b8 by goroutine 8:\n  main.main.func1()\n      /app/main.go:11 +0x3e\n\nPrevious read at 0x00c00001c0b8 by main goroutine:\n  main.main()\n      /app/main.go:14 +0xae\n\nGoroutine 8 (running) created at:\n  main.main()\n      /app/main.go:10 +0xa4\n==================\nFound 1 data race(s)\nexit status 66\n",
  );
  expect(crash?.kind).toBe("data-race");
  expect(crash?.culprit).toEqual({ function: "main.main.func1", file: "/app/main.go", line: 11 });
  expect(crash?.threads.groups.map(({ state }) => state)).toEqual(["write", "read"]);
  expect(crash?.createdBy?.line).toBe(10);
});

test("goroutines with the same stack are one group, whatever their arguments, ids and waiting times", () => {
  const goroutine = (id: number) =>
    `goroutine ${id} [chan receive, ${id} minutes]:\nmain.worker(0x${id}, {0xc00001${id}, 0x${id}})\n\t/app/main.go:20 +0x4${id % 8}\ncreated by main.main in goroutine ${id % 3}\n\t/app/main.go:30 +0x59\n\n`;
  const others = Array.from({ length: 50 }, (_, index) => goroutine(index + 2)).join("");
  const crash = crashOf(
    `panic: leak\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:26 +0x65\n\n${others}exit status 2\n`,
  );
  expect(crash?.threads.total).toBe(51);
  expect(crash?.threads.groups.map(({ count, state }) => [count, state])).toEqual([
    [50, "chan receive"],
    [1, "running"],
  ]);
});
