import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { actionYml, inputsTable, outputsTable, withTable } from "../../scripts/tables.ts";

const root = new URL("../../", import.meta.url);

describe("what is made from the table of inputs", () => {
  it("is action.yml as committed", () => {
    expect(readFileSync(new URL("action.yml", root), "utf8")).toBe(actionYml());
  });

  it("is the tables of README as committed", () => {
    const readme = readFileSync(new URL("README.md", root), "utf8");
    expect(readme).toBe(withTable(withTable(readme, "inputs", inputsTable()), "outputs", outputsTable()));
  });

  it("has every name and default of the contract in action.yml", () => {
    const names = [...actionYml().matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name);
    expect(names.slice(0, 8)).toEqual([
      "namespace",
      "selector",
      "workloads",
      "kubeconfig",
      "context",
      "duration",
      "since",
      "interval",
    ]);
    expect(actionYml()).toContain('    default: "$' + '{{ github.token }}"');
    expect(actionYml()).toContain('    default: "$' + '{{ toJSON(matrix) }}"');
  });

  it("is refused where README has no place for it", () => {
    expect(() => withTable("nothing", "inputs", "x")).toThrow(/no place for the inputs/);
  });
});
