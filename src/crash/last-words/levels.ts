/** The severity of a line by its level, in all spellings of the usual loggers. */
import { isCapital } from "../grammar/bytes.ts";

/** The grades of a line. `detail` belongs to the line before it; the others are log levels. */
export type Grade = "fatal" | "error" | "warning" | "detail" | "low";

const NAMES: Readonly<Record<Grade, readonly string[]>> = {
  fatal: [
    ..."fatal fatl fata ftl fat emerg emergency alert alrt crit critical crt panic pani pnc dpanic abort".split(" "),
    "fatal error",
  ],
  error: "error erro err eror severe sever fail failed failure e".split(" ").concat(["system error"]),
  warning: "warning warn warni wrn wrng".split(" "),
  detail: ["detail", "hint", "context", "details"],
  low: [
    ..."notice note notic info inf information informational log debug debu dbg dbug trace trac trc verbose vrb".split(
      " ",
    ),
    ..."fine finer finest config silly http success default statement status system".split(" "),
  ],
};

const GRADES: ReadonlyMap<string, Grade> = new Map(
  (Object.keys(NAMES) as Grade[]).flatMap((grade) => NAMES[grade].map((name): [string, Grade] => [name, grade])),
);

/** One-letter levels of klog, capnslog and others. */
const LETTERS: Readonly<Record<string, Grade>> = {
  F: "fatal",
  C: "fatal",
  A: "fatal",
  E: "error",
  W: "warning",
  N: "low",
  I: "low",
  D: "low",
  V: "low",
  T: "low",
};

/** The grade of a level's name; null if it is not a level. */
export function gradeOf(name: string): Grade | null {
  return GRADES.get(name.toLowerCase()) ?? null;
}

/** True if the whole word at a position is the name of a level. */
export function isLevelAt(line: string, at: number): boolean {
  let end = at;
  // A small letter is a capital with one more bit.
  while (line.charCodeAt(end) <= 0x7f && isCapital(line.charCodeAt(end) & ~32)) end++;
  return gradeOf(line.slice(at, end)) !== null;
}

/** The grade of a one-letter level; null if it is not a level. */
export function gradeOfLetter(letter: string): Grade | null {
  return LETTERS[letter] ?? null;
}

/** The grade of a record's level: a name, bunyan's and pino's numbers (60 is fatal), or syslog's (0 to 7). */
export function gradeOfValue(value: unknown): Grade | null {
  if (typeof value === "string") {
    if (/^\d{1,2}$/.test(value)) return gradeOfValue(Number(value));
    return gradeOf(value) ?? (value.length === 1 ? gradeOfLetter(value) : null);
  }
  if (typeof value !== "number") return null;
  if (value >= 60) return "fatal";
  if (value >= 50) return "error";
  if (value >= 40) return "warning";
  if (value >= 10) return "low";
  if (value <= 2) return "fatal";
  if (value === 3) return "error";
  return value === 4 ? "warning" : "low";
}

/** Names of levels for regular expressions; `e` alone would be ambiguous. */
export const LEVEL_WORDS: string = oneOf([...GRADES.keys()]);
/** Those that do not start sentences: a level without brackets or a colon may be a word. */
export const PLAIN_LEVEL_WORDS: string = oneOf(
  [...GRADES.keys()].filter(
    (name) =>
      !/^(?:fail|log$|abort|status|statement|system|default|success|http|context|silly|config|fine|trace$|note$|detail|alert$|panic$)/.test(
        name,
      ),
  ),
);

function oneOf(names: readonly string[]): string {
  return names
    .filter((name) => name.length > 1)
    .sort((one, other) => other.length - one.length)
    .join("|");
}
