/** The last words are the same in any wrapper. */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { WRAPPINGS } from "../wrappings.ts";

const FOLDER = new URL("../../corpus/ends/", import.meta.url);

/** Wrappers that replace the text by their own fields, or split lines elsewhere. */
const APART = /JSON logger|logfmt|in between|structured|JSON around/;
/** Every third end is enough. */
const recorded = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({
    name,
    code: (JSON.parse(readFileSync(new URL(name, FOLDER), "utf8")) as { exit: number }).exit,
    log: readFileSync(new URL(name.replace(/json$/, "log"), FOLDER), "utf8").replaceAll("\r", ""),
  }))
  .filter(({ log }, index) => index % 3 === 0 && log.length < 6000);

function headlineOf(log: string, code: number): string | null {
  const { crash, lastWords } = parseCrash(log, { exit: { code, signal: null, reason: null } });
  return crash?.title ?? (lastWords?.level == null ? null : lastWords.text);
}

const ends = recorded.map((end) => ({ ...end, headline: headlineOf(end.log, end.code) }));

test.each(Object.entries(WRAPPINGS).filter(([name]) => !APART.test(name)))("%s", (_, wrap) => {
  // All lines of such a log have nearly the same time.
  const wrapped = (log: string) =>
    log
      .trimEnd()
      .split("\n")
      .map((line, at) => wrap(line, at % 2))
      .join("\n");
  const differing = ends.filter(({ log, code, headline }) => headline !== headlineOf(`${wrapped(log)}\n`, code));
  expect(differing.length / ends.length, differing.map(({ name }) => name).join(", ")).toBeLessThanOrEqual(0.02);
});
