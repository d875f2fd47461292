import { defineConfig } from "vitest/config";

/** Hundreds of thousands of damaged logs and a thousand random lives of issues: minutes of computing, and nothing but npm. */
export default defineConfig({
  test: {
    include: ["test/fuzz/**/*.test.ts", "test/github/issue-lives.test.ts"],
    env: { CRASHGATE_LIVES: process.env.CRASHGATE_LIVES ?? "1000" },
    reporters: ["default", "json"],
    outputFile: { json: "test-results/fuzz.json" },
  },
});
