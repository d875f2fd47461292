/** Preloaded: applies one deliberate bug (CRASHGATE_MUTANT) to the source as it is loaded. */
import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import { MUTANTS } from "./table.ts";

const ROOT = new URL("../../../../", import.meta.url);
const mutant = MUTANTS[Number(process.env.CRASHGATE_MUTANT)];
if (mutant === undefined) throw new Error("CRASHGATE_MUTANT is the number of a defect in table.ts");
const url = new URL(mutant.file, ROOT).href;
const parts = readFileSync(fileURLToPath(url), "utf8").split(mutant.from);
if (parts.length !== 2) throw new Error(`${mutant.file} has ${parts.length - 1} times: ${mutant.from}`);

registerHooks({
  load: (asked, context, next) =>
    asked === url
      ? { format: "module-typescript", source: parts.join(mutant.to), shortCircuit: true }
      : next(asked, context),
});
