/** Dependencies of the examination of a death. */

import type { Connection, Owners } from "../../cluster/index.ts";
import type { Death } from "../../deaths/death.ts";
import type { PodTracker } from "../../deaths/pod-tracker.ts";
import type { PodSnapshot } from "../../deaths/snapshot.ts";
import type { Inputs } from "../../inputs.ts";
import type { Redact } from "../../redact/index.ts";

/** The parts of a run that examinations share. */
export interface ExamineDeps {
  readonly connection: Connection;
  readonly owners: Owners;
  readonly tracker: PodTracker;
  readonly inputs: Inputs;
  /** Receives each state of a pod that was read beside the watch. */
  readonly onPod: (pod: PodSnapshot) => void;
  readonly nowMs: () => number;
  readonly sinceMs: number;
  readonly signal: AbortSignal;
  readonly redact: Redact;
  readonly showLines: boolean;
  readonly mayListEvents: (namespace: string) => boolean;
  readonly warn: (message: string) => void;
  /** Exit code of an earlier death of the same container that was killed for its probe; null if there was none. */
  readonly probeExitCode: (death: Death) => number | null;
}
