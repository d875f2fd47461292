import { expect, test } from "vitest";
import { assignmentIn, namesSet } from "../../../src/source/suspects/assignments.ts";
import type { Commit } from "../../../src/source/suspects/commits.ts";
import { initialiserOf, initialisersAround } from "../../../src/source/suspects/initialisers.ts";
import { canUse } from "../../../src/source/suspects/kinds.ts";
import { codeChangeOf } from "../../../src/source/suspects/mechanical.ts";
import { evidenceOfLostFile, messageWordsOf } from "../../../src/source/suspects/message-evidence.ts";
import { changedParameters } from "../../../src/source/suspects/parameters.ts";
import { tracePlaces } from "../../../src/source/suspects/trace.ts";

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
