import { existsSync, mkdtempDisposableSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createLogFile } from "../../src/logs/log-file.ts";

async function read(pieces: readonly string[], first: number) {
  const file = createLogFile();
  try {
    for (const piece of pieces) file.write(Buffer.from(piece));
    file.close();
    return { lineCount: file.lineCount, lines: await Array.fromAsync(file.linesFrom(first)) };
  } finally {
    file.remove();
  }
}

describe("a log in a file", () => {
  it("is read from any line, wherever its chunks end", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom("a", "é", "\n"), maxLength: 40 })),
        fc.nat(30),
        async (pieces, first) => {
          const lines = pieces.join("").split("\n");
          if (lines.at(-1) === "") lines.pop();
          expect(await read(pieces, first)).toEqual({ lineCount: lines.length, lines: lines.slice(first) });
        },
      ),
      { numRuns: 50 },
    );
  });

  it("of thousands of lines returns those around any of them", async () => {
    const all = Array.from({ length: 5000 }, (_, index) => `line ${index}`);
    for (const first of [0, 1023, 1024, 1025, 4999, 5000]) {
      const { lines } = await read([`${all.join("\n")}\n`], first);
      expect(lines).toEqual(all.slice(first));
    }
  });

  it("is readable only for this user, and is deleted with its folder", () => {
    const file = createLogFile();
    file.write(Buffer.from("secret".repeat(20_000)));
    const path = file.path ?? "";
    expect(statSync(path).mode & 0o777).toBe(0o600);
    file.remove();
    expect(existsSync(path)).toBe(false);
  });

  it("is not on disk while it is small, and holds the same when it has grown", async () => {
    const file = createLogFile();
    file.write(Buffer.from("one\ntwo\n"));
    expect(file.path).toBeNull();
    expect(Buffer.concat(await Array.fromAsync(file.bytesFrom(4))).toString()).toBe("two\n");
    file.write(Buffer.from(`${"x".repeat(70_000)}\n`));
    file.close();
    expect(file.path).not.toBeNull();
    expect((await Array.fromAsync(file.linesFrom(0))).map(({ length }) => length)).toEqual([3, 3, 70_000]);
    file.remove();
  });

  it("becomes another file that is for this user only, wherever it was", async () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), "crashgate-log-file-"));
    for (const log of ["small\n", "large\n".repeat(20_000)]) {
      const file = createLogFile();
      file.write(Buffer.from(log));
      file.close();
      const path = join(folder.path, `${log.length}.log`);
      await file.moveTo(path);
      expect(readFileSync(path, "utf8")).toBe(log);
      expect(statSync(path).mode & 0o777).toBe(0o600);
      file.remove();
    }
  });
});
