import { expect, test } from "vitest";
import { assignmentIn } from "../../../src/source/suspects/assignments.ts";
import { failingParts, failureOf, reasonToThrow } from "../../../src/source/suspects/failure.ts";
import { codeChangeOf } from "../../../src/source/suspects/mechanical.ts";
import { isPrintedInstead, riskOf } from "../../../src/source/suspects/risk.ts";
import { partOf } from "../../../src/source/suspects/trace.ts";
import { accuse } from "../histories/accuse.ts";
import { type Files, type History, replace } from "../histories/history.ts";

const crash = (message: string, kind = "error", runtime = "node") =>
  ({ runtime, kind, title: message, message, chain: [] }) as never;

test.each([
  [
    "Cannot read properties of undefined (reading 'name')",
    "use(pick(line.item).name, row.name)",
    ["pick(line.item)", "row"],
  ],
  [
    "'NoneType' object has no attribute 'title'",
    "name = customer.get('name', 'unknown').title()",
    ["customer.get('name', 'unknown')"],
  ],
  ["attempt to perform arithmetic on a nil value (local 'base')", "return base * actor.energy", ["base"]],
  ["runtime error: integer divide by zero", "slot := at % len(p.slots)", ["len(p.slots)"]],
  ["DivisionByZeroError: Division by zero", "return intdiv(60, $weight);", [" $weight"]],
  ["index out of range [3] with length 3", "return carriers[class] + names[0]", ["carriers[class]", "names[0]"]],
])("of a line that does much, %j is of a part", (message, line, parts) => {
  expect(failingParts(line, failureOf(crash(message)))).toEqual(parts);
});

test("what the program throws is decided by the check that it is in", () => {
  expect(reasonToThrow('  raise Unknown, "no dish" if dish.nil?', [])).toBe("dish.nil?");
  expect(reasonToThrow('\t\tpanic("no limit")', ["func a() {", "\tlimit, ok := limits[region]", "\tif !ok {"])).toBe(
    "\tif !ok {",
  );
  expect(reasonToThrow("  return total;", [])).toBeNull();
});

test("a call is looked for where the name is called, not where a text has it", () => {
  expect(partOf('"dot" => dot(grid, &command.numbers),', "dot")).toBe("dot(grid, &command.numbers)");
});

const risk = (removed: string[], added: string[], path = "a.js") =>
  riskOf({ oldStart: 1, removed, newStart: 1, added }, path);

test.each([
  ["return rows.find(isIt);", "return byId.get(id);", "same"],
  ["ticket = self.find(title)", "ticket = self.cache.get(title) or self.find(title)", "less"],
  ["const post = withDefaults(found);", "const post = found;", "more"],
  ["return new User('deleted', 0);", "return null;", "nothing"],
  ["return total + tax;", "return total - tax;", null],
])("from %j to %j a value is missing: %s", (before, after, expected) => {
  expect(risk([before], [after])).toBe(expected);
});

const left = (path: string, removed: string[], added: string[], mentioned: string[] = []) =>
  codeChangeOf(
    {
      sha: "a",
      author: "",
      date: "",
      subject: "",
      files: [{ path, oldPath: path, hunks: [{ oldStart: 9, removed, newStart: 9, added }] }],
    },
    new Set(mentioned),
  ).files.length;

test.each([
  ["room for a map", "a.go", ["\tseen := map[int]string{}"], ["\tseen := make(map[int]string, 64)"]],
  ["blanks cut off", "a.rs", ["        self.graph.stop(name)"], ["        self.graph.stop(name.trim())"]],
  [
    "an expression in a method of its own",
    "a.js",
    ["    const total = this.lines.reduce((sum, line) => sum + line.price, 0);"],
    [
      "    const total = this.total();",
      "  total() {",
      "    return this.lines.reduce((sum, line) => sum + line.price, 0);",
      "  }",
    ],
  ],
])("%s changes nothing", (_, path, removed, added) => {
  expect(left(path, removed, added, ["price"])).toBe(0);
});

test("blanks that are not cut off any more may change something", () => {
  expect(left("a.rs", ["        self.graph.stop(name.trim())"], ["        self.graph.stop(name)"])).toBe(1);
});

test.each([
  "Label::of(): Argument #1 ($text) must be of type string, null given, called in /app/src/Page.php",
  "no implicit conversion of nil into String",
  "no implicit conversion from nil to integer",
])("%j is about a missing value", (message) => {
  expect(failureOf(crash(message)).kind).toBe("nothing");
});

test.each([
  ["a.rb", "  title + author", "  puts title + author", ["def label", "  puts title + author", "end"], true],
  ["a.rb", "  sort(rows)", "  puts sort(rows)", ["def rank", "  puts sort(rows)", "  rows", "end"], false],
  ["a.rb", "  title", "  puts author", ["def label", "  puts author", "end"], false],
  ["a.py", "    return total", "    print(total)", [], true],
  ["a.js", "  return total;", "  console.log(total);", [], true],
  ["a.js", "  audit(total);", "  console.log(total);", [], false],
])("in %s, %j as %j with body %j loses the result: %s", (path, old, now, body, expected) => {
  expect(isPrintedInstead({ oldStart: 2, removed: [old], newStart: 2, added: [now] }, path, body)).toBe(expected);
});

test("the parameters of a Rust closure come from the values that it is called with", () => {
  expect(assignmentIn("    let ids = row.split(',').map(|id| id.parse().unwrap());", "a.rs")?.right).toContain("row");
  expect(assignmentIn("    let ok = left || right;", "a.rs")).toEqual({
    left: "    let ok ",
    right: " left || right;",
  });
});

const METER: Files = {
  "src/main.rs": `fn main() {
    println!("{}", total(&input()));
}

fn total(text: &str) -> i32 {
    let (name, rest) = text.split_once('=').unwrap_or((text, "0"));
    let values: Vec<i32> = rest.split(',').map(|v| v.trim().parse().unwrap()).collect();
    values.iter().sum()
}
`,
};

test.each([
  ['(text, "")', "Empty", "right"],
  ['(text, "1")', "InvalidDigit", "nobody"],
])("with the default %s, for a text that is %s: %s", async (now, kind, expected) => {
  const history: History = {
    name: `default ${kind}`,
    base: METER,
    earlier: [],
    steps: [{ subject: "other default", edit: replace("src/main.rs", '(text, "0")', now), isBad: true }],
    log: () =>
      `thread 'main' panicked at src/main.rs:7:54:\ncalled \`Result::unwrap()\` on an \`Err\` value: ParseIntError { kind: ${kind} }\nstack backtrace:\n   0: main::total::{{closure}}\n             at ./src/main.rs:7:54\n   1: main::total\n             at ./src/main.rs:7:5\n`,
  };
  expect(await accuse(history)).toBe(expected);
});
