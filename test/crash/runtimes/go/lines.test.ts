import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLineReader, type LineReader } from "../../../../src/crash/runtimes/go/lines.ts";
import { createTally } from "../../../../src/crash/runtimes/go/tally.ts";
import { createWasmLineReader } from "../../../../src/crash/runtimes/go/wasm-lines.ts";

const part = fc.constantFrom(
  ...[
    "goroutine ",
    "goroutine 7 [",
    "created by ",
    " in goroutine ",
    " in gorouting 8",
    "main.run",
    "main.(*Server[...])",
  ],
  ...[
    ".(",
    "(0xc000010000, {0x1, 0x2})",
    "...",
    "\t",
    "  ",
    "/app/main.go:18",
    " +0x1d",
    " fp=0xc0",
    " fp",
    "running",
    ", 5 minutes",
  ],
  ...["]:", "é", "x".repeat(7), "y".repeat(40), "\r", "", "[originating from goroutine 1]:", "panic: ", "-----"],
);
const line = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));

interface Read {
  readonly text: string;
  readonly hash: string;
  readonly stop: number;
  readonly end: number;
}

function readAll(reader: LineReader, text: string, ahead: number): readonly Read[] {
  const bytes = Buffer.from("z".repeat(ahead) + text);
  reader.begin(bytes, ahead, bytes.length);
  const all: Read[] = [];
  for (let at = ahead; at < bytes.length; ) {
    reader.next();
    const { one, two, stop, end } = reader;
    all.push({ text: bytes.toString("utf8", at, end), hash: `${one} ${two}`, stop: stop - ahead, end: end - ahead });
    at = end + 1;
  }
  return all;
}

describe("the lines of a dump", () => {
  it("are read alike in JavaScript and in WebAssembly", () => {
    const [short, long] = [createLineReader(), createWasmLineReader()];
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 60 }),
        fc.nat(40),
        fc.boolean(),
        (lines, ahead, isEnded) => {
          const text = lines.join("\n") + (isEnded ? "\n" : "");
          const places = (reader: LineReader) => readAll(reader, text, ahead).map(({ stop, end }) => ({ stop, end }));
          expect(places(long)).toEqual(places(short));
        },
      ),
      { numRuns: 400 },
    );
  });

  it("have the same hash exactly if they have the same identity", () => {
    const [short, long] = [createLineReader(), createWasmLineReader()];
    fc.assert(
      fc.property(fc.array(line, { minLength: 2, maxLength: 60 }), (lines) => {
        const [ofShort, ofLong] = [readAll(short, lines.join("\n"), 0), readAll(long, lines.join("\n"), 0)];
        const kindOf = (text: string) => (/^[\t ]/.test(text) ? 1 : text.startsWith("goroutine ") ? 2 : 3);
        for (const [at, one] of ofShort.entries())
          for (const [to, other] of ofShort.entries()) {
            if (kindOf(one.text) !== kindOf(other.text)) continue;
            expect(ofLong[at]?.hash === ofLong[to]?.hash).toBe(one.hash === other.hash);
          }
      }),
      { numRuns: 200 },
    );
  });

  it("are counted and grouped alike, whatever part of a dump comes at once", () => {
    const frame = fc.constantFrom(
      "main.a(0x1)\n\t/a.go:1 +0x1d\n",
      "main.(*B).b(...)\n\t/b.go:2\n",
      "runtime.goexit({})\n\t/c.s:3\n",
    );
    const creator = fc.constantFrom("", "created by main.main in goroutine 1\n\t/m.go:9 +0x2\n");
    const state = fc.constantFrom("running", "select", "chan receive, 5 minutes");
    const goroutine = fc
      .tuple(fc.nat(9999), state, fc.array(frame, { minLength: 1, maxLength: 4 }), creator)
      .map(([id, waits, frames, by]) => `goroutine ${id} [${waits}]:\n${frames.join("")}${by}\n`);
    fc.assert(
      fc.property(
        fc.array(goroutine, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 600, max: 9000 }),
        (all, size) => {
          const bytes = Buffer.from(all.join(""));
          const tallies = (["short", "long"] as const).map((kind) => {
            const tally = createTally(kind);
            let at = 0;
            for (let to = size; at < bytes.length; to += size) {
              const isEnd = to >= bytes.length;
              const end = isEnd ? bytes.length : bytes.lastIndexOf(10, to) + 1;
              at = Math.max(at, tally.take(bytes, at, Math.max(at, end), isEnd));
              if (isEnd) break;
            }
            const groups = tally
              .groups()
              .map(({ count, sample }) => ({ count, sample: Buffer.from(sample).toString() }));
            return { total: tally.total, groups, rows: tally.rows, ownRows: tally.ownRows };
          });
          expect(tallies[0]?.total).toBe(all.length);
          expect(tallies[1]).toEqual(tallies[0]);
        },
      ),
      { numRuns: 100 },
    );
  });
});
