// Sums the reports of several suites (vitest's JSON, by path without ".json") into one line. Plain JavaScript for any Node.
import { readFileSync } from "node:fs";

let [passed, failed, skipped, isComplete] = [0, 0, 0, true];
for (const suite of process.argv.slice(2)) {
  let report;
  try {
    report = JSON.parse(readFileSync(`${suite}.json`, "utf8"));
  } catch (error) {
    console.error(`${suite} left no report: ${error.message}`);
    isComplete = false;
    continue;
  }
  // A file that could not even be loaded has no tests to count, and has failed all the same.
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  passed += report.numPassedTests;
  failed += report.numFailedTests + unloaded.length;
  skipped += report.numPendingTests + report.numTodoTests;
  if (report.numPassedTests + report.numFailedTests === 0) {
    console.error(`${suite} ran no test`);
    isComplete = false;
  }
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = isComplete && failed === 0 && passed > 0 ? 0 : 1;
