/**
 * The place where a message was created, for an error that was passed up before it ended the process: in Go, Rust, C.
 */
import type { ChangeHistory } from "./history.ts";
import { isApart } from "./kinds.ts";
import type { MessageWords } from "./message-evidence.ts";
import { withoutComment } from "./tokens.ts";
import type { FramePlace, TracePlace } from "./trace.ts";

/** The place of the message in a file of the deploy, with that file's lines. */
export interface MessageOrigin {
  readonly place: FramePlace;
  readonly lines: readonly string[];
}

/** Null if the trace itself contains the message, or if no place or several have it. */
export async function originOfMessage(
  history: ChangeHistory,
  deployed: string,
  trace: readonly TracePlace[],
  { texts: [text] }: MessageWords,
): Promise<MessageOrigin | null> {
  const [first] = trace;
  if (text === undefined || first === undefined) return null;
  if (trace.some(({ body }) => body.some((line) => line.includes(text)))) return null;
  const extension = first.path.slice(first.path.lastIndexOf(".") + 1);
  if (!/^\w+$/.test(extension)) return null;
  const found = ((await history.linesWith(deployed, text, extension)) ?? []).filter(({ path }) => !isApart(path));
  const [place] = found;
  if (place === undefined || found.length > 1) return null;
  const [content = null] = await history.texts([{ commit: deployed, isBefore: false, path: place.path }]);
  const lines = content?.split(/\r?\n/) ?? [];
  return withoutComment(lines[place.line - 1] ?? "", place.path).includes(text) ? { place, lines } : null;
}
