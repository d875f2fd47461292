/** Exceptions that a program or Rails logged: bare frames below a message. */
import { culpritOf, drafted, typeAndMessage } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { seek } from "../../grammar/seek.ts";
import type { Position } from "../../model.ts";
import { framesOf, rubyOrigin } from "./raised.ts";

/** The exception of a request, as logged by Rails. */
export const RAILS = /^\s*((?:[A-Z]\w*::)*[A-Z]\w*) \((.*)\):$/;

const RAILS_FRAME = /^\s*(?:\S+ \([\w.]+\) )?(\S+\.(?:rb|erb|ru|rake|haml|slim)):(\d+):in [`'](.*)'$/;

/** A line of a backtrace printed by the program. */
export const BARE_FRAME = /^\s*(?:from )?(\S.{0,400}?):(\d+):in [`'](.{1,300})'$/;

/**
 * Heads of logged exceptions: `message (Class)` of the standard Logger and most others, `Class: message` of Sidekiq,
 * `#<Class: message>` of Puma.
 */
const LOGGED_HEADS: readonly RegExp[] = [
  /^(?:.* -- [^:]*: )?(?<message>.*) \((?<type>(?:[A-Z]\w*::)*[A-Z]\w*)\)$/,
  /#<(?<type>(?:[A-Z]\w*::)*[A-Z]\w*): (?<message>.*)>$/,
  /(?:^|[\s\]])(?<type>(?:[A-Z]\w*::)*[A-Z]\w*(?:Error|Exception|NotFound|Invalid|Timeout)): (?<message>.*)$/,
  /^(?<type>(?:[A-Z]\w*::)+[A-Z]\w*): (?<message>.*)$/,
];

/** Maximum distance between the head of a logged exception and its backtrace, since the message has any length. */
const LOOK_BACK_LINES = 12;

/** An exception logged by the program: its backtrace has neither `from` nor the message. */
export function readRubyLogged(lines: readonly string[], at: number): Reading | null {
  // A blank line may separate the backtrace from a message of one line.
  const isApart = lines[at - 1] === "";
  const end = isApart ? at - 1 : at;
  let first = end - 1;
  let head: RegExpExecArray | null = null;
  for (; first >= 0 && first >= (isApart ? end - 1 : at - LOOK_BACK_LINES); first--) {
    const line = lines[first] ?? "";
    if (BARE_FRAME.test(line)) return null;
    head = loggedHeadOf(line);
    if (head !== null || line === "" || isLogLine(line)) break;
  }
  const { type = null, message: printed = "" } = head?.groups ?? {};
  if (type === null) return null;
  const places: Position[] = [];
  let last = at;
  for (let index = at; index < lines.length && places.length < 512; index++) {
    const frame = BARE_FRAME.exec(lines[index] ?? "");
    if (frame === null) break;
    const text = frame[1] ?? "";
    // Sidekiq logs a backtrace in a separate record.
    const file = isLogLine(lines[index] ?? "") ? text.slice(text.lastIndexOf(" ") + 1) : text;
    places.push({ function: frame[3] ?? null, file, line: Number(frame[2]) });
    last = index;
  }
  const below = lines.slice(first + 1, end);
  // RubyGems prints what it did and the class, and the message below.
  const isAbove = (/\.{3}$/.test(printed) || printed.startsWith("ERROR:  ")) && below.length > 0;
  const message = isAbove ? below.map((line) => line.trim()).join("\n") : [printed, ...below].join("\n");
  const frames = framesOf(places);
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "logged-exception",
      title: `${typeAndMessage(null, message)} (${type})`,
      message,
      fatal: false,
      chain: [{ type, message, recovered: false }],
      frames,
      culprit: culpritOf(frames),
    }),
    first,
    last,
  };
}

function loggedHeadOf(line: string): RegExpExecArray | null {
  if (line.length > 4000) return null;
  for (const shape of LOGGED_HEADS) {
    const head = shape.exec(line);
    if (head !== null) return head;
  }
  return null;
}

/** Rails' log of a request's exception; the server continues. */
export function readRails(lines: readonly string[], at: number): Reading | null {
  const found = RAILS.exec(lines[at] ?? "");
  const start = seek(lines, at + 1, (line) => RAILS_FRAME.test(line));
  if (found === null || start === -1) return null;
  const places: Position[] = [];
  let last = start - 1;
  for (;;) {
    const index = seek(
      lines,
      last + 1,
      (line) => RAILS_FRAME.test(line),
      (line) => RAILS.test(line),
    );
    const frame = index === -1 ? null : RAILS_FRAME.exec(lines[index] ?? "");
    if (frame === null) break;
    places.push({ function: frame[3] ?? null, file: frame[1] ?? null, line: Number(frame[2]) });
    last = index;
  }
  const [, type = null, message = ""] = found;
  const frames = places.map((place, index) => ({
    ...place,
    origin: /^\s*\S+ \([\w.]+\) /.test(lines[start + index] ?? "")
      ? ("dependency" as const)
      : rubyOrigin(place.file ?? ""),
  }));
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "logged-exception",
      title: `${message} (${type})`,
      message,
      fatal: false,
      chain: [{ type, message, recovered: false }],
      frames,
      culprit: culpritOf(frames),
    }),
    first: at,
    last,
  };
}
