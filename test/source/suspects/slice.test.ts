import { expect, test } from "vitest";
import { accuse } from "../histories/accuse.ts";
import { type Files, type History, replace, type Step } from "../histories/history.ts";

const CLINIC: Files = {
  "clinic.py": `from visits import book, slots


def plan(path):
    day = book.open_day("data/rooms.csv")
    for raw in open(path):
        visit = slots.read(raw)
        print(day.place(visit))
`,
  "visits/slots.py": `import re

LINE = re.compile("^([a-z]+) ([0-9]+)$")


def read(raw):
    match = LINE.match(raw)
    return match.group(1), int(match.group(2))
`,
  "visits/book.py": `SLOTS_PER_HOUR = 4
ROOM_COLOURS = {"blue": 1, "red": 2}


class Day:
    def __init__(self, rooms):
        self.rooms = rooms
        self.taken = [None] * 32

    def place(self, visit):
        name, minute = visit
        at = self.position(minute)
        self.taken[at] = name
        return self.rooms[at % len(self.rooms)].strip()

    def position(self, minute):
        return row_of(minute)


def row_of(minute):
    return minute * SLOTS_PER_HOUR // 60


def open_day(path):
    with open(path) as file:
        return Day([line.split(";")[1] for line in file])


def invite(template, visit):
    return template.format(**visit)
`,
  "data/rooms.csv": "1;blue room\n2;red room\n",
  "config/book.yml": "queue: visits\n",
  "data/prices.csv": "1;20\n2;30\n",
  "texts/invite.txt": "Dear {name},\ncome at {hour}\n",
};

const edit = (path: string, before: string, after: string): Step => ({
  subject: `Change ${path}`,
  edit: replace(path, before, after),
});
const bad = (step: Step): Step => ({ ...step, isBad: true });

const finer = edit("visits/book.py", "SLOTS_PER_HOUR = 4", "SLOTS_PER_HOUR = 12");
const colours = edit("visits/book.py", '"red": 2}', '"red": 3}');
const rooms = edit("data/rooms.csv", "2;red room", "2,red room");
const queue = edit("config/book.yml", "queue: visits", "queue: rooms");
const prices = edit("data/prices.csv", "2;30", "2;35");
const strict = edit("visits/slots.py", "([a-z]+) ([0-9]+)$", "([a-z]+)-([0-9]+)$");
const hour = edit("texts/invite.txt", "{hour}", "{time}");

/** The line (from 1) that has a text. */
const at = (files: Files, path: string, text: string) =>
  (files[path] ?? "").split("\n").findIndex((line) => line.includes(text)) + 1;

const log =
  (message: string, places: readonly (readonly [path: string, text: string, name: string])[]) => (files: Files) =>
    [
      "Traceback (most recent call last):",
      ...places.map(([path, text, name]) => `  File "/app/${path}", line ${at(files, path, text)}, in ${name}`),
      message,
      "",
    ].join("\n");

const PLAN = ["clinic.py", "day.place(visit)", "plan"] as const;
const TOO_FAR = log("IndexError: list assignment index out of range", [
  PLAN,
  ["visits/book.py", "self.taken[at] = name", "place"],
]);
const SHORT = log("IndexError: list index out of range", [
  ["clinic.py", "book.open_day", "plan"],
  ["visits/book.py", "line.split", "open_day"],
]);
const NO_MATCH = log("AttributeError: 'NoneType' object has no attribute 'group'", [
  ["clinic.py", "slots.read(raw)", "plan"],
  ["visits/slots.py", "match.group(1)", "read"],
]);
const NO_KEY = log("KeyError: 'time'", [["visits/book.py", "template.format", "invite"]]);

const history = (steps: readonly Step[], crash: History["log"], earlier: readonly Step[] = []): History => ({
  name: steps.map(({ subject }) => subject).join(", "),
  base: CLINIC,
  earlier,
  steps,
  log: crash,
});

test.each([
  ["a constant two calls away", history([colours, bad(finer), prices], TOO_FAR), "right"],
  ["another constant of the file", history([colours, prices], TOO_FAR, [finer]), "spared"],
  ["a file of data that a caller names", history([prices, bad(rooms), colours], SHORT), "right"],
  ["another file of data", history([prices], SHORT, [rooms]), "spared"],
  ["another value in settings that are called like a module", history([queue], SHORT, [rooms]), "spared"],
  ["the pattern of a match that is nothing", history([bad(strict), finer], NO_MATCH), "right"],
  ["a key that a template asks for", history([rooms, bad(hour), finer], NO_KEY), "right"],
  ["a template that nothing names", history([hour], NO_MATCH, [strict]), "spared"],
] as const)("%s: %#", async (_, which, verdict) => {
  expect(await accuse(which)).toBe(verdict);
});
