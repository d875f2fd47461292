import { describe, test } from "vitest";
import { CHECKS } from "./inert.ts";
import { FIELDS, PAYLOADS } from "./payloads.ts";

/** Each field gets one payload in 16, each field others; all payloads in all fields run in test/browser. */
const SHARE = 16;

describe.each(Object.entries(FIELDS).map(([field, reportWith], index) => ({ field, reportWith, index })))(
  "foreign text as $field",
  ({ reportWith, index }) => {
    const payloads = Object.entries(PAYLOADS).filter((_, at) => at % SHARE === index % SHARE);
    for (const [what, check] of Object.entries(CHECKS)) test(what, () => check(reportWith, payloads));
  },
);
