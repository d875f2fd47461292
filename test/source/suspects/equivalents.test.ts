import { expect, test } from "vitest";
import { callerOf } from "../../../src/source/suspects/callers.ts";
import { isDeclaredElsewhere, isSameFlow, reduced } from "../../../src/source/suspects/equivalents.ts";
import { failingParts } from "../../../src/source/suspects/failure.ts";
import { keysByChange } from "../../../src/source/suspects/pairs.ts";
import { tokensOf } from "../../../src/source/suspects/tokens.ts";
import { tracePlaces } from "../../../src/source/suspects/trace.ts";
import { isRewording } from "../../../src/source/suspects/wording.ts";
import { accuse } from "../histories/accuse.ts";
import { type Files, type History, replace, type Step } from "../histories/history.ts";

const hunkOf = (removed: readonly string[], added: readonly string[]) => ({
  oldStart: 3,
  removed,
  newStart: 3,
  added,
});

test.each([
  ["a.js", ["return key === undefined ? NONE : key;"], ["if (key === undefined) return NONE;", "return key;"], true],
  ["a.c", ["return a > 0 ? a : 1;"], ["if (a > 0)", "\treturn a;", "return 1;"], true],
  ["a.c", ["return a > 0 ? a : 1;"], ["if (a > 0)", "\treturn a;", "return 2;"], false],
  ["a.py", ["if text:", "    yield read(text)"], ["if not text:", "    continue", "yield read(text)"], true],
  ["a.py", ["if text:", "    yield read(text)"], ["if text:", "    continue", "yield read(text)"], false],
  ["a.go", ["if a == nil {", "\tuse(b)", "}"], ["if a != nil {", "\treturn", "}", "use(b)"], true],
])("in %s %j as %j decides the same: %s", (path, removed, added, expected) => {
  expect(isSameFlow(tokensOf(removed, path), tokensOf(added, path))).toBe(expected);
});

test("a variable may be declared with its first value", () => {
  const declares = [
    hunkOf(["\tstruct image *thumb;"], []),
    hunkOf(["\tthumb = scale(a);"], ["\tstruct image *thumb = scale(a);"]),
  ];
  expect(isDeclaredElsewhere(declares, "a.c")).toBe(true);
  const other = [
    hunkOf(["\tstruct image *thumb;"], []),
    hunkOf(["\tthumb = scale(a);"], ["\tstruct image *thumb = scale(b);"]),
  ];
  expect(isDeclaredElsewhere(other, "a.c")).toBe(false);
});

test("a hunk that only inserts lines in a block has only these", () => {
  const inserts = hunkOf(
    ["  if (!a) return reply(401);"],
    ["  if (!a) {", "    refused += 1;", "    return reply(401);", "  }"],
  );
  expect(reduced(inserts, "a.js")).toMatchObject({ removed: [], added: ["    refused += 1;"], newStart: 4 });
  const changes = hunkOf(
    ["  if (!a) return reply(401);"],
    ["  if (!b) {", "    refused += 1;", "    return reply(401);", "  }"],
  );
  expect(reduced(changes, "a.js")).toBe(changes);
  const shortens = hunkOf(["a();", "b();", "c();"], ["a();", "c();"]);
  expect(reduced(shortens, "a.js")).toMatchObject({ removed: ["b();"], added: [], oldStart: 4 });
});

test("keys of a table are told by whether their own value changed", () => {
  const hunk = hunkOf(['R = {"warm": (0, 85), "wet": (0, 100)}'], ['R = {"warm": (0, 85), "wet": (0, 105)}']);
  expect(keysByChange(hunk, "a.py")).toEqual({ changed: new Set(["wet"]), kept: new Set(["warm"]) });
  expect(keysByChange(hunkOf(["a: 1"], ["a: 1", "b: 2"]), "a.yml")).toBeNull();
});

