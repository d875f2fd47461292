/** The hidden second line of a comment: which run wrote it, when that run ended its watch, and where it looked. */
import { createHash } from "node:crypto";
import type { Report } from "../findings/model.ts";
import type { Inputs } from "../inputs.ts";
import type { GitHubContext } from "./context.ts";

export interface Provenance {
  /** Number of the run and of its attempt: `123.1`. `0.1` where the runner did not say it. */
  readonly run: string;
  /** When the watch ended, in milliseconds since 1970. */
  readonly untilMs: number;
  /** The namespaces that were watched: the same text for the same ones. */
  readonly place: string;
  /** Job, leg, namespaces, selector and workloads: the same text for a look at the very same things by the very same job. */
  readonly look: string;
}

/** Of a comment that this run writes. */
export function provenance(
  report: Pick<Report, "until" | "namespaces">,
  inputs: Pick<Inputs, "matrix" | "selector" | "workloads">,
  context: GitHubContext,
): Provenance {
  const untilMs = Date.parse(report.until);
  const namespaces = [...report.namespaces].sort();
  const { matrix, selector, workloads } = inputs;
  return {
    run: `${context.runId ?? 0}.${context.runAttempt}`,
    untilMs: Number.isNaN(untilMs) ? 0 : untilMs,
    place: digest(namespaces),
    look: digest([context.workflowPath ?? context.workflow, context.job, matrix, namespaces, selector, workloads]),
  };
}

/**
 * Whether a green run came after the red one of a comment. In the same run only the same look once more does:
 * another job or leg, or another step, may watch other things.
 */
export function isLater(green: Provenance, red: Provenance): boolean {
  return green.untilMs >= red.untilMs && (green.run !== red.run || green.look === red.look);
}

/** `body` with the line after its first one, the marker. */
export function withProvenance(body: string, { run, untilMs, place, look }: Provenance): string {
  const end = body.indexOf("\n") + 1;
  return `${body.slice(0, end)}${line(run, untilMs, place, look)}\n${body.slice(end)}`;
}

const LINE =
  /^(<!--[^\n]*-->\r?\n)<!-- crashgate:run id=(\d+\.\d+) until=(\d+) place=([0-9a-f]{16}) look=([0-9a-f]{16}) -->(?:\r?\n|$)/;

/** What the second line says, null where it says nothing. */
export function readProvenance(body: string): Provenance | null {
  const [, , run, until, place, look] = LINE.exec(body) ?? [];
  if (run === undefined || place === undefined || look === undefined) return null;
  return { run, untilMs: Number(until), place, look };
}

/** `body` without the second line. */
export function withoutProvenance(body: string): string {
  return body.replace(LINE, "$1");
}

/** Bytes that the line adds at the most. */
export const PROVENANCE_SIZE = 150;

function line(run: string, untilMs: number, place: string, look: string): string {
  return `<!-- crashgate:run id=${run} until=${untilMs} place=${place} look=${look} -->`;
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
