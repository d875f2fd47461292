/** JavaScript messages of several paragraphs, whose stacks must not be read by other grammars. */
import { expect, test } from "vitest";
import { ended } from "./reading.ts";

const NEST =
  "Nest can't resolve dependencies of the CatsService (?). Please make sure that the argument CatModel at index [0] is available in the CatsModule context.\n\nPotential solutions:\n- Is CatsModule a valid NestJS module?\n- If CatModel is a provider, is it part of the current CatsModule?\n- If CatModel is exported from a separate @Module, is that module imported within CatsModule?\n  @Module({\n    imports: [ /* the Module containing CatModel */ ]\n  })\n";
const FRAMES =
  "    at Injector.lookupComponentInParentModules (/app/node_modules/@nestjs/core/injector/injector.js:254:19)\n    at async Injector.resolveComponentInstance (/app/node_modules/@nestjs/core/injector/injector.js:207:33)\n    at bootstrap (/app/dist/main.js:7:15)\n";
const FIRST = NEST.split("\n", 1)[0] ?? "";

test("NestJS's error of a dependency has file and line, with a blank line before its frames and without", () => {
  for (const blank of ["\n", ""]) {
    const log = `[Nest] 1  - 01/01/2024, 12:00:00 AM   ERROR [ExceptionHandler] ${NEST}${blank}Error: ${NEST}${blank}${FRAMES}`;
    const crash = ended(log, 1);
    expect(crash).toMatchObject({ runtime: "node", culprit: "bootstrap /app/dist/main.js:7" });
    expect(crash?.title).toContain("Nest can't resolve dependencies of the CatsService (?)");
    expect(crash?.message).toContain("Potential solutions:");
  }
});

test("the same with the exception's name alone, as NestJS prints it before 9", () => {
  for (const blank of ["\n", ""]) {
    const log = `[Nest] 1  - ERROR [ExceptionHandler] ${NEST}${blank}${FRAMES}`;
    expect(ended(log, 1)).toMatchObject({ runtime: "node", culprit: "bootstrap /app/dist/main.js:7" });
    expect(ended(log, 1)?.title).toContain(FIRST);
  }
});

test("uncaught, the message with paragraphs ends where the frames begin", () => {
  const log = `/app/dist/main.js:7\n        throw new UnknownDependenciesException();\n        ^\n\nError: ${NEST}\n${FRAMES}\nNode.js v20.11.0\n`;
  const crash = ended(log, 1);
  expect(crash).toMatchObject({ runtime: "node", title: `Error: ${FIRST}`, culprit: "bootstrap /app/dist/main.js:7" });
  expect(crash?.message?.trimEnd()).toBe(NEST.trimEnd());
});

test("Prisma's error with a source excerpt and paragraphs is Node's", () => {
  const log =
    "PrismaClientInitializationError: \nInvalid `prisma.user.findMany()` invocation in\n/app/dist/users.js:12:34\n\n  9 async function list() {\n 10   const prisma = new PrismaClient()\n→ 12   return prisma.user.findMany(\n\nCan't reach database server at `db:5432`\n\nPlease make sure your database server is running at `db:5432`.\n    at Ln.handleRequestError (/app/node_modules/@prisma/client/runtime/library.js:121:7159)\n    at async list (/app/dist/users.js:12:10) {\n  clientVersion: '5.10.2',\n  errorCode: undefined\n}\n";
  const crash = ended(log, 1);
  expect(crash).toMatchObject({
    runtime: "node",
    title: "PrismaClientInitializationError: Can't reach database server at `db:5432`",
    culprit: "list /app/dist/users.js:12",
  });
  expect(crash?.message).toContain("Can't reach database server at `db:5432`");
});

test("an exception of .NET stays one", () => {
  const log =
    "Unhandled exception. System.InvalidOperationException: first\n\nsecond paragraph\n   at Shop.Program.Main(String[] args) in /src/Program.cs:line 12\n";
  expect(ended(log, 134)).toMatchObject({ runtime: "dotnet", culprit: "Shop.Program.Main /src/Program.cs:12" });
});
