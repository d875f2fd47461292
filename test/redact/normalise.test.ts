import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createRedactor } from "../../src/redact/index.ts";
import { normalise } from "../../src/redact/normalise.ts";

const redact = createRedactor([], []);

/** Invisible characters from programs, loggers and terminals, each around an `x`. */
const UNSEEN: Readonly<Record<string, (x: string) => string>> = {
  colour: (x) => `\u001b[1;31m${x}\u001b[0m`,
  "colour with colons": (x) => `\u001b[38:2::255:0:0m${x}\u001b[m`,
  "8-bit CSI": (x) => `\u009b31m${x}\u009b0m`,
  "cursor and erasing": (x) => `\u001b[2K\u001b[1G${x}\u001b[?25h`,
  "title by OSC and BEL": (x) => `\u001b]0;a title\u0007${x}`,
  "hyperlink by OSC and ST": (x) => `\u001b]8;;https://example.com/\u001b\\${x}\u001b]8;;\u001b\\`,
  "8-bit OSC": (x) => `\u009d0;title\u009c${x}`,
  "device control string": (x) => `\u001bP1$r0m\u001b\\${x}`,
  "privacy message and application command": (x) => `\u001b^a\u001b\\${x}\u001b_b\u001b\\`,
  "character set": (x) => `\u001b(B${x}\u001b)0`,
  "single shift and reset": (x) => `\u001bN${x}\u001bc`,
  NUL: (x) => `\u0000${x}\u0000`,
  "other controls": (x) => `\u0001${x}\u007f\u0086`,
  "zero width": (x) => `\u200b${x}\u200d\u2060\ufeff`,
  "bidirectional overrides": (x) => `\u202e${x}\u202c\u2066\u2069`,
  "soft hyphen and joiners": (x) => `\u00ad${x}\u034f\u180e`,
  "fillers of Hangul": (x) => `\u3164${x}\u115f\u1160`,
  tags: (x) => `\u{e0041}${x}\u{e007f}`,
  overstrike: (x) => [...x].map((letter) => `${letter}\b${letter}`).join(""),
  underline: (x) => [...x].map((letter) => `_\b${letter}`).join(""),
  "corrected typing": (x) => `${x}y\b`,
  "escape written by JSON": (x) => `\\u001b[31m${x}\\u001b[0m`,
  "escape written in C": (x) => `\\x1b[31m${x}\\033[0m`,
  "escape written by cat -v": (x) => `^[[31m${x}^[[0m`,
  "escape written by syslog": (x) => `#033[31m${x}#033[0m`,
  "escape character lost": (x) => `[31m${x}[0m`,
};

describe("invisible text", () => {
  for (const [name, wrap] of Object.entries(UNSEEN)) {
    it(`is removed: ${name}`, () => {
      expect(normalise(`a ${wrap("x")} b`)).toBe("a x b");
    });

    it(`hides no secret: ${name}`, () => {
      for (const text of [
        `${wrap("password")}${wrap("=")}hunter2!x`,
        `pass${wrap("w")}ord=hunter2!x`,
        `password=hun${wrap("ter2")}!x`,
      ])
        expect(redact(text)).toBe("password=***");
      expect(redact(`of ghp_${"aB3d".repeat(4)}${wrap("e")}${"aB3d".repeat(5)} refused`)).toBe("of ghp_*** refused");
    });
  }

  it("includes text overwritten after a carriage return", () => {
    expect(normalise("10 %\r50 %\r100 %\ndone\r\n")).toBe("100 %\ndone\n");
  });

  it("is removed without changing line numbers and tabs", () => {
    expect(normalise("a\u001b]0;no end\nb\tc\u001b[3\nd")).toBe("a0;no end\nb\tc\nd");
  });

  it("does not include similar ranges and markup", () => {
    for (const text of ["rate(http_requests[5m]) by [job]", "[main] INFO", "a[0] = b[1m]", "^[a-z]+$"])
      expect(normalise(text)).toBe(text);
  });

  it("is removed in one pass: normalising again changes nothing", () => {
    const piece = fc.constantFrom(
      "\u001b",
      "[",
      "31m",
      "\u009b",
      "]0;",
      "\u0007",
      "\\",
      "\r",
      "\b",
      "\n",
      "x",
      "\u200b",
      "\\u001b[0m",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = normalise(pieces.join(""));
        expect(once).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b]/);
      }),
      { numRuns: 2000 },
    );
  });
});
