/** Lines that assign names: assignments, loops, block parameters. Recognised by their syntax, in any language. */
import { withoutComment, wordsIn } from "./tokens.ts";

/** The two sides of an assignment. */
export interface Assignment {
  readonly left: string;
  readonly right: string;
}

const LOOP = /\bfor(?:each)?\b/;

/** Null for a line without an assignment. */
export function assignmentIn(line: string, path: string): Assignment | null {
  const code = withoutComment(line, path);
  return blockIn(code) ?? loopIn(code) ?? plainIn(code) ?? filledIn(code);
}

/** `sums.setdefault(name, 0)`, `rows.push(row)`: a collection receives the arguments. */
function filledIn(code: string): Assignment | null {
  const call =
    /^\s*((?:this\.|self\.|\$this->|@)?[$\w]+)(?:\.|->)(?:put|set|add|push|append|insert|extend|setdefault|store|unshift)\w*!?\((.*)$/.exec(
      code,
    );
  return call === null ? null : { left: call[1] ?? "", right: call[2] ?? "" };
}

/** `items.each do |item|`, `rows.map((row) =>`, `rows.map(|row|`: the block's parameters are assigned from the receiver. */
function blockIn(code: string): Assignment | null {
  const ruby = /^(.*?)(?:\bdo|\{)\s*\|([^|]{1,100})\|/.exec(code);
  if (ruby !== null) return { left: ruby[2] ?? "", right: ruby[1] ?? "" };
  const rust = /^(.*)\.\w+\(\s*(?:move\s+)?\|([^|]{1,100})\|/.exec(code);
  if (rust !== null) return { left: rust[2] ?? "", right: rust[1] ?? "" };
  const arrow =
    /^(.*)\.(?:map|forEach|filter|flatMap|reduce|some|every|find|sort)\(\s*(?:async\s*)?(?:\(([^()]{1,100})\)|([\w$]+))\s*(?:=>|->)/.exec(
      code,
    );
  if (arrow !== null) return { left: arrow[2] ?? arrow[3] ?? "", right: arrow[1] ?? "" };
  return null;
}

/**
 * `for x in xs`, `for (const x of xs)`, `for (X x : xs)`, `foreach ($xs as $x)`, `for i := range xs`, `for (let i =
 * 0; i < n; i++)`.
 */
function loopIn(code: string): Assignment | null {
  const at = LOOP.exec(code);
  if (at === null) return null;
  const head = code.slice(at.index + at[0].length);
  const as = /^\s*\((.*?)\bas\b(.*)$/.exec(head);
  if (as !== null) return { left: as[2] ?? "", right: as[1] ?? "" };
  // The condition limits a counter like its start does.
  const counted = /^\s*\(?([^;=]*?):?=([^;]*;.*)$/.exec(head);
  if (counted !== null) return { left: counted[1] ?? "", right: counted[2] ?? "" };
  const each = /^\s*(?:await\s*)?\(?(.*?)(?:\bin\b|\bof\b|:=\s*range\b|(?<!:):(?![:=]))(.*)$/.exec(head);
  return each === null ? null : { left: each[1] ?? "", right: each[2] ?? "" };
}

function plainIn(code: string): Assignment | null {
  const [left = "", ...right] = code.split(/(?<![=!<>:])(?::=|=(?![=>~])|<-|\bin\b)/);
  return right.length === 0 ? null : { left, right: right.join(" ") };
}

/** Names that lines assign, including common ones. */
export function namesSet(lines: readonly string[], path: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const line of lines) {
    const code = withoutComment(line, path);
    const set = blockIn(code) ?? loopIn(code);
    const [left, right] = code.split(/(?<![=!<>])(?::=|[-+*/|&]?=(?![=>~])|<-|<<|\bin\b)/);
    const target = set?.left ?? (right === undefined ? null : left);
    if (target !== null) for (const name of wordsIn([(target ?? "").replace(/\[[^\]]*\]/g, "")], path)) names.add(name);
    // A call may change its receiver: `items.clear()`.
    const receiver = /^\s*(?:this\.|self\.|@|\$this->)?([A-Za-z_$]\w*)(?:\.|->)\w+[!?]?\(/.exec(line)?.[1];
    if (receiver !== undefined && target === null) names.add(receiver);
  }
  return names;
}
