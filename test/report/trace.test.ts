import { expect, test } from "vitest";
import { otherGroups } from "../../src/report/trace.ts";
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
])("the other threads, where %s", (_, threads, others) => {
  expect(otherGroups({ ...mapWrites, threads })).toEqual(others);
});
