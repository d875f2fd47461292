import { describe, test } from "vitest";
import { CHECKS } from "../report/inert.ts";
import { FIELDS, PAYLOADS } from "../report/payloads.ts";

describe.each(Object.entries(FIELDS))("foreign text as %s, with every payload", (_, reportWith) => {
  for (const [what, check] of Object.entries(CHECKS)) test(what, () => check(reportWith, Object.entries(PAYLOADS)));
});
