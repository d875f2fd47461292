import { expect, test } from "vitest";
import type { Crash } from "../../../src/crash/model.ts";
import { assignmentIn } from "../../../src/source/suspects/assignments.ts";
import type { Commit, Hunk } from "../../../src/source/suspects/commits.ts";
import { evidenceOfThread } from "../../../src/source/suspects/concurrency.ts";
import { failingParts } from "../../../src/source/suspects/failure.ts";
import { importsFile } from "../../../src/source/suspects/imports.ts";
import { initialisersAround } from "../../../src/source/suspects/initialisers.ts";
import { judgedHunks } from "../../../src/source/suspects/judged.ts";
import { codeChangeOf } from "../../../src/source/suspects/mechanical.ts";
import { evidenceOfMessage, messageWordsOf } from "../../../src/source/suspects/message-evidence.ts";
import { riskOf } from "../../../src/source/suspects/risk.ts";
import { isLessLikely } from "../../../src/source/suspects/thresholds.ts";
import { tracePlaces } from "../../../src/source/suspects/trace.ts";
import { isRewording } from "../../../src/source/suspects/wording.ts";

const hunkOf = (removed: readonly string[], added: readonly string[]): Hunk => ({
  oldStart: 1,
  removed,
  newStart: 1,
  added,
});

const changeOf = (path: string, ...hunks: readonly Hunk[]) => {
  const commit: Commit = {
    sha: "a",
    author: "Ada",
    date: "",
    subject: "s",
    files: [{ oldPath: path, path, hunks }],
  };
  return codeChangeOf(commit, new Set());
};

const judgedOf = (path: string, removed: readonly string[], added: readonly string[], lines = added) =>
  judgedHunks(
    changeOf(path, hunkOf(removed, added)),
    (same) => same,
    () => lines,
    () => removed,
    "",
  )[0];

test("a renamed field is a rename where a variable of its name is written short", () => {
  const renamed = changeOf(
    "a.rs",
    hunkOf(["    values: Map,"], ["    lists: Map,"]),
    hunkOf(["        Series { values, keep }"], ["        Series { lists: values, keep }"]),
    hunkOf(["        self.values.len()"], ["        self.lists.len()"]),
  );
  expect(renamed.files).toEqual([]);
  const other = changeOf(
    "a.rs",
    hunkOf(["    values: Map,"], ["    lists: Map,"]),
    hunkOf(["        Series { values, keep }"], ["        Series { lists: keep, keep }"]),
  );
  expect(other.files).toHaveLength(1);
});

test.each([
  ["rounding", ["    liters * @grams"], ["    (liters * @grams).round"], 0],
  ["another factor", ["    liters * @grams"], ["    (liters * @weight).round"], 1],
])("%s can be harmless", (_, removed, added, files) => {
  expect(changeOf("a.rb", hunkOf(removed, added)).files).toHaveLength(files);
});

test.each([
  ['throw new E("no setting " + key);', 'throw new E("the setting " + key + " is missing");', true],
  ['raise Empty, "not enough"', 'raise Empty, "too little"', true],
  ['throw new E("no setting " + key);', 'throw new F("no setting " + key);', false],
  ['if (a) throw new E("no");', 'if (b) throw new E("no");', false],
  ['SEPARATOR = ","', 'SEPARATOR = ";"', false],
  ['print(a + "," + b)', 'print(a + ";" + b)', true],
])("%s as %s is another wording: %s", (removed, added, expected) => {
  expect(isRewording(hunkOf([removed], [added]), "A.java", "")).toBe(expected);
});

test.each([
  ['name = names.get(key, "other")', "name = names.get(key)", "more"],
  ["name = names.get(key)", "name = titles.get(key)", "same"],
  ["t = {a: f[0], b: f[2], c: 1}", "t = {a: f[0], c: 1}", "same"],
])("%s as %s has the risk %s", (removed, added, risk) => {
  expect(riskOf(hunkOf([removed], [added]), "a.py")).toBe(risk);
});

test("a type is no value, and a method that adds sets its collection", () => {
  expect(initialisersAround(["final class Drivers {", "    static final int LONGEST = 12;", "}"], 2)).toEqual([]);
  expect(assignmentIn("    sums.setdefault(name, opening(account))", "a.py")?.right).toContain("opening");
});

test("the failing part of an operator is its left operand", () => {
  const failure = { kind: "nothing", members: ["*"], isValue: false, isOfArguments: false } as const;
  expect(failingParts("(liters * @grams).round", failure)).toEqual(["liters"]);
});

test.each([
  ['require "brew/label"', "Label", true],
  ['import { x } from "./price-list.ts";', "PriceList", true],
  ['require "brew/label"', "Tank", false],
  ['puts "brew/label"', "Label", false],
])("%s loads %s: %s", (line, name, expected) => {
  expect(importsFile(line, name)).toBe(expected);
});

test("a constant that is missing in a namespace is named by its last part", () => {
  const message = "uninitialized constant Brew::App::Label";
  const crash = { runtime: "ruby", kind: "uncaught", title: message, message, chain: [] } as never;
  expect(messageWordsOf(crash).names).toContain("Label");
});

const QUEUE = ["def take(name)", "  raise 'not enough' if left < @reserve", "end"];

