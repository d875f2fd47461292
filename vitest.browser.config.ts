import { defineConfig } from "vitest/config";

/** What needs a real browser (Debian's Chromium), and the matrix of foreign text that is too long for the fast suite. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 1_200_000,
    hookTimeout: 1_200_000,
    reporters: ["default", "json"],
    outputFile: { json: "test-results/browser.json" },
  },
});
