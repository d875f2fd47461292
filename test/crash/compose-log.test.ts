/** Several services in one log, as docker-compose and process managers print them. */
import { expect, test } from "vitest";
import { parseCrash } from "../../src/crash/index.ts";

const TRACE = [
  "Traceback (most recent call last):",
  '  File "/srv/till.py", line 4, in <module>',
  "    open_till()",
  '  File "/srv/till.py", line 2, in open_till',
  '    raise OSError("drawer is stuck")',
  "OSError: drawer is stuck",
];
const OTHER = [
  "Error: no stock",
  "    at count (/srv/stock.js:7:9)",
  "    at Object.<anonymous> (/srv/stock.js:12:1)",
  "",
  "Node.js v22.1.0",
];

function interleaved(...services: readonly (readonly [name: string, lines: readonly string[]])[]): string[] {
  const rows: string[] = [];
  for (let row = 0; services.some(([, lines]) => row < lines.length); row++)
    for (const [name, lines] of services) if (row < lines.length) rows.push(`${name}${lines[row]}`);
  return rows;
}

test("two traces, line by line: the one of the service that failed", () => {
  const rows = interleaved(["till-1   | ", TRACE], ["stock-1  | ", OTHER]);
  const till = parseCrash([...rows, "till-1 exited with code 1", "stock-1 exited with code 137", ""].join("\n"));
  expect(till.crash).toMatchObject({
    runtime: "python",
    message: "drawer is stuck",
    culprit: { function: "open_till", file: "/srv/till.py", line: 2 },
    lines: { first: 0, last: rows.indexOf("till-1   | OSError: drawer is stuck") },
  });
  const stock = parseCrash([...rows, "stock-1 exited with code 1", "till-1 exited with code 143", ""].join("\n"));
  expect(stock.crash).toMatchObject({ runtime: "node", message: "no stock", culprit: { line: 7 } });
  expect(stock.alsoSeen).toMatchObject([{ message: "drawer is stuck" }]);
});

test.each([
  ["docker-compose 1", "shop_1  | ", "db_1    | ", "app_shop_1 exited with code 3"],
  ["docker-compose 2", "shop-1  | ", "db-1    | ", "shop-1 exited with code 3"],
  [
    "in colours",
    "\u001b[33mshop_1  | \u001b[0m",
    "\u001b[36mdb_1    | \u001b[0m",
    "\u001b[33mapp_shop_1 exited with code 3\u001b[0m",
  ],
  ["foreman", "10:04:00 shop.1 | ", "10:04:00 db.1   | ", "10:04:01 shop.1 | exited with code 3"],
])("the last words of the service that failed, before lines of another, %s", (_, shop, db, exited) => {
  const log = [
    `${shop}opening the shop`,
    `${shop}the till cannot be opened`,
    ...Array.from({ length: 30 }, (_one, row) => `${db}checkpoint ${row} complete`),
    exited,
    `${db}error: connection from shop lost`,
    "",
  ].join("\n");
  expect(parseCrash(log).lastWords).toMatchObject({ text: "the till cannot be opened", level: "error", line: 2 });
});

test("without an end, the last service that reports a failure", () => {
  const log =
    "db-1   | ready\nshop-1 | fatal: cannot open /etc/shop.toml: permission denied\ndb-1   | checkpoint\ndb-1   | checkpoint\n";
  expect(parseCrash(log).lastWords).toMatchObject({ text: "cannot open /etc/shop.toml: permission denied", line: 2 });
});

test("a service that failed without a word, of which the last line is shown", () => {
  const log = "shop-1 | opening\nshop-1 | counting\ndb-1   | error: lost connection\nshop-1 exited with code 2\n";
  expect(parseCrash(log).lastWords).toMatchObject({ text: "counting", level: null, line: 2 });
});

test("one service, whose exit code makes its printed error the end", () => {
  const printed = OTHER.slice(0, 3).map((line) => `shop-1 | ${line}`);
  const log = ["shop-1 | opening", ...printed, "shop-1 exited with code 3", ""].join("\n");
  expect(parseCrash(log)).toMatchObject({ crash: { message: "no stock", fatal: true } });
});

test("a table with bars is one log", () => {
  const log = "name | state\nshop | open\ntill | shut\nfatal: nothing to sell\n";
  expect(parseCrash(log).lastWords).toMatchObject({ text: "nothing to sell" });
});

test.each([
  ["old versions", ["Recreating shop_db_1", "Recreating shop_web_1", "Attaching to shop_web_1, shop_db_1"]],
  ["plain progress", [" Container shop-db-1  Creating", " Container shop-db-1  Created", "Attaching to db-1, web-1"]],
  [
    "progress with marks",
    ["[+] Running 2/2", " ✔ Network shop_default  Created    0.0s", " ✔ Container shop-db-1   Created  0.1s"],
  ],
])("docker-compose's lines before those of the services: %s", (_, own) => {
  const log = [
    ...own,
    "web-1  | warning: failed to open '/root/.shop.cfg' for reading: Permission denied",
    "db-1   | FATAL:  the shelves are of another version",
    "db-1   | DETAIL:  They were built by version 9.5.",
    "shop-db-1 exited with code 1",
    "",
  ].join("\n");
  expect(parseCrash(log, { exit: { code: 1, signal: null, reason: null } }).lastWords).toMatchObject({
    text: "the shelves are of another version. They were built by version 9.5.",
    level: "fatal",
  });
});

test("a program that announces what it starts is not docker-compose", () => {
  const log = "Starting tills\nStarting scales\nfatal: no /srv/scales\n";
  expect(parseCrash(log).lastWords).toMatchObject({ text: "no /srv/scales" });
});
