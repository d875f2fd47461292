/** The built command line, as users run it. */
import { spawnSync } from "node:child_process";
import { mkdtempDisposableSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";

const COMMAND = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function crashgate(args: readonly string[], env: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [COMMAND, ...args], {
    encoding: "utf8",
    env: { PATH: process.env.PATH ?? "", ...env },
  });
  return { code: status, out: stdout, err: stderr };
}

describe("crashgate", () => {
  it("lists its commands, and exits with 2 if none is given", () => {
    const help = crashgate(["--help"]);
    expect(help).toMatchObject({ code: 0, err: "" });
    expect(help.out).toMatch(/^ {2}watch .*^ {2}parse .*^ {2}report .*^ {2}demo$/ms);
    expect(crashgate([])).toMatchObject({ code: 2, out: "", err: help.out });
    for (const line of help.out.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  });

  it("prints its version for every usual spelling", () => {
    const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
    for (const asked of ["version", "--version", "-v", "-V"])
      expect(crashgate([asked])).toEqual({ code: 0, out: `${version}\n`, err: "" });
  });

  it("suggests the command that was meant", () => {
    expect(crashgate(["wacth"])).toEqual({
      code: 2,
      out: "",
      err: 'crashgate: "wacth" is not a command; did you mean watch?\n',
    });
    expect(crashgate(["help", "help"])).toEqual(crashgate(["help"]));
    expect(crashgate(["frobnicate"]).err).toContain("there are watch, parse, report");
  });

  it("has help for each command, in two spellings", () => {
    for (const name of ["watch", "parse", "report", "demo", "completion", "version"]) {
      const help = crashgate(["help", name]);
      expect(help.out, name).toMatch(new RegExp(`^Usage: crashgate ${name}`));
      expect(crashgate([name, "--help"])).toEqual(help);
    }
  });

  it("prints the required Node version in one line on an older one", () => {
    // Runs the bundle with a faked old version of Node: it must not need newer features before its check.
    const code = readFileSync(COMMAND, "utf8").replace(/^#!.*\n/, "");
    const [upToTheCheck = ""] = code.split("} else {");
    const errors: string[] = [];
    const process = { versions: { node: "18.20.4" }, exitCode: 0 };
    runInNewContext(`${upToTheCheck}}`, { process, console: { error: (text: string) => errors.push(text) } });
    expect(errors).toEqual(["crashgate needs Node 24 or newer; this is Node 18.20.4."]);
    expect(process.exitCode).toBe(2);
    expect(code).not.toMatch(/^import /m);
  });
});

describe("crashgate watch", () => {
  it("reports a wrong value by its flag", () => {
    expect(crashgate(["watch", "--duration", "soon"])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringMatching(/^crashgate watch: --duration: "soon" is not accepted: /),
    });
  });

  it("reports contradictory values by their flags", () => {
    expect(crashgate(["watch", "--duration", "0s", "--since", "0s"]).err).toBe(
      "crashgate watch: --duration and --since: `--duration 0s` with `--since 0s` covers no time at all; make one of them longer.\n",
    );
  });
});

describe("crashgate demo and version", () => {
  it("name unknown arguments", () => {
    for (const name of ["demo", "version"])
      expect(crashgate([name, "--foo"])).toEqual({
        code: 2,
        out: "",
        err: `crashgate ${name}: "--foo" is not expected: it takes no arguments.\n`,
      });
  });
});

describe("crashgate report", () => {
  it("reports errors in its arguments and its file", () => {
    using folder = mkdtempDisposableSync(join(tmpdir(), "crashgate-report-"));
    const other = join(folder.path, "other.json");
    writeFileSync(other, '{"schema": 1}');
    expect(crashgate(["report"])).toMatchObject({ code: 2, err: expect.stringContaining("one file") });
    const usage = "\nUsage: crashgate report FILE [--as terminal|markdown|page]\n";
    const wrong = (...args: string[]) => crashgate(["report", ...args]).err;
    expect(wrong("--ass", "page", other)).toBe(`crashgate report: --ass is not a flag; did you mean --as?${usage}`);
    expect(wrong(other, "-o")).toBe(`crashgate report: -o is not a flag.${usage}`);
    expect(wrong(other, "--as")).toBe(`crashgate report: --as needs a value.${usage}`);
    expect(crashgate(["report", "--as", "pdf", other]).err).toContain("terminal, markdown, page");
    expect(crashgate(["report", join(folder.path, "none.json")]).err).toContain("cannot be read");
    expect(crashgate(["report", other]).err).toContain("is not a report.json that Crashgate wrote");
    // A folder is accepted in place of the report in it.
    expect(crashgate(["report", folder.path]).err).toContain("report.json cannot be read: there is no such file");
  });
});

describe("crashgate completion", () => {
  it("names the supported shells", () => {
    expect(crashgate(["completion", "tcsh"])).toMatchObject({
      code: 2,
      err: expect.stringContaining("bash, zsh, fish"),
    });
  });

  it("has every flag for the other shells, and nothing that they would execute", () => {
    for (const shell of ["zsh", "fish"]) {
      const { out } = crashgate(["completion", shell]);
      expect(out).toMatch(shell === "zsh" ? /--wait-for=/ : /-l wait-for /);
      expect(out).not.toMatch(/`|\$\{\{/);
    }
  });
});
