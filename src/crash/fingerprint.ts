/** The identity of a crash: two crashes with the same fingerprint are the same bug. */
import { digestOf } from "./digest.ts";
import { firstLine } from "./grammar/drafting.ts";
import type { Draft } from "./grammar/grammar.ts";
import type { Rewording } from "./grammar/rewording.ts";
import { FOREIGN_LETTERS } from "./grammar/unicode.ts";
import type { Position, Runtime } from "./model.ts";
import { grammars } from "./runtimes/grammars.ts";

/** Part of every fingerprint; incremented whenever the ingredients change. */
export const FINGERPRINT_VERSION = 4;

/** Number of the program's functions that count, from the innermost. */
const FUNCTIONS = 5;
/** Number of frames to search; enough for many rounds of an endless recursion. */
const FRAMES = 100;

/**
 * Sixteen hexadecimal digits of: runtime, kind, the error's type, the program's innermost functions, the message
 * without its values, and the same for a root cause. Lines, addresses, IDs, times, numbers of closures and compilers'
 * decorations of names do not count. Within one function, bugs are distinguished by the source line, if the runtime
 * prints it, or by the column, since both stay the same if the line moves. A file counts if the code has no function,
 * or if the function's name is not unique in a program.
 */
export function fingerprintOf(draft: Draft): string {
  const functions = functionsOf(draft);
  const message = draft.words ?? draft.message ?? draft.title;
  const parts = [
    `v${FINGERPRINT_VERSION}`,
    draft.runtime,
    draft.kind,
    draft.chain.at(-1)?.type ?? "",
    ...rootOf(draft),
    ...functions,
    wordsOf(draft, runtimeWords(draft, message) ?? message, functions),
    placeOf(draft.culprit, draft.runtime),
    callOf(draft),
  ];
  return digestOf(parts.join("\n"));
}

/** Type, message and place of the first error of a chain, since a generic handler wraps all errors alike. */
function rootOf(draft: Draft): readonly string[] {
  const [root, ...rest] = draft.chain;
  const place = draft.rootCause;
  return [
    ...(root === undefined || rest.length === 0
      ? []
      : [root.type ?? "", bareMessage(runtimeWords(draft, root.message) ?? root.message)]),
    ...(place === null ? [] : [nameOf(place, draft.runtime), placeOf(place, draft.runtime)]),
  ];
}

/** The source line of the culprit's caller, since many callers may share a failing helper. */
function callOf({ frames, culprit }: Draft): string {
  const at = frames.findIndex((frame) => frame.line === culprit?.line && frame.file === culprit?.file);
  const caller = frames[at + 1];
  return at === -1 || caller?.origin !== "app" ? "" : (caller.sourceLine ?? "");
}

/** The part of a place that does not change with lines above it, builds or white space. */
function placeOf(place: Position | null, runtime: Runtime): string {
  // Columns of a bundle change with each build.
  const column = grammars[runtime].source?.isBundled ? "" : (place?.column ?? "");
  return place?.sourceLine?.replace(/\s+/g, " ") ?? String(column);
}

function runtimeWords(draft: Draft, message: string): string | null {
  return grammars[draft.runtime].identity?.runtimeWords?.(message, draft) ?? null;
}

/**
 * The message of a program that fails at its start keeps names of missing things; later, the same place is called
 * with arbitrary data.
 */
function wordsOf({ kind }: Draft, message: string, functions: readonly string[]): string {
  if (kind === "syntax-error") return bareExcerpt(message);
  return functions.every((name) => OUTERMOST.test(name)) ? bareStart(message) : bareMessage(message);
}

/** Outermost functions of programs, as bare names, and files that stand for code outside any function. */
const OUTERMOST = /(?:^|[.: ])(?:main|Main|<Main>\$)(?:\(.{0,200}\))?$|^main\.(?:main|init)\b|^\{main\}$|^F /;

/** Distinct functions, since recursion has any depth, and one compiler repeats a function that another inlines. */
function functionsOf(draft: Draft): readonly string[] {
  const names = programFrames(draft)
    .slice(0, FRAMES)
    .map((frame) => nameOf(frame, draft.runtime))
    .filter((name) => name !== "");
  if (draft.kind !== "stack-overflow") return [...new Set(names)].slice(0, FUNCTIONS);
  // A recursion may hit the limit in any of its functions.
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  return [...new Set(repeated.length > 0 ? repeated : names)].sort().slice(0, FUNCTIONS);
}

/** Runtimes' names for code outside any function, and for functions without a name. */
const NAMELESS =
  /^(?:<module>|(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )*<(?:main|top \(required\))>|(?:\w+\.)?<anonymous>|main chunk|function <.{0,300}:\d+>)$/;

