/**
 * Separates the services whose lines docker-compose, or a process manager such as foreman, prints in one log:
 *
 * ```
 * api-1  | listening on 8080
 * db-1   | ready for connections
 * api-1  | nothing left to sell
 * api-1 exited with code 3
 * ```
 */
import type { Crash, Exit, ParsedLog } from "./model.ts";
import { clean } from "./wrappers/clean.ts";
import { COMPOSES_OWN } from "./wrappers/prefixes.ts";
import { SERVICE_PREFIXES } from "./wrappers/table.ts";

/** The lines of one service. */
export interface Service {
  /** With their prefix, since the wrapper's removal needs it. */
  readonly text: string;
  /** The log's line number of each, from 0. */
  readonly rows: readonly number[];
  /** The end that docker-compose reported; null if it did not. */
  readonly exit: Exit | null;
}

/** Minimum share of lines with a service's name. */
const SHARE = 0.7;
const EXITED = /^([\w.-]{1,100}) exited with code (\d{1,3})\b/;
/** foreman's report is a line of the process. */
const OWN_EXIT = /\| exited with code (\d{1,3})$/;
/** Codes by which docker-compose ends the services that are left. */
const STOPPED: readonly number[] = [0, 137, 143];

/** The services of a log; null if it has only one, of which no end was reported. */
export function servicesOf(log: string): readonly Service[] | null {
  if (!log.includes("| ")) return null;
  const lines = log.split("\n").map(clean);
  const prefix = SERVICE_PREFIXES.find((one) => hasMost(lines, one));
  if (prefix === undefined) return null;
  const services = new Map<string, { lines: string[]; rows: number[]; code: number | null }>();
  let name: string | null = null;
  for (const [row, line] of lines.entries()) {
    const exited = EXITED.exec(line);
    if (exited !== null || COMPOSES_OWN.test(line)) {
      const owner = exited === null ? undefined : ownerOf(exited[1] ?? "", services);
      if (owner !== undefined) owner.code = Number(exited?.[2]);
      continue;
    }
    // A line without a name continues the one above.
    name = prefix.exec(line)?.[1] ?? name;
    if (name === null) continue;
    const service = services.get(name) ?? { lines: [], rows: [], code: null };
    services.set(name, service);
    service.lines.push(line);
    service.rows.push(row);
    const code = OWN_EXIT.exec(line)?.[1];
    if (code !== undefined) service.code = Number(code);
  }
  const all = [...services.values()];
  if (all.length < 2 && all[0]?.code == null) return null;
  return all.map(({ lines: own, rows, code }) => ({
    text: `${own.join("\n")}\n`,
    rows,
    exit: code === null ? null : { code, signal: null, reason: null },
  }));
}

function hasMost(lines: readonly string[], prefix: RegExp): boolean {
  const solid = lines.filter((line) => line !== "" && !COMPOSES_OWN.test(line));
  return solid.length > 0 && solid.filter((line) => prefix.test(line)).length >= solid.length * SHARE;
}

/** The service of a container, whose name may begin with the project's. */
function ownerOf<T>(container: string, services: ReadonlyMap<string, T>): T | undefined {
  const name = [...services.keys()].find(
    (one) => container === one || container.endsWith(`_${one}`) || container.endsWith(`-${one}`),
  );
  return name === undefined ? undefined : services.get(name);
}

/** A service and what was read in its lines. */
export interface ReadService extends Service {
  readonly parsed: ParsedLog;
}

/**
 * The crash and the last words of the service that failed first; if no end was reported, of the last one with a
 * crash, else with a failure. Null if none has either.
 */
export function ofFailedService(services: readonly ReadService[]): ParsedLog | null {
  const located = services.map(({ rows, exit, parsed }) => ({
    exit,
    parsed: withRows(rows, parsed),
    end: rows.at(-1) ?? 0,
  }));
  const byEnd = located.toSorted((one, other) => one.end - other.end);
  const failed = byEnd.filter(({ exit }) => exit?.code != null && !STOPPED.includes(exit.code));
  const others = byEnd.filter(({ exit }) => exit?.code !== 0);
  const chosen =
    failed.find(({ parsed }) => says(parsed)) ??
    failed[0] ??
    others.findLast(({ parsed }) => parsed.crash !== null) ??
    others.findLast(({ parsed }) => says(parsed)) ??
    null;
  if (chosen === null) return null;
  const seen = byEnd
    .filter((one) => one !== chosen)
    .flatMap(({ parsed: { crash, alsoSeen } }) => [...alsoSeen, ...(crash === null ? [] : [crash])]);
  return { ...chosen.parsed, alsoSeen: [...chosen.parsed.alsoSeen, ...seen] };
}

function says({ crash, lastWords }: ParsedLog): boolean {
  return crash !== null || lastWords?.level != null;
}

/** A result with the line numbers of the whole log; `rows` has those of the lines that were read. */
export function withRows(rows: readonly number[], { crash, alsoSeen, lastWords }: ParsedLog): ParsedLog {
  const rowOf = (row: number): number => rows[Math.min(row, rows.length - 1)] ?? row;
  const moved = (one: Crash): Crash => ({
    ...one,
    lines: inOrder(rowOf(one.lines.first), rowOf(one.lines.last)),
  });
  return {
    crash: crash === null ? null : moved(crash),
    alsoSeen: alsoSeen.map(moved),
    lastWords: lastWords === null ? null : { ...lastWords, line: rowOf(lastWords.line - 1) + 1 },
  };
}

function inOrder(one: number, other: number): Crash["lines"] {
  return { first: Math.min(one, other), last: Math.max(one, other) };
}
