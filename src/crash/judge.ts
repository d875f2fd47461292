/** Which of the crashes of a log ended the process. */
import type { Crash, Exit, ParsedLog } from "./model.ts";

/** The last crash that ends a process is the one that did; the others are `alsoSeen`, each once. */
export function judge(crashes: readonly Crash[], exit: Exit | null): ParsedLog {
  const crash = crashes.findLast((candidate) => candidate.fatal && isPossible(candidate, exit)) ?? null;
  const alsoSeen: Crash[] = [];
  for (const candidate of crashes) {
    if (candidate === crash || (crash !== null && isSame(candidate, crash))) continue;
    if (!alsoSeen.some((other) => isSame(other, candidate))) alsoSeen.push(candidate);
  }
  return { crash, alsoSeen };
}

/** The same trouble told twice: by a logger and then by the runtime, or by an earlier process of the same container. */
function isSame(one: Crash, other: Crash): boolean {
  if (one.runtime !== other.runtime) return false;
  if (one.fingerprint === other.fingerprint) return true;
  return (
    one.message !== null &&
    one.message === other.message &&
    (one.culprit === null ||
      other.culprit === null ||
      one.culprit.function === other.culprit.function ||
      one.culprit.function === other.rootCause?.function ||
      one.rootCause?.function === other.culprit.function)
  );
}

/** Exit codes of a process that was ended from outside: no runtime's own report of a crash goes with them. */
const FROM_OUTSIDE: ReadonlySet<number> = new Set([137, 143]);

function isPossible(crash: Crash, exit: Exit | null): boolean {
  if (exit === null) return true;
  if (exit.code === 0) return false;
  if (crash.runtime === "shell") return true;
  return exit.code === null || !FROM_OUTSIDE.has(exit.code);
}
