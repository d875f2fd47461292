import { describe, expect, it } from "vitest";
import { isRunKind, withoutRun } from "../../src/cluster/stable-names.ts";

describe("the name without its run's ID", () => {
  it.each([
    ["api-migrate-17", "api-migrate"],
    ["api-migrate-1", "api-migrate"],
    ["api-migrate-r17", "api-migrate"],
    ["api-migrate-v1.4.2", "api-migrate"],
    ["api-migrate-1-4-2", "api-migrate"],
    ["api-migrate-a1b2c3d", "api-migrate"],
    ["api-migrate-ga1b2c3d", "api-migrate"],
    ["api-migrate-sha-0123abc", "api-migrate"],
    ["api-migrate-a1b2c3d4e5f60718293a4b5c6d7e8f9012345678", "api-migrate"],
    ["api-migrate-x7k2p", "api-migrate"],
    ["api-migrate-bcdfg", "api-migrate"],
    ["api-migrate-17-x7k2p", "api-migrate"],
    ["api-migrate-20260301093000", "api-migrate"],
    ["api-migrate-1772357400", "api-migrate"],
    ["daily-report-1772357400-step-one-3849102", "daily-report-1772357400-step-one"],
    ["load-6e5a8c1e-1b2c-4d5e-8f90-abcdef123456", "load"],
    ["my-dag-my-task-x1y2z3ab", "my-dag-my-task"],
    ["runner-7d9f8b6c5d", "runner"],
  ])("%s", (name, stable) => {
    expect(withoutRun(name)).toBe(stable);
  });

  it.each([
    "api",
    "api-server",
    "postgres",
    "api-postgres",
    "web-https",
    "proxy-grpc",
    "17",
    "a-deadbeef",
    "sync-facade",
    "x7k2p",
    "python3",
    "ipv6",
    "send-mails",
    "db-import",
  ])("%s stays", (name) => {
    expect(withoutRun(name)).toBe(name);
  });
});

it.each([
  ["Job", true],
  ["Workflow", true],
  ["TaskRun", true],
  ["PyTorchJob", true],
  ["CronJob", false],
  ["CronWorkflow", false],
  ["ScheduledSparkApplication", false],
  ["Kafka", false],
])("%s is a run: %s", (kind, expected) => {
  expect(isRunKind(kind)).toBe(expected);
});
