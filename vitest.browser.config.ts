import { defineConfig } from "vitest/config";

/** What needs a real browser (Debian's Chromium), and the matrix of foreign text that is too long for the fast suite. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
