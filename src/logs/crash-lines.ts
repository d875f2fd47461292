/** Finds a crash's own lines between its first and last line: other threads write in between. */
import type { Crash, Position } from "../crash/model.ts";
import { grammars } from "../crash/runtimes/grammars.ts";

/** Maximum number of lines of source and carets under a frame (Python, Node). */
const UNDER_A_FRAME = 2;
/** Messages are searched one by one; more causes than this are cut. */
const MESSAGES = 100;

/**
 * Returns a test for the lines of a crash, to be called in order. It is true for a line that names a function, file
 * or message of the crash, or is indented under such a line. In doubt it is false.
 */
export function crashLines(crash: Crash): (line: string) => boolean {
  const places = placesOf(crash);
  const messages = messagesOf(crash);
  const { headerLine } = grammars[crash.runtime];
  let under = 0;
  return (line) => {
    const text = line.trim();
    const isOwn =
      headerLine?.test(text) === true || namesPlace(text, places) || messages.some((message) => line.includes(message));
    if (isOwn) under = UNDER_A_FRAME;
    else if (text === "") return true;
    else if (!/^\s/.test(line) || under-- <= 0) return false;
    return true;
  };
}

/** Functions and files as the runtime printed them, without a Windows drive. */
function placesOf(crash: Crash): ReadonlySet<string> {
  const frames: readonly (Position | null)[] = [
    ...crash.frames,
    ...crash.threads.groups.flatMap((group) => group.frames),
    crash.createdBy,
    crash.culprit,
    crash.rootCause,
  ];
  const names = frames.flatMap((frame) => [frame?.function, frame?.file?.replace(/^[A-Za-z]:/, "")]);
  return new Set(names.filter((name): name is string => name != null && name !== ""));
}

function messagesOf({ title, message, chain }: Crash): readonly string[] {
  const texts = [title, message, ...chain.slice(0, MESSAGES).flatMap((link) => [link.type, link.message])];
  return texts.flatMap((text) => text?.split("\n") ?? []).filter((line) => line.trim().length > 3);
}

/**
 * True if a frame's line starts with its function (`main.(*Store).Put(0xc0001)`), or holds function or file as a
 * word.
 */
function namesPlace(text: string, places: ReadonlySet<string>): boolean {
  const call = text.slice(0, Math.max(0, text.lastIndexOf("(")));
  if (places.has(call) || places.has(text) || places.has(call.replace(/^(?:at|created by) /, ""))) return true;
  // A plain word could be in any sentence.
  return text.split(/[\s()"',:[\]]+/).some((word) => /[./\\$]/.test(word) && places.has(word));
}
