import { expect, test } from "vitest";
import { accuse } from "../histories/accuse.ts";
import { type Files, type History, replace, type Step } from "../histories/history.ts";

const GO: Files = {
  "go.mod": "module example.com/shop\n\ngo 1.22\n",
  "main.go": `package main

import "example.com/shop/queue"

func main() {
	q := queue.New(queue.Options{Capacity: 4, Lease: 30})
	if err := q.Push("a"); err != nil {
		panic(err)
	}
}
`,
  "queue/queue.go": `package queue

import "fmt"

// Push adds a job.
func (q *Queue) Push(name string) error {
	if len(q.jobs) >= q.options.Capacity {
		return fmt.Errorf("the queue of the shop is full: %d jobs", len(q.jobs))
	}
	q.jobs = append(q.jobs, name)
	return nil
}
`,
};

const GO_LOG = () =>
  "panic: the queue of the shop is full: 1 jobs\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:8 +0x1ee\n";

const COMMAND: Files = {
  "go.mod": "module example.com/shop\n\ngo 1.22\n",
  "main.go": `package main

import "os"

func main() {
	r := report.New(report.Config{Window: 4, Places: 2})
	switch os.Args[1] {
	case "bill":
		r.Bill(os.Args[2])
	default:
		panic("shop: no command " + os.Args[1])
	}
}
`,
};

const COMMAND_LOG = () =>
  "panic: shop: no command graph\n\ngoroutine 1 [running]:\nmain.main()\n\t/app/main.go:11 +0x1fa\n";

const JS: Files = {
  "package.json": '{ "type": "module" }\n',
  "src/team.js": `export function teamOf(task) {
  const name = label(task.owner?.team ?? 'nobody');
  return name;
}

function label(text) {
  return text.toUpperCase();
}
`,
  "src/main.js": `import { teamOf } from './team.js';

const LIMITS = { small: 10, large: 40 };

export function plan(task) {
  const limit = LIMITS[task.size].rows;
  return teamOf(task) + limit;
}
`,
};

const at = (files: Files, path: string, text: string) =>
  (files[path] ?? "").split("\n").findIndex((line) => line.includes(text)) + 1;

const jsLog = (files: Files) =>
  [
    "TypeError: Cannot read properties of undefined (reading 'team')",
    `    at teamOf (file:///app/src/team.js:${at(files, "src/team.js", "task.owner")}:33)`,
    `    at plan (file:///app/src/main.js:${at(files, "src/main.js", "teamOf(task)")}:10)`,
    "",
    "Node.js v24.0.0",
    "",
  ].join("\n");

const RUBY: Files = {
  "trip.rb": `class Trip
  KINDS = { 0 => "city", 1 => "region" }.freeze

  def kind(stops)
    KINDS[stops].upcase
  end
end
`,
};

const RUBY_LOG = () => "/app/trip.rb:5:in `kind': undefined method `upcase' for nil:NilClass (NoMethodError)\n";

const C: Files = {
  Makefile: "srv:\n\tcc -g -o srv *.c\n",
  "ring.c": `#include "ring.h"

void ring_put(struct ring *r, int value)
{
	r->slots[r->head] = value;
	r->head = (r->head + 1) % RING_SIZE;
}
`,
};

const C_LOG = () =>
  [
    "==7==ERROR: AddressSanitizer: heap-buffer-overflow on address 0x603000000060 at pc 0x55 bp 0x7f sp 0x7e",
    "WRITE of size 4 at 0x603000000060 thread T0",
    "    #0 0x55 in ring_put /app/ring.c:5",
    "",
  ].join("\n");

const WORKER: Files = {
  "go.mod": "module example.com/worker\n\ngo 1.22\n",
  "config.json": '{\n  "workers": 4,\n  "batch": 2\n}\n',
  "main.go": `package main

func (p *Pool) do(at int, job int) {
	slot := at % len(p.slots)
	p.mark(job, slot)
}

func (p *Pool) mark(job, slot int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.seen[job] = fmt.Sprint("slot ", slot)
}

func New(config Config) *Pool {
	p := &Pool{config: config, seen: map[int]string{}}
	p.slots = make([]int, config.Workers)
	return p
}
`,
};

