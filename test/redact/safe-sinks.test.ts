import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Calls that send text out of the program. */
const LEAVES =
  /process\.std(?:out|err)\.write|\bcore\.(?:info|notice|warning|error|debug|setOutput|setFailed|startGroup|summary)\b|\b(?:writeFile|appendFile|writeSync|writeFileSync|appendFileSync)\(|octokit\.rest\.\w+\.(?:create|update)\w*\(|\b(?:issues|repos|checks)\.(?:create|update)\w*\(|\brequest\(["'`](?:POST|PATCH|PUT)/;

/** Every file with such a call, and why its output is safe. A new file needs an entry. */
const SINK_FILES: Readonly<Record<string, string>> = {
  "action/run-action.ts": "RunConsole and writeSummary take safe text; outputs are of the safe report",
  "action/start.ts": "our own words, and a defect's own message",
  "command-line/commands.ts": "our own help",
  "command-line/completion.ts": "our own words",
  "command-line/report.ts": "renders a report.json that was written from safe data",
  "command-line/terminal-run.ts": "RunConsole takes safe text; our own errors",
  "command-line/watch.ts": "our own help and paths",
  "compiled.ts": "V8's code of the built files, which no foreign text is in",
  "github/comment/place.ts": "the comment sink, which is given a safe report",
  "github/commit/check-run.ts": "the check-run sink, which is given a safe report",
  "github/commit/deployment-status.ts": "the deployment-status sink, which is given a safe report",
  "github/issue/write.ts": "the issue sinks, which are given a safe report",
  "logs/log-file.ts": "text of the safe stream, and the file that was written from it",
  "command-line/parse.ts": "safe data",
  "publish/report-dir.ts": "safe text rendered from a safe report",
};

describe("sinks", () => {
  it("are the known files that receive only safe text", () => {
    const source = join(import.meta.dirname, "../../src");
    const files = readdirSync(source, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !file.startsWith("demo/"),
    );
    const leaving = files.filter((file) => LEAVES.test(readFileSync(join(source, file), "utf8")));
    expect(leaving.toSorted()).toEqual(Object.keys(SINK_FILES).toSorted());
  });
});
