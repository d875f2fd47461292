/** The largest reports that a rendering must handle. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseCrash } from "../../src/crash/index.ts";
import type { Finding, Report } from "../../src/findings/model.ts";
import { mapFinding, report } from "./reports.ts";

const CORPUS = fileURLToPath(new URL("../corpus/crashes", import.meta.url));

/** Path of the largest log in the corpus. */
function largestLog(): string {
  const logs = readdirSync(CORPUS, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".log"))
    .map((path) => join(CORPUS, path))
    .sort((a, b) => statSync(b).size - statSync(a).size);
  const [largest] = logs;
  if (largest === undefined) throw new Error("the corpus is empty");
  return largest;
}

/** The largest log of the corpus as a finding that shows all of it. */
export function largestCrash(): Finding {
  const log = readFileSync(largestLog(), "utf8");
  const { crash } = parseCrash(log);
  if (crash === null) throw new Error("the largest crash is not read");
  const lines = log.split("\n");
  return {
    ...mapFinding,
    crash,
    title: crash.title,
    hint: crash.hint,
    source: null,
    snippet: null,
    frameSources: crash.frames.map(() => null),
    excerpt: { before: lines.slice(0, 30), lines: lines.slice(30), firstLine: 1, omitted: 0 },
  };
}

/** 2,000 copies of it, each with its own workload and culprit. */
export function twoThousandFindings(): Report {
  const base = largestCrash();
  return report(
    Array.from({ length: 2_000 }, (_, index) => ({
      ...base,
      fingerprint: `many-${index}`,
      crash:
        base.crash === null
          ? null
          : {
              ...base.crash,
              culprit: { function: `main.culprit${index}`, file: `/app/culprit${index}.go`, line: index + 1 },
            },
      workload: { ...base.workload, name: `workload-${index}` },
    })),
  );
}
