/** Collects the crashes of a log, of which there may be thousands, in bounded memory. */
import { fingerprintOf } from "./fingerprint.ts";
import type { Draft } from "./grammar/grammar.ts";
import { withSoundLines } from "./line-numbers.ts";
import type { Crash } from "./model.ts";
import { grammars } from "./runtimes/grammars.ts";
import type { LocatedCrash } from "./stream/scanner.ts";

/** A crash with its fingerprint. */
export interface FingerprintedCrash extends LocatedCrash {
  readonly fingerprint: string;
}

/** Maximum number of different crashes to keep, from the first. */
const DIFFERENT = 200;

/** Keeps the first of equal crashes, the last crash of all, and the last one that could have ended the process. */
export interface Collection {
  add(crash: LocatedCrash): void;
  /** The crashes kept, in the order of the log. */
  all(): readonly FingerprintedCrash[];
}

/** An empty collection. */
export function createCollection(): Collection {
  const firsts = new Map<string, FingerprintedCrash>();
  /** The last fatal crash of the runtimes that also report children, and of the others. */
  const lasts = new Map<boolean, FingerprintedCrash>();
  let last: FingerprintedCrash | null = null;
  return {
    add({ draft: read, first, last: end }) {
      const sound = withSoundLines(read);
      const fingerprint = fingerprintOf(sound);
      const { words: _, ...draft } = sound;
      const key = `${draft.runtime} ${draft.fatal} ${fingerprint}`;
      const isNew = !firsts.has(key) && firsts.size < DIFFERENT;
      if (!isNew && !draft.fatal) {
        last = { draft, first, last: end, fingerprint };
        return;
      }
      const kept = { draft: detached(draft), first, last: end, fingerprint };
      last = kept;
      if (isNew) firsts.set(key, kept);
      if (draft.fatal) lasts.set(grammars[draft.runtime].reportsChildren === true, kept);
    },
    all: () =>
      [...new Set([...firsts.values(), ...lasts.values(), ...(last === null ? [] : [last])])].sort(
        (one, other) => one.first - other.first,
      ),
  };
}

/** A copy without shared memory: a substring keeps the whole string from which it was cut. */
function detached(draft: Draft): Draft {
  return JSON.parse(JSON.stringify(draft)) as Draft;
}

/** The crash without its hint, which depends on whether it ended the process. */
export function crashOf({ draft, first, last, fingerprint }: FingerprintedCrash): Crash {
  const { threadNoun } = grammars[draft.runtime];
  const noun = threadNoun === undefined ? {} : { threadNoun };
  return { ...draft, ...noun, fingerprint, hint: "", lines: { first, last } };
}
