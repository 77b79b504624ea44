// Prints how many tests passed and failed over all suites, as the last line of a run of .ci/run.
import { readFileSync } from "node:fs";

/** @param {string} name */
function report(name) {
  try {
    return JSON.parse(
      readFileSync(new URL(`../node_modules/.cache/dateline/${name}.json`, import.meta.url), "utf8"),
    );
  } catch {
    // A suite that did not come to its end has no report: that is a failure of its own.
    return null;
  }
}

const unit = report("unit");
const e2e = report("e2e");
const passed = (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0);
const failed = (unit ? unit.numFailedTests : 1) + (e2e ? e2e.stats.unexpected + e2e.stats.flaky : 1);
console.log(`${passed} passed, ${failed} failed`);
