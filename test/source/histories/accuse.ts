/** Runs `parse --repo` on a history and compares its first suspect with the bad commit. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseCommand } from "../../../src/command-line/parse.ts";
import { type History, writeHistory } from "./history.ts";

/** `accused` and `spared`: histories without a bad commit. */
export type Verdict = "right" | "wrong" | "nobody" | "accused" | "spared";

/** Writes the history and parses its crash. */
export async function accuse(history: History): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), "crashgate-history-"));
  try {
    const repo = join(folder, "repo");
    const { previous, deployed, bad, files } = writeHistory(history, repo);
    const log = join(folder, "crash.log");
    writeFileSync(log, history.log(files));
    let out = "";
    const write = (text: string) => {
      out += text;
    };
    const range = ["--repo", repo, "--deployed", deployed, "--previous", previous];
    await parseCommand(["--json", ...range, log], { write, complain: write, colours: false, width: null });
    const { suspects } = JSON.parse(out) as { suspects: readonly { sha: string }[] };
    const first = suspects[0]?.sha ?? null;
    if (bad === null) return first === null ? "spared" : "accused";
    if (first === null) return "nobody";
    return first === bad ? "right" : "wrong";
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
