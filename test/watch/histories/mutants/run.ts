/**
 * `npm run test:mutants [-- words of a name]`: reports which deliberate bugs the histories detect, each in its own
 * process.
 */
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { MUTANTS } from "./table.ts";

/** Histories to try for each bug. */
const JUDGED = process.env.CRASHGATE_HISTORIES ?? "4000";
const PLAYED = process.env.CRASHGATE_PLAYED ?? "1200";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const words = process.argv.slice(2).join(" ");
let tried = 0;
let found = 0;
for (const [index, { name, file }] of MUTANTS.entries()) {
  if (!`${file} ${name}`.includes(words)) continue;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", here("hook.ts"), here("search.ts"), JUDGED, PLAYED],
    { env: { ...process.env, CRASHGATE_MUTANT: String(index) }, encoding: "utf8" },
  );
  const outcome = status === 0 ? stdout.trim() : `DOES NOT RUN: ${stderr.trim().split("\n").at(-1)}`;
  tried++;
  if (outcome.startsWith("found")) found++;
  console.log(`${file.replace("src/", "")}: ${name}: ${outcome.slice(0, 160)}`);
}
console.log(`${found} of ${tried} found`);
