import { defineConfig } from "vitest/config";

/** Hundreds of thousands of damaged logs: minutes of computing, and nothing but npm. */
export default defineConfig({
  test: {
    include: ["test/fuzz/**/*.test.ts"],
    reporters: ["default", "json"],
    outputFile: { json: "test-results/fuzz.json" },
  },
});
