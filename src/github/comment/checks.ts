/** One comment for several checks of a run: the newest open, the others folded. */
import { cutMarkdown, fold, sizeOf } from "../../report/index.ts";
import {
  combined,
  isAfter,
  PROVENANCE_SIZE,
  type Provenance,
  withoutProvenance,
  withProvenance,
} from "./provenance.ts";
import { withoutVersion1 } from "./version-1.ts";

/** A body without its second line, or a function that renders one of at most `limit` bytes. */
export interface CheckedWords {
  readonly provenance: Provenance;
  readonly text: string | ((limit: number) => string);
}

/** The line before each further check's fold, with its name in the provenance. Untrusted text cannot contain it. */
const ALSO = /^<!-- crashgate:also ([0-9a-f]{10}) -->\n/m;

/** The body of all checks in at most `limit` bytes. The open text may take half of it, or what the others leave. */
export function joinChecks(all: readonly CheckedWords[], limit: number): string {
  const [newest, ...others] = [...all].sort((a, b) => (isAfter(a.provenance, b.provenance) ? -1 : 1));
  if (newest === undefined) return "";
  const room = limit - PROVENANCE_SIZE;
  const folds = new Map<string, string>();
  const [open, ...below] = partsOf(newest, room);
  for (const { check, text } of below) folds.set(check, text);
  for (const words of others) {
    const [first, ...rest] = partsOf(words, room);
    if (first !== undefined) folds.set(first.check, folded(first.text));
    for (const { check, text } of rest) folds.set(check, text);
  }
  folds.delete(open?.check ?? "");
  const taken = [...folds.values()].reduce((sum, text) => sum + sizeOf(text) + ALSO_SIZE, 0);
  const forOpen = Math.max(Math.floor(room / 2), room - taken);
  const head = typeof newest.text === "string" ? cutMarkdown(open?.text ?? "", forOpen) : newest.text(forOpen);
  const each = Math.floor((room - sizeOf(head)) / Math.max(1, folds.size)) - ALSO_SIZE;
  const tail = [...folds].map(
    ([check, text]) => `\n\n<!-- crashgate:also ${check} -->\n${cutMarkdown(text, each).trimEnd()}`,
  );
  const provenance = combined(
    newest.provenance,
    others.map((words) => words.provenance),
    [open?.check ?? "", ...folds.keys()],
  );
  return withProvenance(`${head.trimEnd()}${tail.join("")}\n`, provenance);
}

const ALSO_SIZE = 40;

/** The parts of a body: the open one, then the folds. */
function partsOf(
  { provenance, text }: CheckedWords,
  limit: number,
): readonly { readonly check: string; readonly text: string }[] {
  const [open = "", ...rest] = (typeof text === "string" ? text : text(limit)).split(ALSO);
  const parts = [{ check: provenance.checks[0] ?? "", text: open.trimEnd() }];
  for (let at = 0; at + 1 < rest.length; at += 2)
    parts.push({ check: rest[at] ?? "", text: (rest[at + 1] ?? "").trim() });
  return parts;
}

function folded(text: string): string {
  return fold("Found by another check of this run", text.slice(text.indexOf("\n") + 1));
}

/** A body without our hidden lines, except the first. */
export function withoutHiddenLines(body: string): string {
  return withoutVersion1(withoutProvenance(body)).replace(new RegExp(ALSO, "gm"), "");
}
