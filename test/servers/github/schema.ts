/** GitHub's OpenAPI description: recognises a request's operation, and checks its parameters and body. */
import { readFileSync } from "node:fs";
import { Ajv, type ValidateFunction } from "ajv";

export interface Operation {
  /** `issues/create-comment`. */
  readonly id: string;
  readonly method: string;
  readonly path: string;
  /** URL of its documentation. */
  readonly docs: string | null;
  readonly parameters: readonly Parameter[];
  readonly body: { readonly required: boolean; readonly schema: Schema } | null;
}

type Schema = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "header";
  readonly required: boolean;
  readonly schema: Schema;
}

/** A recognised request. */
export interface Call {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
}

interface Compiled {
  readonly operation: Operation;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly body: ValidateFunction | null;
  readonly parameters: ReadonlyMap<string, ValidateFunction>;
}

const ajv = new Ajv({ strict: false, coerceTypes: false, allErrors: true, validateFormats: false });
const coercing = new Ajv({ strict: false, coerceTypes: true, validateFormats: false });

const { operations } = JSON.parse(readFileSync(new URL("openapi.json", import.meta.url), "utf8")) as {
  readonly operations: readonly Operation[];
};

/** Treats unknown properties as errors, although GitHub ignores them. */
function closed(schema: Schema): Schema {
  if (schema.type !== "object" || schema.properties === undefined || schema.additionalProperties !== undefined)
    return schema;
  return { ...schema, additionalProperties: false };
}

/** Path parameters that may contain slashes. */
const WIDE = new Set(["path", "basehead", "ref"]);

/** Longer paths are tried first, since a reference may contain slashes. */
const depth = ({ path }: Operation): number => path.split("/").length;
const variables = ({ path }: Operation): number => path.split("{").length;

const compiled: readonly Compiled[] = operations
  // `issues/comments` before `issues/{issue_number}`.
  .toSorted((a, b) => depth(b) - depth(a) || variables(a) - variables(b))
  .map((operation) => {
    const names: string[] = [];
    const source = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      names.push(name);
      return WIDE.has(name) ? "(.+?)" : "([^/]+)";
    });
    return {
      operation,
      pattern: new RegExp(`^${source}$`),
      names,
      body: operation.body === null ? null : ajv.compile(closed(operation.body.schema)),
      parameters: new Map(operation.parameters.map((one) => [one.name, coercing.compile(wrapped(one.schema))])),
    };
  });

function wrapped(schema: Schema): Schema {
  return { type: "object", properties: { value: schema } };
}

/** The operation with that method and path, null if the local GitHub has none. */
export function recognise(method: string, url: URL): Call | null {
  for (const { operation, pattern, names } of compiled) {
    const match = operation.method === method ? pattern.exec(url.pathname) : null;
    if (match === null) continue;
    const params = Object.fromEntries(names.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? "")]));
    return { operation, params, query: url.searchParams };
  }
  return null;
}

/** Violations of GitHub's description, one sentence each. */
export function violations(call: Call, body: unknown): readonly string[] {
  const { operation, params, query } = call;
  const one = compiled.find((candidate) => candidate.operation === operation);
  const found: string[] = [];
  const given = new Map<string, string>([...Object.entries(params), ...query]);
  for (const [name, value] of given) {
    const validate = one?.parameters.get(name);
    if (validate === undefined) found.push(`${operation.id} has no parameter ${name}`);
    else if (!validate({ value })) found.push(`parameter ${name}: ${value} ${validate.errors?.[0]?.message}`);
  }
  for (const { name, required, in: where } of operation.parameters)
    if (required && where !== "header" && !given.has(name)) found.push(`parameter ${name} is missing`);
  if (one?.body !== null && one?.body !== undefined) {
    if (body === undefined && operation.body?.required) found.push("the body is missing");
    else if (body !== undefined && !one.body(body))
      for (const { instancePath, message, params: about } of one.body.errors ?? [])
        found.push(`body${instancePath} ${message} ${JSON.stringify(about)}`);
  } else if (body !== undefined) found.push(`${operation.id} takes no body`);
  return found;
}
