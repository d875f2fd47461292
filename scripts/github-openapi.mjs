// Writes test/servers/github/openapi.json: the operations of GitHub's OpenAPI description against which the local GitHub
// checks requests. The description is 12 MB in a package of 385 MB, so it is fetched, cut down and thrown away:
//
//     npm pack @octokit/openapi --pack-destination /tmp && tar -xzf /tmp/octokit-openapi-*.tgz -C /tmp
//     node scripts/github-openapi.mjs /tmp/package
//
// @octokit/openapi and the description in it (github/rest-api-description) are under the MIT licence.
import "./require-node.mjs";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const OPERATIONS = [
  "actions/get-workflow-run",
  "actions/list-workflow-runs",
  "actions/list-workflow-runs-for-repo",
  "checks/create",
  "checks/get",
  "checks/list-annotations",
  "checks/list-for-ref",
  "checks/update",
  "git/get-tree",
  "issues/add-assignees",
  "issues/add-labels",
  "issues/create",
  "issues/create-comment",
  "issues/create-label",
  "issues/delete-comment",
  "issues/get",
  "issues/get-comment",
  "issues/get-label",
  "issues/list-comments",
  "issues/list-comments-for-repo",
  "issues/list-for-repo",
  "issues/update",
  "issues/update-comment",
  "pulls/get",
  "pulls/list",
  "repos/compare-commits-with-basehead",
  "repos/create-commit-comment",
  "repos/create-deployment",
  "repos/create-deployment-status",
  "repos/delete-commit-comment",
  "repos/get",
  "repos/get-commit",
  "repos/get-commit-comment",
  "repos/get-content",
  "repos/get-deployment",
  "repos/list-attestations",
  "repos/list-comments-for-commit",
  "repos/list-commit-comments-for-repo",
  "repos/list-commits",
  "repos/list-deployment-statuses",
  "repos/list-deployments",
  "repos/list-pull-requests-associated-with-commit",
  "repos/update-commit-comment",
  "users/get-authenticated",
];

const folder = process.argv[2];
if (folder === undefined) {
  console.error("usage: node scripts/github-openapi.mjs FOLDER (the unpacked package @octokit/openapi)");
  process.exit(2);
}
const description = JSON.parse(readFileSync(join(folder, "generated/api.github.com.json"), "utf8"));
const { name, version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

const WORDS = new Set(["description", "example", "examples", "title", "externalDocs", "x-multi-segment"]);

/** The value with references resolved and without documentation. */
function slice(value, names = false) {
  if (Array.isArray(value)) return value.map((one) => slice(one));
  if (typeof value !== "object" || value === null) return value;
  if (typeof value.$ref === "string") {
    const target = value.$ref
      .slice(2)
      .split("/")
      .reduce((at, step) => at[step], description);
    return slice(target);
  }
  // OpenAPI 3.0 allows `nullable` next to a choice, JSON Schema does not.
  if (value.nullable === true && value.type === undefined) {
    const { nullable, ...schema } = value;
    return { anyOf: [slice(schema), { type: "null" }] };
  }
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => names || !WORDS.has(key))
      .map(([key, inner]) => [key, slice(inner, key === "properties")]),
  );
}

const operations = [];
for (const [path, methods] of Object.entries(description.paths)) {
  for (const [method, operation] of Object.entries(methods)) {
    if (!OPERATIONS.includes(operation.operationId)) continue;
    operations.push({
      id: operation.operationId,
      method: method.toUpperCase(),
      path,
      docs: operation.externalDocs?.url ?? null,
      parameters: slice([...(methods.parameters ?? []), ...(operation.parameters ?? [])]).map(
        ({ name: parameter, in: where, required, schema }) => ({
          name: parameter,
          in: where,
          required: required ?? false,
          schema,
        }),
      ),
      body: operation.requestBody
        ? {
            required: operation.requestBody.required ?? false,
            schema: slice(operation.requestBody.content["application/json"].schema),
          }
        : null,
    });
  }
}
const missing = OPERATIONS.filter((id) => !operations.some((operation) => operation.id === id));
if (missing.length > 0) throw new Error(`not in the description: ${missing.join(", ")}`);
operations.sort((a, b) => (a.id < b.id ? -1 : 1));
const source = `${name} ${version}, of github/rest-api-description; both under the MIT licence`;
const lines = operations.map((operation) => `  ${JSON.stringify(operation)}`);
writeFileSync(
  new URL("../test/servers/github/openapi.json", import.meta.url),
  `{ "source": ${JSON.stringify(source)}, "operations": [\n${lines.join(",\n")}\n] }\n`,
);
