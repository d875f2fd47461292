/** The draft of a dead process's report, in whatever form it was printed. */
import { culpritOf, drafted } from "../../../grammar/drafting.ts";
import type { Draft } from "../../../grammar/grammar.ts";
import type { Frame } from "../../../model.ts";

/** The facts of a report. */
interface ProcessCrash {
  /** `error`, `exit` or `throw`. */
  readonly type: string | null;
  readonly message: string;
  readonly frames: readonly Frame[];
  readonly pid: string | null;
  /** The registered name of the process. */
  readonly name: string | null;
}

/** The supervisor may start the process again: the VM lives on. */
export function processCrash({ type, message, frames, pid, name }: ProcessCrash): Draft {
  return drafted({
    runtime: "erlang",
    kind: "process-crash",
    title: type === null ? message : `exception ${type}: ${message}`,
    message,
    fatal: false,
    chain: [{ type, message, recovered: false }],
    thread: pid === null && name === null ? null : { id: pid, name, state: null },
    frames,
    culprit: culpritOf(frames),
  });
}
