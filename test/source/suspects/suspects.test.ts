import { expect, test } from "vitest";
import { assignmentIn, namesSet } from "../../../src/source/suspects/assignments.ts";
import type { Commit } from "../../../src/source/suspects/commits.ts";
import { initialiserOf, initialisersAround } from "../../../src/source/suspects/initialisers.ts";
import { canUse } from "../../../src/source/suspects/kinds.ts";
import { codeChangeOf } from "../../../src/source/suspects/mechanical.ts";
import { evidenceOfLostFile, messageWordsOf } from "../../../src/source/suspects/message-evidence.ts";
import { changedEntries, changedKeys, entriesOnly } from "../../../src/source/suspects/pairs.ts";
import { changedParameters } from "../../../src/source/suspects/parameters.ts";
import { tracePlaces } from "../../../src/source/suspects/trace.ts";
import { isRewording } from "../../../src/source/suspects/wording.ts";

test.each([
  ["a.py", "for item in items:", "item", "items"],
  ["a.ts", "for (const row of rows) {", "row", "rows"],
  ["A.java", "for (Order order : orders) {", "order", "orders"],
  ["a.php", "foreach ($rows as $row) {", "$row", "rows"],
  ["a.go", "for at := range parts {", "at", "parts"],
  ["a.ts", "for (let at = 0; at <= parts.length; at++) {", "at", "parts"],
  ["a.rb", "rows.each do |row|", "row", "rows"],
  ["a.js", "return rows.map((row) => row.name)", "row", "rows"],
])("in %s the line %j sets %s from %s", (path, line, set, from) => {
  expect(namesSet([line], path)).toContain(set);
  expect(assignmentIn(line, path)?.right).toContain(from);
});

test.each([
  ["src/a.ts", "lib/b.js", true],
  ["src/A.java", "src/B.kt", true],
  ["a.go", "tools/a.py", false],
  ["a.go", "config.yaml", true],
])("code of %s can use that of %s: %s", (path, other, can) => {
  expect(canUse(path, other)).toBe(can);
});

test("parameters that changed places count, one that was added behind them alone", () => {
  const of = (removed: string, added: string) =>
    changedParameters({ oldStart: 1, removed: [removed], newStart: 1, added: [added] }, "a.py");
  expect(of("def price(total, units):", "def price(units, total):")).toEqual(new Set(["total", "units"]));
  expect(of("def price(total):", "def price(total, zone=1):")).toEqual(new Set(["zone"]));
});

test("a value of several lines is told by its first, and what gives a field its value by any", () => {
  const lines = [
    "class Rates",
    "  COSTS = {",
    "    eu: 4,",
    "    us: 9",
    "  }",
    "  def initialize(zone)",
    "    @zone = zone",
    "  end",
    "end",
  ];
  expect(initialisersAround(lines, 4)[0]).toBe("COSTS");
  expect(initialiserOf(lines, "zone").join()).toContain("zone");
  expect(initialiserOf(["\treturn &Garage{rate: cfg.Rate}"], "rate")).toEqual(["cfg.Rate"]);
});

const crashOf = (message: string) => ({ runtime: "node", kind: "error", title: message, message, chain: [] }) as never;

test.each([
  ["Cannot find module './formatters/csv'", "lib/formatters/csv.js", true],
  ["No module named 'app.core.rates'", "src/app/core/rates.py", true],
  ["No module named 'app.core.rates'", "src/app/core/rates/__init__.py", true],
  ["Cannot find module './formatters/csv'", "lib/formatters/json.js", false],
  ["open templates/receipt.txt: no such file or directory", "templates/receipt.txt", true],
])("%j misses %s: %s", (message, oldPath, misses) => {
  const change = { oldPath, path: oldPath, isDeleted: true, hunks: [] } as const;
  expect(evidenceOfLostFile(change, messageWordsOf(crashOf(message))) !== null).toBe(misses);
});

test.each([
  ['column "note" does not exist', ["note"]],
  ["Unknown column 'orders.note' in 'field list'", ["note"]],
  ["no such table: orders", ["orders"]],
])("%j names what the database misses", (message, columns) => {
  expect(messageWordsOf(crashOf(message)).columns).toEqual(columns);
});

test.each([
  ["a type that is left to the compiler", ["Order order = find(id);"], ["var order = find(id);"], 0],
  ["a body of one expression", ["int Price()", "{", "    return price;", "}"], ["int Price() => price;"], 0],
  ["another type", ["int total = sum(rows);"], ["long total = sum(rows);"], 1],
])("%s is mechanical or not", (_, removed, added, files) => {
  const file = { oldPath: "A.cs", path: "A.cs", hunks: [{ oldStart: 3, removed, newStart: 3, added }] };
  const commit: Commit = { sha: "a", author: "Ada", date: "", subject: "s", files: [file] };
  expect(codeChangeOf(commit, new Set()).files).toHaveLength(files);
});

