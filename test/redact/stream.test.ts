import { describe, expect, it } from "vitest";
import { createRedactor } from "../../src/redact/index.ts";
import { createSafeStream } from "../../src/redact/stream.ts";
import { PART } from "../../src/redact/windows.ts";
import { SAMPLES } from "./secrets.ts";

const redact = createRedactor([], []);

function through(chunks: readonly Uint8Array[]): string {
  const pieces: Buffer[] = [];
  const stream = redact.stream((more) => {
    pieces.push(Buffer.from(more));
  });
  for (const chunk of chunks) stream.write(chunk);
  stream.end();
  return Buffer.concat(pieces).toString();
}

function chunksOf(text: string, size: number): Buffer[] {
  const bytes = Buffer.from(text);
  return Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
}

const FILLER = "2026-01-02T03:04:05Z INFO handled /v1/items in 12 ms, 200\n";

describe("a log in pieces", () => {
  const log = `${FILLER.repeat(3)}password=hunter2!x\n\u001b[31mfailed\u001b[0m für ☃\n${FILLER}`;

  it("is the same in pieces of any size", () => {
    for (const size of [1, 2, 3, 7, 64, 1000]) expect(through(chunksOf(log, size))).toBe(redact(log));
  });

  it("may be in UTF-16, with and without a mark, in either order", () => {
    const little = Buffer.from(log, "utf16le");
    const big = Buffer.from(little).swap16();
    const mark = Buffer.from("\ufeff", "utf16le");
    expect(through([little])).toBe(redact(log));
    expect(through([mark, little])).toBe(redact(log));
    expect(through([big])).toBe(redact(log));
    expect(through([Buffer.from(mark).swap16(), big])).toBe(redact(log));
  });

  it("may turn to UTF-16 in the middle", () => {
    const text = through([Buffer.from("starting\n"), Buffer.from("password=hunter2!x\n", "utf16le")]);
    expect(text).toContain("password=***");
  });

  it("may contain 8-bit controls that are invalid UTF-8", () => {
    const bytes = Buffer.from("pass\u009b31mword=hunter2!x für ☃\n", "utf8");
    const bare = Buffer.from(bytes.toString("latin1").replace("\u00c2\u009b", "\u009b"), "latin1");
    expect(through([bare])).toBe("password=*** für ☃\n");
  });

  it("may be one unfinished line, or empty", () => {
    expect(through([Buffer.from("x".repeat(3_000_000))])).toBe("x".repeat(3_000_000));
    expect(through([])).toBe("");
    expect(through([Buffer.alloc(5, 0xc3)])).toBe("\ufffd".repeat(5));
  });
});

describe("a secret across the border of two parts", () => {
  /** Redacts in parts of that many characters. */
  function inParts(text: string, size: number): string {
    let passed = "";
    const stream = createSafeStream(redact.ranges, (more) => (passed += more.toString()), {
      part: size,
      overlap: text.length + 1,
    });
    stream.write(Buffer.from(text));
    stream.write(Buffer.from(`\n${FILLER.repeat(1 + Math.ceil((2 * text.length) / FILLER.length))}`));
    stream.end();
    return passed;
  }

  it("is found, of any kind", () => {
    // The fuzz suite splits at every offset.
    for (const { kind, secrets, text } of SAMPLES) {
      const passed = inParts(text, 1 + Math.floor(text.length / 7));
      for (const secret of secrets) expect(passed, kind).not.toContain(secret);
    }
  });

  it("is found in a line without an end", () => {
    for (const before of [1, 9, 12, 17, 30]) {
      const line = `${"level=info msg=handled ".repeat(20_000).slice(0, PART - before - 1)} password=hunter2!x ${"and more ".repeat(60_000)}`;
      expect(through([Buffer.from(line)])).not.toContain("hunter2");
    }
  });
});
