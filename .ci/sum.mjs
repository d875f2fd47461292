// Sums the reports of several suites (vitest's JSON, by path without ".json") in one line, after the names of failed and
// retried tests, which are thus at the end of a long log. Plain JavaScript for any Node.
import { readFileSync } from "node:fs";

const MOST_OF_MESSAGE = 2000;

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
  // A file that could not be loaded counts as one failed test.
  const unloaded = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  passed += report.numPassedTests;
  failed += report.numFailedTests + unloaded.length;
  for (const { name, message } of unloaded) console.error(`failed: ${name} could not be loaded\n${message}`);
  for (const file of report.testResults)
    for (const test of file.assertionResults) {
      const [message = ""] = test.failureMessages;
      const summary = `${file.name} > ${test.fullName}\n${message.slice(0, MOST_OF_MESSAGE)}`;
      if (test.status === "failed") console.error(`failed: ${summary}`);
      // A retried test that passed keeps the errors of its first attempt.
      else if (message !== "") console.error(`passed on retry: ${summary}`);
    }
  skipped += report.numPendingTests + report.numTodoTests;
  if (report.numPassedTests + report.numFailedTests === 0) {
    console.error(`${suite} ran no test`);
    isComplete = false;
  }
}
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = isComplete && failed === 0 && passed > 0 ? 0 : 1;
