import { expect, test } from "vitest";
import type { Crash } from "../../../src/crash/model.ts";
import { isReordered, isSameForm } from "../../../src/source/suspects/same-form.ts";
import { wordsIn } from "../../../src/source/suspects/tokens.ts";
import { isOfSurroundings, tracePlaces } from "../../../src/source/suspects/trace.ts";
import { accuse } from "../histories/accuse.ts";
import { type Files, type History, replace, type Step } from "../histories/history.ts";

test.each([
  ["a.py", "    return account.strip().lower()", "    return account.strip().casefold()", true],
  ["a.py", "    return account.strip().lower()", "    return account.strip()", false],
  ["a.py", "        self.accounts = {}", "        self.accounts = dict()", true],
  ["a.py", "        self.accounts = {}", "        self.members = dict()", false],
  ["A.java", "        trail.addLast(position);", "        trail.offerLast(position);", true],
  ["A.java", '        return map.getProperty(key, "50");', "        return map.getProperty(key);", false],
  ["a.rb", "    titles.max_by(&:length)", "    titles.max_by(&:size)", true],
  ["a.rb", "    titles.first.title", "    titles.title", false],
  ["a.go", "\tfrom := n * s.pageSize", "\tfrom := (n - 1) * s.pageSize", false],
  ["a.go", "\treturn a.Rate*a.Units + a.Plan", "\treturn a.Plan + a.Rate*a.Units", true],
  ["a.php", "        return array_values($this->items);", "        yield from $this->items;", false],
  ["a.ts", "  if (count < limit) stop();", "  if (count <= limit) stop();", false],
  ["a.ts", "  const when = new Date(raw.at);", "  const when = raw.at;", false],
  ["a.js", "  weights: { small: 90, large: 210 },", "  weights: { smallBox: 90, large: 210 },", false],
  ["a.ts", "  const weigh = (box: Box) => box.kilos;", "  const weigh = (item: Box) => item.kilos;", true],
  ["a.rs", "    units.iter().copied().sum()", "    units.iter().cloned().sum()", true],
])("in %s, %j as %j keeps its parts: %s", (path, removed, added, expected) => {
  expect(isSameForm({ removed: [removed], added: [added] }, path)).toBe(expected);
});

test.each([
  ["\treturn a*b + c", "\treturn c + a*b", true],
  ["\treturn a*b + c", "\treturn a*b - c", false],
  ["", "\treturn a", false],
])("%j as %j has another order alone: %s", (removed, added, expected) => {
  expect(isReordered({ removed: [removed], added: [added] }, "a.go")).toBe(expected);
});

test.each([
  ["a.go", "\tfrom := n * size", "from", true],
  ["A.java", "InputStream in = open(path);", "in", true],
  ["A.java", "InputStream is = open(path);", "is", true],
  ["a.ts", "const def = defaults[name];", "def", true],
  ["a.py", "from shop import cart", "from", false],
  ["a.py", "for order in orders:", "in", false],
  ["a.rs", "fn total() -> u32 {", "fn", false],
])("in %s, %j has the name %s: %s", (path, line, name, expected) => {
  expect(wordsIn([line], path).has(name)).toBe(expected);
});

test.each([
  ["main.py", ["def main(line):", "    worker = Worker(load())", "    worker.handle(line)"], "handle", ["line"]],
  ["main.go", ["func run(id string) {", "\tsrv := build(conf)", "\tsrv.Find(id)", "}"], "Find", ["id"]],
  ["a.ts", ["function run(job) {", "  const pool = make(size);", "  pool.take(job);", "}"], "take", ["job"]],
  ["A.java", ["void run(Job job) {", "    Pool pool = make(size);", "    pool.take(job);", "}"], "take", ["job"]],
])("in %s, a caller hands on its arguments, not the called object", (path, lines, name, names) => {
  const places = [
    { path: "other.x", line: 1 },
    { path, line: 3, callee: { name, path: "other.x" } },
  ];
  const given = tracePlaces(places, (file) => (file === path ? lines : ["fail()"]))[1]?.given;
  expect([...(given?.names ?? [])]).toEqual(names);
});

test.each([
  ["cannot create /var/cache/shop", true],
  ["could not write to /data/out", true],
  ["failed to create directory '/srv/x'", true],
  ["cannot create an order without lines", false],
])("%j is about the environment: %s", (message, expected) => {
  expect(isOfSurroundings({ kind: "uncaught", title: message, message, chain: [] } as unknown as Crash)).toBe(expected);
});

const PAINT: Files = {
  "config.json": '{\n  "sites": { "north": 1 },\n  "rooms": ["kitchen", "hall"]\n}\n',
  "paint.py": `import json

COLOURS = ["red", "blue"]
MOST = 3


def lines(path):
    return open(path).read().split("\\n")[:MOST]


def paint():
    config = json.load(open("config.json"))
    for at, room in enumerate(config["rooms"]):
        print(COLOURS[at])


def read(path):
    for line in lines(path):
        event = json.loads(line)
        print(event)
`,
};

const INDEX = () =>
  'Traceback (most recent call last):\n  File "/app/paint.py", line 14, in paint\n    print(COLOURS[at])\nIndexError: list index out of range\n';
const READ = (message: string) => () =>
  `Traceback (most recent call last):\n  File "/app/paint.py", line 19, in read\n    event = json.loads(line)\n${message}\n`;

test.each([
  ["a further entry of the list", '"hall"]', '"hall", "attic"]', "config.json", INDEX, "right"],
  ["a further key", '"north": 1 }', '"north": 1, "west": 2 }', "config.json", INDEX, "nobody"],
  [
    "another number, for a message with a number of the program",
    "MOST = 3",
    "MOST = 5",
    "paint.py",
    READ("RuntimeError: 4 events are too many"),
    "right",
  ],
  [
    "another number, for the column of a damaged text",
    "MOST = 3",
    "MOST = 5",
    "paint.py",
    READ("json.decoder.JSONDecodeError: Expecting value: line 2 column 1 (char 26)"),
    "nobody",
  ],
  [
    "another number, for the position in a text",
    "MOST = 3",
    "MOST = 5",
    "paint.py",
    READ("ValueError: no event at position 7"),
    "nobody",
  ],
  [
    "another number, for an address",
    "MOST = 3",
    "MOST = 5",
    "paint.py",
    READ("RuntimeError: <Event object at 0x7f3a2b1c> is done"),
    "nobody",
  ],
] as const)("%s", async (name, before, after, path, log, expected) => {
  const bad: Step = { subject: "s", isBad: true, edit: replace(path, before, after) };
  const history: History = { name, base: PAINT, earlier: [], steps: [bad], log };
  expect(await accuse(history)).toBe(expected);
});
