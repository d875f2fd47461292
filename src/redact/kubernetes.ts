/**
 * The values of a Kubernetes Secret that was printed whole: as YAML or JSON, also inside of a string that a logger wrote.
 * They are base64 of anything, so only what they stand in tells what they are.
 */
import { isNoValue } from "./judge.ts";
import { MASK, type RedactRule } from "./rule.ts";

export const KUBERNETES_SECRET_RULE: RedactRule = {
  hooks: [
    "kind: Secret",
    ...['"', '\\"'].flatMap((quote) => [
      `kind: ${quote}Secret`,
      `kind${quote}:${quote}Secret`,
      `kind${quote}: ${quote}Secret`,
    ]),
  ],
  replace: (text) => redactYaml(redactJson(text)),
};

/** What is told of an object while it is read. */
interface Read {
  kind: string | null;
  type: string;
}

/** Items of a SecretList have no kind, but a type that no other kind with data has. */
const SECRET_TYPE = /^(?:Opaque|kubernetes\.io\/[\w.-]+|helm\.sh\/[\w.-]+|bootstrap\.kubernetes\.io\/token)$/;

function isSecret({ kind, type }: Read): boolean {
  return kind === "Secret" || (kind === null && SECRET_TYPE.test(type));
}

type Range = readonly [from: number, to: number];

interface JsonObject extends Read {
  /** Where it begins if it is the field `data` of the object around it. */
  readonly dataFrom: number | null;
  readonly data: Range[];
}

/** Braces, and the fields that tell of a Secret. */
const JSON_PARTS =
  /"(?:(kind|type)\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"([\w./-]{1,80})\\{0,7}"|(data|stringData)\\{0,7}"\s{0,3}:\s{0,3}\{)|[{}]/g;
const JSON_VALUE = /(:\s{0,3}\\{0,7}")([^"\\]+(?:\\+[^"\\]+)*)/g;

function redactJson(text: string): string {
  const ranges: Range[] = [];
  const open: JsonObject[] = [];
  const close = (at: number): void => {
    const ended = open.pop();
    if (ended === undefined) return;
    if (isSecret(ended)) for (const range of ended.data) ranges.push(range);
    if (ended.dataFrom !== null) open.at(-1)?.data.push([ended.dataFrom, at]);
  };
  JSON_PARTS.lastIndex = 0;
  for (let found = JSON_PARTS.exec(text); found !== null; found = JSON_PARTS.exec(text)) {
    const [whole, field, value = ""] = found;
    const around = open.at(-1);
    if (whole === "}") close(found.index);
    else if (field === undefined)
      open.push({ dataFrom: whole === "{" ? null : JSON_PARTS.lastIndex, kind: null, type: "", data: [] });
    else if (around !== undefined) around[field === "kind" ? "kind" : "type"] = value;
  }
  // What was cut off has no end.
  while (open.length > 0) close(text.length);
  return replaced(text, ranges);
}

function replaced(text: string, ranges: readonly Range[]): string {
  let result = "";
  let done = 0;
  for (const [from, to] of ranges.toSorted(([left], [right]) => left - right)) {
    // Data inside of data goes with it.
    if (from < done) continue;
    result +=
      text.slice(done, from) +
      text
        .slice(from, to)
        .replace(JSON_VALUE, (whole, start: string, value: string) => (isNoValue(value) ? whole : `${start}${MASK}`));
    done = to;
  }
  return result + text.slice(done);
}

interface YamlObject extends Read {
  readonly indent: number;
  /** Whether what is indented more is a value. */
  inData: boolean;
  /** Indexes of lines. */
  readonly data: number[];
}

/** With what objects begin that can be a Secret. */
const HEADS: ReadonlySet<string> = new Set([
  "apiVersion",
  "kind",
  "data",
  "stringData",
  "metadata",
  "type",
  "immutable",
]);
/** What stands before the first line of a string that a logger wrote, and before each line that a runtime wrote. */
const WRAPPED =
  /^(?:.*?["'`](?=(?:apiVersion|kind|data|stringData):)|\d{4}-\d\d-\d\dT\S{8,30} (?:std(?:out|err) [FP] )?)/;
const YAML_LINE = /^([ \t]*)(- )?(?:\\?["']?([\w.-]{1,253})\\?["']?:(?=\s|$|")[ \t]*\\?["']?([^\s"'\\]*))?/;
const YAML_ENTRY = /^([ \t]*\\?["']?[\w.-]{1,253}\\?["']?:[ \t]+\\?["']?)(.*)$/;

function redactYaml(text: string): string {
  // Every other part is what stands between two lines.
  const parts = text.split(/(\r?\n|\\n)/);
  const open: YamlObject[] = [];
  const close = (): void => {
    const ended = open.pop();
    if (ended !== undefined && isSecret(ended))
      for (const index of ended.data) parts[index] = withoutYamlValue(parts[index] ?? "");
  };
  for (let index = 0; index < parts.length; index += 2) {
    const line = unwrapped(parts[index] ?? "");
    if (line.trim() === "") continue;
    const [, blanks = "", hyphen = "", field, value = ""] = YAML_LINE.exec(line) ?? [];
    const indent = blanks.length;
    const isBehind = ({ indent: of }: YamlObject): boolean =>
      indent < of || (indent === of && (hyphen !== "" || field === undefined));
    for (let top = open.at(-1); top !== undefined && isBehind(top); top = open.at(-1)) close();
    let object = open.at(-1);
    if (object === undefined || object.indent < indent) {
      if (object?.inData) {
        object.data.push(index);
        continue;
      }
      if (field === undefined || !HEADS.has(field)) continue;
      object = { indent: indent + hyphen.length, kind: null, type: "", inData: false, data: [] };
      open.push(object);
    }
    object.inData = field === "data" || field === "stringData";
    if (field === "kind" || field === "type") object[field] = value;
  }
  while (open.length > 0) close();
  return parts.join("");
}

function unwrapped(line: string): string {
  return line.slice(WRAPPED.exec(line)?.[0].length ?? 0);
}

/** The line of an entry without its value, or one of a longer value without anything. */
function withoutYamlValue(line: string): string {
  const content = unwrapped(line);
  const [, name = "", rest] = YAML_ENTRY.exec(content) ?? [];
  const start = rest === undefined ? (/^\s*/.exec(content)?.[0] ?? "") : name;
  // The end of the string that a logger wrote is not part of it.
  const value = /^[^"\\]*/.exec(content.slice(start.length))?.[0] ?? "";
  const isBlock = /^[|>][-+\d]*$/.test(value.trim());
  if (isBlock || isNoValue(value.replace(/'$/, ""))) return line;
  const end = value.endsWith("'") ? "'" : "";
  return line.slice(0, line.length - content.length) + start + MASK + end + content.slice(start.length + value.length);
}
