import { describe, expect, it } from "vitest";
import { actionYml, withTable } from "../../scripts/tables.ts";

describe("content generated from the table of inputs", () => {
  it("has every name, and the defaults that are expressions in action.yml", () => {
    const names = [...actionYml().matchAll(/^ {2}([a-z-]+):$/gm)].map(([, name]) => name);
    const contract = [
      ...[
        "namespace",
        "selector",
        "workloads",
        "kubeconfig",
        "context",
        "duration",
        "since",
        "wait-for",
        "wait-timeout",
      ],
      ...[
        "interval",
        "fail-fast",
        "settle",
        "fail-on",
        "revisions",
        "max-restarts",
        "recovered",
        "ignore",
        "allow-empty",
      ],
      ...["github-token", "comment", "issue", "labels", "assignees", "matrix", "annotations", "check-run"],
      ...["deployment-status", "environment", "sha", "path-map", "logs", "log-lines", "redact", "crash-files"],
      ...["report-dir", "mention"],
    ];
    expect(contract.filter((name) => !names.includes(name))).toEqual([]);
    expect(actionYml()).toContain('    default: "$' + '{{ github.token }}"');
    expect(actionYml()).toContain('    default: "$' + '{{ toJSON(matrix) }}"');
  });

  it("is refused if README has no markers for it", () => {
    expect(() => withTable("nothing", "inputs", "x")).toThrow(/no place for the inputs/);
  });
});
