/** The part of GitHub's GraphQL that the product uses: parses queries, and refuses unknown fields. */
import type { RepositoryOnDisk } from "./repository.ts";

interface Field {
  readonly alias: string;
  readonly name: string;
  readonly args: Readonly<Record<string, string | number>>;
  /** Type of an inline fragment. */
  readonly on: string | null;
  readonly fields: readonly Field[];
}

export interface GraphqlScene {
  readonly login: string;
  readonly owner: string;
  readonly repo: string;
  readonly canReadContents: boolean;
  readonly repository: RepositoryOnDisk | null;
}

class GraphqlError extends Error {}

/** The answer to a request's body: always status 200, with `errors` for refused queries. */
export function answerGraphql(body: unknown, scene: GraphqlScene): object {
  const query = typeof body === "object" && body !== null && "query" in body ? String(body.query) : "";
  try {
    const data: Record<string, unknown> = {};
    for (const field of parse(query)) data[field.alias] = root(field, scene);
    return { data };
  } catch (error) {
    if (!(error instanceof GraphqlError)) throw error;
    return { data: null, errors: [{ message: error.message }] };
  }
}

function root(field: Field, scene: GraphqlScene): unknown {
  if (field.name === "viewer") return select(field, { login: scene.login });
  if (field.name !== "repository") throw new GraphqlError(`Field '${field.name}' doesn't exist on type 'Query'`);
  const isHere = field.args.owner === scene.owner && field.args.name === scene.repo;
  if (!isHere)
    throw new GraphqlError(`Could not resolve to a Repository with the name '${field.args.owner}/${field.args.name}'.`);
  if (!scene.canReadContents) throw new GraphqlError("Resource not accessible by integration");
  const { repository } = scene;
  return Object.fromEntries(
    field.fields.map((inner) => {
      if (inner.name !== "object") throw new GraphqlError(`Field '${inner.name}' doesn't exist on type 'Repository'`);
      return [inner.alias, repository === null ? null : objectOf(inner, repository)];
    }),
  );
}

function objectOf(field: Field, repository: RepositoryOnDisk): object | null {
  const found = repository.object(String(field.args.expression ?? field.args.oid ?? ""));
  if (found === null) return null;
  const answer: Record<string, unknown> = {};
  for (const fragment of field.fields) {
    if (fragment.on === null) throw new GraphqlError(`Field '${fragment.name}' doesn't exist on type 'GitObject'`);
    if (fragment.on.toLowerCase() !== found.type) continue;
    for (const inner of fragment.fields) answer[inner.alias] = ofObject(inner, found, repository);
  }
  return answer;
}

function ofObject(
  field: Field,
  { type, id }: { readonly type: string; readonly id: string },
  repository: RepositoryOnDisk,
): unknown {
  if (type === "blob") return select({ ...field, fields: [field] }, repository.blob(id))?.[field.alias];
  if (field.name === "blame") return select(field, repository.blame(id, String(field.args.path)));
  if (field.name === "history")
    return select(
      field,
      repository.history(id, Number(field.args.first), typeof field.args.path === "string" ? field.args.path : null),
    );
  throw new GraphqlError(`Field '${field.name}' doesn't exist on type 'Commit'`);
}

/** The selected fields of a value; like GitHub, refuses unknown fields, and objects without a selection. */
function select(field: Field, value: object | null): Record<string, unknown> | null {
  if (value === null) return null;
  const chosen: Record<string, unknown> = {};
  for (const inner of field.fields) {
    if (!(inner.name in value)) throw new GraphqlError(`Field '${inner.name}' doesn't exist`);
    const its: unknown = Reflect.get(value, inner.name);
    if (typeof its === "object" && its !== null && inner.fields.length === 0)
      throw new GraphqlError(`Field must have selections (field '${inner.name}')`);
    chosen[inner.alias] = Array.isArray(its)
      ? its.map((each: object) => select(inner, each))
      : typeof its === "object" && its !== null
        ? select(inner, its)
        : its;
  }
  return chosen;
}

/** The top-level fields of a query without variables. */
function parse(query: string): readonly Field[] {
  const tokens = query.match(/"(?:[^"\\]|\\.)*"|\.\.\.|[\w-]+|[{}():]/g) ?? [];
  let at = 0;
  const take = (expected?: string): string => {
    const token = tokens[at++];
    if (token === undefined || (expected !== undefined && token !== expected))
      throw new GraphqlError(`Parse error on "${token}": expected ${expected ?? "more"}`);
    return token;
  };
  const fieldsOf = (): readonly Field[] => {
    const fields: Field[] = [];
    take("{");
    while (tokens[at] !== "}") fields.push(fieldOf());
    take("}");
    return fields;
  };
  const fieldOf = (): Field => {
    let name = take();
    if (name === "...") {
      take("on");
      const on = take();
      return { alias: "", name: "", args: {}, on, fields: fieldsOf() };
    }
    const alias = name;
    if (tokens[at] === ":") {
      take(":");
      name = take();
    }
    const args: Record<string, string | number> = {};
    if (tokens[at] === "(") {
      take("(");
      while (tokens[at] !== ")") {
        const key = take();
        take(":");
        args[key] = JSON.parse(take()) as string | number;
      }
      take(")");
    }
    return { alias, name, args, on: null, fields: tokens[at] === "{" ? fieldsOf() : [] };
  };
  if (tokens[at] === "query") at++;
  const fields = fieldsOf();
  if (at < tokens.length) throw new GraphqlError("Parse error: more than one operation");
  return fields;
}
