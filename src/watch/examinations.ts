/** The deaths of a run, each looked into once it is known, and again while what is known of it may change. */
import type { Death } from "../deaths/death.ts";
import type { ExaminedDeath } from "../findings/evidence.ts";
import type { Coverage } from "./coverage.ts";
import type { ExamineDeps } from "./examine/deps.ts";
import { examine, isLogLost, mayStillChange, reexamine, unexamined } from "./examine/examine.ts";
import type { Queue } from "./queue.ts";

/** The examinations of all deaths. */
export interface Examinations {
  /** Begins to look into them. */
  add(deaths: readonly Death[]): void;
  /** Examined deaths, in the order of detection. */
  known(): readonly ExaminedDeath[];
  ofContainer(podUid: string, container: string): readonly ExaminedDeath[];
  /** Looks at all of them again: the rollout that replaces them may have begun after their death. */
  again(): Promise<void>;
  /** How many are still being looked into. */
  pending(): number;
  /** Ends with the last of those that are being looked into now. */
  done(): Promise<unknown>;
  /** True if a log is lost that the next death of the same container could still bring. */
  missesLogs(): boolean;
  /** Keeps what is still being looked into as it is known from the status alone. Gives how many there were. */
  giveUp(): number;
}

/** After this a death is looked at again: events may come late. */
const LATE_EVENTS_MS = 1500;

/** `onExamined` is told of each death once, as soon as all is known of it that does not come late. */
export function createExaminations(
  deps: ExamineDeps,
  queue: Queue,
  coverage: Coverage,
  onExamined: (result: ExaminedDeath) => void,
): Examinations {
  /** By the death's id; null while it is looked into. */
  const examined = new Map<string, ExaminedDeath | null>();
  const pending = new Map<Death, Promise<void>>();

  async function lookInto(death: Death): Promise<void> {
    const result = await examine(death, coverage.belongs, deps).catch((error: unknown) =>
      unexamined(death, error, deps),
    );
    // The end of the run did not wait for it.
    if (!pending.delete(death) || result === null) return;
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
    return known().filter(({ death }) => death.pod.uid === podUid && death.container.name === container);
  }

  return {
    add(deaths) {
      for (const death of deaths) {
        // An init container that did its work is no news.
        if (death.container.type === "init" && death.termination.exitCode === 0) continue;
        pending.set(
          death,
          queue.add(() => lookInto(death)),
        );
        if (!examined.has(death.id)) examined.set(death.id, null);
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