const goLog = (message: string, text: string, name: string) => (files: Files) =>
  `${message}\n\ngoroutine 19 [running]:\nmain.(*Pool).${name}(0x0)\n\t/app/main.go:${at(files, "main.go", text)} +0xba\n`;
const RACE = goLog("fatal error: concurrent map writes", "p.seen[job]", "mark");
const ZERO = goLog("panic: runtime error: integer divide by zero", "slot := at", "do");

const STORE: Files = {
  "main.py":
    "from shop import render, parse\n\n\ndef main(records):\n    for record in records:\n        print(render.line(parse.invoice(record)))\n",
  "shop/parse.py": `class Invoice:
    def __init__(self, number, customer):
        self.number = number
        self.customer = customer


def invoice(record):
    return Invoice(record["number"], record.get("customer") or {})
`,
  "shop/render.py": `def address(customer):
    name = customer.get("name", "unknown").title()
    return name


def line(invoice):
    return address(invoice.customer)
`,
};

const pyLog = (message: string) => (files: Files) =>
  `Traceback (most recent call last):\n  File "/app/main.py", line 6, in main\n    print(render.line(parse.invoice(record)))\n  File "/app/shop/render.py", line ${at(files, "shop/render.py", "address(invoice")}, in line\n    return address(invoice.customer)\n  File "/app/shop/render.py", line ${at(files, "shop/render.py", "name = ")}, in address\n    name = ...\nAttributeError: 'NoneType' object has no attribute '${message}'\n`;

const PRESS: Files = {
  "press.yml": "pages:\n  home:\n    title: Home\n    words: 120\n",
  "page.rb": `class Page
  def initialize(data)
    @title = data['title']
    @words = data['words']
  end

  def heading
    "#{@title.capitalize} #{@words}"
  end
end
`,
};

const PRESS_LOG = () => "/app/page.rb:8:in `heading': undefined method `capitalize' for nil:NilClass (NoMethodError)\n";

const TARIFF: Files = {
  "go.mod": "module example.com/meter\n\ngo 1.22\n",
  "tariff/tariff.go": `package tariff

func parse(line string) *Tariff {
	fields := strings.Split(line, ";")
	t := &Tariff{Name: fields[0], Price: number(fields[2]), Limit: &Limit{Max: 1000}}
	return t
}
`,
  "report/report.go": `package report

func (r *Report) Bill(name string, units int) int {
	t := r.table.Find(name)
	return min(t.Price*units, t.Limit.Max)
}
`,
};

const TARIFF_LOG = () =>
  "panic: runtime error: invalid memory address or nil pointer dereference\n[signal SIGSEGV: segmentation violation code=0x1 addr=0x0 pc=0x4afd59]\n\ngoroutine 1 [running]:\nexample.com/meter/report.(*Report).Bill(0x2, {0x7, 0x8}, 0x3)\n\t/app/report/report.go:5 +0x119\n";

const bad = (step: Step): Step => ({ ...step, isBad: true });
const lease: Step = { subject: "Lease of a minute", edit: replace("main.go", "Lease: 30", "Lease: 60") };
const capacity: Step = { subject: "Small queues", edit: replace("main.go", "Capacity: 4", "Capacity: 1") };
const places: Step = { subject: "Three digits", edit: replace("main.go", "Places: 2", "Places: 3") };
const windows: Step = { subject: "Windows of two", edit: replace("main.go", "Window: 4", "Window: 2") };
const headline: Step = { subject: "Headlines", edit: replace("press.yml", "title: Home", "headline: Home") };
const words: Step = { subject: "Longer home", edit: replace("press.yml", "words: 120", "words: 180") };
const noWords: Step = { subject: "Count words later", edit: replace("press.yml", "    words: 120\n", "") };
const noLimit: Step = { subject: "Known limits", edit: replace("tariff/tariff.go", ", Limit: &Limit{Max: 1000}", "") };
const noPrice: Step = { subject: "Price later", edit: replace("tariff/tariff.go", ", Price: number(fields[2])", "") };
const nobody: Step = { subject: "Nobody is no one", edit: replace("src/team.js", "'nobody'", "'no one'") };
const large: Step = { subject: "Larger", edit: replace("src/main.js", "large: 40", "large: 50") };
const owners: Step = { subject: "Tasks have owners", edit: replace("src/team.js", "owner?.team", "owner.team") };
const county: Step = { subject: "Counties", edit: replace("trip.rb", '"region"', '"county"') };
const fewer: Step = { subject: "Cities", edit: replace("trip.rb", ', 1 => "region"', "") };
const comment: Step = { subject: "Say so", edit: replace("ring.c", "] = value;", "] = value; /* the newest */") };
const bound: Step = { subject: "Count up", edit: replace("ring.c", "(r->head + 1) % RING_SIZE", "r->head + 1") };

