/** docs/troubleshooting.md has an entry for each error and warning that a run can print. */
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst } from "rolldown/parseAst";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

/** Constants and functions that contain messages for users, besides the arguments of `CALLS`. */
const TABLES = new Set(["COSTS", "NETWORK", "READ_ONLY", "PROBLEMS", "ELSEWHERE", "errors"]);
const REASONS = new Set([
  ...["reason", "foreignReason", "apiReason", "proxyReason", "fileProblem"],
  ...["emptyError", "blindError", "whyNoStatus", "rightsWarnings", "unknownFlag", "withoutEffect", "contradictions"],
]);
const CALLS = new Set(["AccessError", "InputError", "warn", "setFailed", "complain"]);
/** Lists whose entries are printed in the job log and the report. */
const LISTS = new Set(["warnings", "errors", "wrong"]);
/** Properties with the last part of such an entry. */
const KEYS = new Set(["warning", "why", "note"]);
/** Files in which `why` and `note` have that meaning. */
const TOLD = /^(?:publish|run|github|findings\/rollback|watch\/(?:observation|sight|coverage))/;
/** Errors quoted from parsed programs, and errors of the demo. */
const FOREIGN = /^(?:crash|demo)\//;
/** Shorter texts are fragments of others. */
const LEAST = 12;
/** `issues: write`, which troubleshooting.md describes by a table in README. */
const PERMISSION = /^[a-z-]+: (?:read|write)$/;

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "type" in value;
}

/** Every string and template below a node; for a template, its longest part without a value. */
function textsBelow(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsBelow);
  if (!isNode(value)) return [];
  if (value.type === "Literal") return typeof value.value === "string" ? [value.value] : [];
  if (value.type === "TemplateLiteral") {
    const parts = (value.quasis as readonly { readonly value: { readonly cooked: string } }[]).map(
      (each) => each.value.cooked,
    );
    return [parts.reduce((longest, part) => (part.length > longest.length ? part : longest), "")];
  }
  return Object.values(value).flatMap(textsBelow);
}

function nameOf(value: unknown): string {
  return isNode(value) && typeof value.name === "string" ? value.name : "";
}

/** The messages of one file. */
function messagesOf(value: unknown, isTold: boolean): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => messagesOf(each, isTold));
  if (!isNode(value)) return [];
  const called = nameOf(value.callee) || nameOf(isNode(value.callee) ? value.callee.property : null);
  const own =
    called === "push" && LISTS.has(ownerOf(value.callee))
      ? textsBelow(value.arguments)
      : value.type === "Property" && REASONS.has(nameOf(value.key))
        ? textsBelow(value.value)
        : value.type === "Property" && KEYS.has(nameOf(value.key)) && isTold
          ? textsBelow(value.value)
          : ownMessages(value, called);
  return [...own, ...Object.values(value).flatMap((each) => messagesOf(each, isTold))];
}

/** Name of the list in `list.push` and `run.list.push`. */
function ownerOf(callee: unknown): string {
  const owner = isNode(callee) ? callee.object : null;
  return nameOf(owner) || nameOf(isNode(owner) ? owner.property : null);
}

function ownMessages(value: Node, called: string): string[] {
  return (value.type === "NewExpression" || value.type === "CallExpression") && CALLS.has(called)
    ? textsBelow(value.arguments)
    : value.type === "VariableDeclarator" && TABLES.has(nameOf(value.id))
      ? textsBelow(value.init)
      : value.type === "FunctionDeclaration" && REASONS.has(nameOf(value.id))
        ? textsBelow(value.body)
        : [];
}

const plain = (text: string) => text.replaceAll("`", "").replace(/\s+/g, " ").trim();

test("every message has an entry", () => {
  const page = plain(readFileSync(join(ROOT, "docs/troubleshooting.md"), "utf8"));
  const files = globSync("**/*.ts", { cwd: join(ROOT, "src") }).filter((file) => !FOREIGN.test(file));
  const messages = files.flatMap((file) =>
    messagesOf(parseAst(readFileSync(join(ROOT, "src", file), "utf8"), { lang: "ts" }), TOLD.test(file)).map(
      (text) => ({
        file,
        text: plain(text),
      }),
    ),
  );
  expect(messages.length).toBeGreaterThan(50);
  const missing = messages.filter(
    ({ text }) => text.length >= LEAST && text.includes(" ") && !PERMISSION.test(text) && !page.includes(text),
  );
  expect(missing).toEqual([]);
});
