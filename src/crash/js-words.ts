/** What V8's releases word differently, made one. */

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^Cannot (read|set) propert(?:y|ies) (?:'[^']*' )?of (null|undefined)\b.*/, "cannot $1 of $2"],
  [/^(?:\S+: )?(?:Unexpected|Expected|Bad|Unterminated) .*\bJSON\b.*/, "not JSON"],
  [/^FATAL ERROR: .*\bheap out of memory$/, "heap out of memory"],
];

/** The words that are V8's; null for those that every release has said alike, and for the program's own. */
export function runtimeWords(message: string): string | null {
  const line = message.split("\n", 1)[0] ?? "";
  for (const [pattern, words] of WORDS) if (pattern.test(line)) return line.replace(pattern, words).slice(0, 200);
  return null;
}
