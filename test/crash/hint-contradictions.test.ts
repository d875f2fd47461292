/** No hint may contradict its own crash: checks every crash of the corpus, with and without an exit code. */
import { beforeAll, expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";
import type { Crash } from "../../src/crash/model.ts";
import { CIRCUMSTANCES, PROGRAMS } from "./bugs.ts";
import { cases } from "./score.ts";

interface Rule {
  readonly name: string;
  readonly holdsFor: (crash: Crash) => boolean;
  readonly forbidden: RegExp;
}

const RULES: readonly Rule[] = [
  {
    name: "a recovered panic is not described as uncaught",
    holdsFor: ({ chain }) => chain.some(({ recovered }) => recovered),
    forbidden: /nothing (?:recovered|caught|rescued|handled)|nobody (?:recovered|caught|handled)/,
  },
  {
    name: "a fatal crash is not described as harmless",
    holdsFor: ({ fatal }) => fatal,
    forbidden: /did not end the process|the (?:process|program|server|others) went on|and went on/,
  },
  {
    name: "a harmless crash is not described as fatal",
    holdsFor: ({ fatal }) => !fatal,
    forbidden: /the process ended with it|which ends the process|ended the process\b(?! by itself)/,
  },
  {
    name: "of a dump without its head nothing is said of who could have caught what",
    holdsFor: ({ truncated, message }) => truncated.head && message === null,
    forbidden: /recover|caught|rescue|handle it/,
  },
  {
    name: "what the image lacks, or a defect of the runtime, is nothing to catch",
    holdsFor: ({ kind, title }) =>
      /^(?:startup-module-not-found|wrong-architecture|no-such-program|missing-library|emulated|runtime-crash)$/.test(
        kind,
      ) || /^qemu|cannot load such file|No such file or directory @ rb_sysopen/.test(title),
    forbidden: /\brescue|\bcatch it|handle it there|\bunsafe\b/i,
  },
];

const CODES: readonly (number | null)[] = [null, 1];

/** Every crash of the corpus and of `bugs.ts`, with and without an exit code. */
let read: readonly { readonly name: string; readonly crash: Crash }[] = [];
beforeAll(() => {
  const bugs = Object.entries(PROGRAMS).flatMap(([among, programs]) =>
    Object.entries(programs).flatMap(([bug, print]) =>
      CIRCUMSTANCES.map((at) => ({ name: `${among}: ${bug}`, log: Buffer.from(print(at)) })),
    ),
  );
  read = [...cases(), ...bugs].flatMap(({ name, log }) =>
    CODES.flatMap((code) => {
      const exit = code === null ? {} : { exit: { code, signal: null, reason: "Error" } };
      const { crash, alsoSeen } = parseCrash(log, exit);
      return [...(crash === null ? [] : [crash]), ...alsoSeen].map((one) => ({
        name: `${name} (${code})`,
        crash: one,
      }));
    }),
  );
  expect(read.length).toBeGreaterThan(cases().length);
});

test.each(RULES)("$name", ({ holdsFor, forbidden }) => {
  const wrong = read.filter(({ crash }) => holdsFor(crash) && forbidden.test(crash.hint));
  expect([...new Set(wrong.map(({ name, crash }) => `${name}: ${crash.hint}`))]).toEqual([]);
});

/** Things that a hint can name: quoted text, a path, a location, a flag, a variable, an identifier, a number. */
const NAMED =
  /(?:^|[\s(])[`"']\S|\S\/\S|\w(?:\.|::?)\w|(?:^|\s)--?[a-z]|[A-Z]\w*_\w|[a-z][A-Z]|\w\(\)|\d|\b(?:env|fsGroup|locale|write-ahead)\b|\b[A-Z]{2,}\b/;

test("a hint names something, or is left out", () => {
  const wrong = read.filter(
    ({ crash: { hint } }) => hint !== "" && !NAMED.test(hint) && !hint.startsWith("The first lines"),
  );
  expect([...new Set(wrong.map(({ name, crash }) => `${name}: ${crash.hint}`))]).toEqual([]);
});

test("if nothing else is named, the hint names the place, if known", () => {
  const wrong = read.filter(({ crash: { hint, culprit, rootCause, title, message } }) => {
    if (hint === "" || culprit?.file == null || hint.startsWith("The first lines")) return false;
    const places = [culprit, rootCause].flatMap((place) => place?.file?.split(/[/\\]/).at(-1) ?? []);
    const words = `${title} ${message ?? ""}`.match(/[\w./@$-]{2,}/g) ?? [];
    return (
      !places.some((place) => hint.includes(place)) && !words.some((word) => hint.includes(word.replace(/\.$/, "")))
    );
  });
  expect([...new Set(wrong.map(({ name, crash }) => `${name}: ${crash.hint}`))]).toEqual([]);
});

test("no hint quotes the full path of a build", () => {
  const wrong = read.filter(({ crash: { hint } }) =>
    /(?:\/[\w.@-]+){8}/.test(hint.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "")),
  );
  expect([...new Set(wrong.map(({ name, crash }) => `${name}: ${crash.hint}`))]).toEqual([]);
});

test("no hint contains NaN or an unprinted object", () => {
  for (const { name, log } of cases()) {
    const hint = parseCrash(log).crash?.hint ?? "";
    expect(hint, name).not.toMatch(/\bNaN\b|\[object /);
  }
});