test.each([
  ["reserve: 1000", "reserve: 500", true],
  ["reserve: 1000", "reserve: 5000", false],
  ["reserve: 1000", "reserve: none", false],
])("%s as %s makes the failure less likely: %s", (removed, added, expected) => {
  const failure = { kind: "other", members: [], isValue: false, isOfArguments: false } as const;
  const [place] = tracePlaces([{ path: "pantry.rb", line: 2 }], () => QUEUE, failure);
  const judged = judgedOf("brew.yml", [removed], [added]);
  if (place === undefined || judged === undefined) throw new Error("no place");
  expect(isLessLikely(judged, "reserve", place)).toBe(expected);
});

test("a removed lock is the reason for two threads at once, and a moved one is not", () => {
  const trace = tracePlaces([{ path: "a.go", line: 2 }], () => ["func add() {", "\ttotals[name] += total", "}"]);
  const gone = judgedOf("a.go", ["\tmutex.Lock()", "\ttotals[name] += total"], ["\ttotals[name] += total"]);
  const other = judgedOf("a.go", ["\tmutex.Lock()"], ["\tguard.Lock()"]);
  if (gone === undefined || other === undefined) throw new Error("no hunk");
  expect(evidenceOfThread(gone, trace)?.why).toContain("removed the lock on line 1 of a.go");
  expect(evidenceOfThread(other, trace)).toBeNull();
});

test("a number with a unit is not merely another number, and a key has those around it", () => {
  expect(judgedOf("a.conf", ["window = 3"], ["window = 3m"])?.isNumeric).toBe(false);
  expect(judgedOf("a.conf", ["window = 3"], ["window = 4"])?.isNumeric).toBe(true);
  const lines = ["stock:", "  pilsner: 90"];
  const change = changeOf("a.yml", { ...hunkOf(["  pilsner: 90000"], ["  pilsner: 90"]), newStart: 2 });
  const [judged] = judgedHunks(
    change,
    (path) => path,
    () => lines,
    () => null,
    "",
  );
  expect(judged?.parents).toEqual(["stock"]);
});

test.each([
  ["a Go variable that starts at zero", "a.go", ["\tsum := 0"], ["\tvar sum int"], 0],
  ["one that starts at another number", "a.go", ["\tsum := 0"], ["\tsum := 1"], 1],
  [
    "an order of rows",
    "a.py",
    ['rows = db.all("SELECT * FROM jobs")'],
    ['rows = db.all("SELECT * FROM jobs ORDER BY id")'],
    0,
  ],
  [
    "a limit of rows",
    "a.py",
    ['rows = db.all("SELECT * FROM jobs")'],
    ['rows = db.all("SELECT * FROM jobs LIMIT 5")'],
    1,
  ],
])("%s is recognized", (_, path, removed, added, files) => {
  expect(changeOf(path, hunkOf(removed, added)).files).toHaveLength(files);
});

test.each([
  [
    "a.go",
    ['\tuse(item.Tenant+"/"+item.Metric)'],
    ["\tuse(keyOf(item))"],
    "func keyOf(s Sample) string {",
    '\treturn s.Tenant + "/" + s.Metric',
    0,
  ],
  [
    "a.go",
    ['\tuse(item.Tenant+"/"+item.Metric)'],
    ["\tuse(keyOf(other))"],
    "func keyOf(s Sample) string {",
    '\treturn s.Tenant + "/" + s.Metric',
    2,
  ],
  [
    "a.ts",
    ["  use(task.size * rate);"],
    ["  use(cost(task, rate));"],
    "function cost(job: Job, by: number) {",
    "  return job.size * by;",
    0,
  ],
  [
    "a.ts",
    ["  use(task.size * rate);"],
    ["  use(cost(rate, task));"],
    "function cost(job: Job, by: number) {",
    "  return job.size * by;",
    2,
  ],
  [
    "a.py",
    ["        use(self.known.get(order.id))"],
    ["        use(self.entry(order))"],
    "    def entry(self, of):",
    "        return self.known.get(of.id)",
    0,
  ],
])(
  "in %s, %j as %j calls a function with other names for its parameters",
  (path, removed, added, head, body, hunks) => {
    const close = path === "a.py" ? [] : ["}"];
    const helper = { ...hunkOf([], [head, body, ...close]), oldStart: 20, newStart: 20 };
    expect(changeOf(path, hunkOf(removed, added), helper).files.flatMap((file) => file.hunks)).toHaveLength(hunks);
  },
);

test.each([
  ["'0'", '  "floors": ["0", "1"],', '  "floors": ["1", "2"],', true],
  ["'0'", '  "floors": 0,', '  "floors": 2,', false],
  ["'x'", '  "floors": ["0", "1"],', '  "floors": ["1", "2"],', false],
])("a missing key %s is looked for in quotes: %j as %j", (key, removed, added, expected) => {
  const crash = { kind: "uncaught", title: `KeyError: ${key}`, message: key, chain: [] } as unknown as Crash;
  const judged = judgedOf("config/rooms.json", [removed], [added]);
  const evidence = judged === undefined ? null : evidenceOfMessage(judged, messageWordsOf(crash), []);
  expect(evidence?.why.startsWith("removed 0, which the message names") ?? false).toBe(expected);
});
