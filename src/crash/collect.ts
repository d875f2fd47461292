/** What is kept of the crashes of a log, of which there may be thousands. */
import { fingerprintOf } from "./fingerprint.ts";
import type { Draft } from "./grammar.ts";
import { withSoundLines } from "./lines.ts";
import type { Found } from "./stream/scanner.ts";

/** A crash that is kept, with its fingerprint. */
export interface Kept extends Found {
  readonly fingerprint: string;
}

/** Different crashes that are kept, those first seen. */
const DIFFERENT = 200;

/** Keeps of crashes alike the first, and always the last of all and the last that could have ended the process. */
export interface Collection {
  add(found: Found): void;
  /** What is kept, in the order of the log. */
  all(): readonly Kept[];
}

/** A collection of nothing yet. */
export function createCollection(): Collection {
  const firsts = new Map<string, Kept>();
  /** A shell's words can go with an exit from outside, those of other runtimes cannot. */
  const lasts = new Map<boolean, Kept>();
  let last: Kept | null = null;
  return {
    add({ draft: read, first, last: end }) {
      const draft = withSoundLines(read);
      const fingerprint = fingerprintOf(draft);
      const key = `${draft.runtime} ${draft.fatal} ${fingerprint}`;
      const isNew = !firsts.has(key) && firsts.size < DIFFERENT;
      if (!isNew && !draft.fatal) {
        last = { draft, first, last: end, fingerprint };
        return;
      }
      const kept = { draft: detached(draft), first, last: end, fingerprint };
      last = kept;
      if (isNew) firsts.set(key, kept);
      if (draft.fatal) lasts.set(draft.runtime === "shell", kept);
    },
    all: () =>
      [...new Set([...firsts.values(), ...lasts.values(), ...(last === null ? [] : [last])])].sort(
        (one, other) => one.first - other.first,
      ),
  };
}

/** A copy that shares no memory: a part of a string keeps the whole string it was cut from. */
function detached(draft: Draft): Draft {
  return JSON.parse(JSON.stringify(draft)) as Draft;
}
