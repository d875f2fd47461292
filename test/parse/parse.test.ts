import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { parseCommand } from "../../src/parse.ts";

const folder = mkdtempSync(join(tmpdir(), "crashgate-parse-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

const PANIC = file(
  "panic.log",
  "listening\npanic: no account for postgres://app:s3cr3t-pw@db/prod\n\ngoroutine 7 [running]:\nmain.sell(...)\n\t/app/sell.go:12\nmain.main()\n\t/app/main.go:5 +0x1d\nexit status 2\n",
);
const QUIET = file("quiet.log", "listening\nGET /\n");

async function parse(...args: readonly string[]) {
  let out = "";
  let err = "";
  const exitCode = await parseCommand(args, {
    write: (text) => {
      out += text;
    },
    complain: (text) => {
      err += text;
    },
    colours: false,
  });
  return { exitCode, out, err };
}

describe("crashgate parse", () => {
  it("reads a file in UTF-16, as PowerShell writes it", async () => {
    // Longer than what is read at once, and odd there.
    const text = `\ufeff${"é\r\n".repeat(50_001)}panic: größer 😀\r\n\r\ngoroutine 7 [running]:\r\nmain.sell(...)\r\n\t/app/sell.go:12\r\n`;
    const path = join(folder, "utf16.log");
    writeFileSync(path, text, "utf16le");
    const { out } = await parse(path, "--json");
    expect(JSON.parse(out).crash).toMatchObject({ title: "panic: größer 😀", culprit: { line: 12 } });
  });

  it("prints one object a line for each file, in order", async () => {
    const { exitCode, out } = await parse(QUIET, PANIC, "--json");
    const objects = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(exitCode).toBe(0);
    expect(objects.map((object) => object.file)).toEqual([QUIET, PANIC]);
    expect(objects[0]).toMatchObject({ crash: null, alsoSeen: [] });
    expect(objects[1].crash).toMatchObject({
      runtime: "go",
      culprit: { function: "main.sell", line: 12 },
      thread: { id: "7" },
    });
  });

  it("shows as others only those that did not crash", async () => {
    const waiting = "\ngoroutine 8 [select]:\nmain.wait()\n\t/app/wait.go:3 +0x1d\n";
    const log = "panic: boom\n\ngoroutine 7 [running]:\nmain.sell(...)\n\t/app/sell.go:12\n";
    expect((await parse(file("alone.log", log))).out).not.toContain("others:");
    const { out } = await parse(file("two.log", log + waiting));
    expect(out).toContain("others:\n    1 × select\n");
    expect(out).not.toContain("× running");
  });

  it("prints no secret, in either form", async () => {
    const both = (await parse(PANIC)).out + (await parse(PANIC, "--json")).out;
    expect(both).toContain("no account for postgres://app:***@db/prod");
    expect(both).not.toContain("s3cr3t-pw");
  });

  it("makes the fingerprint without the secret, the one that a redacted log has", async () => {
    const prints = await Promise.all(
      ["swordfish", "hunterish", "***"].map(async (word) => {
        const log = file(
          `${word.length}-${word[0]}.log`,
          `panic: connect: password=${word}\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:5 +0x1d\n`,
        );
        return JSON.parse((await parse(log, "--json")).out).crash.fingerprint;
      }),
    );
    expect(new Set(prints).size).toBe(1);
  });

  it("says what crashed, where, and what to do", async () => {
    const { out } = await parse(PANIC);
    expect(out).toContain("panic: no account for");
    expect(out).toContain("main.sell at /app/sell.go:12");
    expect(out).toMatch(/▶ main\.sell +app\/sell\.go:12/);
  });

  it("says that nothing crashed, and that is no error", async () => {
    expect(await parse(QUIET)).toEqual({ exitCode: 0, out: "no crash\n", err: "" });
  });

  it("goes on after a file that cannot be read, and says so", async () => {
    const { exitCode, out, err } = await parse(join(folder, "gone.log"), QUIET);
    expect(exitCode).toBe(2);
    expect(err).toContain("gone.log cannot be read");
    expect(out).toContain("no crash");
  });

  it("refuses a flag that it does not know", async () => {
    expect(await parse("--jsn")).toMatchObject({ exitCode: 2, out: "" });
  });
});
