/**
 * Loads the reader of last words for the first log without a crash.
 *
 * It is a quarter of the reader's code. Saves 1.5 of the 50 million instructions that `crashgate parse` of a panic takes
 * above an empty Node (`node bench/transforms.ts` compares the times).
 */
import { onDemand } from "./on-demand.ts";

/** A log with a crash never needs it. */
export const lastWordsOnDemand = onDemand("last-words-on-demand", [
  {
    importer: "crash/index.ts",
    line: 'import { lastWordsOf } from "./last-words/index.ts";\n',
    module: "crash/last-words/index.ts",
    chunk: "last-words",
    names: ["lastWordsOf"],
  },
]);