function nameOf({ function: name, file }: Position, runtime: Runtime): string {
  if (name === null || NAMELESS.test(name)) return file === null ? "" : `F ${bareFile(file)}`;
  const bare = bareFunction(name, runtime);
  return bare === "" || file === null || grammars[runtime].identity?.isUnqualified !== true
    ? bare
    : `${bareFile(file)}:${bare}`;
}

function programFrames({ runtime, frames, culprit, createdBy }: Draft): readonly Position[] {
  const { isStarter } = grammars[runtime].identity ?? {};
  const own = frames.filter((frame) => frame.origin === "app" && isStarter?.(frame, createdBy) !== true);
  if (own.length > 0) return own;
  return culprit === null ? frames.filter(({ origin }) => origin === "dependency") : [culprit];
}

/** Parts of function names that builds and versions change, in any runtime. */
const NOISE: readonly Rewording[] = [
  [/::h[0-9a-f]{16}$/, ""],
  [/\[[0-9a-f]{16}\]/g, ""],
  [/0x[0-9a-f]+/gi, ""],
];

/** A function's name without what changes from build to build and from version to version. */
export function bareFunction(name: string, runtime: Runtime): string {
  let bare = name.slice(0, 400);
  for (const [pattern, replacement] of [...NOISE, ...(grammars[runtime].identity?.functionNoise ?? [])]) {
    bare = bare.replace(pattern, replacement);
  }
  return bare;
}

/** Quoted words, paths, mail addresses, hosts, and words with a digit: IDs, times, addresses, pod names. */
const VALUES = new RegExp(
  [
    /"[^"]{0,200}"|'[^']{0,200}'|`[^`']{0,200}[`']|\u2018[^\u2019]{0,200}\u2019|(?:\/[\w.@%+:-]+)+/.source,
    /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|local|internal|svc)\b/.source,
    `[+-]?[A-Za-z_${FOREIGN_LETTERS}][\\w.:+-]*\\d[\\w.:+-]*|[+-]?\\d[\\w.:+-]*`,
  ].join("|"),
  "g",
);

/** The first line of a message, without its values. */
export function bareMessage(message: string): string {
  return opening(message).replace(VALUES, stand);
}

/** The same, but with names: quoted variables, modules and classes, and the last parts of paths. */
export function bareStart(message: string): string {
  return opening(message).replace(VALUES, (value) => nameIn(value) ?? stand(value));
}

/** The stand-in for a value. */
function stand(value: string): string {
  if (/^["'`\u2018]/.test(value)) return "S";
  return value.startsWith("/") ? "P" : "N";
}

/** A host, by its top-level domain. */
const HOST = /^(?:[\w-]+\.)+(?:com|org|local|internal|svc)$/;

/**
 * The name at the end of a quoted word, a path or a host; null if it is not one: more than two digits make an ID, and
 * temporary files have arbitrary names.
 */
function nameIn(value: string): string | null {
  if (HOST.test(value)) return value;
  if (/^[^/"'`\u2018]/.test(value)) return null;
  const text = value.startsWith("/") ? value : value.slice(1, -1);
  if (!/^[\w@%$./:-]+[?!]?$/.test(text) || /^\/(?:tmp|var\/tmp|proc|dev)\//.test(text)) return null;
  const name = text.slice(text.lastIndexOf("/") + 1).replace(/:\d+(?::\d+)?:?$/, "");
  return name.replace(/\D/g, "").length > 2 ? null : name;
}

/** The quoted part of unparsable source, without its line number and marks. */
function bareExcerpt(message: string): string {
  const lines = message.slice(0, 2000).split("\n").slice(0, 6);
  const printed = lines.filter((line) => /[^\s^~|-]/.test(line)).map((line) => line.trim());
  return printed.map((line) => line.replace(PLACES, (place) => nameIn(place) ?? stand(place))).join(" ");
}

const PLACES = /(?:\/[\w.@%+:-]+)+|[+-]?\d[\w.:+-]*/g;

/** The name of a file without the parts added by a build. */
function bareFile(file: string): string {
  if (file.startsWith("(eval")) return "(eval)";
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return name
    .slice(0, 200)
    .replace(/[.-][0-9A-Z]{8}(?=\.)/g, "")
    .replace(VALUES, stand);
}

/** The first line; if that only announces or counts the rest, also the next. */
function opening(message: string): string {
  const first = firstLine(message);
  if (!first.endsWith(":") && !/^\d+ (?:\w+ )?errors?\b/.test(first)) return first.slice(0, 400);
  const next = firstLine(message.slice(first.length).slice(0, 400).trimStart());
  return `${first.slice(0, 400)} ${next}`;
}
