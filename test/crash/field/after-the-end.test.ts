/** Lines below a crash that are not its own: a terminal's prompt, docker-compose, the script that ran the program. */
import { expect, test } from "vitest";
import { parseCrash } from "../../../src/crash/index.ts";
import { ended } from "./reading.ts";

const PYTHON = `Traceback (most recent call last):
  File "/srv/shop/queue.py", line 9, in <module>
    import stockroom
ModuleNotFoundError: No module named 'stockroom'
`;

test.each([
  "[root@node-7 shop]#",
  "deploy@web-1:~/shop$ ",
  "root@3f2a91:/srv# echo $?\n1",
  "Gracefully stopping... (press Ctrl+C again to force)",
  "Restarting the worker in 5 s",
  "Waiting for the database",
  "+ sleep 10",
  "==> running the next step",
  "Collecting static files...",
])("a Python error before %j", (line) => {
  expect(ended(`${PYTHON}${line}\n`, 1)).toMatchObject({
    message: "No module named 'stockroom'",
    culprit: "<module> /srv/shop/queue.py:9",
  });
});

test("a Python error after which a script starts the program again", () => {
  const start = "shop queue v2.1\nreading /etc/shop.toml\n";
  expect(ended(`${start}${PYTHON}${start}`)).toMatchObject({ message: "No module named 'stockroom'" });
});

test.each([
  "1 validation error for Settings\nDATABASE_URL\n  field required",
  "cannot start, missing:\nRedis\nPostgres",
  "bad price\nsee the order's lines",
])("the further lines of a Python message stay: %j", (message) => {
  expect(ended(`${PYTHON.split("\n").slice(0, 3).join("\n")}\nValueError: ${message}\n`, 1)).toMatchObject({ message });
});

test.each([
  ["nginx: host not found in upstream", "Gracefully stopping... (press Ctrl+C again to force)"],
  ["cannot open /data/shop.db: permission denied", "Aborting on container exit..."],
  ["unknown flag --prot", "shop-1 exited with code 2"],
])("the last words %j before docker-compose's own", (words, own) => {
  const { lastWords } = parseCrash(`shop-1 | starting\nshop-1 | ${words}\n${own}\n`);
  expect(lastWords).toMatchObject({ text: words, level: "error" });
});
