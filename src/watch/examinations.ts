/** The deaths of a run, each examined when detected, and again while the evidence may still change. */
import type { Death } from "../deaths/death.ts";
import { sharing } from "../deaths/sharing.ts";
import type { ExaminedDeath } from "../findings/evidence.ts";
import type { Coverage } from "./coverage.ts";
import type { ExamineDeps } from "./examine/deps.ts";
import { examine, isLogLost, mayStillChange, reexamine, unexamined } from "./examine/examine.ts";
import type { Queue } from "./queue.ts";

/** The examinations of all deaths. */
export interface Examinations {
  /** Starts to examine them. */
  add(deaths: readonly Death[]): void;
  /** Examined deaths, in the order of detection. */
  known(): readonly ExaminedDeath[];
  ofContainer(podUid: string, container: string): readonly ExaminedDeath[];
  /** Examines all of them again: the rollout that replaces them may have begun after their death. */
  again(): Promise<void>;
  /** Number of deaths still being examined. */
  pending(): number;
  /** Resolves when all examinations in progress have ended. */
  done(): Promise<unknown>;
  /** True if a log is lost, but the next death of the same container may bring one. */
  missesLogs(): boolean;
  /** Falls back to the status for deaths still being examined. Returns how many there were. */
  giveUp(): number;
}

/** A death is examined again after this time: events may come late. */
const LATE_EVENTS_MS = 1500;

/** `onExamined` is called once for each death, as soon as all but late evidence is known. */
export function createExaminations(
  deps: ExamineDeps,
  queue: Queue,
  coverage: Coverage,
  onExamined: (result: ExaminedDeath) => void,
): Examinations {
  /** By death ID; null during the examination. */
  const examined = new Map<string, ExaminedDeath | null>();
  /** IDs by container: a loop of hours has many deaths, and each is evaluated among those of its container. */
  const byContainer = new Map<string, string[]>();
  const pending = new Map<Death, Promise<void>>();
  const keep = createKeeping();

  async function lookInto(death: Death): Promise<void> {
    const learned = await examine(death, coverage.belongs, deps).catch((error: unknown) =>
      unexamined(death, error, deps),
    );
    // The run ended without waiting for it.
    if (!pending.delete(death) || learned === null) return;
    const result = keep(learned);
    examined.set(death.id, result);
    onExamined(result);
    if (deps.inputs.durationMs > 0 && mayStillChange(result, deps))
      void queue.addLater(LATE_EVENTS_MS, () => lookAgain(death.id));
  }

  async function lookAgain(id: string): Promise<void> {
    const before = examined.get(id) ?? null;
    if (before !== null) examined.set(id, await reexamine(before, deps).catch(() => before));
  }

  function known(): readonly ExaminedDeath[] {
    return [...examined.values()].filter((result) => result !== null);
  }

  function ofContainer(podUid: string, container: string): readonly ExaminedDeath[] {
    const ids = byContainer.get(`${podUid}/${container}`) ?? [];
    return ids.map((id) => examined.get(id) ?? null).filter((result) => result !== null);
  }

  function enter({ id, pod, container }: Death): void {
    if (examined.has(id)) return;
    examined.set(id, null);
    const key = `${pod.uid}/${container.name}`;
    const ids = byContainer.get(key);
    if (ids === undefined) byContainer.set(key, [id]);
    else ids.push(id);
  }

  return {
    add(deaths) {
      for (const death of deaths) {
        // An init container that succeeded is not reported.
        if (death.container.type === "init" && death.termination.exitCode === 0) continue;
        pending.set(
          death,
          queue.add(() => lookInto(death)),
        );
        enter(death);
      }
    },
    known,
    ofContainer,
    async again() {
      await Promise.all(known().map(({ death }) => queue.add(() => lookAgain(death.id))));
    },
    pending: () => pending.size,
    done: () => Promise.all(pending.values()),
    missesLogs: () =>
      known().some(
        (result) =>
          isLogLost(result, deps) &&
          deps.tracker.pod(result.death.pod.uid)?.deletionTimestamp === null &&
          ofContainer(result.death.pod.uid, result.death.container.name).every(({ log }) => log.source === "none"),
      ),
    giveUp() {
      const given = pending.size;
      for (const death of pending.keys()) {
        const result = unexamined(death, new Error("the run had to end"), deps);
        if (coverage.includes(result.workload, death.pod)) examined.set(death.id, result);
      }
      pending.clear();
      return given;
    },
  };
}

/** Keeps results in little memory: a loop crashes in the same way each time. */
function createKeeping(): (result: ExaminedDeath) => ExaminedDeath {
  /** The newest of each workload's container. */
  const newest = new Map<string, ExaminedDeath>();
  return (result) => {
    const { workload, death, parsed, excerpt, message } = result;
    const name = `${workload.namespace}/${workload.kind}/${workload.name}/${death.container.name}`;
    const before = newest.get(name);
    const kept = {
      ...result,
      parsed: sharing(before?.parsed, parsed),
      excerpt: sharing(before?.excerpt, excerpt),
      message: sharing(before?.message, message),
    };
    newest.set(name, kept);
    return kept;
  };
}
