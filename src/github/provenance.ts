/** The hidden second line of a comment: which run wrote it, when that run ended its watch, and where it looked. */
import { createHash } from "node:crypto";
import type { Report } from "../findings/model.ts";
import type { GitHubContext } from "./context.ts";

export interface Provenance {
  /** Number of the run and of its attempt: `123.1`. `0.1` where the runner did not say it. */
  readonly run: string;
  /** When the watch ended, in milliseconds since 1970. */
  readonly untilMs: number;
  /** The namespaces that were watched: the same text for the same ones. */
  readonly place: string;
}

/** Of a comment that this run writes. */
export function provenance(report: Pick<Report, "until" | "namespaces">, context: GitHubContext): Provenance {
  const untilMs = Date.parse(report.until);
  const namespaces = JSON.stringify([...report.namespaces].sort());
  return {
    run: `${context.runId ?? 0}.${context.runAttempt}`,
    untilMs: Number.isNaN(untilMs) ? 0 : untilMs,
    place: createHash("sha256").update(namespaces).digest("hex").slice(0, 16),
  };
}

/** `body` with the line after its first one, the marker. */
export function withProvenance(body: string, { run, untilMs, place }: Provenance): string {
  const end = body.indexOf("\n") + 1;
  return `${body.slice(0, end)}${line(run, untilMs, place)}\n${body.slice(end)}`;
}

const LINE = /^(<!--[^\n]*-->\r?\n)<!-- crashgate:run id=(\d+\.\d+) until=(\d+) place=([0-9a-f]{16}) -->(?:\r?\n|$)/;

/** What the second line says, null where it says nothing. */
export function readProvenance(body: string): Provenance | null {
  const [, , run, until, place] = LINE.exec(body) ?? [];
  return run === undefined || place === undefined ? null : { run, untilMs: Number(until), place };
}

/** `body` without the second line. */
export function withoutProvenance(body: string): string {
  return body.replace(LINE, "$1");
}

/** Bytes that the line adds at the most. */
export const PROVENANCE_SIZE = 120;

function line(run: string, untilMs: number, place: string): string {
  return `<!-- crashgate:run id=${run} until=${untilMs} place=${place} -->`;
}
