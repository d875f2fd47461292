import { expect, test } from "vitest";
import { isOtherBranch } from "../../../src/source/suspects/branches.ts";
import { areSameAssignments } from "../../../src/source/suspects/side-by-side.ts";

const block = [
  "def main(command):",
  '    if command == "plan":',
  "        plan()",
  '    elif command == "drivers":',
  "        drivers()",
  "    else:",
  "        raise ValueError(command)",
  "    finish()",
];
const at = (line: number) => ({ block, line, function: { name: "main", first: 1, last: 8, isType: false } });
const hunk = (added: string[], removed: string[] = []) => ({ oldStart: 3, removed, newStart: 4, added });
const BRANCH = ['    elif command == "drivers":', "        drivers()"];

test("one more branch brings nothing to the others of its chain", () => {
  expect(isOtherBranch(hunk(BRANCH), at(7))).toBe(true);
  expect(isOtherBranch(hunk(BRANCH), at(3))).toBe(true);
});

test.each([
  ["the crash is in it", hunk(BRANCH), 5],
  ["the crash is behind the chain", hunk(BRANCH), 8],
  ["a line of another branch is gone with it", hunk(BRANCH, ["        check()"]), 7],
  ["it is no branch", hunk(["        drivers()"]), 7],
  ["it only changes when the next lines run", hunk(BRANCH.slice(0, 1)), 7],
])("a branch may matter where %s", (_, added, line) => {
  expect(isOtherBranch(added, at(line))).toBe(false);
});

test.each([
  ["a.py", ["    command, rest = argv[0], argv[1:]"], ["    command = argv[0]", "    rest = argv[1:]"], true],
  ["a.go", ["\ta, b := first(x, y), 2"], ["\ta := first(x, y)", "\tb := 2"], true],
  ["a.rb", ["  low = 1", "  high = size"], ["  low, high = 1, size"], true],
  ["a.py", ["    a, b = b, a"], ["    a = b", "    b = a"], false],
  ["a.py", ["    command, rest = argv[0], argv[1:]"], ["    command = argv[1]", "    rest = argv[1:]"], false],
  ["a.py", ["    first, last = pair"], ["    first = pair", "    last = pair"], false],
])("names assigned at once in %s: %j as %j", (path, removed, added, expected) => {
  expect(areSameAssignments(removed, added, path)).toBe(expected);
});
