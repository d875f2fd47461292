/** The published schema of report.json. */
import { readFileSync } from "node:fs";
import Ajv from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

const schema: object = JSON.parse(readFileSync(new URL("../../schema/report.schema.json", import.meta.url), "utf8"));
const ajv = new Ajv.default({ allErrors: true, strict: true, allowUnionTypes: true });
addFormats.default(ajv);
const check = ajv.compile(schema);

/** Violations of the schema; empty if the report is valid. */
export function schemaErrors(report: unknown): readonly unknown[] {
  return check(report) ? [] : [...(check.errors ?? [])];
}
