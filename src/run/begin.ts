/** The beginning of a run: rights, the window, and whether log lines may be shown. */
import {
  type Connection,
  explain,
  type Rights,
  refusalOf,
  reviewRights,
  rightsWarnings,
  scopeName,
  shownRights,
} from "../cluster/index.ts";
import { AccessError } from "../errors.ts";
import { findLastRun } from "../github/last-run.ts";
import { findVisibility, showsLogs } from "../github/visibility.ts";
import type { Inputs } from "../inputs.ts";
import type { Redact } from "../redact/index.ts";
import { rightsLine, startLine } from "../report/index.ts";
import type { RunWorld } from "./world.ts";

/** Time limit for requests to GitHub before the watch. */
const PREPARE_BUDGET_MS = 20_000;

/** The facts known before the first look. */
export interface Begun {
  readonly namespaces: readonly string[];
  /** One message for each namespace that cannot be watched. */
  readonly refusals: readonly string[];
  readonly rights: ReadonlyMap<string, Rights>;
  readonly sinceMs: number;
  readonly showLines: boolean;
  readonly redact: Redact;
}

/** Determines the rights, the start of the window, and whether log lines may be shown. */
export async function begin(
  inputs: Inputs,
  connection: Connection,
  world: RunWorld,
  warn: (message: string) => void,
  onRedactor: (redact: Redact) => void,
): Promise<Begun> {
  const namespaces = inputs.namespaces.length > 0 ? inputs.namespaces : [connection.namespace];
  const needsGitHub = inputs.since.kind === "last-run" || inputs.logs === "auto";
  const client = needsGitHub ? await world.openGitHub(PREPARE_BUDGET_MS, world.cancelled) : null;
  const [rights, visibility, lastRun, redact] = await Promise.all([
    reviewAll(namespaces, connection, world.cancelled),
    findVisibility(world.github, inputs.logs === "auto" ? client : null),
    inputs.since.kind === "last-run" ? findLastRun(world.github, client) : null,
    world.redactor(connection.secrets),
  ]);
  onRedactor(redact);
  const nowMs = world.clock.nowMs();
  const sinceMs = resolveSince(inputs, lastRun, nowMs, warn);
  world.console.line(
    startLine(
      {
        version: world.version,
        namespaces: namespaces.map(scopeName),
        context: connection.context,
        watching: [...inputs.workloads.map(({ text }) => text), ...(inputs.selector === null ? [] : [inputs.selector])],
        durationMs: inputs.durationMs,
        waitFor: inputs.waitFor,
        waitTimeoutMs: inputs.waitTimeoutMs,
        since: toIso(sinceMs),
        watchedFrom: toIso(nowMs),
      },
      world.console.paint,
    ),
  );
  const refusals: AccessError[] = [];
  for (const [namespace, granted] of rights) {
    const refusal = refusalOf(namespace, granted, connection.server);
    if (refusal !== null) {
      refusals.push(refusal);
      continue;
    }
    const shown = rights.size === 1 ? shownRights(granted) : [];
    if (shown.length > 0) world.console.line(rightsLine(shown, world.console.paint));
    for (const warning of rightsWarnings(namespace, granted, inputs.durationMs)) warn(warning);
  }
  const [first] = refusals;
  if (first !== undefined && refusals.length === rights.size) throw first;
  return {
    namespaces,
    refusals: refusals.map(({ message }) => message),
    rights,
    sinceMs,
    showLines: world.github === null ? inputs.logs !== "never" : showsLogs(inputs.logs, visibility),
    redact,
  };
}

async function reviewAll(
  namespaces: readonly string[],
  connection: Connection,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Rights>> {
  try {
    return new Map(
      await Promise.all(namespaces.map(async (ns) => [ns, await reviewRights(connection, ns, signal)] as const)),
    );
  } catch (error) {
    throw explain(error, "ask what the credentials allow", connection);
  }
}

/** Maximum age of a pod whose deaths all count as this deploy's. */
const FRESH_POD_MS = 15 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

function resolveSince(
  inputs: Inputs,
  lastRun: Awaited<ReturnType<typeof findLastRun>> | null,
  nowMs: number,
  warn: (message: string) => void,
): number {
  if (inputs.since.kind === "deploy") return nowMs - FRESH_POD_MS;
  if (inputs.since.kind === "ago") return nowMs - inputs.since.ms;
  if (inputs.since.kind === "at") {
    const sinceMs = Date.parse(inputs.since.time);
    if (sinceMs <= nowMs || inputs.durationMs > 0) return sinceMs;
    throw new AccessError(
      `\`since\` is ${inputs.since.time}, but it is only ${toIso(nowMs)} by the cluster's clock: one look (\`duration: 0s\`) would cover no time at all. Give an earlier time.`,
    );
  }
  if (lastRun?.startedAt != null) return Date.parse(lastRun.startedAt);
  warn(`${lastRun?.warning ?? "the previous run is not known"}: deaths of the last 24 h count`);
  return nowMs - DAY_MS;
}

function toIso(ms: number): string {
  return new Date(ms).toISOString();
}
