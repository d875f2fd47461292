/** Source text as tokens, so that equivalent spellings are equal. */

const TOKEN =
  /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|[\p{L}_$@][\p{L}\p{N}_$]*[?!]?|\d[\w.]*|[^\s\w]/gu;

const HASH =
  /\.(?:py|rb|sh|bash|pl|pm|ex|exs|ya?ml|toml|cfg|ini|conf|r|jl|nim|tf)$|(?:^|\/)(?:Dockerfile|Makefile|Gemfile|Rakefile)$/;
const DASHES = /\.(?:lua|sql|hs|elm|adb|vhdl?)$/;

const PERL = /\.(?:pl|pm|t|cgi)$/;

/** A line without its comment. Perl's names lose the sigil of element access: `$rates{$zone}` of `%rates`. */
export function withoutComment(line: string, path: string): string {
  const code = uncommented(line, path);
  return PERL.test(path) ? code.replace(/[$@%]\{?(?=[A-Za-z_])/g, "") : code;
}

function uncommented(line: string, path: string): string {
  const mark = HASH.test(path) ? "#" : DASHES.test(path) ? "--" : "//";
  const trimmed = line.trim();
  if (mark === "//" && /^(?:\*(?:\s|\/|$)|<!--)/.test(trimmed)) return "";
  if (trimmed.startsWith(mark) && !(mark === "#" && trimmed.startsWith("#!"))) return "";
  let quote = "";
  let kept = "";
  let from = 0;
  for (let at = 0; at < line.length; at++) {
    const char = line[at] ?? "";
    if (quote !== "") {
      if (char === "\\") at++;
      else if (char === quote) quote = "";
    } else if (char === '"' || char === "'" || char === "`") quote = char;
    else if (mark === "//" && line.startsWith("/*", at)) {
      kept += line.slice(from, at);
      const end = line.indexOf("*/", at + 2);
      if (end === -1) return kept;
      at = end + 1;
      from = end + 2;
    } else if (line.startsWith(mark, at) && (mark !== "#" || at === 0 || /\s/.test(line[at - 1] ?? ""))) {
      return line[at - 1] === ":" ? line : kept + line.slice(from, at);
    }
  }
  return kept + line.slice(from);
}

/** A text without its interpolated code, and that code; null if it has none. */
function filledIn(token: string, before: string): { readonly text: string; readonly code: string } | null {
  // Python's and C#'s have a prefix before the text.
  const slot = /^(?:f|rf|fr|F|\$)$/.test(before) ? /\{([^{}]*)\}/g : /[#$]\{([^{}]*)\}|\{(\$[^{}]*)\}/g;
  const code: string[] = [];
  const text = token.replace(slot, (_, inner: string | undefined, variable: string | undefined) => {
    code.push(inner ?? variable ?? "");
    return "{}";
  });
  return code.length === 0 ? null : { text: `"${text.slice(1, -1)}"`, code: code.join(" ") };
}

/** The tokens of lines, regardless of white space, comments, semicolons, trailing commas, and kinds of quotes. */
export function tokensOf(lines: readonly string[], path: string): readonly string[] {
  const tokens: string[] = [];
  for (const line of lines) {
    if (line.length > 4_000) {
      tokens.push(line);
      continue;
    }
    for (const [token] of withoutComment(line, path).matchAll(TOKEN)) {
      if (token === ";") continue;
      if (/^[)\]}]$/.test(token) && tokens.at(-1) === ",") tokens.pop();
      const isText = /^["'`]/.test(token);
      const inner = isText && token.length > 3 ? filledIn(token, tokens.at(-1) ?? "") : null;
      if (inner !== null) tokens.push(inner.text, ...(inner.code.match(TOKEN) ?? []));
      else tokens.push(token.startsWith("'") ? `"${token.slice(1, -1)}"` : token);
    }
  }
  return tokens;
}

const WORD = /[\p{L}_$][\p{L}\p{N}_$]*/gu;
/** Languages in which a name may end with `?` or `!`. */
const ASKING = /\.(?:rb|rake|exs?|cr|jl|cljs?|scm)$/;
const ASKING_WORD = /[\p{L}_$][\p{L}\p{N}_$]*[?!]?/gu;

const KEYWORDS: ReadonlySet<string> = new Set(
  (
    "if else elif elsif for foreach while do return in of is not and or def defp fn func fun function class struct type interface const let var val new this self super " +
    "true false null nil None True False undefined try except catch finally raise throw throws with as import from package use require export default async await " +
    "public private protected static final void switch match case break continue end then begin when unless until yield lambda mut pub impl where go defer chan readonly loop ref"
  ).split(" "),
);

