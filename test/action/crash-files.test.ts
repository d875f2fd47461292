/** Crash files: a trace that the program wrote to a volume, read with an exec of `cat` after the restart. */
import { describe, expect, it } from "vitest";
import { EXIT_1, type Executed, SUCCESS, serveExec } from "../servers/exec.ts";
import { panic } from "./logs.ts";
import { type ActionResult, findingLines } from "./run-action.ts";
import { count, watching } from "./watching.ts";

const PATH = "/crash/stderr";

/** A container that dies without a crash in its log and runs again. */
function reading(
  run: (query: URLSearchParams) => Executed | null,
  options: Parameters<typeof watching>[2] = {},
  died: { readonly log: string } = { log: "listening\n" },
): ReturnType<typeof watching> {
  return watching(
    async ({ world, watched }) => {
      const [pod] = world.deployment("api").pods;
      await watched();
      pod?.crashesAndRestarts({ exitCode: 2, ...died });
    },
    { duration: "4s", "crash-files": PATH },
    { upgrade: serveExec(run), ...options },
  );
}

const FROM_FILE = ["fails, panic, Deployment/api, app, 1 restarts, log crash-file"];
const FROM_LOG = ["fails, exit, Deployment/api, app, 1 restarts, log previous"];

function warned(result: ActionResult): string {
  return result.report?.warnings.join("\n") ?? "";
}

describe.concurrent("a crash file", () => {
  it("is read with cat, without a shell, and supplies the crash if the log has none", async () => {
    const asked: URLSearchParams[] = [];
    const result = await reading((query) => {
      asked.push(query);
      return { stdout: [Buffer.from(panic("disk ☃ full"))], status: SUCCESS };
    });
    expect(findingLines(result)).toEqual(FROM_FILE);
    expect(result.report?.findings[0]?.title).toBe("panic: disk ☃ full");
    expect(result.report?.findings[0]?.instances[0]?.log.note).toBe(`read from ${PATH}`);
    expect(asked.map((query) => [query.getAll("command"), query.get("container"), query.get("stdin")])).toEqual([
      [["cat", PATH], "app", "false"],
    ]);
  });

  it("is read completely when its chunks split characters", async () => {
    const bytes = Buffer.from(panic("disk ☃ full"));
    const pieces = Array.from({ length: bytes.length }, (_, at) => bytes.subarray(at, at + 1));
    const result = await reading(() => ({ stdout: pieces, status: SUCCESS }));
    expect(result.report?.findings[0]?.title).toBe("panic: disk ☃ full");
  });

  it("is not read if the log has the crash", async () => {
    const result = await reading(
      () => ({ stdout: [Buffer.from(panic("of the file"))], status: SUCCESS }),
      {},
      { log: panic("of the log") },
    );
    expect(result.report?.findings[0]?.title).toBe("panic: of the log");
    expect(count(result.requests, "get pods/exec")).toBe(0);
  });

  it("without a crash changes nothing", async () => {
    const result = await reading(() => ({ stdout: [Buffer.from("all well\n")], status: SUCCESS }));
    expect(findingLines(result)).toEqual(FROM_LOG);
    expect(warned(result)).not.toContain("crash file");
  });

  it("that is missing is reported with cat's message", async () => {
    const said = `cat: ${PATH}: No such file or directory`;
    const result = await reading(() => ({ stderr: `${said}\n`, status: EXIT_1 }));
    expect(findingLines(result)).toEqual(FROM_LOG);
    expect(warned(result)).toMatch(new RegExp(`crash file ${PATH} in api-[^ ]+/app: ${said}`));
  });

  it("in an image without cat is reported", async () => {
    const message = 'exec: "cat": executable file not found in $PATH';
    const result = await reading(() => ({ status: { status: "Failure", reason: "InternalError", message } }));
    expect(findingLines(result)).toEqual(FROM_LOG);
    expect(warned(result)).toContain("the image has no `cat`");
  });

  it("that may not be read is reported with the missing right", async () => {
    const result = await reading(() => ({ status: SUCCESS }), { deny: ["create pods/exec"] });
    expect(findingLines(result)).toEqual(FROM_LOG);
    expect(warned(result)).toContain("no right to exec: grant `pods/exec` `get` and `create`");
  });

  it("whose connection ends before cat does is reported without waiting", async () => {
    const began = performance.now();
    const result = await reading(() => ({ stdout: [Buffer.from("panic: x")], status: null }));
    expect(findingLines(result)).toEqual(FROM_LOG);
    expect(warned(result)).toContain("the connection ended before `cat` did");
    expect(performance.now() - began).toBeLessThan(12_000);
  });

  it("whose status is not Kubernetes JSON is reported", async () => {
    const result = await reading(() => ({ stdout: [Buffer.from("panic: x")], status: "<html>gateway</html>" }));
    expect(findingLines(result)).toEqual(FROM_LOG);
    expect(warned(result)).toContain("the response is not from Kubernetes");
  });
});
