import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import { crashLines } from "../../src/logs/crash-lines.ts";

function kept(log: string): readonly string[] {
  const { crash } = parseCrash(log);
  if (crash === null) throw new Error("no crash in the log");
  const isOwn = crashLines(crash);
  return log
    .split("\n")
    .slice(crash.lines.first, crash.lines.last + 1)
    .filter(isOwn);
}

describe("lines of a crash", () => {
  it("are its frames, headers and messages, not other writers' lines in between", () => {
    const log = [
      "panic: out of stock",
      "",
      "goroutine 7 [running]:",
      "order 4711 of jane",
      "main.(*Store).Put(0xc00011c000, {0xc00012a0c8, 0x8})",
      "the main thing is /health",
      "\t/src/store.go:18 +0x1c5",
      '{"user":"jim"}',
      "created by main.main in goroutine 1",
      "\t/src/main.go:25 +0x7d",
    ].join("\n");
    expect(kept(log)).toEqual(log.split("\n").filter((line) => !/jane|health|jim/.test(line)));
  });

  it("exclude the headers of other runtimes", () => {
    const log = [
      "panic: out of stock",
      "",
      "goroutine 7 [running]:",
      "Traceback (most recent call last):",
      "main.main()",
      "\t/src/main.go:25 +0x7d",
    ].join("\n");
    expect(kept(log)).toEqual(log.split("\n").filter((line) => !/Traceback/.test(line)));
  });

  it("include the source below a Python frame", () => {
    const log = [
      "Traceback (most recent call last):",
      '  File "/app/x.py", line 3, in <module>',
      "    load(name)",
      "    ~~~~^^^^^^",
      '  File "/app/x.py", line 2, in load',
      "    raise KeyError(name)",
      "KeyError: 'a'",
    ].join("\n");
    expect(kept(log)).toEqual(log.split("\n"));
  });

  it("are nearly all of the corpus's crashes", () => {
    const folder = new URL("../corpus/crashes/", import.meta.url);
    let all = 0;
    let own = 0;
    for (const runtime of ["go", "java", "node", "python"]) {
      for (const name of readdirSync(new URL(`${runtime}/`, folder)).filter((file) => file.endsWith(".log"))) {
        if (/interleaved/.test(name)) continue;
        const log = readFileSync(new URL(`${runtime}/${name}`, folder), "utf8");
        const { crash } = parseCrash(log);
        if (crash === null) continue;
        all += crash.lines.last - crash.lines.first + 1;
        own += kept(log).length;
      }
    }
    expect(own / all).toBeGreaterThan(0.9);
  });
});
