import { expect, test } from "vitest";
import { withNeighbours } from "../../../src/source/suspects/neighbours.ts";
import { tracePlaces } from "../../../src/source/suspects/trace.ts";
import { accuse } from "../histories/accuse.ts";
import { type Files, type History, replace, type Step } from "../histories/history.ts";

test.each([
  ["a.rb", ["def text", "  @tickets.hours(queue)", "end"], ["lib/ticket.rb", "lib/tickets.rb", "lib/agents.rb"], 2],
  ["a.go", ["func run() {", "\tpricing.Total(o)", "}"], ["pricing/engine.go", "pricing/tax.go", "store/store.go"], 2],
  ["A.java", ["void run() {", "  planner.plan(to);", "}"], ["src/Planner.java", "src/Leg.java", "src/Planner.kt"], 2],
  ["a.py", ["def run():", "    rates.of(1)"], ["rates.json", "tests/rates.py", "rates.go", "shop/rates.py"], 1],
])("for %s, it reads the files that the function names", async (path, lines, paths, count) => {
  const trace = tracePlaces([{ path, line: 2 }], () => lines);
  const read = async (wanted: readonly string[]) => new Map(wanted.map((each) => [each, ["x"]]));
  const found = await withNeighbours(new Map([[path, lines]]), trace, { paths: new Set(paths), read });
  expect(found.size - 1).toBe(count);
});

test("a name of many files identifies none, and a file is read once", async () => {
  const lines = ["def run():", "    rates.of(1)"];
  const paths = Array.from({ length: 9 }, (_, at) => `part${at}/rates.py`);
  const asked: string[] = [];
  const read = async (wanted: readonly string[]) => {
    asked.push(...wanted);
    return new Map(wanted.map((each) => [each, ["import rates, other"]]));
  };
  const trace = tracePlaces([{ path: "a.py", line: 2 }], () => lines);
  await withNeighbours(new Map([["a.py", lines]]), trace, { paths: new Set(paths), read });
  expect(asked).toEqual([]);
  await withNeighbours(new Map([["a.py", lines]]), trace, { paths: new Set(["rates.py", "other.py"]), read });
  expect(asked).toEqual(["rates.py", "other.py"]);
});

const DESK: Files = {
  "desk.json": '{\n  "hours": { "billing": 8, "technical": 4 }\n}\n',
  "limits.conf": "default 50\nboiler 90\n",
  "summary.rb": `class Summary
  def pace(tickets, queue)
    tickets.size / @tickets.due(queue)
  end
end
`,
  "tickets.rb": `class Tickets
  def due(queue)
    @settings.hours.fetch(queue)
  end
end
`,
  "limits.rb": `class Limits
  def load
    File.readlines("limits.conf").each do |line|
      value = line.split[1].strip
    end
  end
end
`,
};
const DIVIDED = () =>
  "/app/summary.rb:3:in `/': divided by 0 (ZeroDivisionError)\n\tfrom /app/summary.rb:3:in `pace'\n";
const LOADED = () => "/app/limits.rb:4:in `load': undefined method `strip' for nil:NilClass (NoMethodError)\n";

test.each([
  ["a setting that an unchanged file reads", "desk.json", '"billing": 8', '"billing": 0', DIVIDED, "right"],
  ["another setting of that file", "desk.json", '"technical": 4', '"technical": 6', DIVIDED, "nobody"],
  ["a line of another form", "limits.conf", "boiler", "[kitchen]\nboiler", LOADED, "right"],
  ["a line of the same form", "limits.conf", "boiler", "freezer 5\nboiler", LOADED, "nobody"],
  ["a comment", "limits.conf", "boiler", "# the (old) kitchen\nboiler", LOADED, "nobody"],
] as const)("%s", async (name, path, before, after, log, expected) => {
  const bad: Step = { subject: "s", isBad: true, edit: replace(path, before, after) };
  const history: History = { name, base: DESK, earlier: [], steps: [bad], log };
  expect(await accuse(history)).toBe(expected);
});
