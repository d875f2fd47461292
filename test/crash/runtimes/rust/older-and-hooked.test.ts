/** Panics of older releases, and panics that a program's own hook prints on one line. */
import { describe, expect, test } from "vitest";
import { ended, seen } from "../../field/reading.ts";

describe("a panic and its place on one line", () => {
  test.each([
    ["tracing", "2026-03-01T10:00:01.299093Z ERROR shelf::daemon: thread 'main' (ProcessId(81580), ThreadId(1)) ", "1"],
    ["a logger", "[2026-03-01T10:00:01Z ERROR shelf] thread 'main' ", null],
    ["a logger, with the number of the thread", "ERROR [shelf::store] thread 'main' (417) ", "417"],
  ])("%s", (_, prefix, id) => {
    const [panic] = seen(
      `starting\n${prefix}panicked at src/store.rs:32:22: called \`Option::unwrap()\` on a \`None\` value\n2026-03-01T10:00:02Z  INFO shelf: bye\n`,
    );
    expect(panic).toMatchObject({
      title: "thread 'main' panicked: called `Option::unwrap()` on a `None` value",
      culprit: "src/store.rs:32",
    });
    expect(panic?.crash.thread).toEqual({ id, name: "main", state: null });
  });

  test("without a thread, at the end of the log", () => {
    expect(ended("ERROR panicked at crates/shelf/src/lib.rs:8:5: shelf is gone: code 3\n", 101)).toMatchObject({
      message: "shelf is gone: code 3",
      culprit: "crates/shelf/src/lib.rs:8",
    });
  });

  test("a sentence about a panic is none", () => {
    expect(seen("ERROR the worker panicked at startup: shelf.rs is gone\n")).toEqual([]);
    expect(seen("ERROR the worker panicked at src/shelf.rs:8:5: retrying\n")).toEqual([]);
    expect(seen("INFO started again after thread 'io' panicked at src/shelf.rs:8:5: gone\n")).toEqual([]);
  });
});

describe("releases up to 1.18", () => {
  const trace = (first: number): string =>
    [
      "sys::backtrace::tracing::imp::write::hf670d8b6386d22deJcv",
      "panicking::default_handler::h8779de026b877d91YTz",
      "sys_common::unwind::begin_unwind_inner::h3b511d4750e909fd20t",
      "rust_begin_unwind",
      "panicking::panic_fmt::h559080aff49c30cclcM",
      "shelf::store::open::h1f56086dd9a95023Xyf",
    ]
      .map((name, index) => `   ${index + first}:     0x54d9224b - ${name}\n`)
      .join("");

  test.each([
    ["counted from 1", 1, ", src/store.rs:40"],
    ["counted from 0", 0, ", src/store.rs:40"],
    ["a place that was cut", 1, ", ../src/libcollections/ve"],
  ])("frames and the main thread: %s", (_, first, place) => {
    const head = `thread '<main>' panicked at 'the len is 4 but the index is 4'${place}\nstack backtrace:\n`;
    expect(ended(`${head}${trace(first)}2016-06-29 11:18:57 INFO shelf: bye\n`, 101)).toMatchObject({
      title: "thread 'main' panicked: the len is 4 but the index is 4",
      message: "the len is 4 but the index is 4",
      culprit: expect.stringContaining("shelf::store::open") as string,
    });
  });
});

test.each([
  ["backtrace::backtrace::libunwind::trace", "/backtrace-0.3.29/src/backtrace/libunwind.rs:88"],
  ["backtrace::capture::Backtrace::new", "/backtrace-0.3.60/src/capture.rs:120"],
])("the capture of a stack is no culprit: %s", (name, file) => {
  const log = `thread 'io' panicked at 'shelf is gone', src/store.rs:8:5
stack backtrace:
   0:     0x5581ccaadd6b - ${name}::h4f04af92f39f2b78
                               at /cargo/registry/src/github.com-1ecc6299db9ec823${file}
   1:     0x5581ccaadd6b - std::panicking::default_hook::h6694acddafc67583
                               at src/libstd/panicking.rs:200
`;
  expect(ended(log, 101)?.culprit).toBe("src/store.rs:8");
});