const unlocked: Step = { subject: "Cheap", edit: replace("main.go", "\tp.mu.Lock()\n\tdefer p.mu.Unlock()\n", "") };
const slots: Step = {
  subject: "Slots",
  edit: replace("main.go", 'fmt.Sprint("slot ", slot)', 'fmt.Sprintf("slot-%d", slot)'),
};
const room: Step = {
  subject: "Room",
  edit: replace("main.go", "seen: map[int]string{}", "seen: make(map[int]string, 64)"),
};
const zero: Step = { subject: "Small machines", edit: replace("config.json", '"workers": 4', '"workers": 0') };
const batch: Step = { subject: "Larger batches", edit: replace("config.json", '"batch": 2', '"batch": 3') };
const given: Step = { subject: "Customers are given", edit: replace("shop/parse.py", " or {})", ")") };
const noName: Step = { subject: "No name", edit: replace("shop/render.py", '"unknown"', '"no name"') };

const history = (base: Files, steps: readonly Step[], log: History["log"], earlier: readonly Step[] = []): History => ({
  name: steps.map(({ subject }) => subject).join(", "),
  base,
  earlier,
  steps,
  log,
});

test.each([
  ["an option that the place of the message compares with", history(GO, [lease, bad(capacity)], GO_LOG), "right"],
  ["another option of the same call", history(GO, [lease], GO_LOG), "spared"],
  ["options that a later commit changes again", history(COMMAND, [places, windows], COMMAND_LOG), "spared"],
  ["a key of the data that is gone", history(PRESS, [words, bad(headline)], PRESS_LOG), "right"],
  ["another key of the data that is gone", history(PRESS, [noWords], PRESS_LOG, [headline]), "spared"],
  ["a field that is not set any more", history(TARIFF, [bad(noLimit)], TARIFF_LOG), "right"],
  ["another field that is not set any more", history(TARIFF, [noPrice], TARIFF_LOG, [noLimit]), "spared"],
  ["a check that went, not the text behind it", history(JS, [bad(owners), nobody, large], jsLog), "right"],
  ["the text on a line that fails by itself", history(JS, [nobody, large], jsLog, [owners]), "spared"],
  ["a field that is set behind the line, for the next call", history(C, [comment, bad(bound)], C_LOG), "right"],
  ["another text in the table", history(RUBY, [county], RUBY_LOG), "spared"],
  ["an entry less in the table", history(RUBY, [bad(fewer)], RUBY_LOG), "right"],
  ["a comment on the line", history(C, [comment], C_LOG, [bound]), "spared"],
  [
    "what two threads do at once, not the text that they write",
    history(WORKER, [slots, bad(unlocked), room], RACE),
    "right",
  ],
  ["another text that two threads write", history(WORKER, [slots, room], RACE, [unlocked]), "spared"],
  ["a number that is zero now", history(WORKER, [batch, bad(zero), slots], ZERO), "right"],
  ["a number that is not what was divided by", history(WORKER, [batch, slots], ZERO, [zero]), "spared"],
  ["what stood in for the value that is nothing", history(STORE, [noName, bad(given)], pyLog("get")), "right"],
  ["a text for what is missing, where the name itself is nothing", history(STORE, [noName], pyLog("title")), "spared"],
])("%s: %#", async (_, which, verdict) => {
  expect(await accuse(which)).toBe(verdict);
});