/** Names that occur in every program. */
const COMMON: ReadonlySet<string> = new Set(
  (
    "int string str bool boolean float double long char byte error err Error Exception String number any object range make len length size get set put add " +
    "id i j k n x y v s e ok to_s toString Integer List Map Object Array print println printf fmt log append push map filter each data value values key keys " +
    "result res ret args kwargs ctx context t it out"
  ).split(" "),
);

/** Functions that many types have: only the receiver identifies the called one. */
const COMMON_FUNCTIONS =
  /^(?:get|set|put|add|run|handle|call|apply|load|save|open|close|start|stop|init|create|update|delete|remove|find|read|write|send|parse|format|render|execute|exec|process|build|make|new|next|value|each|map|filter|append|push|print|log|size|length|check|test|main)$/i;

/** True if too many functions have a name for it to identify one. */
export function isCommonFunction(name: string): boolean {
  return COMMON_FUNCTIONS.test(name) || isCommonName(name);
}

/** All names in lines except keywords, including short and common ones. No texts. */
export function wordsIn(lines: readonly string[], path: string): ReadonlySet<string> {
  const names = new Set<string>();
  const word = ASKING.test(path) ? ASKING_WORD : WORD;
  for (const line of lines) {
    if (line.length > 1_000) continue;
    const code = withoutComment(line, path).replace(/[f$]?"(?:[^"\\]|\\.)*"|f?'(?:[^'\\]|\\.)*'/g, interpolated);
    for (const [name] of code.matchAll(word)) if (!KEYWORDS.has(name) || isNoKeyword(name, path)) names.add(name);
  }
  return names;
}

/** Keywords of a few languages, with their extensions; names elsewhere. */
const ONLY_IN: ReadonlyMap<string, RegExp> = new Map([
  ...["class", "new", "this", "lambda", "final", "export"].map((word) => [word, /\.(?!go$|rs$|c$|lua$)\w+$/] as const),
  ["match", /\.(?:rs|php|scala|ml|fs|gleam)$/],
  ["of", /\.(?:[cm]?[jt]sx?|vue|svelte)$/],
  ["loop", /\.(?:rs|rb)$/],
  ["ref", /\.(?:rs|cs)$/],
  ["end", /\.(?:rb|rake|lua|exs?|jl)$/],
  ["begin", /\.(?:rb|rake|ml)$/],
  ["then", /\.(?:rb|rake|lua|sh|hs|ml|elm)$/],
  ["until", /\.(?:rb|rake|lua|pl|pm)$/],
  ["type", /\.(?:[cm]?tsx?|go|rs|scala|ml|hs|fs)$/],
  ["when", /\.(?:rb|rake|kts?|exs?|cs|erl)$/],
  ["val", /\.(?:kts?|scala)$/],
  ["from", /\.pyi?$/],
  ["in", /\.(?!go$|java$|php$|c$|cc$|cpp$|scala$)\w+$/],
  ["is", /\.(?:pyi?|kts?|cs|dart)$/],
  ["where", /\.(?:rs|cs|swift|hs|kts?|exs?)$/],
  ["fn", /\.(?:rs|php|exs?|gleam)$/],
  ["def", /\.(?:pyi?|rb|rake|scala|exs?|groovy)$/],
  ["not", /\.(?:pyi?|rb|rake|lua|exs?|pl|pm)$/],
  ["let", /\.(?!go$|java$|pyi?$|cs$|php$|rb$)\w+$/],
]);

/** True if a name is a keyword in other languages only. */
function isNoKeyword(name: string, path: string): boolean {
  return ONLY_IN.get(name)?.test(path) === false;
}

/** The distinctive names in lines: no keywords, no common names, no texts. */
export function namesIn(lines: readonly string[], path: string): ReadonlySet<string> {
  return new Set([...wordsIn(lines, path)].filter((name) => name.length > 1 && !COMMON.has(name)));
}

/** The variables in a text: `#{name}`, `${name}`, and `{name}` if a prefix marks the text. */
function interpolated(text: string): string {
  const marked = text.startsWith("f") || text.startsWith("$") ? /\{([^{}]*)\}/g : /[#$]\{([^{}]*)\}|\{(\$[^{}]*)\}/g;
  return ` ${[...text.matchAll(marked)].map(([, inner, variable]) => inner ?? variable ?? "").join(" ")} `;
}

/** True for a name that occurs in every program. */
export function isCommonName(name: string): boolean {
  return COMMON.has(name);
}

/** A name for use in a regular expression. */
export function escaped(name: string): string {
  return name.replace(/[$?!]/g, "\\$&");
}

/** Number of names that two sets have in common. */
export function shares(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const name of left) if (right.has(name)) shared++;
  return shared;
}

/** The last segment of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
