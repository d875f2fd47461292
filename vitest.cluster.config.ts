import { defineConfig } from "vitest/config";

/** The suite on a real Kubernetes: it needs Linux, root and Go. */
export default defineConfig({
  test: {
    include: ["test/cluster/**/*.test.ts"],
    globalSetup: "test/cluster/setup.ts",
    // Most of a scenario is waiting, so many run at once; the limits are for a machine with much else to do.
    maxConcurrency: 4,
    maxWorkers: 2,
    testTimeout: 900_000,
    hookTimeout: 120_000,
    reporters: ["default", "json"],
    outputFile: { json: "test-results/cluster.json" },
    teardownTimeout: 60_000,
  },
});
