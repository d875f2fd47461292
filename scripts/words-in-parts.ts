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

/** Writes `inParts(/one|other/i)`, and `inParts(/one/i, /other/i)`, as `ofParts(["one", "one", "other", "other"], "i")`. */
export const wordsInParts: Plugin = {
  name: "words-in-parts",
  transform(code, id) {
    if (!code.includes("inParts(/") && !code.includes("inParts(\n")) return null;
    const parts: string[] = [];
    let end = 0;
    new Visitor({
      CallExpression({ callee, arguments: given }) {
        const [first] = given;
        if (callee.type !== "Identifier" || callee.name !== "inParts" || first === undefined) return;
        const expressions = given.map((each) => {
          if (each.type !== "Literal" || !("regex" in each))
            throw new Error(`${id} gives inParts something else than an expression`);
          return new RegExp(each.regex.pattern, each.regex.flags);
        });
        const flags = [...new Set(expressions.map((each) => each.flags))];
        if (flags.length > 1) throw new Error(`${id} gives inParts expressions with several flags`);
        const taken = JSON.stringify(expressions.flatMap(partsOf));
        parts.push(code.slice(end, first.start), `${taken}, ${JSON.stringify(flags[0])}`);
        end = given.at(-1)?.end ?? first.end;
      },
    }).visit(this.parse(code, { lang: "ts" }));
    return [...parts, code.slice(end)].join("").replace(CALL, ofParts.name);
  },
};
