/** The inputs and outputs as action.yml and as Markdown tables. */
import { FEATURES, permissionsOf } from "../src/github/client/permissions.ts";
import { INPUTS, OUTPUTS } from "../src/inputs/table.ts";

interface Row {
  readonly default: string;
  readonly actionDefault?: string;
  readonly defaultName?: string;
  readonly meaning: string;
}

const ROWS: readonly (readonly [string, Row])[] = Object.entries(INPUTS);

/** The content of action.yml. Every text is a JSON string, which is valid YAML. */
export function actionYml(): string {
  const inputs = ROWS.flatMap(([name, row]) => [
    `  ${name}:`,
    `    description: ${JSON.stringify(row.meaning)}`,
    "    required: false",
    ...defaultLine(row),
  ]);
  const outputs = Object.entries(OUTPUTS).flatMap(([name, meaning]) => [
    `  ${name}:`,
    `    description: ${JSON.stringify(meaning)}`,
  ]);
  return [
    "# Made by `npm run generate` from src/inputs/table.ts.",
    "name: Crashgate",
    "description: Fails a deploy whose containers crash, with the trace of the instance that died.",
    "author: The Crashgate authors",
    "branding:",
    "  icon: alert-octagon",
    "  color: red",
    "inputs:",
    ...inputs,
    "outputs:",
    ...outputs,
    "runs:",
    "  using: node24",
    "  main: dist/index.js",
    "",
  ].join("\n");
}

function defaultLine(row: Row): string[] {
  const text = row.actionDefault === undefined ? row.default : expression(row.actionDefault);
  return text === "" ? [] : [`    default: ${JSON.stringify(text)}`];
}

function expression(source: string): string {
  return `$\{{ ${source} }}`;
}

/** The inputs as a Markdown table. */
export function inputsTable(): string {
  const rows = ROWS.map(([name, row]) => [`\`${name}\``, defaultCell(row), row.meaning]);
  return table(["input", "default", "meaning"], rows);
}

function defaultCell(row: Row): string {
  const text = row.actionDefault === undefined ? row.default : expression(row.actionDefault);
  return text === "" ? (row.defaultName ?? "") : `\`${text}\``;
}

/** The outputs as a Markdown table. */
export function outputsTable(): string {
  return table(
    ["output", "meaning"],
    Object.entries(OUTPUTS).map(([name, meaning]) => [`\`${name}\``, meaning]),
  );
}

/** The `permissions` of each feature, as a Markdown table. */
export function permissionsTable(): string {
  const rows = FEATURES.map((feature) => {
    const permissions = permissionsOf(feature).map((permission) => `\`${permission}\``);
    return [feature.name, permissions.join(", ") || "none", feature.without];
  });
  return table(["for", "permissions of the job", "without them"], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), `|${head.map(() => "---|").join("")}`, ...rows.map(line)].join("\n");
}

/** The document with new text between `<!-- name -->` and `<!-- /name -->`. Throws if the markers are missing. */
export function withTable(document: string, name: string, text: string): string {
  const open = `<!-- ${name} -->`;
  const start = document.indexOf(open);
  const end = document.indexOf(`<!-- /${name} -->`);
  if (start < 0 || end < start)
    throw new Error(`README.md has no place for the ${name}: ${open} ... <!-- /${name} -->`);
  return `${document.slice(0, start + open.length)}\n${text}\n${document.slice(end)}`;
}
