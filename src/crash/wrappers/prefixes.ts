/** Recognises a log's wrappers from the beginnings of most lines. */
import { isDigit } from "../grammar/bytes.ts";
import { isFrame } from "../last-words/frame-lines.ts";
import { gradeOf } from "../last-words/levels.ts";
import { ORDINARY_WRAPPERS, prefix, type Strip, type Unwrapped, WRAPPERS, type Wrapper } from "./table.ts";
import { isTrace } from "./trace-lines.ts";

/** Number of lines to examine. */
const SAMPLE = 200;
/** Maximum characters of a prefix shared by all lines. */
export const SHARED_PREFIX = 80;
/** Maximum number of nested wrappers. */
const LAYERS = 4;

/** docker-compose's own lines about containers, which have no prefix. */
export const COMPOSES_OWN =
  /^(?:\[\+\] \w{1,20} \d+\/\d+|[ \t]{0,4}[✔✘⠿]? ?(?:Container|Network|Volume) ["\w.-]{1,100} {1,200}(?:Creat|Recreat|Start|Stopp|Remov|Runn|Wait|Heal)\w{1,6}(?: {1,250}\d[\d.]{0,9}s)?|(?:Starting|Creating|Recreating|Restarting) [\w.-]{1,100}[_-]\d{1,4}|[\w.-]{1,100} exited with code \d{1,3}(?: \(restarting\))?|(?:Starting|Creating|Recreating|Restarting|Stopping|Killing|Removing) [\w.-]{1,100} {1,60}\.\.\.(?: .{0,40})?|Attaching to [\w., -]{1,1000}|(?:Aborting on container exit|Gracefully [Ss]topping)\.\.\..{0,60})\s*$/;

/** Strips, layer by layer, the prefixes that most lines have. Null if there are none. */
export function stripperOf(
  lines: readonly string[],
  whose: "all" | "collectors" = "all",
): ((line: string) => Unwrapped | null) | null {
  let sample = lines.filter((line) => line !== "" && !COMPOSES_OWN.test(line)).slice(-SAMPLE);
  const layers: Strip[] = [];
  for (let layer = 0; layer < LAYERS && sample.length > 0; layer++) {
    const found = WRAPPERS.find((wrapper) => {
      if (!mayHave(sample, wrapper)) return false;
      let having = 0;
      for (const line of sample) if (wrapper.strip(line) !== null) having++;
      return having >= sample.length * wrapper.share;
    });
    const strip =
      found?.strip ??
      (whose === "all" ? (ordinaryWrapperOf(sample)?.strip ?? sharedPrefixOf(sample)) : constantNameOf(sample)) ??
      commonIndentOf(sample);
    if (strip === undefined || (layers.includes(strip) && found?.mayNest !== true)) break;
    layers.push(strip);
    sample = sample.map((line) => strip(line)?.text ?? line).filter((line) => line !== "");
  }
  if (layers.length === 0) return null;
  return (line) => {
    let text = line;
    let partial = false;
    let stream: string | null = null;
    let changed = false;
    for (const strip of layers) {
      const bare = strip(text);
      if (bare === null) continue;
      changed = true;
      text = bare.text;
      partial ||= bare.partial;
      stream ??= bare.stream;
    }
    return changed ? { text, partial, stream } : null;
  };
}

function mayHave(sample: readonly string[], { opens, share }: Wrapper): boolean {
  let having = 0;
  for (const line of sample) if (opens.includes(line.charAt(0))) having++;
  return having >= sample.length * share;
}

function ordinaryWrapperOf(sample: readonly string[]): Wrapper | undefined {
  return ORDINARY_WRAPPERS.find((wrapper) => {
    if (!mayHave(sample, wrapper)) return false;
    const bare = sample.map(wrapper.strip).filter((one) => one !== null);
    return bare.length >= sample.length * wrapper.share && isTrace(bare.flatMap(({ text }) => text.split("\n")));
  });
}

/**
 * The common beginning of all lines, up to a blank, ignoring digits: a supervisor's name, times in any format, an
 * indent.
 */
function sharedPrefixOf(sample: readonly string[]): Strip | undefined {
  // A blank line may have lost the blank after the name.
  const first = `${sample[0] ?? ""} `;
  const record = first.indexOf('{"');
  let length = Math.min(record === -1 ? first.length : record, SHARED_PREFIX);
  for (const line of sample) {
    length = Math.min(length, alike(first, `${line} `));
    if (length === 0) return undefined;
  }
  const blank = Math.max(first.lastIndexOf(" ", length - 1), first.lastIndexOf("\t", length - 1));
  // The indent after a name or a time is the program's own.
  const shared = first.slice(0, blank + 1).replace(/(\S[ \t])[ \t]+$/, "$1");
  if (shared === "" || sample.length < 2) return undefined;
  const shape = shared.replace(/\d+|\D+/g, (part) =>
    isDigit(part.charCodeAt(0)) ? "\\d+" : part.replace(SPECIAL, "\\$&"),
  );
  const strip = prefix(new RegExp(`^${shape.replace(/ $/, "(?: |$)")}`));
  return isTrace(sample.map((line) => strip(line)?.text ?? line)) ? strip : undefined;
}

/** Number of lines that suffice for a common name; a word in brackets needs fewer. */
const NAMED_LINES = 3;
const BRACKETED_LINES = 2;
const SPOKEN_LINES = 8;
const NAME = /^(?:\[([A-Za-z@][\w./:@ -]{0,60}|\d{1,2})\] |([\w@./-]{1,60}(?::[\w-]{1,40})?): )/;

/** The same name before every line, as added by tools that run several programs. */
function constantNameOf(sample: readonly string[]): Strip | undefined {
  const match = NAME.exec(sample[0] ?? "");
  if (match === null) return undefined;
  const [name, bracketed, bare] = match;
  const isWord = bracketed !== undefined && !isDigit(bracketed.charCodeAt(0));
  if (sample.length < (isWord ? BRACKETED_LINES : NAMED_LINES)) return undefined;
  // A program may begin some errors with its own name.
  if (bare !== undefined && sample.length < SPOKEN_LINES) return undefined;
  if (gradeOf(bracketed ?? bare ?? "") !== null) return undefined;
  const own = name.trimEnd();
  if (!sample.every((line) => line.startsWith(own) && (line.length === own.length || line.startsWith(name))))
    return undefined;
  return (line) => (line.startsWith(own) ? { text: line.slice(name.length), partial: false, stream: null } : null);
}

/** The common indent of all lines, from a list or a mail, unless they are the frames of a stack. */
function commonIndentOf(sample: readonly string[]): Strip | undefined {
  const [first = ""] = sample;
  const indent = /^(?: {2,12}|\t)(?=[A-Za-z])/.exec(first)?.[0];
  if (indent === undefined || sample.length < NAMED_LINES || isFrame(first)) return undefined;
  if (!sample.every((line) => line.startsWith(indent) || line.trim() === "")) return undefined;
  return prefix(new RegExp(`^${indent}`));
}

const SPECIAL = /[$()*+./?[\\\]^{|}-]/g;

/** Length of the common beginning of two texts, treating all numbers as equal. */
function alike(first: string, second: string): number {
  let at = 0;
  for (let other = 0; at < first.length && other < second.length; ) {
    if (isDigit(first.charCodeAt(at)) && isDigit(second.charCodeAt(other))) {
      while (isDigit(first.charCodeAt(at))) at++;
      while (isDigit(second.charCodeAt(other))) other++;
    } else if (first.charCodeAt(at) === second.charCodeAt(other)) {
      at++;
      other++;
    } else break;
  }
  return at;
}
