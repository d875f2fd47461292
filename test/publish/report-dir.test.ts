/** The folder to which a step writes its report. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { jobOf, openReportDir } from "../../src/publish/report-dir.ts";
import { contextOf } from "../github/scripted.ts";

/** A folder in a temporary one, in which others may be created. */
const temporary = async () => {
  const around = await mkdtemp(join(tmpdir(), "crashgate-report-dir-"));
  onTestFinished(() => rm(around, { recursive: true }));
  const folder = join(around, "report");
  await mkdir(folder);
  return folder;
};
const job = (env = {}, matrix: string | null = null) => jobOf({ matrix }, contextOf(env));

describe("the folder of a report", () => {
  test("differs for each step of a job, even for concurrent ones", async () => {
    const base = join(await temporary(), "crashgate");
    const opened = [openReportDir(base, job()), openReportDir(base, job())];
    const together = [1, 2, 3].map(() => openReportDir(base, job()));
    expect(opened).toEqual([base, `${base}-2`]);
    expect(together.sort()).toEqual([3, 4, 5].map((number) => `${base}-${number}`));
  });

  test.each([
    ["another run", job({ GITHUB_RUN_ID: "7002" })],
    ["another attempt", job({ GITHUB_RUN_ATTEMPT: "2" })],
    ["another job", job({ GITHUB_JOB: "canary" })],
    ["another leg", job({}, "region=eu")],
    ["another call of the job's workflow", job({ RUNNER_TRACKING_ID: "github_1" })],
  ])("is taken over from %s, whose workspace this one reuses", async (_, earlier) => {
    const base = await temporary();
    openReportDir(base, earlier);
    await writeFile(join(base, "report.json"), "{}");
    expect(openReportDir(base, job())).toBe(base);
    expect(openReportDir(base, job())).toBe(`${base}-2`);
  });

  test("is the given one, outside of GitHub Actions", async () => {
    const base = await temporary();
    expect([openReportDir(base, null), openReportDir(base, null)]).toEqual([base, base]);
  });

  test.each([
    ["crashgate/", "crashgate-2"],
    ["./out/crash/", "out/crash-2"],
  ])("of %s as the second step is %s", async (given, second) => {
    const folder = await temporary();
    const inside = (path: string) => `${folder}/${path}`;
    openReportDir(inside(given), job());
    expect(join(openReportDir(inside(given), job()))).toBe(inside(second));
  });

  test("that cannot be written is reported by name", async () => {
    const file = join(await temporary(), "file");
    await writeFile(file, "");
    expect(() => openReportDir(file, job())).toThrow(/^report-dir: cannot write to .*file/);
    expect(await readFile(file, "utf8")).toBe("");
  });
});
