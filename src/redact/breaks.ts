/** Computes how many lines a match of an expression may span, so that only lines near a hook are searched. */

/** The rest of a source, and how many breaks each closed group may match. */
interface Reading {
  at: number;
  readonly source: string;
  readonly groups: number[];
}

/**
 * Maximum number of line breaks that an expression can match, including its assertions; infinite if unbounded. The
 * ends of a text (`$` without the flag `m`) do not count, since excerpts have them as well.
 */
export function mostBreaks(source: string): number {
  return ofAlternatives({ at: 0, source, groups: [] });
}

function ofAlternatives(reading: Reading): number {
  let most = 0;
  let sum = 0;
  while (reading.at < reading.source.length) {
    const next = reading.source[reading.at];
    if (next === ")") break;
    if (next === "|") {
      most = Math.max(most, sum);
      sum = 0;
      reading.at++;
    } else {
      const breaks = ofAtom(reading);
      const times = mostTimes(reading);
      // Zero times infinity is zero here.
      sum += breaks === 0 ? 0 : breaks * times;
    }
  }
  return Math.max(most, sum);
}

const GROUP = /\((?:\?(?:[:=!]|<[=!]|[a-z-]{1,8}:|<\w+>))?/y;
const CLASS = /\[(?:[^\]\\]|\\.)*\]/y;
const ESCAPE = /\\(?:u\{[0-9a-fA-F]+\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|[pP]\{[^}]+\}|\d+|[\s\S])/y;
const QUANTIFIER = /(?:[*+?]|\{(\d+)(,?)(\d*)\})\??/y;

function ofAtom(reading: Reading): number {
  const group = take(reading, GROUP);
  if (group !== null) {
    const isCaptured = group[0] === "(" || /^\(\?<\w/.test(group[0]);
    const index = isCaptured ? reading.groups.push(0) - 1 : -1;
    const breaks = ofAlternatives(reading);
    reading.at++;
    if (isCaptured) reading.groups[index] = breaks;
    return breaks;
  }
  const atom = take(reading, CLASS) ?? take(reading, ESCAPE);
  if (atom === null) {
    reading.at++;
    return 0;
  }
  const reference = /^\\([1-9]\d*)$/.exec(atom[0]);
  if (reference !== null) return reading.groups[Number(reference[1]) - 1] ?? Number.POSITIVE_INFINITY;
  return matchesBreak(atom[0]) ? 1 : 0;
}

function mostTimes(reading: Reading): number {
  const found = take(reading, QUANTIFIER);
  if (found === null) return 1;
  const [whole, least, comma, most] = found;
  if (whole.startsWith("?")) return 1;
  if (least === undefined) return Number.POSITIVE_INFINITY;
  if (comma === "") return Number(least);
  return most === "" ? Number.POSITIVE_INFINITY : Number(most);
}

function take(reading: Reading, expression: RegExp): RegExpExecArray | null {
  expression.lastIndex = reading.at;
  const found = expression.exec(reading.source);
  if (found !== null) reading.at = expression.lastIndex;
  return found;
}

const known = new Map<string, boolean>();

/** True if a class or an escape can be a line break. */
function matchesBreak(atom: string): boolean {
  let matches = known.get(atom);
  if (matches === undefined) {
    matches = new RegExp(`^${atom}`, /\\[pP]\{|\\u\{/.test(atom) ? "u" : "").test("\n");
    known.set(atom, matches);
  }
  return matches;
}
