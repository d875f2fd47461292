/** Hints for R's crashes. */
import { firstLine, inSentence } from "../../grammar/drafting.ts";
import type { Draft, Hint } from "../../grammar/grammar.ts";

/** `Grammar.hints` of R. */
export const rHints: Readonly<Record<string, Hint>> = {
  uncaught: (draft) => `${whyOf(draft)} ${adviceOf(draft)}`,
  "startup-module-not-found":
    "The script loads a package that is not in the image. Install it there (install.packages, renv::restore, or Debian's r-cran-…), into a library that is on .libPaths().",
  "startup-file-not-found":
    "The script that the container starts is not there. Check the command, the working directory, and what the image copies.",
  "out-of-memory": ({ message }) =>
    `R could not get ${/of size ([\d.]{1,20} \w{2})/.exec(message ?? "")?.[1] ?? "the memory that it asked for"}. Read or compute the data in pieces, or raise the container's memory limit.`,
  "stack-overflow": recursionHint,
  "syntax-error": syntaxHint,
  "fatal-signal":
    "Native code, R's own or a package's, touched memory that is not its own. Look at the innermost package in the traceback, and rebuild packages that were built for another R.",
  "logged-exception": "The program caught this error, printed it and went on. Look at what it did instead.",
};

function recursionHint({ message, culprit }: Draft): string {
  const who = culprit?.function == null ? "A function" : `\`${culprit.function}\``;
  const size = /^C stack usage\s+(\d+)/.exec(message ?? "")?.[1];
  const limit = size === undefined ? "`options(expressions = )` was reached" : `${size} bytes of the C stack were used`;
  return `${who} called itself until ${limit}. Give the recursion an end or make it a loop; \`options(error = function() { traceback(2); quit(status = 1) })\` prints who calls whom.`;
}

function syntaxHint({ message, culprit }: Draft): string {
  const lines = (message ?? "").split("\n");
  const last = lines.length > 1 ? lines.at(-1)?.trim().replace(/"$/, "") : undefined;
  const place = culprit?.file == null ? "" : ` at ${inSentence(culprit.file, culprit.line)}`;
  const where = last === undefined || last === "" ? place : `${place}, in \`${last.slice(0, 100)}\``;
  return `R met an ${firstLine(message ?? "").replace(/ in:$/, "")}${where}. Run \`Rscript -e 'invisible(parse("FILE"))'\` over the sources in the build: it names file, line and column.`;
}

function whyOf({ message, chain }: Draft): string {
  const text = message ?? "";
  const warning = chain.find(({ type }) => type === "warning")?.message;
  const object = /^object '([^']{1,200})' not found/.exec(text)?.[1];
  if (object !== undefined) return `No variable ${object} exists where it is used.`;
  const missing = /^could not find function "([^"]{1,200})"/.exec(text)?.[1];
  if (missing !== undefined) return `No function ${missing} is defined or loaded.`;
  if (/^cannot open the connection/.test(text) && warning !== undefined) return `R says why: ${warning}.`;
  if (/^\(converted from warning\)/.test(text)) return "A warning ended the program, because options(warn = 2) is set.";
  return "An error reached the top of the script and no tryCatch caught it.";
}

function adviceOf({ message, culprit }: Draft): string {
  if (/^could not find function/.test(message ?? "")) return "Load its package with library(), or name it with ::.";
  const where = culprit?.function == null ? "the top of the script" : culprit.function;
  return `Look at ${where}; options(error = function() { traceback(2); quit(status = 1) }, keep.source = TRUE) prints its line next time.`;
}
