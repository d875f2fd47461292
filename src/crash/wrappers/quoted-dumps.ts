/** Another program's output in a field of a record: that of a child process, for example. */
import { OPEN_BRACE } from "../grammar/bytes.ts";
import { levelOf, logfmtFields, parseObject } from "../grammar/records.ts";
import { isStackKey } from "./records.ts";

/** Multi-line texts in a record, under any key except those for the program's own stacks. */
export interface QuotedOutput {
  readonly texts: readonly (readonly string[])[];
  /** True if the record says that their writer has ended, or ended the program itself. */
  readonly saysEnded: boolean;
}

/** Maximum number of texts per record. */
const TEXTS = 4;
/** Maximum depth of nested objects. */
const DEPTH = 4;
/** Minimum length of a list of texts that counts as lines. */
const LINES = 3;
const MESSAGES: readonly string[] = ["msg", "message", "@message", "event", "error", "err", "text"];
const CHILD =
  /\b(?:child|(?:sub)?process|command|cmd|worker|plugin|container|program|server|job|task|script|hook|step|sidecar|binary|runner|app(?:lication)?)\b.{0,80}?\b(?:exit(?:ed|s|ing)?|die[ds]?|dead|terminated|fail(?:ed|s|ure)?|crash(?:ed|es)?|ended|killed|stopped|aborted)\b|\bexit(?:ed)?(?: with)?(?: status| code)\b/i;

/** The output quoted in the record `line`; null if it quotes none. */
export function quotedOutputIn(line: string): QuotedOutput | null {
  if (!line.includes("\\n")) return null;
  const isJson = line.charCodeAt(0) === OPEN_BRACE;
  const record = isJson ? parseObject(line) : line.includes('="') ? logfmtFields(line) : null;
  if (record === null) return null;
  const texts: string[] = [];
  collect(record, DEPTH, texts);
  if (texts.length === 0) return null;
  const level = isJson ? levelOf(record) : (record.level ?? record.lvl ?? record.severity);
  const says = MESSAGES.map((key) => record[key]).some(
    (value) => typeof value === "string" && !value.includes("\n") && CHILD.test(value.slice(0, 400)),
  );
  return {
    texts: texts.map((text) => text.split(/\r?\n/)),
    saysEnded: says || (typeof level === "string" && /^fatal$/i.test(level)),
  };
}

function collect(record: Readonly<Record<string, unknown>>, depth: number, texts: string[]): void {
  for (const [key, value] of Object.entries(record)) {
    if (texts.length >= TEXTS) return;
    if (isStackKey(key) && (typeof value !== "object" || Array.isArray(value))) continue;
    if (typeof value === "string") {
      if (value.includes("\n")) texts.push(value);
    } else if (Array.isArray(value)) {
      if (value.length >= LINES && value.every((one) => typeof one === "string")) texts.push(value.join("\n"));
      else if (depth > 0) collect(Object.fromEntries(value.slice(0, TEXTS).entries()), depth - 1, texts);
    } else if (typeof value === "object" && value !== null && depth > 0) {
      collect(value as Record<string, unknown>, depth - 1, texts);
    }
  }
}
