/** Random damage to a log by pipelines and rotation, as data that can be generated, shrunk and printed. */
import fc from "fast-check";

/** One edit of a log. Positions are thousandths of its length, so that they fit any log. */
export type Edit =
  | { readonly kind: "cut-head" | "cut-tail" | "drop" | "repeat" | "break" | "join"; readonly at: number }
  | { readonly kind: "move"; readonly at: number; readonly to: number }
  | { readonly kind: "put" | "prefix" | "suffix" | "bytes"; readonly at: number; readonly text: string }
  | { readonly kind: "indent"; readonly width: number }
  | { readonly kind: "digits"; readonly digit: string }
  | { readonly kind: "splice"; readonly at: number; readonly log: number };

const PLACES = 1000;
const place = fc.noBias(fc.nat(PLACES - 1));

/** Lines and words that grammars react to: elsewhere they must do no harm. */
const HOOKS: readonly string[] = [
  "panic: boom",
  "fatal error: all goroutines are asleep - deadlock!",
  "goroutine 1 [running]:",
  "[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x4]",
  "created by main.main in goroutine 1",
  "\t/app/main.go:9 +0x1d",
  "main.main()",
  "Traceback (most recent call last):",
  '  File "/app/main.py", line 3, in <module>',
  "During handling of the above exception, another exception occurred:",
  "  + Exception Group Traceback (most recent call last):",
  "ValueError: no",
  "    at Object.<anonymous> (/app/main.js:3:9)",
  "Node.js v24.0.0",
  "  [cause]: Error: no",
  'Exception in thread "main" java.lang.IllegalStateException: no',
  "Caused by: java.io.IOException: no",
  "\tat com.acme.Shop.main(Shop.java:3)",
  "\t... 12 more",
  "Unhandled exception. System.Exception: no",
  "   at Shop.Main() in /app/Shop.cs:line 3",
  "thread 'main' panicked at src/main.rs:3:5:",
  "stack backtrace:",
  "   0: std::panicking::begin_panic",
  "==1==ERROR: AddressSanitizer: heap-use-after-free on address 0x1",
  "    #0 0x1 in main /app/main.c:3",
  "terminate called after throwing an instance of 'std::runtime_error'",
  "  what():  no",
  "PHP Fatal error:  Uncaught Exception: no in /app/a.php:3",
  "#0 {main}",
  "/app/main.rb:3:in `load': no (RuntimeError)",
  "** (RuntimeError) no",
  "Fatal error: Index out of range: file main.swift, line 3",
  "sh: 1: nope: not found",
  "lua: main.lua:3: no",
  "stack traceback:",
  'Fatal error: exception Failure("no")',
  'Called from Main in file "main.ml", line 3, characters 4-35',
  "Error in check(x) : no",
  "Execution halted",
  "",
  "2026-11-23T07:10:00.123456789Z stdout F ready",
  "2026-11-23T07:10:00.123456789Z stderr P pan",
  '{"level":"error","msg":"no","stack":"Error: no\\n    at f (/app/a.js:1:1)"}',
  '{"log":"panic: boom\\n","stream":"stderr","time":"2026-11-23T07:10:00Z"}',
  "\u001b[31mpanic: red\u001b[0m",
];

const noise = fc.oneof(
  fc.constantFrom(...HOOKS),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .constantFrom("(", ")", ":", "[", "{", '"', "\\", " ", "\t", "\r", "\u0000", "…", "0", "at ")
    .chain((unit) => fc.integer({ min: 1, max: 200 }).map((count) => unit.repeat(count))),
);

/** A list of edits, applied in order. `logs` is the number of logs to splice in. */
export function edits(logs: number): fc.Arbitrary<readonly Edit[]> {
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({ kind: fc.constantFrom("cut-head", "cut-tail", "drop", "repeat", "break", "join"), at: place }),
    fc.record({ kind: fc.constant("move"), at: place, to: place }),
    fc.record({ kind: fc.constantFrom("put", "prefix", "suffix", "bytes"), at: place, text: noise }),
    fc.record({ kind: fc.constant("indent"), width: fc.integer({ min: 0, max: 8 }) }),
    fc.record({ kind: fc.constant("digits"), digit: fc.constantFrom("", "9", "99999999999999999999") }),
    fc.record({ kind: fc.constant("splice"), at: place, log: fc.nat(logs - 1) }),
  );
  return fc.array(edit, { minLength: 1, maxLength: 6 });
}

/** The log after the edits. */
export function edited(log: string, changes: readonly Edit[], logs: readonly string[]): string {
  return changes.reduce((text, change) => apply(text, change, logs), log);
}

function apply(text: string, edit: Edit, logs: readonly string[]): string {
  const lines = text.split("\n");
  const at = "at" in edit ? placeIn(lines, edit.at) : 0;
  const offset = "at" in edit ? placeIn(text, edit.at) : 0;
  const line = lines[at] ?? "";
  switch (edit.kind) {
    case "cut-head":
      return text.slice(offset);
    case "cut-tail":
      return text.slice(0, offset);
    case "drop":
      return lines.toSpliced(at, 1).join("\n");
    case "repeat":
      return lines.toSpliced(at, 0, line).join("\n");
    case "break":
      return `${text.slice(0, offset)}\n${text.slice(offset)}`;
    case "join":
      return lines.toSpliced(at, 2, line + (lines[at + 1] ?? "")).join("\n");
    case "move":
      return lines.toSpliced(at, 1).toSpliced(placeIn(lines, edit.to), 0, line).join("\n");
    case "put":
      return lines.toSpliced(at, 0, edit.text).join("\n");
    case "prefix":
      return lines.map((each) => edit.text.slice(0, 40).replaceAll("\n", "") + each).join("\n");
    case "suffix":
      return lines.toSpliced(at, 1, line + edit.text).join("\n");
    case "bytes":
      return text.slice(0, offset) + edit.text + text.slice(offset + edit.text.length);
    case "indent":
      return lines.map((each) => each.replace(/^[ \t]+/, " ".repeat(edit.width))).join("\n");
    case "digits":
      return lines.toSpliced(at, 1, line.replace(/\d+/, edit.digit)).join("\n");
    case "splice":
      return lines.toSpliced(at, 0, logs[edit.log] ?? "").join("\n");
  }
}

function placeIn(whole: { readonly length: number }, thousandths: number): number {
  return Math.floor((thousandths / PLACES) * whole.length);
}
