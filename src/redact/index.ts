/**
 * Secrets out of text, before it is cut, hashed, printed, written or sent: logs, messages, titles, events, URLs.
 *
 * The lines stay recognisable: `password=***`, `postgres://user:***@host`, `ghp_***`. Redacting twice changes nothing.
 * Give whole texts where there is a choice: a private key spans lines. A text that was cut before is the caller's loss.
 */
import type { Pattern } from "../inputs/model.ts";
import { ASSIGNMENTS_RULE } from "./assignments.ts";
import { CARD_RULES } from "./cards.ts";
import { COMMAND_RULES } from "./commands.ts";
import { createHookSearch } from "./hooks.ts";
import { KUBERNETES_SECRET_RULE } from "./kubernetes.ts";
import { loadLibrary, wantsLibrary } from "./library.ts";
import { PEM_RULE } from "./pem.ts";
import { PLACE_RULES } from "./places.ts";
import { PROSE_RULES } from "./prose.ts";
import { MASK, type RedactRule } from "./rule.ts";
import { TOKEN_RULES } from "./tokens.ts";

/** Gives the text without its secrets. Synchronous, linear in the text, never throws. */
export type Redact = (text: string) => string;

const OWN_RULES: readonly RedactRule[] = [
  // While what it looks at is still whole.
  KUBERNETES_SECRET_RULE,
  ...PLACE_RULES,
  ...COMMAND_RULES,
  ...PROSE_RULES,
  ASSIGNMENTS_RULE,
  ...TOKEN_RULES,
  ...CARD_RULES,
];

/** A shorter literal would hide parts of ordinary words. */
const SHORTEST_LITERAL = 6;
/** Most blocks hold no hook of a rule, and are then not searched by it. */
const BLOCK = 64 * 1024;
/** A run of several million characters that an expression accepts overflows its stack. */
const LONGEST_PIECE = 1024 * 1024;

/**
 * A redactor for the user's own patterns (the input `redact`), for values that this process knows to be secret (the
 * token of GitHub, those of the kubeconfig), and for everything that looks like a secret.
 *
 * `only` is the one text that will be given, where that is known: the library of patterns is then loaded (10 ms) only if
 * that text needs it.
 */
export async function createRedactor(
  patterns: readonly Pattern[],
  literals: readonly string[],
  only?: string,
): Promise<Redact> {
  const library = only === undefined || wantsLibrary(only) ? await loadLibrary() : [];
  const rulesFor = createHookSearch([...OWN_RULES, ...library]);
  const known = literalForms(literals);
  return (text) => {
    let redacted = text;
    for (const literal of known) if (redacted.includes(literal)) redacted = redacted.replaceAll(literal, MASK);
    // Keys in PEM span blocks.
    if (PEM_RULE.hooks.some((hook) => text.includes(hook))) redacted = PEM_RULE.replace(redacted);
    redacted = blocks(redacted)
      .map((block) => applyRules(rulesFor(block), block))
      .join("");
    for (const pattern of patterns) redacted = pattern.replace(redacted, MASK);
    return redacted;
  };
}

/** Each literal, and the forms in which URLs and JSON hold it. The longest first: one may be part of another. */
function literalForms(literals: readonly string[]): readonly string[] {
  const forms = literals
    .filter((literal) => literal.trim().length >= SHORTEST_LITERAL)
    .flatMap((literal) => [literal, encodeURIComponent(literal.toWellFormed()), JSON.stringify(literal).slice(1, -1)]);
  return [...new Set(forms)].sort((left, right) => right.length - left.length);
}

function applyRules(rules: readonly RedactRule[], block: string): string {
  let redacted = block;
  for (const rule of rules) redacted = rule.replace(redacted);
  return redacted;
}

/** The text in pieces of whole lines. Only a line too long for expressions is cut itself, and not in a word. */
function blocks(text: string): readonly string[] {
  if (text.length <= BLOCK) return [text];
  const pieces: string[] = [];
  for (let start = 0; start < text.length; ) {
    const newline = text.indexOf("\n", start + BLOCK);
    const line = newline < 0 ? text.length : newline + 1;
    const end = line - start <= LONGEST_PIECE ? line : betweenWords(text, start + LONGEST_PIECE);
    pieces.push(text.slice(start, end));
    start = end;
  }
  return pieces;
}

/** The nearest place before `at` that is no part of a token; `at` itself where there is none near. */
function betweenWords(text: string, at: number): number {
  const before = text.slice(at - BLOCK, at);
  const last = /[\s,;{}()<>](?=[^\s,;{}()<>]{0,16384}$)/.exec(before);
  return last === null ? at : at - BLOCK + last.index + 1;
}
