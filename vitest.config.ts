import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    // Suites that need more than npm have configurations of their own.
    exclude: ["test/browser/**", "test/cluster/**", "test/crashes/**", "test/fuzz/**"],
    reporters: ["default", "json"],
    outputFile: { json: "test-results/fast.json" },
    // Much of the suite is processes that wait: limits are for a machine with much else to do.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
