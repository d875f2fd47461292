import { expect, test } from "vitest";
import { showsColours } from "../../src/command-line/colours.ts";

test.each([
  [{}, true, true],
  [{}, false, false],
  [{ TERM: "dumb" }, true, false],
  [{ NO_COLOR: "1" }, true, false],
  [{ NO_COLOR: "" }, true, true],
  [{ FORCE_COLOR: "1" }, false, true],
  [{ FORCE_COLOR: "0" }, true, false],
  [{ FORCE_COLOR: "1", NO_COLOR: "1", TERM: "dumb" }, false, true],
])("%j on a terminal (%s) shows colours: %s", (env, isTerminal, shown) => {
  expect(showsColours(env, isTerminal)).toBe(shown);
});
