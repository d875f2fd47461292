import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTimestampStripper } from "../../src/cluster/timestamps.ts";

const STAMP = "2026-11-24T12:00:00.123456789Z ";

function strip(
  text: string,
  cut: (length: number) => number = (length) => length,
): { text: string; firstMs: number | null } {
  const bytes = Buffer.from(text);
  const parts: Buffer[] = [];
  const stripper = createTimestampStripper((piece) => parts.push(Buffer.from(piece)));
  for (let i = 0; i < bytes.length; ) {
    const size = Math.max(1, cut(bytes.length));
    stripper.write(bytes.subarray(i, i + size));
    i += size;
  }
  stripper.end();
  return { text: Buffer.concat(parts).toString(), firstMs: stripper.firstMs() };
}

describe("the kubelet's timestamps", () => {
  it("are removed from each line, and the first is kept", () => {
    expect(strip(`${STAMP}panic: x\n${STAMP}\n${STAMP}goroutine 1 [running]:\n`)).toEqual({
      text: "panic: x\n\ngoroutine 1 [running]:\n",
      firstMs: Date.parse("2026-11-24T12:00:00.123Z"),
    });
  });

  it("may have another time zone", () => {
    expect(strip("2026-11-24T12:00:00.123456789+05:30 x\n").text).toBe("x\n");
  });

  it("are not removed if the first line has none", () => {
    const text = `plain\n${STAMP}a line of the program's own\n`;
    expect(strip(text)).toEqual({ text, firstMs: null });
  });

  it("are removed only once: the program's own timestamps stay", () => {
    expect(strip(`${STAMP}${STAMP}own\n`).text).toBe(`${STAMP}own\n`);
  });

  it("are removed where a line ends with a part that is copied at once", () => {
    // 32 KB from behind a timestamp end with such a line of 39 bytes.
    const line = `${"x".repeat(38 - STAMP.length)}\n`;
    const count = 12_000;
    expect(strip(`${STAMP}${line}`.repeat(count)).text === line.repeat(count)).toBe(true);
  });

  it("are removed from long logs too, unusual and missing ones as well", () => {
    const stamps = [STAMP, STAMP, STAMP, "2026-11-24T12:00:00.123456789+05:30 ", "2026-11-24T12:00:00Z ", ""];
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(
            fc.constantFrom(...stamps),
            fc.constantFrom("", "x", "own 2026-11-24T12:00:00.123456789Z text", "é".repeat(40), "y".repeat(33_000)),
            fc.integer({ min: 0, max: 70 }),
          ),
          { minLength: 200, maxLength: 400 },
        ),
        fc.integer({ min: 500, max: 80_000 }),
        (lines, size) => {
          const own = lines.map(([, text, blanks]) => `${text}${" ".repeat(blanks)}.`);
          const given = own.map((text, index) => `${index === 0 ? STAMP : lines[index]?.[0]}${text}\n`).join("");
          const wanted = own.map((text) => `${text}\n`).join("");
          expect(strip(given, () => size).text === wanted).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  it("are found wherever the stream is split", () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: "binary" }).map((s) => s.replaceAll("\n", ""))),
        fc.integer({ min: 1, max: 50 }),
        (lines, size) => {
          const text = lines.map((line) => `${line}\n`).join("");
          expect(strip(lines.map((line) => `${STAMP}${line}\n`).join(""), () => size).text).toBe(
            Buffer.from(text).toString(),
          );
        },
      ),
    );
  });
});
