import { expect, test } from "vitest";
import { parseCrash } from "../../../../src/crash/index.ts";
import { r } from "../../../../src/crash/runtimes/r/r.ts";
import { readAll, readOne } from "../../read-all.ts";

test("calls are read innermost first, and the program's own call is the culprit", () => {
  const draft = readOne(
    r,
    "Error in FUN(X[[i]], ...) : invalid price: -3\nCalls: main -> cat -> total -> sapply -> lapply -> FUN\nExecution halted\n",
  );
  expect(draft).toMatchObject({
    kind: "uncaught",
    fatal: true,
    message: "invalid price: -3",
    title: "Error in FUN(X[[i]], ...): invalid price: -3",
    culprit: { function: "total", file: null, line: null },
  });
  expect(draft.frames.map(({ function: name }) => name)).toEqual(["FUN", "lapply", "sapply", "total", "cat", "main"]);
});

test("a function without a name is not a frame", () => {
  const text =
    "Error in check(prices[[1]]) : invalid price: -3\n3: check(prices[[1]]) at #1\n2: (function (prices) \n   check(prices[[1]]))(-3)\n1: total(-3)\nExecution halted\n";
  const { frames } = readOne(r, text);
  expect(frames.map(({ function: name }) => name)).toEqual(["check", "total"]);
});

test("only quotes around a whole name are removed", () => {
  const text = "Error in f(1) : no\nCalls: main -> `my total` -> x[[`a`\nExecution halted\n";
  expect(readOne(r, text).frames.map(({ function: name }) => name)).toEqual(["x[[`a`", "my total", "main"]);
});

test("a long call has its message on the next line", () => {
  const text =
    "Error in fetch_report_of_customer(customer, from = start, to = end) : \n  HTTP 503 from the billing service\nExecution halted\n";
  expect(readOne(r, text)).toMatchObject({
    message: "HTTP 503 from the billing service",
    culprit: { function: "fetch_report_of_customer" },
  });
});

test("the warning with the reason is the first in the chain", () => {
  const text =
    'Error in file(con, "r") : cannot open the connection\nCalls: settings -> readLines -> file\nIn addition: Warning messages:\n1: In settings() : falling back to /etc/shop.conf\n2: In file(con, "r") :\n  cannot open file \'/etc/shop.conf\': Permission denied\nExecution halted\n';
  const { crash } = parseCrash(text);
  expect(crash).toMatchObject({
    message: "cannot open the connection",
    chain: [
      { type: "warning", message: "cannot open file '/etc/shop.conf': Permission denied" },
      { message: "cannot open the connection" },
    ],
    culprit: { function: "settings" },
  });
  expect(crash?.hint).toContain("The program may not use /etc/shop.conf");
});

test("an rlang error has its causes and a tree", () => {
  const text =
    'Error in `mutate()`:\n! Problem while computing `total = price * count`.\nCaused by error in `price * count`:\n! non-numeric argument to binary operator\nBacktrace:\n     ▆\n  1. ├─global report(rows)\n  2. │ ├─dplyr::mutate(rows, total = price * count)\n  3. │ └─dplyr:::mutate.data.frame(rows, total = price * count)\n  4. └─base::.handleSimpleError(`<fn>`, "non-numeric", base::quote(price * count))\n  5.   └─rlang::abort(msg, parent = e)\nExecution halted\n';
  const draft = readOne(r, text);
  expect(draft).toMatchObject({
    message: "Problem while computing `total = price * count`.",
    chain: [{ message: "non-numeric argument to binary operator" }, {}],
    culprit: { function: "report" },
  });
  expect(draft.frames.map(({ origin }) => origin)).toEqual(["runtime", "runtime", "dependency", "dependency", "app"]);
});

test("a traceback printed by the program has files and lines", () => {
  const text = 'Error in check(x) : bad\n3: stop("bad") at shop.R#4\n2: check(x) at /app/shop.R#9\n1: main()\n';
  expect(readOne(r, text)).toMatchObject({ fatal: true, culprit: { function: "check", file: "/app/shop.R", line: 9 } });
});

test("an error that try() printed did not end the script", () => {
  const text = "Error in fetch(url) : no route\nCalls: try -> tryCatch -> fetch\nretrying in 5 s\nfetched 3 rows\n";
  expect(parseCrash(text)).toMatchObject({
    crash: null,
    alsoSeen: [{ kind: "logged-exception", message: "no route" }],
  });
});

test("a segfault has its signal and the calls", () => {
  const text =
    "\n *** caught segfault ***\naddress 0x8, cause 'memory not mapped'\n\nTraceback:\n 1: .Call(\"poke\", pid)\n 2: native::poke(pid)\n 3: main()\nAn irrecoverable exception occurred. R is aborting now ...\nSegmentation fault (core dumped)\n";
  expect(readOne(r, text)).toMatchObject({
    kind: "fatal-signal",
    signal: { name: "SIGSEGV", code: "memory not mapped", address: "0x8" },
    culprit: { function: "main" },
    truncated: { tail: false },
  });
});

test("a script that cannot be parsed or does not exist is reported", () => {
  expect(readOne(r, "Fatal error: cannot open file 'app.R': No such file or directory\n")).toMatchObject({
    kind: "startup-file-not-found",
  });
  expect(
    readOne(
      r,
      'Error in source("R/all.R") : \n  R/cart.R:12:9: unexpected symbol\n11: total <- function(x)\n12:   x y\n            ^\nExecution halted\n',
    ),
  ).toMatchObject({ kind: "syntax-error", message: "unexpected symbol", culprit: { file: "R/cart.R", line: 12 } });
});

test("if the end is lost, only the first line is the message, and the tail is marked as missing", () => {
  const text = "starting\nError in check(x) : 2 errors\n";
  expect(readOne(r, text)).toMatchObject({ message: "2 errors", fatal: true, truncated: { head: false, tail: true } });
});

test("other programs' errors are not R's", () => {
  for (const text of [
    "Error: connect ECONNREFUSED 127.0.0.1:5432\n    at TCPConnectWrap.afterConnect\n",
    'Error: Os { code: 2, kind: NotFound, message: "No such file or directory" }\n',
    "Error in query: relation does not exist\n",
    "<html>\n<head><title>502 Bad Gateway</title></head>\n",
    "Error in callback for watcher: TypeError\nready\n",
  ])
    expect(readAll(r, text)).toEqual([]);
});
