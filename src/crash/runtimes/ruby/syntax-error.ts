/** Syntax errors from Ruby's parser (up to 3.3) and from Prism. */
import { drafted, withSourceLine } from "../../grammar/drafting.ts";
import type { Reading } from "../../grammar/grammar.ts";
import { isLogLine } from "../../grammar/log-lines.ts";
import { firstCaller, framesOf, LONGEST_MESSAGE, readCallers, rubyHead } from "./raised.ts";

const SYNTAX = /^(\S.*?):(\d+): (.*?)(?: \(SyntaxError\))?$/;

/** A file that could not be parsed, reported by `parse.y`, or by Prism after syntax_suggest's excerpt. */
export function readSyntaxError(lines: readonly string[], at: number): Reading | null {
  const line = lines[at] ?? "";
  if (isLogLine(line)) return null;
  const excerpt = / --> (\S.*)$/.exec(line);
  let end = at;
  if (excerpt !== null) {
    end = -1;
    for (let index = at; index < lines.length && index < at + 200; index++) {
      if (/\(SyntaxError\)$/.test(lines[index] ?? "")) {
        end = index;
        break;
      }
    }
    if (end === -1) return null;
  }
  const printed = lines[end] ?? "";
  const head = rubyHead(line);
  const found = SYNTAX.exec(head === null || end !== at ? printed : printed.slice(printed.indexOf("': ") + 3));
  // Erlang and Elixir print `syntax error before`.
  if (found === null || !isRubys(found[1] ?? "", printed) || printed.includes("syntax error before: ")) return null;
  const callers = firstCaller(lines, end + 1);
  const stack = callers === -1 ? null : readCallers(lines, callers);
  let last = end;
  for (let index = end + 1; index < lines.length && index < end + LONGEST_MESSAGE && stack === null; index++) {
    const other = lines[index] ?? "";
    if (!/^\s|^>|^\S+:\d+: /.test(other) || isLogLine(other)) break;
    last = index;
  }
  const source = sourceIn(lines.slice(at, last + 1), found[2] ?? "");
  const place = withSourceLine({ function: null, file: found[1] ?? null, line: Number(found[2]) }, source);
  const message = found[3] ?? "";
  return {
    draft: drafted({
      runtime: "ruby",
      kind: "syntax-error",
      title: `${found[3]} (SyntaxError)`,
      message,
      fatal: true,
      chain: [{ type: "SyntaxError", message, recovered: false }],
      frames: framesOf([...(head === null ? [] : [head.place]), ...(stack?.places ?? [])]),
      culprit: place,
    }),
    first: at,
    last: Math.max(last, stack?.last ?? 0),
  };
}

/** Many parsers report syntax errors: it is Ruby's if the line contains Ruby's own phrase or a Ruby file. */
function isRubys(file: string, printed: string): boolean {
  return printed.endsWith("(SyntaxError)") || (printed.includes("syntax error") && RUBY_FILE.test(file));
}

const RUBY_FILE =
  /\.(?:rb|ru|rake|gemspec|jbuilder|builder|erb|haml|slim)$|(?:^|\/)(?:Gemfile|Rakefile|Guardfile|Capfile)$|^-e$|^\(eval/;

/** The source of a syntax error: in an excerpt `> 5 |   1 +`, else in the line above the caret. */
function sourceIn(lines: readonly string[], number: string): string | null {
  const numbered = lines
    .map((line) => /^[> ] ?(\d+) (?: ?\| ?)?(.*)$/.exec(line))
    .find((found) => found?.[1] === number);
  if (numbered != null) return numbered[2] ?? null;
  const caret = lines.findIndex((line) => /^\s*[~^]+\s*$/.test(line));
  return caret < 1 ? null : (lines[caret - 1] ?? null);
}