const INGEST: Files = {
  "run.py": `from ingest.pipeline import run

run({"device": 7, "country": "mx"})
`,
  "ingest/pipeline.py": `from ingest.enrich import enrich


def run(event):
    try:
        return enrich(event)
    except Exception as error:
        raise RuntimeError("device failed") from error
`,
  "ingest/enrich.py": `COUNTRIES = {"DE": {"region": "Europe"}}


def enrich(event):
    country = country_of(event["country"])
    event["region"] = country["region"].lower()
    return event


def country_of(code):
    found = COUNTRIES.get(code.upper())
    if found is None:
        return {"region": "World"}
    return found
`,
};

const at = (files: Files, path: string, text: string) =>
  (files[path] ?? "").split("\n").findIndex((line) => line.includes(text)) + 1;

const chained = (files: Files) =>
  [
    "Traceback (most recent call last):",
    `  File "/app/ingest/pipeline.py", line ${at(files, "ingest/pipeline.py", "return enrich")}, in run`,
    "    return enrich(event)",
    `  File "/app/ingest/enrich.py", line ${at(files, "ingest/enrich.py", "lower()")}, in enrich`,
    '    event["region"] = country["region"].lower()',
    "TypeError: 'NoneType' object is not subscriptable",
    "",
    "The above exception was the direct cause of the following exception:",
    "",
    "Traceback (most recent call last):",
    `  File "/app/run.py", line 3, in <module>`,
    '    run({"device": 7, "country": "mx"})',
    `  File "/app/ingest/pipeline.py", line ${at(files, "ingest/pipeline.py", "raise")}, in run`,
    '    raise RuntimeError("device failed") from error',
    "RuntimeError: device failed",
    "",
  ].join("\n");

const nothing: Step = {
  subject: "Countries without a detour",
  edit: replace("ingest/enrich.py", / {4}found = [\s\S]*return found\n/, "    return COUNTRIES.get(code.upper())\n"),
};
const typed: Step = {
  subject: "Types",
  edit: replace("ingest/enrich.py", "def enrich(event):", "def enrich(event: dict) -> dict:"),
};
const counted: Step = {
  subject: "Count events",
  edit: replace("ingest/pipeline.py", "    try:\n", '    COUNTS[event["device"]] = 1\n    try:\n'),
};
const history = (steps: readonly Step[], earlier: readonly Step[] = []): History => ({
  name: "chained",
  base: INGEST,
  earlier,
  steps,
  log: chained,
});

test("the first error of a chain is the one to explain", async () => {
  expect(await accuse(history([typed, { ...nothing, isBad: true }, counted]))).toBe("right");
  expect(await accuse(history([typed, counted], [nothing]))).toBe("spared");
});

test.each([
  ["a.conf", "notice: Dear %p, %d sees you today", "notice: Dear %p, %d will see you today", true],
  ["map.txt", "hall|the hall|up=attic", "hall|the great hall|up=attic", true],
  ["a.conf", "notice: Dear %p, %d sees you today", "notice: Dear %q, %d sees you today", false],
  ["rooms.csv", "2;red room", "2,red room", false],
  ["a.conf", "mode: fast", "mode: slow", false],
  ["a.sql", "select a from b", "select c from b", false],
])("in %s, %j as %j is another wording: %s", (path, removed, added, expected) => {
  expect(isRewording(hunkOf([removed], [added]), path, "")).toBe(expected);
});

test("the only call in its file is the caller of a function", () => {
  const lines = [
    "def all(rows):",
    "    for row in rows:",
    "        parse(row)",
    "def parse(row):",
    "    return row[3]",
  ];
  expect(callerOf({ path: "a.py", line: 5 }, lines)).toMatchObject({ path: "a.py", line: 3 });
  expect(callerOf({ path: "a.py", line: 5 }, [...lines, "parse([])"])).toBeNull();
});

test("an error over several lines has the check above it, and a double slash can divide", () => {
  const failure = { kind: "other", members: [], isValue: false, isOfArguments: false } as const;
  const lines = ["void send() {", "  if (length > longest) {", "    throw new E(", '        "too long");', "  }", "}"];
  expect(tracePlaces([{ path: "A.java", line: 4 }], () => lines, failure)[0]?.used).toContain("length > longest");
  expect(failingParts("share = hit * 100 // monster.most", { ...failure, kind: "division" })).toEqual(["monster.most"]);
});
