import { defineConfig } from "vitest/config";

/** The suite of fresh crashes: it needs Linux and the compilers and interpreters of the programs. */
export default defineConfig({
  test: {
    include: ["test/crashes/**/*.test.ts"],
    testTimeout: 120_000,
    // Building all programs of a language, and installing it where it is missing.
    hookTimeout: 600_000,
    reporters: ["default", "json"],
    outputFile: { json: "test-results/crashes.json" },
  },
});
