import { expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";

const hintOf = (text: string) => parseCrash(text, { memoryLimitBytes: 256 * 1024 * 1024 }).crash?.hint;
const stack = (state = "running", line = 14) =>
  `goroutine 1 [${state}]:\nmain.serve(...)\n\t/app/internal/api/serve.go:${line}\nmain.main()\n\t/app/main.go:5 +0x1d\n`;
const panicked = (message: string) => `panic: ${message}\n\n${stack()}`;
const segfault = (address: string) =>
  `panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=${address} pc=0x49]\n\n${stack()}`;

test.each<readonly [string, string]>([
  [segfault("0x18"), "address 0x18 is the field 24 bytes into the struct"],
  [segfault("0x0"), "a nil interface whose method was called, or a nil func"],
  [segfault("0xdeadbeef"), "too high for a field of a nil pointer"],
  [
    panicked("runtime error: index out of range [3] with length 3"),
    "Element 3 of 3 was asked for at api/serve.go:14, one behind",
  ],
  [panicked("runtime error: index out of range [2] with length 0"), "Element 2 of something empty"],
  [panicked("runtime error: index out of range [-1]"), "An index became negative"],
  [
    panicked("runtime error: slice bounds out of range [:5] with capacity 3"),
    "The bounds [:5] of something with capacity 3",
  ],
  [panicked("assignment to entry in nil map"), "A map that was never made was written to at api/serve.go:14"],
  [
    panicked("interface conversion: interface {} is float64, not int"),
    "decoded from JSON into an interface are float64",
  ],
  [
    panicked("interface conversion: interface {} is nil, not main.User"),
    "a missing key of a map or of a context gives nil",
  ],
  [panicked("interface conversion: main.T is not main.I: missing method Close"), "lacks the method Close"],
  [panicked("send on closed channel"), "Let only the sender close it"],
  [panicked("close of closed channel"), "sync.Once"],
  [panicked("sync: negative WaitGroup counter"), "Call Add before `go`"],
  [panicked("runtime error: hash of unhashable type []string"), "A []string was used as the key of a map"],
  [panicked("open /etc/app/config.yaml: no such file or directory"), "/etc/app/config.yaml is not in the container"],
  [panicked("listen tcp :8080: bind: address already in use"), "Something already listens on :8080"],
  [panicked("dial tcp 10.0.0.1:5432: connect: connection refused"), "Nothing listened on 10.0.0.1:5432"],
  [`fatal error: sync: unlock of unlocked mutex\n\n${stack()}`, "recover cannot stop it"],
  [`fatal error: runtime: out of memory\n\n${stack()}`, "230MiB of 256MiB"],
  [
    `fatal error: all goroutines are asleep - deadlock!\n\n${stack("sync.WaitGroup.Wait")}`,
    "The only goroutine left waits at api/serve.go:14",
  ],
  [
    `fatal error: all goroutines are asleep - deadlock!\n\n${stack("chan receive (nil chan)")}`,
    "A channel that was never made",
  ],
  [`SIGQUIT: quit\nPC=0x46 m=0 sigcode=0\n\n${stack("select")}`, "it is no bug by itself"],
])("%j leads to %j", (text, words) => {
  expect(hintOf(text)).toContain(words);
});

test("the other side of a map race is shown if printed, else how to print it", () => {
  const race = `fatal error: concurrent map writes\n\n${stack()}`;
  const other =
    "\ngoroutine 7 [runnable]:\nmain.evict(...)\n\t/app/internal/api/evict.go:9\ninternal/runtime/maps.(*Iter).Next(...)\n\t/usr/local/go/src/internal/runtime/maps/table.go:1\n";
  expect(hintOf(race)).toContain("GOTRACEBACK=all prints the other goroutine");
  expect(hintOf(race + other)).toContain("the other side may be api/evict.go:9");
});

test("a recursion is described by its cycle", () => {
  const round = ["walk", "marshal"].map((name) => `main.(*Tree).${name}(...)\n\t/app/tree.go:9\n`).join("");
  expect(hintOf(`fatal error: stack overflow\n\ngoroutine 1 [running]:\n${round.repeat(10)}`)).toContain(
    "(*Tree).marshal → (*Tree).walk → (*Tree).marshal called each other",
  );
});

test("both sides of a data race are named", () => {
  const side = (line: number) => `  main.count()\n      /app/counter.go:${line} +0x3e\n\n`;
  expect(
    hintOf(
      `==================\nWARNING: DATA RACE\nWrite at 0x00c00001c0b8 by goroutine 8:\n${side(11)}Previous read at 0x00c00001c0b8 by main goroutine:\n${side(14)}==================\nFound 1 data race(s)\n`,
    ),
  ).toContain("a write at app/counter.go:11 and a read at app/counter.go:14");
});
