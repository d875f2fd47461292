import { expect, it } from "vitest";
import { createRedactor } from "../../src/redact/index.ts";
import { leakAtBorder } from "../redact/matrix/border.ts";
import { FORMS } from "../redact/matrix/forms.ts";
import { KINDS } from "../redact/matrix/kinds.ts";

it("finds a secret of every name and notation with the border of two parts at each of its characters", async () => {
  const redact = createRedactor([], []);
  let seed = 0;
  for (const kind of KINDS)
    for (const write of Object.values(FORMS)) expect(leakAtBorder({ kind, write }, seed++, 1, redact)).toBeNull();
}, 1_800_000);
