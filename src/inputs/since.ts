import type { Since } from "./model.ts";
import type { ParseContext } from "./row.ts";
import { refuse } from "./unaccepted.ts";
import { DURATION_FORM, durationMs, LONGEST_AGO_MS, time } from "./values.ts";

/** The values of `since`: a duration back from now, a time, `last-run` or `auto`. */
export function since(text: string, { event }: ParseContext): Since {
  if (text === "auto") return { kind: event === "schedule" ? "last-run" : "deploy" };
  if (text === "last-run") return { kind: "last-run" };
  const ms = durationMs(text);
  if (ms !== null) return ms <= LONGEST_AGO_MS ? { kind: "ago", ms } : refuse(text, "the maximum is `3650d`");
  const at = time(text);
  if (at !== null) return { kind: "at", time: at };
  return refuse(
    text,
    `write \`auto\`, \`last-run\`, ${DURATION_FORM}, or an RFC 3339 time such as \`2026-03-01T09:30:00Z\``,
  );
}
