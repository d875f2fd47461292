import { describe, expect, it } from "vitest";
import type { RevisionHistory } from "../../src/cluster/index.ts";
import { noveltyOf } from "../../src/findings/novelty.ts";
import { rollbackOf } from "../../src/findings/rollback.ts";

const API = { kind: "Deployment", namespace: "prod", name: "api" } as const;

function history(more: Partial<RevisionHistory> = {}): RevisionHistory {
  const kept = (number: number) => ({ number, keptBy: `replicaset/api-${number}`, buildHints: {}, images: [] });
  return {
    workload: API,
    current: kept(8),
    previous: kept(7),
    wentBack: false,
    helmRelease: null,
    gitOps: null,
    isPaused: false,
    ...more,
  };
}

describe("the rollback command", () => {
  it("is kubectl's, Helm's or Argo Rollouts', depending on the workload's manager", () => {
    const rollout = { kind: "Rollout", namespace: "prod", name: "web" };
    const command = (given: RevisionHistory) => rollbackOf([given.workload], [given]).command;
    expect(command(history())).toBe("kubectl -n prod rollout undo deployment/api --to-revision=7");
    expect(command(history({ isPaused: true }))).toBe(
      "kubectl -n prod rollout resume deployment/api && kubectl -n prod rollout undo deployment/api --to-revision=7",
    );
    expect(command(history({ helmRelease: { name: "shop", namespace: "shops" } }))).toBe("helm rollback shop -n shops");
    expect(command(history({ workload: rollout }))).toBe("kubectl argo rollouts undo web -n prod --to-revision=7");
  });

  it("is null under GitOps, which is explained, after an undo, and without an earlier revision", () => {
    const { command, note } = rollbackOf([API], [history({ gitOps: "Argo CD" })]);
    expect(command).toBeNull();
    expect(note).toContain("Argo CD manages deployment/api");
    expect(rollbackOf([API], [history({ wentBack: true })]).command).toBeNull();
    expect(rollbackOf([API], [history({ previous: null })]).command).toBeNull();
    expect(rollbackOf([API], []).command).toBeNull();
  });

  it("contains no shell syntax from the cluster", () => {
    const odd = { kind: "Deployment", namespace: "prod", name: "api;reboot" };
    expect(rollbackOf([odd], [history({ workload: odd })]).command).toBeNull();
    const helmRelease = { name: "$(reboot)", namespace: "prod" };
    expect(rollbackOf([API], [history({ helmRelease })]).command).toBeNull();
  });
});

describe("the novelty of a crash", () => {
  const seen = (revision: "old" | "current") => ({ instances: [{ revision }] });
  it("is determined by the old revision's pods, then by issues", () => {
    expect(noveltyOf(seen("old"), null)).toBe("known");
    expect(noveltyOf(seen("current"), undefined)).toBe("unknown");
    expect(noveltyOf(seen("current"), null)).toBe("new");
    expect(noveltyOf(seen("current"), { isNew: true, isRegression: false })).toBe("new");
    expect(noveltyOf(seen("current"), { isNew: false, isRegression: false })).toBe("known");
    expect(noveltyOf(seen("current"), { isNew: false, isRegression: true })).toBe("regressed");
  });
});
