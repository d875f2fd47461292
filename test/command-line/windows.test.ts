/** Input from Windows: CRLF line ends, backslashes and drive letters. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { parseCommand } from "../../src/command-line/parse.ts";
import { type InputName, loadInputs } from "../../src/inputs.ts";
import { createRedactor } from "../../src/redact/index.ts";
import { ownersOf } from "../../src/source/owners.ts";

const crlf = (...lines: readonly string[]): string => lines.map((line) => `${line}\r\n`).join("");

const SOURCES = {
  "go.mod": crlf("module example.com/shop", "", "go 1.26"),
  "internal/ship.go": crlf("package internal", "", "func Ship(o *Order) string {", "\treturn o.Address", "}"),
  "app/orders.py": crlf("def ship(order):", "    return order['address']", "", "ship({})"),
  "app/server.js": crlf("function ship(o) {", "  return o.address.street;", "}", "ship({});"),
  "src/Shop/OrderService.cs": crlf("class OrderService {", "  void Ship(Order o) {", "    o.Go();", "  }", "}"),
};

const LOGS = [
  {
    path: "internal/ship.go",
    line: 4,
    log: crlf(
      "panic: runtime error: invalid memory address or nil pointer dereference",
      "[signal 0xc0000005 code=0x0 addr=0x0 pc=0x5b1234]",
      "",
      "goroutine 1 [running]:",
      "example.com/shop/internal.Ship(...)",
      "\tC:/agent/_work/shop/internal/ship.go:4",
      "main.main()",
      "\tC:/agent/_work/shop/main.go:8 +0x1d",
    ),
  },
  {
    path: "app/orders.py",
    line: 2,
    log: crlf(
      "Traceback (most recent call last):",
      '  File "C:\\work\\shop\\app\\orders.py", line 4, in <module>',
      "    ship({})",
      '  File "C:\\work\\shop\\app\\orders.py", line 2, in ship',
      "    return order['address']",
      "KeyError: 'address'",
    ),
  },
  {
    path: "app/server.js",
    line: 2,
    log: crlf(
      "C:\\work\\shop\\app\\server.js:2",
      "  return o.address.street;",
      "                   ^",
      "",
      "TypeError: Cannot read properties of undefined (reading 'street')",
      "    at ship (C:\\work\\shop\\app\\server.js:2:20)",
      "    at Object.<anonymous> (C:\\work\\shop\\app\\server.js:4:1)",
      "    at Module._compile (node:internal/modules/cjs/loader:1554:14)",
      "",
      "Node.js v24.1.0",
    ),
  },
  {
    path: "src/Shop/OrderService.cs",
    line: 3,
    log: crlf(
      "Unhandled exception. System.NullReferenceException: Object reference not set to an instance of an object.",
      "   at Shop.OrderService.Ship(Order o) in D:\\build\\src\\Shop\\OrderService.cs:line 3",
      "   at Shop.Program.Main(String[] args) in D:\\build\\src\\Shop\\Program.cs:line 9",
    ),
  },
];

describe("a crash of a program built on Windows", () => {
  let folder = "";

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "crashgate-windows-"));
    for (const [path, text] of Object.entries(SOURCES)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const git = (...args: readonly string[]) =>
      execFileSync(
        "git",
        ["-c", "user.name=W", "-c", "user.email=w@example.com", "-c", "core.autocrlf=false", ...args],
        {
          cwd: folder,
        },
      );
    git("init", "--quiet");
    git("add", ".");
    git("commit", "--quiet", "--message", "Ship orders");
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it.each(LOGS)("is found in $path", async ({ path, line, log }) => {
    const file = join(folder, "crash.log");
    writeFileSync(file, log);
    let out = "";
    const write = (text: string): void => {
      out += text;
    };
    await parseCommand([file, "--json", "--repo", folder], { write, complain: write, colours: false, width: null });
    const { crash, source } = JSON.parse(out);
    expect(source).toMatchObject({ path, line });
    expect(JSON.stringify(crash)).not.toContain("\\r");
  });
});

test("lists of inputs, redaction patterns and CODEOWNERS may have CRLF line ends", async () => {
  const given: Partial<Record<InputName, string>> = {
    workloads: crlf("deploy/api", "sts/db"),
    redact: crlf("foo\\d+", "/bar/i"),
    "path-map": crlf("C:\\build=src"),
  };
  const inputs = await loadInputs((name) => given[name] ?? "", {});
  expect(inputs.workloads.map(({ text }) => text)).toEqual(["deployment/api", "statefulset/db"]);
  expect(inputs.pathMap).toEqual([{ from: "C:/build", to: "src" }]);
  expect(createRedactor(inputs.redact, [])("foo123 BAR\r\n")).not.toMatch(/foo|bar/i);
  expect(ownersOf(crlf("# owners", "*.cs @acme/dotnet", "/app/ @acme/py"), ["app/orders.py"])).toEqual(["@acme/py"]);
});
