/** `crashgate report`: shows a saved report.json again. */
import { readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { InputError } from "../errors.ts";
import type { Report } from "../findings/model.ts";
import { nearest } from "../inputs/nearest.ts";
import { palette, type ReportContext, renderPage, renderSummary, renderTerminal } from "../report/index.ts";
import { showsColours } from "./colours.ts";
import { fileProblem } from "./file-problem.ts";
import { fitted } from "./wrap.ts";

const FORMS = ["terminal", "markdown", "page"] as const;
type Form = (typeof FORMS)[number];

/**
 * Prints the report in the format of `--as`. Throws InputError for a file that is not a report, and for wrong usage.
 */
export async function reportCommand(args: readonly string[]): Promise<number> {
  const { file: given, form } = readArguments(args);
  const file = isFolder(given) ? join(given, "report.json") : given;
  const report = readReport(file);
  process.stdout.write(render(report, form, dirname(file)));
  return 0;
}

const USAGE = "Usage: crashgate report FILE [--as terminal|markdown|page]";

function readArguments(args: readonly string[]): { readonly file: string; readonly form: Form } {
  const { tokens } = parseArgs({
    args: [...args],
    options: { as: { type: "string" } },
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const files: string[] = [];
  let given = "terminal";
  for (const token of tokens) {
    if (token.kind === "positional") files.push(token.value);
    else if (token.kind === "option" && token.name !== "as") throw new InputError(unknownFlag(token.rawName));
    else if (token.kind === "option" && token.value === undefined)
      throw new InputError(`${token.rawName} needs a value.\n${USAGE}`);
    else if (token.kind === "option") given = token.value ?? given;
  }
  const form = FORMS.find((each) => each === given);
  if (form === undefined) throw new InputError(`--as ${JSON.stringify(given)} is not one of ${FORMS.join(", ")}.`);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) throw new InputError(`It takes one file.\n${USAGE}`);
  return { file, form };
}

function unknownFlag(rawName: string): string {
  const slip = rawName.startsWith("--") ? nearest(rawName, ["--as", "--help"]) : null;
  return `${rawName} is not a flag${slip === null ? "." : `; did you mean ${slip}?`}\n${USAGE}`;
}

/** True for a folder: a `report-dir` stands for its report. */
function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function readReport(file: string): Report {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (cause) {
    throw new InputError(`${file} cannot be read: ${fileProblem(cause)}`, { cause });
  }
  const report = parsedJson(text);
  if (!isReport(report)) throw new InputError(`${file} is not a report.json that Crashgate wrote.`);
  return report;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** True if it has the parts without which nothing can be rendered; `schema/report.schema.json` has the rest. */
function isReport(value: unknown): value is Report {
  if (typeof value !== "object" || value === null) return false;
  const { schema, findings, warnings, lanes } = value as Partial<Record<keyof Report, unknown>>;
  return schema === 1 && [findings, warnings, lanes].every(Array.isArray);
}

function render(report: Report, form: Form, folder: string): string {
  const context: ReportContext = {
    serverUrl: "https://github.com",
    repository: null,
    runUrl: null,
    runNumber: null,
    key: "",
    occasion: "terminal",
    failOn: [],
    known: null,
    reportDir: folder,
    artifact: null,
  };
  if (form === "page") return renderPage(report, context);
  if (form === "markdown") return renderSummary(report, context);
  const { isTTY, columns } = process.stdout;
  const text = renderTerminal(report, context, palette(showsColours(process.env, isTTY === true)));
  const lines = text.split("\n").map((line) => (isTTY ? fitted(line, columns - 1) : line));
  return `${lines.join("\n")}\n`;
}
