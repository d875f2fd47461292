import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/findings/model.ts";
import { ignoreRule, logCommand } from "../../src/report/commands.ts";
import { instance, mapFinding, mapWrites, report } from "./reports.ts";

function messageOf(message: string): string | undefined {
  const rule = ignoreRule({ ...mapFinding, crash: { ...mapWrites, message } });
  return / message=(.*)$/.exec(rule)?.[1];
}

const from = (source: "previous" | "current" | "none") => ({ source, note: null, path: null, fetchedAt: null });

const DIED = "2026-11-24T10:17:39Z";

describe("the command that shows the log", () => {
  const death = instance({ pod: "api-1", finishedAt: DIED, log: from("current") });

  /** The command for a container that ended at these times; `runs` if it runs again at the end of the watch. */
  const look = (ends: readonly string[], runs: boolean, change: Partial<Finding> = {}, startedAt = DIED) => {
    const finding = { ...mapFinding, instances: [death], ...change };
    const [lane] = report([finding]).lanes;
    if (lane === undefined) throw new Error("no lane");
    const done = ends.map((finishedAt) => ({ startedAt: null, finishedAt, finding: 0 }));
    const running = runs ? [{ startedAt, finishedAt: null, finding: null }] : [];
    return logCommand(finding, report([finding], { lanes: [{ ...lane, pod: "api-1", runs: [...done, ...running] }] }));
  };

  it("selects the previous instance if the container was running again", () => {
    expect(look([DIED], true)).toEqual({ command: "kubectl -n prod logs api-1 -c app --previous", otherwise: null });
  });

  it.each([
    ["only just", [DIED], "2026-11-24T10:22:05Z"],
    ["after many deaths", ["2026-11-24T10:03:00Z", "2026-11-24T10:04:00Z", DIED], DIED],
  ])("gives both commands if it runs again %s", (_, ends, startedAt) => {
    expect(look(ends, true, {}, startedAt)).toEqual({
      command: "kubectl -n prod logs api-1 -c app --previous",
      otherwise: "without `--previous` when the container is down again",
    });
  });

  it("selects the last one if it was down, and gives the command for when it runs", () => {
    expect(look([DIED], false)).toEqual({
      command: "kubectl -n prod logs api-1 -c app",
      otherwise: "with `--previous` once the container runs again",
    });
  });

  it("of an unseen container depends on how its log was read", () => {
    const of = (source: "previous" | "current") => {
      const finding = { ...mapFinding, instances: [instance({ log: from(source) })] };
      return logCommand(finding, report([finding], { lanes: [] }))?.command;
    };
    expect(of("previous")).toMatch(/ --previous$/);
    expect(of("current")).toMatch(/ -c app$/);
  });

  it("is for the last death of its container", () => {
    const other = instance({ pod: "api-2", finishedAt: "2026-11-24T10:16:00Z", log: from("previous") });
    const again = "2026-11-24T10:18:00Z";
    expect(look([DIED, again], false, { instances: [other, death] })?.command).toContain(" api-2 ");
    expect(look([DIED, again], false)?.command).toContain(" api-1 ");
  });

  it("describes a pod without a log, and quotes for a shell if needed", () => {
    const workload = { ...mapFinding.workload, namespace: "it's" };
    const instances = [instance({ pod: "$(reboot) `id`;", log: from("none") })];
    const finding = { ...mapFinding, workload, instances };
    expect(logCommand(finding, report([finding]))).toEqual({
      command: "kubectl -n 'it'\\''s' describe pod '$(reboot) `id`;'",
      otherwise: null,
    });
  });
});

describe("the rule to ignore a crash", () => {
  it("generalises numbers: decimal ones, and addresses as such", () => {
    expect(messageOf("index out of range [5] with length 3")).toBe(
      String.raw`/index out of range \[\d+\] with length \d+/`,
    );
    expect(messageOf("fault address 0xc000123 at 12")).toBe(String.raw`/fault address 0x\w+ at \d+/`);
  });

  it("escapes special characters", () => {
    expect(messageOf("a.b*(c|d)?/{e}^$+\\")).toBe(String.raw`/a\.b\*\(c\|d\)\?\/\{e\}\^\$\+\\/`);
  });

  it("quotes sixty whole characters of a long message", () => {
    expect(messageOf("😀".repeat(70))).toBe(`/${"😀".repeat(60)}/`);
    expect(messageOf("x".repeat(70))).toBe(`/${"x".repeat(60)}/`);
    expect(messageOf("")).toBeUndefined();
  });

  it("holds for such a message", () => {
    const pattern = new RegExp((messageOf("fault address 0xc000123 at 12") ?? "").slice(1, -1));
    expect(pattern.test("fault address 0xdeadbeef at 7")).toBe(true);
    expect(pattern.test("fault address 1xdeadbeef at 7")).toBe(false);
  });
});
