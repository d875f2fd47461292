/** Reports of Go's race detector (runtime/race, in the format of ThreadSanitizer's Go flavour). */
import { drafted, positionOf } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import type { CreatedBy, Frame, Position, ThreadGroup } from "../../model.ts";
import { fileOf, functionOf } from "./frame.ts";
import { withOrigins } from "./origin.ts";

const RULE = "==================";
const WARNING = "WARNING: DATA RACE";
const ACCESS =
  /^(Previous |)([a-z]+ |)?(?:([Rr]ead|[Ww]rite)(?: of size \d+)?) at 0x[0-9a-f]+ by (main goroutine|goroutine (\d+)):$/;
const STARTED = /^Goroutine (\d+) \((\w+)\) created at:$/;
const FOUND = /^Found \d+ data race\(s\)/;
/** Maximum lines of a report. */
const LINES = 2000;
/** Maximum lines of the continuing program before the detector's count of races. */
const LINES_UNTIL_COUNTED = 300;

interface Side {
  readonly verb: string;
  readonly goroutine: string;
  readonly frames: readonly Frame[];
}

/** True if the line may open a report. */
export function mayBeRace(line: string): boolean {
  return line === WARNING;
}

/** The report from `WARNING: DATA RACE` at `lines[at]` on, including its end marks and the count of races. */
export function readRace(lines: readonly string[], at: number): Reading | null {
  if (lines[at] !== WARNING) return null;
  const sides: Side[] = [];
  const created = new Map<string, CreatedBy>();
  let last = at;
  let i = at + 1;
  while (i < lines.length && i - at < LINES) {
    const line = lines[i] ?? "";
    if (line === RULE) {
      last = i;
      break;
    }
    const access = ACCESS.exec(line);
    const started = STARTED.exec(line);
    if (access === null && started === null) {
      if (line !== "" && !/^\s/.test(line) && functionOf(line) === null) break;
      i++;
      continue;
    }
    const { frames, next } = framesFrom(lines, i + 1);
    last = Math.max(i, next - 1);
    if (access !== null) {
      sides.push({ verb: (access[3] ?? "").toLowerCase(), goroutine: access[5] ?? "1", frames });
    } else if (started !== null) {
      const [by] = frames;
      created.set(started[1] ?? "", {
        function: by?.function ?? null,
        file: by?.file ?? null,
        line: by?.line ?? null,
        thread: null,
      });
    }
    i = next;
  }
  const [side] = sides;
  if (side === undefined) return null;
  const end = Math.min(lines.length, last + LINES_UNTIL_COUNTED);
  let counted = last + 1;
  while (counted < end && !FOUND.test(lines[counted] ?? "")) counted++;
  const isCounted = counted < end;
  const isRight = isCounted && lines.slice(last + 1, counted).every((line) => line === "");
  const place = siteOf(side);
  const groups: ThreadGroup[] = sides.map(({ verb, frames }) => ({ count: 1, state: verb, frames }));
  const draft = drafted({
    runtime: "go",
    kind: "data-race",
    title: WARNING,
    message: `data race: ${sides.map(({ verb, goroutine }) => `${verb} by goroutine ${goroutine}`).join(", ")}`,
    // The detector lets the program continue, and sets a special exit code at its end.
    fatal: isCounted,
    thread: { id: side.goroutine, name: null, state: "running" },
    frames: side.frames,
    culprit: place,
    createdBy: created.get(side.goroutine) ?? null,
    threads: { total: sides.length, groups },
  });
  const first = lines[at - 1] === RULE ? at - 1 : at;
  return { draft, first, last: isRight ? counted : last };
}

function siteOf({ frames }: Side): Position | null {
  const frame = frames.find(({ origin }) => origin === "app") ?? frames[0];
  return frame === undefined ? null : positionOf(frame);
}

function framesFrom(
  lines: readonly string[],
  from: number,
): { readonly frames: readonly Frame[]; readonly next: number } {
  const positions: Position[] = [];
  let i = from;
  for (; i + 1 < lines.length; i += 2) {
    const name = functionOf((lines[i] ?? "").trim());
    const file = fileOf(lines[i + 1] ?? "");
    if (name === null || file === null) break;
    positions.push({ function: name, ...file });
  }
  return { frames: withOrigins(positions), next: i };
}
