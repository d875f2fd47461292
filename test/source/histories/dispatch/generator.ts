/**
 * The third generator: a service in seven languages; commits move, rename, format, revert and merge around the bad
 * one.
 */
import { type History, pick, randomFrom, type Step, sample } from "../history.ts";
import { csharp } from "./csharp.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { php } from "./php.ts";
import { ruby } from "./ruby.ts";
import { rust } from "./rust.ts";
import { broken, FAULTS, type Fault, FIRST, type Framed, type Language, type State } from "./state.ts";
import { typescript } from "./typescript.ts";

const LANGUAGES: readonly Language[] = [go, php, rust, csharp, typescript, java, ruby];

/** Harmless changes by others in the meantime. */
const HARMLESS: readonly { readonly subject: string; readonly change: Partial<State> }[] = [
  { subject: "Log the zone", change: { logRate: true } },
  { subject: "Log orders", change: { logPlace: true } },
  { subject: "Call it a sum", change: { sum: "sum" } },
  { subject: "Say what place does", change: { comment: true } },
  { subject: "Round totals", change: { helper: true } },
  { subject: "Sell caps", change: { moreItems: true } },
  { subject: "Wait longer", change: { timeout: 60 } },
  { subject: "Bump acme-money", change: { dependency: "1.3.1" } },
  { subject: "Read the units first", change: { extracted: true } },
  { subject: "Unit price, as in the contract", change: { unit: "unitPrice" } },
  { subject: "Money has a folder of its own", change: { movedPricing: true } },
  { subject: "Rates have a file of their own", change: { ownRates: true } },
  { subject: "Format", change: { width: 2 } },
  { subject: "Health", change: { health: true } },
  { subject: "Test the rates", change: { test: true } },
  { subject: "Readme", change: { readme: true } },
  { subject: "More retries", change: { retries: 5 } },
];

/** Ways in which the bad commit arrived. */
const WAYS = ["alone", "squashed", "merged", "reapplied", "alone", "with a test"] as const;

/** The history of a seed. Every sixth has no bad commit. */
export function dispatchHistory(seed: number): History {
  const language = LANGUAGES[seed % LANGUAGES.length] ?? go;
  const turn = Math.floor(seed / LANGUAGES.length);
  const random = randomFrom(seed * 31 + 7);
  const fault = FAULTS[(turn * 2 + (seed % LANGUAGES.length)) % FAULTS.length] ?? "guard";
  const isFate = seed % 6 === 5;
  const way = pick(random, WAYS);
  const harmless = sample(random, HARMLESS, 3 + Math.floor(random() * 7));
  const at = Math.floor(random() * (harmless.length + 1));
  const changes: Change[] = harmless.map(({ subject, change }) => ({
    subject,
    next: (state) => ({ ...state, ...change }),
  }));
  if (!isFate) changes.splice(at, 0, ...badChanges(fault, way, random));
  if (random() < 0.25) changes.splice(Math.floor(random() * changes.length), 0, ...revertedPair());
  let state: State = isFate ? broken(FIRST, fault) : FIRST;
  const base = language.render(FIRST);
  const steps: Step[] = [];
  for (const { subject, next, isBad, isOnBranch } of changes) {
    const changed = next(state);
    const files = language.render(changed);
    if (JSON.stringify(files) === JSON.stringify(language.render(state))) continue;
    state = changed;
    steps.push({ subject, edit: () => files, ...(isBad ? { isBad } : {}), ...(isOnBranch ? { isOnBranch } : {}) });
  }
  const last = state;
  const fated = language.render(broken(FIRST, fault));
  return {
    name: `${language.name} ${seed} ${isFate ? "fate" : way} ${fault}; ${steps.map(({ subject, isBad }) => `${isBad ? "* " : ""}${subject}`).join(", ")}`,
    base,
    earlier: isFate ? [{ subject: "Long ago", edit: () => fated }] : [],
    steps,
    log: (files) => language.log(language.messages[fault], framesOf(language, fault, files), last),
  };
}

interface Change {
  readonly subject: string;
  readonly next: (state: State) => State;
  readonly isBad?: true;
  readonly isOnBranch?: true;
}

const SUBJECTS = ["Simplify", "Clean up", "As discussed", "Prepare for the next release", "Fix the build", "Review"];

function badChanges(fault: Fault, way: (typeof WAYS)[number], random: () => number): readonly Change[] {
  const bad: Change = { subject: pick(random, SUBJECTS), next: (state) => broken(state, fault), isBad: true };
  switch (way) {
    case "squashed":
      // Together with unrelated changes.
      return [
        {
          ...bad,
          subject: `${bad.subject} (#41)`,
          next: (state) => ({ ...broken(state, fault), health: true, readme: true }),
        },
      ];
    case "merged":
      return [
        {
          subject: "Retry less",
          next: (state) => ({ ...state, retries: state.retries === 3 ? 5 : 3 }),
          isOnBranch: true,
        },
        { ...bad, isOnBranch: true },
      ];
    case "reapplied":
      return [
        { subject: bad.subject, next: (state) => broken(state, fault) },
        { subject: `Revert "${bad.subject}"`, next: (state) => mended(state, fault) },
        { ...bad, subject: `Reapply "${bad.subject}"` },
      ];
    case "with a test":
      return [{ ...bad, next: (state) => ({ ...broken(state, fault), test: !state.test }) }];
    default:
      return [bad];
  }
}

function mended(state: State, fault: Fault): State {
  return { ...state, [fault]: FIRST[fault] };
}

/** A harmless change and its revert. */
function revertedPair(): readonly Change[] {
  return [
    {
      subject: "Check the zone twice",
      next: (state) => ({ ...state, helper: !state.helper, logRate: !state.logRate }),
    },
    {
      subject: 'Revert "Check the zone twice"',
      next: (state) => ({ ...state, helper: !state.helper, logRate: !state.logRate }),
    },
  ];
}

function framesOf(language: Language, fault: Fault, files: Readonly<Record<string, string>>): readonly Framed[] {
  return language.lines[fault].map(({ part, line }) => {
    const found = Object.entries(files).flatMap(([path, text]) => {
      const at = text.split("\n").findIndex((each) => line.test(each));
      const isTest = /(?:test|spec)s?\//i.test(path);
      return at === -1 || isTest || !belongs(part, path) ? [] : [{ part, path, line: at + 1 }];
    });
    const [only] = found;
    if (only === undefined) throw new Error(`${language.name} has no ${line}`);
    return only;
  });
}

/** True if the line is in the right file, if two files contain it. */
function belongs(part: Framed["part"], path: string): boolean {
  if (part === "save") return /store/i.test(path);
  if (part === "receipt") return /orders/i.test(path);
  return true;
}