test("a common name that the function sets leads on, and what stands behind the call of the trace does not", () => {
  const lines = ["func Split(values []string) [][]string {", "\tout := make([][]string, count)", "\tout[i] = v", "}"];
  expect(tracePlaces([{ path: "a.go", line: 3 }], () => lines)[0]?.names).toContain("out");
  const call = ["void main() {", "  print(service.issue(customer).text());", "}"];
  const callee = { name: "issue", path: "Service.java" };
  const names = tracePlaces([{ path: "Main.java", line: 2, callee }], () => call)[0]?.names;
  expect(names).toContain("customer");
  expect(names).not.toContain("text");
});

const hunkOf = (removed: readonly string[], added: readonly string[]) => ({
  oldStart: 3,
  removed,
  newStart: 3,
  added,
});

const isMechanical = (path: string, removed: readonly string[], added: readonly string[]): boolean => {
  const file = { oldPath: path, path, hunks: [hunkOf(removed, added)] };
  return codeChangeOf({ sha: "a", author: "Ada", date: "", subject: "s", files: [file] }, new Set()).files.length === 0;
};

test.each([
  ["a comment behind code", "a.c", ["t->used = 0;"], ["t->used = 0; /* none yet */"], true],
  ["a comment within code", "a.c", ["f(a, b);"], ["f(a, /* size */ b);"], true],
  ["code behind a comment", "a.c", ["/* x */ f(a);"], ["/* x */ f(b);"], false],
  [
    "a type of TypeScript",
    "a.ts",
    ["  sum(zip?: string): string {"],
    ["  sum(zip: string | undefined): string {"],
    true,
  ],
  ["another default", "a.ts", ["  sum(zip: string = a): string {"], ["  sum(zip: string = b): string {"], false],
  ["another branch", "a.ts", ["  x = a ? b : c;"], ["  x = a ? b : d;"], false],
  ["another empty list", "a.go", ["\tvar rows []string"], ["\trows := make([]string, 0, 8)"], true],
  ["a list that is not empty", "a.go", ["\tvar rows []string"], ["\trows := make([]string, 8)"], false],
  ["a map that was nil", "a.go", ["\tvar rows map[string]int"], ["\trows := make(map[string]int)"], false],
  [
    "a variable, not the field of its name",
    "a.js",
    ["const zip = norm(address.zip);", "return zip + zip;"],
    ["const code = norm(address.zip);", "return code + code;"],
    true,
  ],
  [
    "a variable, in a text as well",
    "a.py",
    ["def label(zip):", '    return f"no {zip}"'],
    ["def label(code):", '    return f"no {code}"'],
    true,
  ],
  [
    "a variable that is the field",
    "a.js",
    ["const { zip } = norm(address.zip);", "return zip;"],
    ["const { code } = norm(address.zip);", "return code;"],
    false,
  ],
  [
    "another spelling of Ruby's blocks",
    "a.rb",
    ["rows.sum do |row|", "  row.price", "end"],
    ["rows.sum { |row|", "  row.price", "}"],
    true,
  ],
  [
    "a field that gets a name by destructuring",
    "a.js",
    ["read(message.topic);"],
    ["const { topic } = message;", "read(topic);"],
    true,
  ],
  [
    "another field than before",
    "a.js",
    ["read(message.topic);"],
    ["const { title } = message;", "read(title);"],
    false,
  ],
  [
    "a list that begins empty with a capacity",
    "a.go",
    ["var all []*Meter"],
    ["all := make([]*Meter, 0, len(b.order))"],
    true,
  ],
  ["keys of data renamed without the code", "a.yml", ["weight: 3", "weight: 4"], ["grams: 3", "grams: 4"], false],
])("%s is mechanical or not", (_, path, removed, added, expected) => {
  expect(isMechanical(path, removed, added)).toBe(expected);
});

test.each([
  ["a label", ["puts 'ready now'"], ["puts 'all ready'"], "nil", true],
  ["a mark between words", ["a + ' ' + b"], ["a + ', ' + b"], "nil", true],
  ["where a text is split", ["a.split(' ')"], ["a.split(',')"], "nil", false],
  ["a query", ["run 'select a from b'"], ["run 'select c from b'"], "nil", false],
  ["what the message quotes", ["wait '2s'"], ["wait '2 s'"], "invalid duration: '2 s'", false],
  ["a name", ["zone = 'DE'"], ["zone = 'eu'"], "nil", false],
])("%s is another wording or not", (_, removed, added, message, expected) => {
  expect(isRewording(hunkOf(removed, added), "a.rb", message)).toBe(expected);
});

test("entries of tables are told from what else a line does", () => {
  const of = (removed: string, added: string) => hunkOf([removed], [added]);
  expect(entriesOnly(of("  batch: 50,", "  batch: 8,"), "a.js")).toEqual(new Set(["batch"]));
  expect(entriesOnly(of("  return batch;", "  return size;"), "a.js")).toBeNull();
  expect(changedKeys(of("x = {batch: 50, kept: 1}", "x = {batch: 8, kept: 1}"), "a.js")).toEqual(new Set(["batch"]));
  expect(
    changedEntries(of("b := New(Options{Cap: 4, Lease: 3})", "b := New(Options{Cap: 4, Lease: 6})"), "a.go"),
  ).toEqual(new Set(["Lease"]));
  expect(changedEntries(of("b := New(3)", "b := New(4)"), "a.go")).toBeNull();
});
