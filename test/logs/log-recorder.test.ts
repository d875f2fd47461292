import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { createLogRecorder, type RecorderOptions } from "../../src/logs/log-recorder.ts";
import { createRedactor } from "../../src/redact/index.ts";

const folder = mkdtempSync(join(tmpdir(), "crashgate-recorder-"));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const OPTIONS: RecorderOptions = {
  redact: createRedactor([], ["hunter2"]),
  memoryLimitBytes: null,
  showLines: true,
  linesBefore: 2,
};
const PANIC = "panic: bad password hunter2\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:7 +0x1d\n";
const EXIT = { code: 2, signal: null, reason: "Error" };

async function keep(log: string | Buffer, change: Partial<RecorderOptions> = {}) {
  const recorder = createLogRecorder({ ...OPTIONS, ...change });
  recorder.write(Buffer.from(log));
  return recorder.finish(EXIT, folder, "logs/x.log");
}

const saved = () => readFileSync(join(folder, "logs/x.log"), "utf8");

describe("a recorded log", () => {
  it("is redacted before it is parsed, cut or written", async () => {
    const kept = await keep(`one\ntwo\nthree hunter2\n${PANIC}`);
    expect(kept.parsed.crash?.message).toBe("bad password ***");
    expect(kept.excerpt).toMatchObject({ before: ["two", "three ***"], firstLine: 2 });
    expect(kept.excerpt?.lines[0]).toBe("panic: bad password ***");
    expect(saved()).not.toContain("hunter2");
  });

  it("is redacted even if a secret spans two chunks of the stream", async () => {
    const recorder = createLogRecorder(OPTIONS);
    const filler = `${"x".repeat(99)}\n`.repeat(700);
    recorder.write(Buffer.from(`${filler}password hun`));
    recorder.write(Buffer.from(`ter2\n${filler}`));
    await recorder.finish(EXIT, folder, "logs/x.log");
    expect(saved()).not.toContain("hunter2");
    expect(saved().length).toBe(2 * filler.length + "password ***\n".length);
  });

  it("shows and keeps only the crash's own lines if log lines are not allowed", async () => {
    const kept = await keep(`customer 4711 logged in\n${PANIC}`, { showLines: false });
    expect(kept.excerpt?.before).toEqual([]);
    expect(saved()).not.toContain("4711");
    expect(saved()).toContain("panic: bad password ***");
  });

  it("is not kept at all if lines are not allowed and nothing crashed", async () => {
    const kept = await keep("customer 4711 logged in\n", { showLines: false });
    expect(kept).toMatchObject({ path: null, excerpt: null });
    expect(existsSync(join(folder, "logs/x.log"))).toBe(false);
  });

  it("shows its last lines if nothing crashed", async () => {
    const kept = await keep("one\ntwo\nthree\nfour\n");
    expect(kept.excerpt).toEqual({ before: [], lines: ["three", "four"], firstLine: 3, omitted: 0 });
  });

  it("of a program that could not be started has last words and no crash", async () => {
    const kept = await keep("ready\nexec /srv/api: exec format error\n");
    expect(kept.parsed.crash).toBeNull();
    expect(kept.parsed.lastWords).toEqual({ text: "exec /srv/api: exec format error", level: "fatal", line: 2 });
  });

  it("above 32 MiB keeps its crash and its tail, and says so", async () => {
    const line = `${"y".repeat(1023)}\n`;
    const recorder = createLogRecorder(OPTIONS);
    recorder.write(Buffer.from(PANIC));
    for (let i = 0; i < 33; i++) recorder.write(Buffer.from(line.repeat(1024)));
    recorder.write(Buffer.from("the last line\n"));
    const kept = await recorder.finish(EXIT, folder, "logs/x.log");
    expect(kept.note).toContain("its crash and its last");
    expect(statSync(join(folder, "logs/x.log")).size).toBeLessThan(8 * 1024 * 1024);
    expect(saved()).toContain("panic: bad password ***");
    expect(saved()).toMatch(/the last line\n$/);
  });

  it("may be binary: NULs, invalid UTF-8, one line without an end", async () => {
    const kept = await keep(Buffer.concat([Buffer.from([0, 0xff, 0xfe, 0xc3]), Buffer.alloc(3_000_000, 0x61)]));
    expect(kept.path).toBe("logs/x.log");
    expect(kept.parsed.crash).toBeNull();
  });
});
