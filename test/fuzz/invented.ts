/** Finds parsed facts that are not in the log. */

import type { Crash, ParsedLog, Position } from "../../src/crash/model.ts";
import { gccgoNameOf } from "../../src/crash/runtimes/go/gccgo.ts";
import { createUnwrapper } from "../../src/crash/wrappers/unwrap.ts";

/** Functions, files and lines that the log does not contain, plain or as escaped by a record or gccgo. */
export function invented({ crash, alsoSeen }: ParsedLog, log: string): readonly string[] {
  const crashes = crash === null ? alsoSeen : [crash, ...alsoSeen];
  if (crashes.length === 0) return [];
  const wrapped = withoutHashes(log);
  const { add, texts: lines } = createUnwrapper();
  add(log.split("\n"), 0);
  const plain = withoutHashes(lines.join("\n"));
  const once = unescaped(plain);
  const decoded = plain.replace(/[\w.]+/g, (symbol) => gccgoNameOf(symbol));
  const texts = [wrapped, plain, once, unescaped(once), plain.replaceAll("\n", ""), decoded];
  return crashes
    .flatMap(placesOf)
    .flatMap(({ function: name, file, line }) => [name, file, line === null ? null : String(line)])
    .filter((value) => value !== null)
    .filter((value) => !texts.some((text) => text.includes(value)));
}

function placesOf({ frames, culprit, rootCause, createdBy, threads }: Crash): readonly Position[] {
  return [...frames, culprit, rootCause, createdBy, ...threads.groups.flatMap((group) => group.frames)].filter(
    (place) => place !== null,
  );
}

/** Rust prints each crate's hash within names; parsed names omit it. */
function withoutHashes(text: string): string {
  return text.replace(/\[[0-9a-f]{16}\]/g, "");
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r", b: "\b", f: "\f" };

function unescaped(text: string): string {
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/g, (_, hex?: string, character?: string) =>
    hex === undefined ? (ESCAPES[character ?? ""] ?? character ?? "") : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}
