/**
 * The values of a Kubernetes Secret that was printed whole: as YAML or JSON, also inside a logged string. They are
 * base64 of anything, so only their surroundings identify them.
 */
import { isNoValue } from "./is-secret.ts";
import { prefixBefore, prefixLength } from "./line-prefix.ts";
import type { Range } from "./ranges.ts";
import type { AddRange, RedactRule } from "./rule.ts";

/** The rule for printed Kubernetes Secrets. */
export const KUBERNETES_SECRET_RULE: RedactRule = {
  hooks: [
    "kind: Secret",
    ...['"', '\\"'].flatMap((quote) => [
      `kind: ${quote}Secret`,
      `kind${quote}:${quote}Secret`,
      `kind${quote}: ${quote}Secret`,
    ]),
  ],
  find: (text, add) => {
    findInJson(text, add);
    findInYaml(text, add);
  },
};

/** The parser's state. */
interface Read {
  kind: string | null;
  type: string;
}

/** Items of a SecretList have no kind, but a type that only Secrets have. */
const SECRET_TYPE = /^(?:Opaque|kubernetes\.io\/[\w.-]+|helm\.sh\/[\w.-]+|bootstrap\.kubernetes\.io\/token)$/;

function isSecret({ kind, type }: Read): boolean {
  return kind === "Secret" || (kind === null && SECRET_TYPE.test(type));
}

interface JsonObject extends Read {
  /** Its start, if it is the field `data` of the enclosing object. */
  readonly dataFrom: number | null;
  readonly data: Range[];
}

/** Braces, and the fields that identify a Secret. */
const JSON_PARTS =
  /"(?:(kind|type)\\{0,7}"\s{0,3}:\s{0,3}\\{0,7}"([\w./-]{1,80})\\{0,7}"|(data|stringData)\\{0,7}"\s{0,3}:\s{0,3}\{)|[{}]/g;
const JSON_VALUE = /(:\s{0,3}\\{0,7}")([^"\\]+(?:\\+[^"\\]+)*)/g;

function findInJson(text: string, add: AddRange): void {
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
  // A value that was cut off has no end.
  while (open.length > 0) close(text.length);
  let done = 0;
  for (const [from, to] of ranges.toSorted(([left], [right]) => left - right)) {
    // Nested data was searched together with the outer data.
    if (from < done) continue;
    for (const found of text.slice(from, to).matchAll(JSON_VALUE)) {
      const [, start = "", value = ""] = found;
      const at = from + found.index + start.length;
      if (!isNoValue(value)) add(at, at + value.length);
    }
    done = to;
  }
}

interface YamlObject extends Read {
  readonly indent: number;
  /** True if deeper indented text is a value. */
  inData: boolean;
  /** Indexes of lines. */
  readonly data: number[];
}

/** First fields of objects that can be a Secret. */
const HEADS: ReadonlySet<string> = new Set([
  "apiVersion",
  "kind",
  "data",
  "stringData",
  "metadata",
  "type",
  "immutable",
]);
/** The prefix of the first line of a logged string, and of each line from a container runtime. */
const WRAPPED =
  /^(?:.*?["'`](?=(?:apiVersion|kind|data|stringData):)|\d{4}-\d\d-\d\dT\S{8,30} (?:std(?:out|err) [FP] )?)/;
const YAML_LINE = /^([ \t]*)(- )?(?:\\?["']?([\w.-]{1,253})\\?["']?:(?=\s|$|")[ \t]*\\?["']?([^\s"'\\]*))?/;
const YAML_ENTRY = /^([ \t]*\\?["']?[\w.-]{1,253}\\?["']?:[ \t]+\\?["']?)(.*)$/;

function findInYaml(text: string, add: AddRange): void {
  // Every other part is a line break.
  const parts = text.split(/(\r?\n|\\n)/);
  const starts: number[] = [];
  for (let at = 0, index = 0; index < parts.length; at += (parts[index] ?? "").length, index++) starts.push(at);
  const prefix = prefixBefore(text, KIND.exec(text)?.index ?? 0);
  const open: YamlObject[] = [];
  const close = (): void => {
    const ended = open.pop();
    if (ended !== undefined && isSecret(ended))
      for (const index of ended.data) addYamlValue(parts[index] ?? "", starts[index] ?? 0, prefix, add);
  };
  for (let index = 0; index < parts.length; index += 2) {
    const line = unwrapped(parts[index] ?? "", prefix);
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
}

const KIND = /kind: ["']?Secret/;

function unwrapped(line: string, prefix: string): string {
  return line.slice(prefixLength(prefix, line) || (WRAPPED.exec(line)?.[0].length ?? 0));
}

/** The value of an entry, or a whole line of a longer value. `at` is the start of the line. */
function addYamlValue(line: string, at: number, prefix: string, add: AddRange): void {
  const content = unwrapped(line, prefix);
  const [, name = "", rest] = YAML_ENTRY.exec(content) ?? [];
  const start = rest === undefined ? (/^\s*/.exec(content)?.[0] ?? "") : name;
  // The end of a logger's string is not part of it.
  const value = (/^[^"\\]*/.exec(content.slice(start.length))?.[0] ?? "").replace(/'$/, "");
  const isBlock = /^[|>][-+\d]*$/.test(value.trim());
  if (isBlock || isNoValue(value)) return;
  const from = at + line.length - content.length + start.length;
  add(from, from + value.length);
}
