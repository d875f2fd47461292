import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Suites that start processes, which wait for most of their time, take turns with those that compute, so that neither a processor is
 * idle nor many processes start at once.
 */
class Alternating extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inFolder = (folder: string) => sorted.filter(({ moduleId }) => moduleId.includes(`/test/${folder}/`));
    // A watch from the command line that gets no answer takes a minute, so it starts early.
    const waiting = [...inFolder("command-line"), ...inFolder("action")];
    const computing = sorted.filter((file) => !waiting.includes(file));
    return Array.from({ length: Math.max(waiting.length, computing.length) }, (_, at) => at).flatMap((at) => [
      ...waiting.slice(at, at + 1),
      ...computing.slice(at, at + 1),
    ]);
  }
}

/** One more than processors: about every second worker waits. */
const maxWorkers = availableParallelism() + 1;

/** `npm test` runs the project `fast`, `npm run test:<name>` each of the others, which need more than npm or much time. */
export default defineConfig({
  test: {
    // A report for each run: the scripts of package.json name it after the project.
    reporters: ["default", "json"],
    outputFile: { json: "test-results/some.json" },
    teardownTimeout: 60_000,
    sequence: { sequencer: Alternating },
    projects: [
      {
        test: {
          name: "fast",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/e2e/**", "test/fuzz/**"],
          // The files of a worker share its modules: loading them anew for each was half of the time of all tests of src/crash.
          isolate: false,
          maxWorkers,
          // The five seconds that a cancelled run may take are for one that has not ten others beside it.
          maxConcurrency: 4,
          // Much of the suite is processes that wait: limits are for a machine with much else to do.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      {
        test: {
          // A real browser (Debian's Chromium), and the matrix of foreign text that is too long for the fast suite.
          name: "browser",
          include: ["test/browser/**/*.test.ts"],
          testTimeout: 1_200_000,
          hookTimeout: 1_200_000,
        },
      },
      {
        test: {
          // A real Kubernetes: it needs Linux, root and Go.
          name: "cluster",
          include: ["test/e2e/cluster/**/*.test.ts"],
          globalSetup: "test/e2e/cluster/setup.ts",
          // Most of a scenario is waiting, so many run at once; the limits are for a machine with much else to do.
          maxConcurrency: 4,
          maxWorkers: 2,
          // A real node also does what nobody staged, such as to remove a log before it is read. `.ci/sum.mjs` names
          // each test that needed its second try.
          retry: 1,
          testTimeout: 900_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          // Programs crashed afresh: it needs Linux and their compilers and interpreters.
          name: "crashes",
          include: ["test/e2e/fresh-crashes/**/*.test.ts"],
          testTimeout: 120_000,
          // Building all programs of a language, and installing it where it is missing.
          hookTimeout: 600_000,
        },
      },
      {
        test: {
          // Hundreds of thousands of damaged logs and a thousand random lives of issues: minutes of computing.
          name: "fuzz",
          include: ["test/fuzz/**/*.test.ts"],
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
    ],
  },
});
