/** Normalises messages across Go's releases. */

import type { Draft } from "../../grammar/grammar.ts";
import { FOREIGN_LETTERS } from "../../grammar/unicode.ts";
import { kindOf } from "./kind.ts";

const NIL = /^(?:runtime error: )?(?:nil|panic called with nil argument\b.*)$/;
/** A value of a type of the program: `main.Code(3)` since Go 1.15, `(main.Code) (0x457fc0,0xc82000a090)` before. */
const VALUE = new RegExp(
  `^\\(([^ ()]{1,200})\\) \\(?0x[0-9a-f, x]+\\)?$|^((?:[\\w%.~-]+/)*[\\w%-]+\\.[A-Za-z_${FOREIGN_LETTERS}][\\w${FOREIGN_LETTERS}]*)\\([^()]*\\)$`,
);

/** Kinds with more specific messages that all releases share. */
const SAID_ALIKE: ReadonlySet<string> = new Set(["sync-misuse"]);

/** The version-independent form of the runtime's message; null for a message of the program. */
export function goRuntimeWords(message: string, draft: Draft): string | null {
  if (NIL.test(message)) return "nil";
  const value = VALUE.exec(message.slice(0, 400));
  if (value !== null) return value[1] ?? value[2] ?? null;
  const kind = kindOf(message);
  if (SAID_ALIKE.has(kind)) return null;
  // Releases print either the code in which the signal was unexpected, or the signal.
  if (draft.kind === "fatal-signal") return draft.signal?.name ?? null;
  if (kind === "type-assertion")
    return message.replace(/^runtime error: /, "").replace(/\binterface(?: \{\})?(?= is )/, "any");
  // The waiting operation: for locks, each release has another wording.
  if (kind === "deadlock") return `deadlock ${/^(?:chan \w+|select)/.exec(draft.thread?.state ?? "")?.[0] ?? ""}`;
  return kind === "panic" ? null : kind;
}
