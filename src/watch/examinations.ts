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
  const examined = createResults();
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
    const before = examined.get(id);
    if (before !== null) examined.set(id, await reexamine(before, deps).catch(() => before));
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
        examined.enter(death);
      }
    },
    known: examined.known,
    ofContainer: examined.ofContainer,
    async again() {
      await Promise.all(examined.known().map(({ death }) => queue.add(() => lookAgain(death.id))));
    },
    pending: () => pending.size,
    async done() {
      // An examination may find another death.
      while (pending.size > 0) await Promise.all(pending.values());
    },
    missesLogs: () =>
      examined
        .known()
        .some(
          (result) =>
            isLogLost(result, deps) &&
            deps.tracker.pod(result.death.pod.uid)?.deletionTimestamp === null &&
            examined
              .ofContainer(result.death.pod.uid, result.death.container.name)
              .every(({ log }) => log.source === "none"),
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

/** The results of all deaths. */
interface Results extends Pick<Examinations, "known" | "ofContainer"> {
  /** The death is known, but not its result. */
  enter(death: Death): void;
  set(id: string, result: ExaminedDeath): void;
  /** Null during the examination. */
  get(id: string): ExaminedDeath | null;
}

/** Finds the deaths of a container without going over all: a loop of hours has many. */
function createResults(): Results {
  /** By death ID. */
  const results = new Map<string, ExaminedDeath | null>();
  /** IDs by container. */
  const byContainer = new Map<string, string[]>();

  return {
    enter({ id, pod, container }) {
      if (results.has(id)) return;
      results.set(id, null);
      const key = `${pod.uid}/${container.name}`;
      const ids = byContainer.get(key);
      if (ids === undefined) byContainer.set(key, [id]);
      else ids.push(id);
    },
    set: (id, result) => void results.set(id, result),
    get: (id) => results.get(id) ?? null,
    known: () => [...results.values()].filter((result) => result !== null),
    ofContainer(podUid, container) {
      const ids = byContainer.get(`${podUid}/${container}`) ?? [];
      return ids.map((id) => results.get(id) ?? null).filter((result) => result !== null);
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
