/** The identity of a crash: two crashes with the same fingerprint are the same bug. */
import { digestOf } from "./digest.ts";
import { firstLine } from "./grammar/drafting.ts";
import type { Draft } from "./grammar/grammar.ts";
import type { Rewording } from "./grammar/rewording.ts";
import { FOREIGN_LETTERS } from "./grammar/unicode.ts";
import type { Position, Runtime } from "./model.ts";
import { grammars } from "./runtimes/grammars.ts";

/** Part of every fingerprint: raised whenever the ingredients of fingerprints change. */
export const FINGERPRINT_VERSION = 4;

/** Functions of the program that count, innermost first. */
const FUNCTIONS = 5;
/** Frames looked at: of an endless recursion, many times around. */
const FRAMES = 100;

/**
 * Sixteen hexadecimal digits of runtime, kind, the type of the error, the innermost functions of the program itself,
 * the message without its values, and of a root cause the same. Lines, addresses, ids, times, the numbers of closures
 * and what compilers put around a name do not count. Within one function bugs are told apart by what stands at the
 * place, where a runtime prints the source, or by its column: both are the same wherever the line comes to stand. A
 * file counts where code has no function, or a function's name is not the only one of a program.
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

/** Type, words and place of the first error of a chain: a handler of all errors wraps them alike. */
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

/** The source line of the culprit's caller in the program: a failing helper is shared by many callers. */
function callOf({ frames, culprit }: Draft): string {
  const at = frames.findIndex((frame) => frame.line === culprit?.line && frame.file === culprit?.file);
  const caller = frames[at + 1];
  return at === -1 || caller?.origin !== "app" ? "" : (caller.sourceLine ?? "");
}

/** The part of a place that stays the same if lines above it, builds or white space change. */
function placeOf(place: Position | null, runtime: Runtime): string {
  // Each build of a bundle has other columns.
  const column = grammars[runtime].isBundled ? "" : (place?.column ?? "");
  return place?.sourceLine?.replace(/\s+/g, " ") ?? String(column);
}

function runtimeWords(draft: Draft, message: string): string | null {
  return grammars[draft.runtime].runtimeWords?.(message, draft) ?? null;
}

/** A program that fails while it starts names what it lacks; further in, the same place is given anybody's data. */
function wordsOf({ kind }: Draft, message: string, functions: readonly string[]): string {
  if (kind === "syntax-error") return bareExcerpt(message);
  return functions.every((name) => OUTERMOST.test(name)) ? bareStart(message) : bareMessage(message);
}

/** The functions that programs begin with, once they are bare, and files that stand for code without a function. */
const OUTERMOST = /(?:^|[.: ])(?:main|Main|<Main>\$)(?:\(.{0,200}\))?$|^main\.(?:main|init)\b|^\{main\}$|^F /;

/** Each function once: recursion has any depth, and one compiler prints twice what another inlines. */
function functionsOf(draft: Draft): readonly string[] {
  const names = programFrames(draft)
    .slice(0, FRAMES)
    .map((frame) => nameOf(frame, draft.runtime))
    .filter((name) => name !== "");
  if (draft.kind !== "stack-overflow") return [...new Set(names)].slice(0, FUNCTIONS);
  // It is chance at which of its functions a recursion hits the limit.
  const repeated = names.filter((name, at) => names.indexOf(name) !== at);
  return [...new Set(repeated.length > 0 ? repeated : names)].sort().slice(0, FUNCTIONS);
}

/** Code outside of any function, and functions without a name, as runtimes call them. */
const NAMELESS =
  /^(?:<module>|(?:(?:block|rescue|ensure)(?: \(\d+ levels\))? in )*<(?:main|top \(required\))>|(?:\w+\.)?<anonymous>|main chunk|function <.{0,300}:\d+>)$/;

function nameOf({ function: name, file }: Position, runtime: Runtime): string {
  if (name === null || NAMELESS.test(name)) return file === null ? "" : `F ${bareFile(file)}`;
  const bare = bareFunction(name, runtime);
  return bare === "" || file === null || grammars[runtime].isUnqualified !== true ? bare : `${bareFile(file)}:${bare}`;
}

function programFrames({ runtime, frames, culprit, createdBy }: Draft): readonly Position[] {
  const { isStarter } = grammars[runtime];
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
  for (const [pattern, replacement] of [...NOISE, ...(grammars[runtime].functionNoise ?? [])]) {
    bare = bare.replace(pattern, replacement);
  }
  return bare;
}

/**
 * Quoted words; paths; addresses of mail; hosts; every word with a digit in it: ids, times, addresses, names of pods.
 */
const VALUES = new RegExp(
  [
    /"[^"]{0,200}"|'[^']{0,200}'|`[^`']{0,200}[`']|\u2018[^\u2019]{0,200}\u2019|(?:\/[\w.@%+:-]+)+/.source,
    /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.-])(?:[\w-]+\.)+(?:com|org|local|internal|svc)\b/.source,
    `[+-]?[A-Za-z_${FOREIGN_LETTERS}][\\w.:+-]*\\d[\\w.:+-]*|[+-]?\\d[\\w.:+-]*`,
  ].join("|"),
  "g",
);

/** The first line of a message without its values. */
export function bareMessage(message: string): string {
  return opening(message).replace(VALUES, stand);
}

/** The same with its names: quoted variables, modules and classes, and the last parts of paths. */
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

/** The quoted part of a source that cannot be read, without its line number and the marks below it. */
function bareExcerpt(message: string): string {
  const lines = message.slice(0, 2000).split("\n").slice(0, 6);
  const printed = lines.filter((line) => /[^\s^~|-]/.test(line)).map((line) => line.trim());
  return printed.map((line) => line.replace(PLACES, (place) => nameIn(place) ?? stand(place))).join(" ");
}

const PLACES = /(?:\/[\w.@%+:-]+)+|[+-]?\d[\w.:+-]*/g;

/** The name of a file without what a build puts into it. */
function bareFile(file: string): string {
  if (file.startsWith("(eval")) return "(eval)";
  const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
  return name
    .slice(0, 200)
    .replace(/[.-][0-9A-Z]{8}(?=\.)/g, "")
    .replace(VALUES, stand);
}

/** The first line, and where it only announces or counts what follows, the next. */
function opening(message: string): string {
  const first = firstLine(message);
  if (!first.endsWith(":") && !/^\d+ (?:\w+ )?errors?\b/.test(first)) return first.slice(0, 400);
  const next = firstLine(message.slice(first.length).slice(0, 400).trimStart());
  return `${first.slice(0, 400)} ${next}`;
}
