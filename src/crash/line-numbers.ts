/** Drops impossible line numbers: a damaged log may contain any digits in their place. */
import type { Draft } from "./grammar/grammar.ts";
import type { Position } from "./model.ts";

/** No file has as many lines, and every smaller number is exact. */
const LIMIT = 2 ** 31;

/** The draft without impossible line numbers. */
export function withSoundLines(draft: Draft): Draft {
  return {
    ...draft,
    frames: draft.frames.map(sound),
    culprit: draft.culprit && sound(draft.culprit),
    rootCause: draft.rootCause && sound(draft.rootCause),
    createdBy: draft.createdBy && sound(draft.createdBy),
    threads: {
      ...draft.threads,
      groups: draft.threads.groups.map((group) => ({ ...group, frames: group.frames.map(sound) })),
    },
  };
}

function sound<T extends Position>(place: T): T {
  return place.line === null || place.line < LIMIT ? place : { ...place, line: null };
}
