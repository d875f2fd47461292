/**
 * Takes long lists of words apart when they are bundled, for `src/crash/grammar/in-parts.ts`.
 *
 * Taking them apart at run time takes 6 ms of the CPU time of `crashgate parse` on a short log without a crash (timed on
 * the lists alone; `node bench/transforms.ts` compares the whole).
 */
import type { Plugin } from "rolldown";
import { Visitor } from "rolldown/utils";
import { ofParts, partsOf } from "../src/crash/grammar/in-parts.ts";

const CALL = /\binParts\b/g;

/** Writes `inParts(/one|other/i)` as `ofParts(["one", "one", "other", "other"], "i")`. */
export const wordsInParts: Plugin = {
  name: "words-in-parts",
  transform(code, id) {
    if (!code.includes("inParts(/") && !code.includes("inParts(\n")) return null;
    const parts: string[] = [];
    let end = 0;
    new Visitor({
      CallExpression({ callee, arguments: [given] }) {
        if (callee.type !== "Identifier" || callee.name !== "inParts" || given === undefined) return;
        if (given.type !== "Literal" || !("regex" in given))
          throw new Error(`${id} gives inParts something else than an expression`);
        const { pattern, flags } = given.regex;
        const taken = JSON.stringify(partsOf(new RegExp(pattern, flags)));
        parts.push(code.slice(end, given.start), `${taken}, ${JSON.stringify(flags)}`);
        end = given.end;
      },
    }).visit(this.parse(code, { lang: "ts" }));
    return [...parts, code.slice(end)].join("").replace(CALL, ofParts.name);
  },
};
