import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, zstdCompressSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { parseCommand } from "../../src/command-line/parse.ts";

/** `starting` and `Error: port 8080 is already in use`, compressed with xz 5.4, since Node cannot. */
const XZ =
  "/Td6WFoAAATm1rRGAgAhARwAAAAQz1jMAQArc3RhcnRpbmcKRXJyb3I6IHBvcnQgODA4MCBpcyBhbHJlYWR5IGluIHVzZQoAZyFS0rwAmagAAUQsyVNLhh+2830BAAAAAARZWg==";

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
    width: null,
  });
  return { exitCode, out, err };
}

describe("crashgate parse", () => {
  it("reads a file in UTF-16, as written by PowerShell", async () => {
    // Longer than one read, with multi-byte characters and odd line ends at its borders.
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

  it("lists as other crashes only those that did not end the process", async () => {
    const waiting = "\ngoroutine 8 [select]:\nmain.wait()\n\t/app/wait.go:3 +0x1d\n";
    const log = "panic: boom\n\ngoroutine 7 [running]:\nmain.sell(...)\n\t/app/sell.go:12\n";
    expect((await parse(file("alone.log", log))).out).not.toContain("others:");
    const { out } = await parse(file("two.log", log + waiting));
    expect(out).toContain("others:\n    1 × select\n");
    expect(out).not.toContain("× running");
  });

  it("names only the place of a crash outside any function", async () => {
    const { out } = await parse(file("script.log", "migrating\ns.sh: line 4: DATABASE_USER: unbound variable\n"));
    expect(out).toContain("shell, unbound-variable · s.sh:4 · fingerprint ");
  });

  it("prints no secret, in either form", async () => {
    const both = (await parse(PANIC)).out + (await parse(PANIC, "--json")).out;
    expect(both).toContain("no account for postgres://app:***@db/prod");
    expect(both).not.toContain("s3cr3t-pw");
  });

  it("computes the fingerprint without the secret, like that of a redacted log", async () => {
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

  it("names the crash, its place and the advice", async () => {
    const { out } = await parse(PANIC);
    expect(out).toContain("panic: no account for");
    expect(out).toContain("main.sell at /app/sell.go:12");
    expect(out).toMatch(/▶ main\.sell +app\/sell\.go:12/);
  });

  it("says that nothing crashed, which is not an error", async () => {
    const out = "no crash\n  ended without an error line; the last one (line 2): GET /\n";
    expect(await parse(QUIET)).toEqual({ exitCode: 0, out, err: "" });
    expect(await parse(file("empty.log", "\n\n"))).toEqual({ exitCode: 0, out: "no crash\n", err: "" });
  });

  it("shows the last words of a log without a crash, redacted and shortened", async () => {
    const secret = `Error: cannot connect to postgres://app:${"s3cr3t".repeat(60)}@db/prod`;
    const log = file("words.log", `listening\n${secret}\n    while loading the schema\n`);
    const { out } = await parse(log, "--exit-code", "1");
    expect(out).toContain("  last words (error, line 2): cannot connect to postgres://app:***@db/prod");
    const { lastWords } = JSON.parse((await parse(log, "--json")).out);
    expect(lastWords).toEqual({
      text: "cannot connect to postgres://app:***@db/prod while loading the schema",
      level: "error",
      line: 2,
    });
    const long = file("long.log", `Error: ${"no such thing, ".repeat(60)}\n`);
    expect([...JSON.parse((await parse(long, "--json")).out).lastWords.text]).toHaveLength(250);
  });

  it("uses the exit code to decide what ended the process", async () => {
    const log = file(
      "caught.log",
      "TypeError: no database\n    at main (/app/main.js:3:9)\n    at node:internal/main:1:1\n",
    );
    const of = async (...args: readonly string[]) => JSON.parse((await parse(log, "--json", ...args)).out);
    expect(await of("--exit-code", "1")).toMatchObject({ crash: { title: "TypeError: no database" }, lastWords: null });
    expect(await of("--exit-code=0")).toMatchObject({ crash: null, alsoSeen: [{ title: "TypeError: no database" }] });
    expect((await parse(log)).out).toContain("no crash was recognised as the end");
    for (const code of ["256", "one", ""]) {
      const { exitCode, err } = await parse(log, `--exit-code=${code}`);
      expect(exitCode).toBe(2);
      expect(err).toContain("--exit-code");
    }
  });

  it("decompresses files by their first bytes, even if their end is missing", async () => {
    const text = `${"starting\n".repeat(40_000)}Error: port 8080 is already in use\n`;
    const packed = {
      gzip: gzipSync(text),
      zstd: zstdCompressSync(text),
      xz: Buffer.from(XZ, "base64"),
      "gzip in two": Buffer.concat([gzipSync(text.slice(0, 99)), gzipSync(text.slice(99))]),
    };
    for (const [name, bytes] of Object.entries(packed)) {
      const path = join(folder, `${name}.log`);
      writeFileSync(path, bytes);
      const { out } = await parse(path, "--json");
      expect(JSON.parse(out).lastWords, name).toMatchObject({ text: "port 8080 is already in use" });
    }
    const cut = join(folder, "cut.log");
    writeFileSync(cut, gzipSync(text, { level: 0 }).subarray(0, 1000));
    expect(JSON.parse((await parse(cut, "--json")).out).lastWords).toMatchObject({ level: null });
    writeFileSync(cut, Buffer.concat([gzipSync(text).subarray(0, 12), Buffer.alloc(40, 7)]));
    expect(await parse(cut)).toMatchObject({ exitCode: 2, out: "" });
  });

  it("continues after a file that cannot be read, and reports it", async () => {
    const { exitCode, out, err } = await parse(join(folder, "gone.log"), QUIET);
    expect(exitCode).toBe(2);
    expect(err).toContain("gone.log cannot be read");
    expect(out).toContain("no crash");
  });

  it("explains why a file cannot be read, and that one is empty", async () => {
    expect((await parse(join(folder, "gone.log"))).err).toMatch(/gone\.log cannot be read: there is no such file\n$/);
    expect((await parse(folder)).err).toMatch(/ cannot be read: it is a folder; name the files in it\n$/);
    const empty = join(folder, "empty.log");
    writeFileSync(empty, "");
    expect(await parse(empty)).toMatchObject({
      exitCode: 0,
      out: "no crash\n",
      err: expect.stringMatching(/ is empty\n$/),
    });
  });

  it("refuses an unknown flag", async () => {
    expect(await parse("--jsn")).toMatchObject({ exitCode: 2, out: "" });
  });
});
