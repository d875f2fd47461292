/** Statements that do the same in another form, and hunks that only insert or remove whole lines. */
import type { Hunk } from "./commits.ts";
import { tokensOf } from "./tokens.ts";

type Tokens = readonly string[];

/** Longer hunks are more than one statement. */
const MOST_TOKENS = 400;

const BRACE = /^[{}]$/;

/** True if both sides decide the same: `return a ? b : c` and `if (a) return b; return c`, or an inverted guard. */
export function isSameFlow(before: Tokens, after: Tokens): boolean {
  if (before.length === 0 || after.length === 0 || before.length + after.length > MOST_TOKENS) return false;
  const [old, now] = [flow(before), flow(after)];
  return old === now || isInverted(old, now) || isInverted(now, old);
}

/** Tokens without braces and parentheses around conditions, with a returned choice as two statements. */
function flow(tokens: Tokens): string {
  const text = tokens.filter((token) => !BRACE.test(token)).join(" ");
  return text
    .replace(
      /\breturn ((?:(?!\breturn\b)[^?])+) \? ([^?:]+) : ([^?:]+?)(?= return\b|$)/,
      "if ( $1 ) return $2 return $3",
    )
    .replace(/\belse (?=return\b)/g, "");
}

/** `if a: work` as `if not a: continue; work`. */
function isInverted(plain: string, inverted: string): boolean {
  const guard = /^if (.+?) :? ?(?:continue|return|next) (.+)$/.exec(inverted);
  if (guard === null) return false;
  const [, condition = "", work = ""] = guard;
  return (
    plain.startsWith("if ") &&
    negated(condition).some((each) => plain.replace(/^(if .*?) : /, "$1 ") === `if ${each} ${work}`)
  );
}

function negated(condition: string): readonly string[] {
  const inner = condition.replace(/^\( (.*) \)$/, "$1");
  const plain = inner.replace(/^(?:not|!) /, "");
  if (plain !== inner) return [plain, `( ${plain} )`];
  const flipped = inner.replace(/! =|= =/, (sign) => (sign === "! =" ? "= =" : "! ="));
  return flipped === inner ? [] : [flipped, `( ${flipped} )`];
}

/** `struct image *thumb;`, `let sum;`, `int at, count;` */
const DECLARATION =
  /^\s*(?:(?:static|const|let|var|final|volatile|unsigned|struct|enum)\s+)*[A-Za-z_][\w<>,.]*(?:\s*\*+\s*|\s+)(?:\*?[A-Za-z_]\w*(?:\s*,\s*\*?[A-Za-z_]\w*)*)\s*;\s*$|^\s*(?:let|var)\s+[\w$, ]+;?\s*$/;
const TYPED_ASSIGNMENT =
  /^(\s*)(?:(?:static|const|let|var|final|unsigned|struct|enum)\s+)*(?:[A-Za-z_][\w<>,.]*(?:\s*\*+\s*|\s+))?(?=[A-Za-z_$][\w$]*\s*=(?!=))/;

/** True if variables are only declared elsewhere: before their first use, or with it. */
export function isDeclaredElsewhere(hunks: readonly Hunk[], path: string): boolean {
  const all = hunks.flatMap(({ removed, added }) => [...removed, ...added]);
  if (all.length > MOST_TOKENS || all.some((line) => line.length > MOST_TOKENS)) return false;
  if (!all.some((line) => DECLARATION.test(line) && !/^\s*(?:return|goto|break|continue|throw|delete)\b/.test(line)))
    return false;
  const bare = (lines: readonly string[]) =>
    tokensOf(
      lines
        .filter((line) => !DECLARATION.test(line) || /^\s*(?:return|goto|break|continue|throw|delete)\b/.test(line))
        .map((line) => line.replace(TYPED_ASSIGNMENT, "$1")),
      path,
    ).join(" ");
  return bare(hunks.flatMap(({ removed }) => removed)) === bare(hunks.flatMap(({ added }) => added));
}

/** The hunk with only the lines that it inserts or removes, if everything else stayed, braces aside. */
export function reduced(hunk: Hunk, path: string): Hunk {
  const { removed, added, oldStart, newStart } = hunk;
  const inserted = extraLines(removed, added, path);
  if (inserted !== null)
    return {
      oldStart,
      removed: [],
      newStart: newStart + inserted.from,
      added: added.slice(inserted.from, inserted.to),
    };
  const lost = extraLines(added, removed, path);
  return lost === null
    ? hunk
    : { oldStart: oldStart + lost.from, removed: removed.slice(lost.from, lost.to), newStart, added: [] };
}

/** The lines that `long` has in addition to `short`; null if that is not all, or either side is empty. */
function extraLines(
  short: readonly string[],
  long: readonly string[],
  path: string,
): { readonly from: number; readonly to: number } | null {
  if (short.length === 0 || long.length <= short.length || long.length > 200) return null;
  const plain = (lines: readonly string[]) => tokensOf(lines, path).filter((token) => !BRACE.test(token));
  const lines = long.map((line) => plain([line]));
  const wanted = plain(short);
  const total = lines.reduce((sum, each) => sum + each.length, 0);
  if (wanted.length === 0 || total <= wanted.length) return null;
  // The longest head and tail of whole lines that agree.
  let from = 0;
  let head = 0;
  for (; from < lines.length; from++) {
    const line = lines[from] ?? [];
    if (!line.every((token, at) => token === wanted[head + at])) break;
    head += line.length;
  }
  let to = lines.length;
  let tail = wanted.length;
  for (; to > from; to--) {
    const line = lines[to - 1] ?? [];
    if (tail - line.length < head || !line.every((token, at) => token === wanted[tail - line.length + at])) break;
    tail -= line.length;
  }
  return head === tail && from < to ? { from, to } : null;
}
