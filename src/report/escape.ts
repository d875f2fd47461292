/**
 * Makes untrusted text (logs, names, messages, events) inert: one function for each destination. Each accepts any
 * text and runs in linear time.
 */
import { stripVTControlCharacters } from "node:util";
import { cutPoints, ELLIPSIS } from "./cut.ts";

/** Splits a word for pattern matchers; invisible to readers. */
const BREAK = "\u200B";
/** The same in Markdown, visible in the source. */
const BREAK_ENTITY = "&#8203;";

const CONTROLS = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
/**
 * Bidirectional marks, overrides and isolates, invisible operators, byte order marks, interlinear and tag characters.
 */
const INVISIBLE =
  /[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]|[\u{E0000}-\u{E0FFF}]/gu;

/** Text without anything invisible. Covers most text, including our own sentences with their middle dots. */
const HARMLESS = /^[\n\t\x20-\x7E\xA0-\xAC\xAE-\xFF]*$/;

/**
 * Text without escape sequences, control, bidirectional and invisible characters. Line breaks become `\n`; tabs stay.
 */
export function withoutControls(text: string): string {
  if (HARMLESS.test(text)) return text;
  return stripVTControlCharacters(text.replace(/\r\n?|[\u000B\u000C\u0085\u2028\u2029]/g, "\n"))
    .replace(CONTROLS, "")
    .replace(INVISIBLE, "")
    .toWellFormed();
}

/** Printable ASCII words with single spaces, as in most names and titles. */
const PLAIN_LINE = /^[!-~]+(?: [!-~]+)*$/;

/** Cleaned text in one line, with single blanks and at most `maxPoints` code points. */
export function oneLine(text: string, maxPoints = 10_000): string {
  if (text.length <= maxPoints && PLAIN_LINE.test(text)) return text;
  return cutPoints(withoutControls(enoughOf(text, maxPoints)).replace(/\s+/g, " ").trim(), maxPoints);
}

/** Cuts a far too long text before it is cleaned. Escape sequences may take up most of what remains. */
function enoughOf(text: string, maxPoints: number): string {
  const enough = maxPoints * 4 + 256;
  return text.length <= enough ? text : text.slice(0, enough) + ELLIPSIS;
}

/** Cleaned lines; one with line breaks becomes several. */
export function cleanLines(lines: readonly string[]): string[] {
  return lines.flatMap((line) => withoutControls(line).split("\n"));
}

/** A Markdown code span, outside of tables. Nothing inside is linked, mentioned or rendered. Longer text is cut. */
export function code(text: string, maxPoints = 200): string {
  const inner = disarmCommands(disarmMarkers(oneLine(text, maxPoints)));
  if (inner === "") return "`?`";
  const ticks = "`".repeat(longestRun(inner, "`") + 1);
  const pad = inner.startsWith("`") || inner.endsWith("`") ? " " : "";
  return `${ticks}${pad}${inner}${pad}${ticks}`;
}

/** A code span for a Markdown table cell: a bar inside does not end the cell. */
export function cellCode(text: string, maxPoints = 200): string {
  // A bar needs an odd number of backslashes before it: with an even number they escape each other and the bar is
  // bare.
  return code(text, maxPoints).replace(/(\\*)\|/g, (_, slashes: string) =>
    slashes.length % 2 === 0 ? `${slashes}\\|` : `${slashes}\\\\|`,
  );
}

