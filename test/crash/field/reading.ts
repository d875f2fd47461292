/** A short summary of a parsed log, for comparisons in tests of whole logs. */
import { parseCrash } from "../../../src/crash/index.ts";
import type { Crash, ParsedLog, Position } from "../../../src/crash/model.ts";

/** The fields of a crash that a person on call reads first. */
export interface Reading {
  readonly runtime: string;
  readonly kind: string;
  readonly title: string;
  readonly message: string | null;
  /** `FUNCTION FILE:LINE`, without unknown parts. */
  readonly culprit: string;
  readonly root: string;
  readonly signal: string | null;
  readonly threads: number;
  readonly head: boolean;
  readonly tail: boolean;
  readonly hint: string;
  readonly fingerprint: string;
  readonly crash: Crash;
}

/** The crash that ended the process; null if none is known. `code` is its exit code. */
export function ended(log: string, code?: number): Reading | null {
  const { crash } = parsed(log, code);
  return crash === null ? null : read(crash);
}

/** The crashes that the process survived. */
export function alsoSeen(log: string, code?: number): readonly Reading[] {
  return parsed(log, code).alsoSeen.map(read);
}

/** All crashes; the one that ended the process is last. */
export function seen(log: string, code?: number): readonly Reading[] {
  const { crash, alsoSeen: others } = parsed(log, code);
  return [...others, ...(crash === null ? [] : [crash])].map(read);
}

function parsed(log: string, code: number | undefined): ParsedLog {
  return parseCrash(log, code === undefined ? {} : { exit: { code, signal: null, reason: "Error" } });
}

function read(crash: Crash): Reading {
  const { runtime, kind, title, message, hint, fingerprint } = crash;
  return {
    ...{ runtime, kind, title, message, hint, fingerprint, crash },
    culprit: placeOf(crash.culprit),
    root: placeOf(crash.rootCause),
    signal: crash.signal?.name ?? null,
    threads: crash.threads.total,
    head: crash.truncated.head,
    tail: crash.truncated.tail,
  };
}

function placeOf(place: Position | null): string {
  if (place === null) return "";
  const file = place.file === null ? "" : place.line === null ? place.file : `${place.file}:${place.line}`;
  return [place.function ?? "", file].filter((part) => part !== "").join(" ");
}
