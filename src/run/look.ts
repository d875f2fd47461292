/** The watch of a run, with a line in the job log for each event. */
import type { Connection } from "../cluster/index.ts";
import { deathInstance, type ExaminedDeath } from "../findings/evidence.ts";
import type { Finding } from "../findings/model.ts";
import type { Inputs } from "../inputs.ts";
import { arrivedLine, deathLine, type Palette, seenLine, settledLine, signOfLife } from "../report/index.ts";
import type { Observation } from "../watch/observation.ts";
import { watch } from "../watch/watch.ts";
import { commitWatcher } from "./awaited-commit.ts";
import type { Begun } from "./begin.ts";
import type { RunWorld } from "./world.ts";

/** Looks and watches. Throws AccessError if nothing can be seen. */
export async function look(
  inputs: Inputs,
  connection: Connection,
  begun: Begun,
  world: RunWorld,
  warn: (message: string) => void,
): Promise<Observation> {
  const { console, clock } = world;
  const startedMs = clock.nowMs();
  const observation = await watch({
    connection,
    inputs,
    ...begun,
    namespaces: begun.namespaces.filter((namespace) => begun.rights.get(namespace)?.listPods !== false),
    nowMs: clock.nowMs,
    cancelled: world.cancelled,
    warn,
    runsInstead: await commitWatcher(inputs, world),
    onSeen: (seen) => console.line(seenLine({ ...seen, since: iso(begun.sinceMs) }, iso(clock.nowMs()))),
    signEveryMs: console.statusEveryMs,
    onArrived: () => console.line(arrivedLine(iso(clock.nowMs()), clock.nowMs() - startedMs, inputs)),
    onSign: (leftMs, seen) => console.status(signOfLife(leftMs, inputs.waitFor, seen.pods, seen.restarts)),
    onSettled: (deaths, findings) => console.line(settledLine(iso(clock.nowMs()), inputs.settleMs, deaths, findings)),
    onDeath: (death, finding) => console.line(liveLine(death, finding, startedMs, console.paint)),
  });
  return { ...observation, errors: [...begun.refusals, ...observation.errors] };
}

function liveLine(examined: ExaminedDeath, finding: Finding | null, startedMs: number, paint: Palette): string {
  const { death, parsed } = examined;
  const culprit = parsed?.crash?.culprit ?? null;
  return deathLine(
    {
      at: iso(death.detectedAtMs),
      elapsedMs: Math.max(0, death.detectedAtMs - startedMs),
      instance: deathInstance(examined),
      title: finding?.title ?? null,
      place:
        culprit?.file == null
          ? null
          : `${culprit.file.split(/[\\/]/).pop()}${culprit.line === null ? "" : `:${culprit.line}`}`,
      failing: finding?.failing ?? false,
    },
    paint,
  );
}

/** The observation of a run that could not look: valid, but never passed. */
export function nothingSeen(message: string, world: RunWorld): Observation {
  return {
    findings: [],
    pods: 0,
    containers: 0,
    restarts: 0,
    errors: [message],
    lanes: [],
    partial: [],
    superseded: [],
    endedBy: world.cancelled.aborted ? "cancelled" : "access-lost",
    fromMs: world.clock.nowMs(),
    untilMs: world.clock.nowMs(),
    revisions: [],
    named: [],
    histories: [],
    sideBySide: [],
    namespaces: [],
  };
}

function iso(ms: number): string {
  return new Date(ms).toISOString();
}
