import { expect, test } from "vitest";
import { crashStack, otherGroups } from "../../src/report/trace.ts";
import { mapWrites } from "./reports.ts";

const waiting = { count: 40, state: "IO wait", frames: [] };
const own = { count: 1, state: "running", frames: mapWrites.frames };

test.each([
  ["a whole dump counts the one that crashed", { total: 41, groups: [waiting, own] }, [waiting]],
  [
    "others stand where it stood",
    { total: 43, groups: [waiting, { ...own, count: 3 }] },
    [waiting, { ...own, count: 2 }],
  ],
  ["it is not among them", { total: 41, groups: [waiting] }, [waiting]],
  ["it was alone", { total: 1, groups: [own] }, []],
  ["there is no dump", { total: 0, groups: [] }, []],
])("the other threads, if %s", (_, threads, others) => {
  expect(otherGroups({ ...mapWrites, threads })).toEqual(others);
});

test("endless recursion is shown once, the frames above and below it in full", () => {
  const [frame] = mapWrites.frames;
  if (frame === undefined) throw new Error("a crash without frames");
  const call = (name: string) => ({ ...frame, function: name, file: `${name}.go`, line: 7 });
  const round = [call("main.tax"), call("main.total")];
  const frames = [call("main.add"), ...Array.from({ length: 46 }, () => round).flat(), call("main.main")];
  const lines = crashStack({ ...mapWrites, frames, culprit: null }, { frames: 50, foreignFrames: true }, () => null);
  expect(lines.map((line) => line.trim().replace(/ .*go:7/, ""))).toEqual([
    "main.add",
    "main.tax",
    "main.total",
    "… 90 more of the same",
    "main.main",
  ]);
});
