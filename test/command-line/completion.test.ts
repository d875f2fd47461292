/** The completion scripts in real shells: always bash, and zsh and fish if installed. */
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempDisposableSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const COMMAND = join(ROOT, "dist/cli.js");

function script(shell: string): string {
  return execFileSync(process.execPath, [COMMAND, "completion", shell], { encoding: "utf8" });
}

const has = (shell: string): boolean => spawnSync(shell, ["-c", "exit 0"]).status === 0;

describe("bash", () => {
  const inBash = script("bash");
  const complete = (...words: string[]): string[] => {
    const typed = words.map((word) => `'${word}'`).join(" ");
    const tried = `${inBash}
COMP_WORDS=(crashgate ${typed}); COMP_CWORD=${words.length}; _crashgate; printf '%s\\n' "\${COMPREPLY[@]}"`;
    return execFileSync("bash", ["--norc", "-c", tried], { encoding: "utf8", cwd: ROOT }).trim().split("\n");
  };

  it("completes commands, flags and files", () => {
    expect(complete("wa")).toEqual(["watch"]);
    expect(complete("help", "v")).toEqual(["version"]);
    expect(complete("watch", "--dur")).toEqual(["--duration"]);
    expect(complete("watch", "--comm")).toEqual([""]);
    expect(complete("parse", "--exit")).toEqual(["--exit-code"]);
    expect(complete("parse", "package.")).toEqual(["package.json"]);
  });

  it("completes the values of a flag, and no flag in their place", () => {
    expect(complete("report", "--as", "p")).toEqual(["page"]);
    expect(complete("watch", "--wait-for", "")).toEqual(["none", "rollout", "commit"]);
    // Bash splits `--wait-for=r` this way.
    expect(complete("watch", "--wait-for", "=", "r")).toEqual(["rollout"]);
    expect(complete("watch", "--report-dir", "sche")).toEqual(["schema"]);
    for (const flag of ["-n", "--namespace", "--duration"]) expect(complete("watch", flag, "")).toEqual([""]);
  });
});

describe.skipIf(!has("fish"))("fish", () => {
  const inFish = script("fish");
  const complete = (typed: string): string[] =>
    spawnSync("fish", ["--no-config", "-c", `${inFish}\ncomplete -C '${typed}'`], { encoding: "utf8", cwd: ROOT })
      .stdout.trim()
      .split("\n")
      .map((line) => line.split("\t")[0] ?? "");

  it("completes commands, flags and values", () => {
    expect(complete("crashgate wa")).toEqual(["watch"]);
    expect(complete("crashgate watch -")).toEqual(expect.arrayContaining(["-A", "-l", "-n", "--duration"]));
    expect(complete("crashgate watch --wait-for ").sort()).toEqual(["commit", "none", "rollout"]);
    expect(complete("crashgate report --as p")).toEqual(["page"]);
  });
});

describe.skipIf(!has("zsh"))("zsh", () => {
  /** The command line of a real zsh after pressing Tab; zsh loads the script from its `fpath`. */
  const complete = (typed: string): string => {
    using folder = mkdtempDisposableSync(join(tmpdir(), "crashgate-zsh-"));
    writeFileSync(join(folder.path, "_crashgate"), script("zsh"));
    const asked = `zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "PS1=; stty -echo cols 200; fpath=(${folder.path} \\$fpath); autoload -U compinit; compinit -u -d ${folder.path}/dump"
zpty -w shell 'show() { print -r -- "LINE<$BUFFER>" }; zle -N show; bindkey "^X" show; print READY'
zpty -r shell out '*READY*'
zpty -n -w shell $'${typed}\\t\\x18'
zpty -r shell out '*LINE<*>*'
print -r -- "$out"
zpty -d shell`;
    const { stdout } = spawnSync("zsh", ["-f", "-c", asked], { encoding: "utf8", cwd: ROOT, timeout: 20_000 });
    return /LINE<(.*)>/.exec(stdout)?.[1] ?? stdout;
  };

  it("completes commands, flags and values", () => {
    expect(complete("crashgate wa")).toBe("crashgate watch ");
    expect(complete("crashgate watch --dur")).toBe("crashgate watch --duration=");
    expect(complete("crashgate watch --wait-for=r")).toBe("crashgate watch --wait-for=rollout ");
    expect(complete("crashgate watch stat")).toBe("crashgate watch statefulset/");
    expect(complete("crashgate parse package-l")).toBe("crashgate parse package-lock.json ");
  });
});
