/** Makes whole values safe: normalises and redacts every text in them. */
import type { Safe } from "./safe-text.ts";

/**
 * The same data with every string redacted. A list of strings counts as the lines of one text. Field names stay: they
 * are ours. Most data holds no secret: one pass over all texts shows it, without testing each.
 */
export function safeData<T>(data: T, redact: (text: string) => string): Safe<T> {
  const texts = new Set<string>();
  mapTexts(data, (text) => {
    texts.add(text);
    return text;
  });
  const all = [...texts].join("\n");
  if (redact(all) === all) return data as Safe<T>;
  const redacted = new Map([...texts].map((text) => [text, redact(text)]));
  // Strings remain strings, and everything keeps its shape.
  return mapTexts(data, (text) => redacted.get(text) ?? text) as Safe<T>;
}

/** Safe data with some fields replaced, which are made safe. */
export function withSafe<T extends object>(
  data: Safe<T>,
  changes: Partial<T>,
  redact: (text: string) => string,
): Safe<T> {
  return { ...data, ...safeData(changes, redact) };
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every((entry) => typeof entry === "string" && !entry.includes("\n")))
      return change(value.join("\n")).split("\n");
    return value.map((entry: unknown) => mapTexts(entry, change));
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, mapTexts(entry, change)]));
}
