/** Logs that are large, binary, or must not be shown. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startKubernetes } from "../servers/kubernetes.ts";
import { panic } from "./logs.ts";
import { runAction } from "./run-action.ts";

const MIB = 1024 * 1024;

/** One look at a container that died with that log. */
async function dying(log: string | Buffer, inputs: Parameters<typeof runAction>[0] = {}) {
  await using cluster = await startKubernetes(
    ({ world }) => void world.deployment("api").pods[0]?.dies({ exitCode: 2, log }),
  );
  await using result = await runAction({ duration: "0s", ...inputs }, { cluster });
  const [instance] = result.report?.findings[0]?.instances ?? [];
  const kept = instance?.log.path == null ? "" : await result.file(instance.log.path);
  return { ...result, finding: result.report?.findings[0], instance, kept, files: await everyFile(result.folder) };
}

async function everyFile(folder: string): Promise<string> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && entry.name !== "event.json");
  return (await Promise.all(files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")))).join("\n");
}

describe("a log", () => {
  it("above 32 MiB is kept with its crash and its tail, and the cut is noted", async () => {
    const line = `${"work ".repeat(40)}\n`;
    const noise = line.repeat(Math.ceil((20 * MIB) / line.length));
    const { finding, instance, kept } = await dying(`${noise}${panic("in the middle")}${noise}the very end\n`, {
      logs: "always",
    });
    expect(finding?.title).toBe("panic: in the middle");
    expect(kept).toContain("panic: in the middle");
    expect(kept.trimEnd().endsWith("the very end")).toBe(true);
    expect(kept.length).toBeLessThan(32 * MIB);
    expect(kept).toContain(instance?.log.note ?? "no note");
    expect(instance?.log.note).toMatch(/the log was \d+ bytes/);
  });

  it("of one line of 50 MB, with NULs and invalid UTF-8, breaks nothing", async () => {
    const binary = Buffer.alloc(50_000_000, "\0\x80\xffdata", "latin1");
    const { finding, exitCode } = await dying(Buffer.concat([binary, Buffer.from(`\n${panic("after it")}`)]), {
      logs: "always",
    });
    expect([finding?.title, exitCode]).toEqual(["panic: after it", 1]);
  });
});

describe.concurrent("where lines of log must not be shown", () => {
  const trace = panic("shown").replace("main.main()", "order 4711 of jane@example.com\nmain.main()");

  it("there is only the crash in every file, output and line of the job log", async () => {
    const { finding, files, log } = await dying(`card 4929 of john\n${trace}address of jim\n`, { logs: "never" });
    expect(finding?.title).toBe("panic: shown");
    expect(files).toContain("panic: shown");
    for (const foreign of ["card 4929", "jane@example.com", "address of jim"]) {
      expect(files).not.toContain(foreign);
      expect(log).not.toContain(foreign);
    }
  });

  it("a log without a crash is not shown, nor a termination message made of it", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      const app = { name: "app", terminationMessagePolicy: "FallbackToLogsOnError" as const };
      const [read, unread] = world.deployment("api", { replicas: 2, containers: [app] }).pods;
      read?.dies({ exitCode: 3, log: "card 4929 of john\n" });
      unread?.dies({ exitCode: 3, log: "address of jim\n" }).losesLog();
    });
    await using result = await runAction({ duration: "0s", logs: "never" }, { cluster });
    const files = await everyFile(result.folder);
    expect(result.report?.findings[0]?.instances).toHaveLength(2);
    for (const foreign of ["card 4929", "address of jim"]) {
      expect(files).not.toContain(foreign);
      expect(result.log).not.toContain(foreign);
    }
  });

  it("the line that explains the end counts as the crash's own, and is the title everywhere", async () => {
    const log =
      'card 4929 of john\n2026/11/28 10:00:00 [emerg] 1#1: host not found in upstream "db" in /etc/x.conf:4\n';
    const { finding, files, log: jobLog } = await dying(log, { logs: "never" });
    const title = 'app exited with code 2: host not found in upstream "db" in /etc/x.conf:4';
    expect(finding).toMatchObject({ cause: "exit", title: title, lastWords: { level: "fatal", line: 2 } });
    expect(jobLog).toContain(title);
    expect(files).not.toContain("card 4929");
    expect(jobLog).not.toContain("card 4929");
  });

  it("any termination message counts if the log is empty", async () => {
    await using cluster = await startKubernetes(({ world }) => {
      const ends = (name: string) => world.deployment(name).pods[0];
      ends("silent")?.dies({ exitCode: 3, log: "", message: "quota of tenant 7 is used up" });
      ends("chatty")?.dies({ exitCode: 3, log: "order of jane\n", message: "cannot reach the broker" });
      ends("calm")?.dies({ exitCode: 3, log: "order of jane\n", message: "see you" });
    });
    await using result = await runAction({ duration: "0s", logs: "never" }, { cluster });
    const titles = result.report?.findings.map(({ workload, title }) => `${workload.name}: ${title}`).sort();
    expect(titles).toEqual([
      "calm: app exited with code 3",
      "chatty: app exited with code 3: cannot reach the broker",
      "silent: app exited with code 3: quota of tenant 7 is used up",
    ]);
    expect(await everyFile(result.folder)).not.toContain("order of jane");
  });

  it("unless logs is `always`: then log-lines many before the crash", async () => {
    const lines = Array.from({ length: 9 }, (_, at) => `line ${at}\n`).join("");
    const { finding } = await dying(`${lines}${panic("x")}`, { logs: "always", "log-lines": "2" });
    expect(finding?.excerpt?.before).toEqual(["line 7", "line 8"]);
  });
});
