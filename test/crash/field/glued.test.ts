/** Crashes that start behind an unfinished line: a progress bar, a prompt, a log line without its newline. */
import { expect, test } from "vitest";
import { ended } from "./reading.ts";

const DUMP =
  "\n\ngoroutine 7 [running]:\nmain.(*Store).Put(0xc00001c0a8)\n\t/app/store.go:25 +0x48\ncreated by main.main\n\t/app/main.go:12 +0x25\n";

test.each(["x%", "Progress:  45%", "> ", "2024/01/01 00:00:00 loading ...", "[####    ] 3/9 "])(
  "Go's fatal error behind %j",
  (before) => {
    expect(ended(`${before}fatal error: concurrent map writes${DUMP}`, 2)).toMatchObject({
      kind: "concurrent-map",
      title: "fatal error: concurrent map writes",
      culprit: "main.(*Store).Put /app/store.go:25",
      head: false,
    });
  },
);

test.each(["x%", "done: 12 of 40 ", "$ "])("Go's panic behind %j", (before) => {
  expect(ended(`${before}panic: runtime error: index out of range [5] with length 3${DUMP}`, 2)).toMatchObject({
    kind: "index-out-of-range",
    title: "panic: runtime error: index out of range [5] with length 3",
  });
});

test("Go's signal behind a prompt", () => {
  const log = `loading 12%SIGSEGV: segmentation violation\nPC=0x45f1c0 m=0 sigcode=1 addr=0x0\n\ngoroutine 1 [syscall]:\nruntime.cgocall(0x401000, 0xc00005ff58)\n\t/usr/local/go/src/runtime/cgocall.go:157 +0x4b\nmain._Cfunc_crash()\n\t_cgo_gotypes.go:48 +0x3f\nmain.main()\n\t/app/main.go:12 +0x17\n`;
  expect(ended(log, 2)).toMatchObject({
    kind: "fatal-signal",
    title: "SIGSEGV: segmentation violation",
    signal: "SIGSEGV",
  });
});

test("Rust's allocation that failed behind a bar", () => {
  expect(
    ended("[=====>   ] 45%memory allocation of 8589934592 bytes failed\nAborted (core dumped)\n", 134),
  ).toMatchObject({
    runtime: "rust",
    kind: "out-of-memory",
    title: "memory allocation of 8589934592 bytes failed",
  });
  expect(
    ended(
      "working... thread 'main' panicked at src/main.rs:6:9:\nboom\nnote: run with `RUST_BACKTRACE=1` environment variable to display a backtrace\n",
      101,
    ),
  ).toMatchObject({
    runtime: "rust",
    message: "boom",
  });
});

test("Java's exception behind a prompt", () => {
  expect(
    ended(
      '12 %Exception in thread "main" java.lang.IllegalStateException: boom\n\tat com.shop.A.load(A.java:12)\n\tat com.shop.A.main(A.java:3)\n',
      1,
    ),
  ).toMatchObject({
    runtime: "java",
    title: 'Exception in thread "main" java.lang.IllegalStateException: boom',
    culprit: "com.shop.A.load A.java:12",
  });
});

test("Java's frames behind a colon, as a library prints an error's title", () => {
  const crash = ended(
    "Startup error: java.lang.IllegalStateException: boom: at com.shop.A.load(A.java:12)\n\tat com.shop.A.main(A.java:3)\n",
    1,
  );
  expect(crash).toMatchObject({ runtime: "java", culprit: "com.shop.A.load A.java:12" });
});

test("Python's traceback behind a bar of tqdm", () => {
  expect(
    ended(
      ' 45%|####5     | 45/100 [00:01<00:01, 41.11it/s]Traceback (most recent call last):\n  File "/app/a.py", line 3, in <module>\n    main()\nValueError: bad\n',
      1,
    ),
  ).toMatchObject({
    runtime: "python",
    title: "ValueError: bad",
    culprit: "<module> /app/a.py:3",
  });
});

test("a sentence about such an error starts no crash", () => {
  expect(ended("we saw a fatal error: concurrent map writes yesterday\nall fine now\nnext\nnext\n")).toBeNull();
});

test.each(["Checking the proof:                  ", "3 of 9 ", "> "])("OCaml's exception behind %j", (before) => {
  expect(ended(`${before}Fatal error: exception Failure("no fork in a domain")\n`, 2)).toMatchObject({
    runtime: "ocaml",
    message: "no fork in a domain",
  });
});

test.each(["[####] 100%", "solving ... ", "$ "])("C++'s exception behind %j", (before) => {
  const log = `${before}terminate called after throwing an instance of 'std::out_of_range'\n  what():  vector::at\nAborted (core dumped)\n`;
  expect(ended(log, 134)).toMatchObject({ runtime: "cpp", kind: "terminate", message: "vector::at" });
});