const MARKDOWN = /[\\`*_[\]<>()|~&{}!]/g;

/**
 * Text for a Markdown paragraph, list or table cell, in one line: nothing in it is markup, link, mention or
 * reference.
 */
export function markdownText(foreign: string, maxPoints = 2_000): string {
  return oneLine(foreign, maxPoints)
    .replace(MARKDOWN, (character) => (character === "<" || character === "&" ? entity(character) : `\\${character}`))
    .replace(/@(?=\w)/g, `@${BREAK_ENTITY}`)
    .replace(/(?<!&)#(?=\w)/g, `#${BREAK_ENTITY}`)
    .replace(/\bGH-(?=\d)/gi, (found) => `${found}${BREAK_ENTITY}`)
    .replace(/:(?=\/\/|[\w+-]+:)/g, `:${BREAK_ENTITY}`)
    .replace(/\bwww\./gi, (found) => `${found.slice(0, 3)}${BREAK_ENTITY}.`)
    .replace(/\b[0-9a-f]{7,64}\b/gi, (found) => `${found.slice(0, 3)}${BREAK_ENTITY}${found.slice(3)}`)
    .replace(/\$/g, "<span>$</span>")
    .replace(/^(?=[-+=>#]|\d{1,9}\.)/, BREAK_ENTITY);
}

/** Our own sentences with untrusted words in backticks: those become code spans, the rest is `text`. */
export function prose(sentence: string, maxPoints = 2_000): string {
  const parts = oneLine(sentence, maxPoints).split("`");
  // With an odd number of backticks the last one has no partner and is an ordinary character.
  const paired = parts.length % 2 === 1 ? parts : [...parts.slice(0, -2), `${parts.at(-2)}\`${parts.at(-1)}`];
  return paired
    .map((part, index) => (index % 2 === 1 ? code(part, maxPoints) : withEdges(part, markdownText(part, maxPoints))))
    .join("");
}

/** `text` trims, but a part of a sentence keeps the blank at either end. */
function withEdges(part: string, escaped: string): string {
  if (escaped === "") return part === "" ? "" : " ";
  return `${part.startsWith(" ") ? " " : ""}${escaped}${part.endsWith(" ") ? " " : ""}`;
}

/** Our own Markdown without line breaks at blanks: a number stays with its unit. */
export function unbroken(markdown: string): string {
  return markdown.replaceAll(" ", "&nbsp;");
}

/** A fenced block of Markdown. The fence is longer than any run of backticks inside, and is always closed. */
export function fence(lines: readonly string[], maxPointsPerLine = 1_000): string {
  const inner = cleanLines(lines.map((line) => enoughOf(line, maxPointsPerLine))).map((line) =>
    // A summary is also a file that a later step may print.
    disarmCommands(disarmMarkers(cutPoints(line, maxPointsPerLine))),
  );
  const ticks = "`".repeat(Math.max(3, ...inner.map((line) => longestRun(line, "`") + 1)));
  return `${ticks}text\n${inner.join("\n")}\n${ticks}`;
}

/** Text without anything that could be read as one of our markers. */
export function disarmMarkers(foreign: string): string {
  if (!foreign.includes("<!--")) return foreign;
  return foreign.replace(/<!--(?=\s*crashgate)/gi, `<!${BREAK}--`);
}

/** Cleaned text without HTML special characters. */
const PLAIN_HTML = /^[\n\t !#-%'-;=?-~\xA0-\xAC\xAE-\xFF]*$/;

/** Text for HTML, between tags or in a double-quoted attribute. Longer text is cut. */
export function htmlText(foreign: string, maxPoints = 10_000): string {
  if (foreign.length <= maxPoints && PLAIN_HTML.test(foreign)) return foreign;
  const cleaned = withoutControls(cutPoints(foreign, maxPoints));
  return cleaned.replace(/[&<>"]/g, (character) => HTML_ENTITIES[character] ?? "");
}

/** A word or two for a mermaid chart: letters, digits and signs that mean nothing to mermaid. */
export function mermaid(foreign: string, maxPoints = 60): string {
  const label = oneLine(foreign).replace(/[^\p{L}\p{N} ._/()+-]+/gu, " ");
  return cutPoints(label.replace(/\s+/g, " ").trim(), maxPoints) || "unnamed";
}

/**
 * The title of an issue, a check run or an annotation. Markdown is not rendered there, but mentions and references
 * may be.
 */
export function title(foreign: string, maxPoints: number): string {
  return cutPoints(
    oneLine(foreign, maxPoints)
      .replace(/@(?=\w)/g, `@${BREAK}`)
      .replace(/#(?=\d)/g, `#${BREAK}`)
      .replace(/\bGH-(?=\d)/gi, (found) => `${found}${BREAK}`)
      .replace(/<!--/g, `<!${BREAK}--`),
    maxPoints,
  );
}

/** One line of a job log or a terminal, without either form of workflow command, wherever it is printed. */
export function logLine(foreign: string, maxPoints = 4_000): string {
  return cutPoints(
    disarmCommands(withoutControls(enoughOf(foreign, maxPoints)).replace(/\n+/g, " ").replaceAll("\t", "    ")),
    maxPoints,
  );
}

/** Several lines of a log without workflow commands; line breaks are kept. */
export function disarmCommands(foreign: string): string {
  if (!foreign.includes("::") && !foreign.includes("##[")) return foreign;
  return foreign.replace(/##(?=\[)/g, `##${BREAK}`).replace(/^([^\S\n]*):(?=:)/gm, `$1:${BREAK}`);
}

const HTML_ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function entity(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

function longestRun(inText: string, character: string): number {
  if (!inText.includes(character)) return 0;
  let longest = 0;
  let run = 0;
  for (const each of inText) {
    run = each === character ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
