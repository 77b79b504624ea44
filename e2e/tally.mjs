// Prints the slowest tests of both suites and, as the last line, the numbers of passed, failed and skipped tests in all.
import { readFileSync } from "node:fs";

const SLOWEST = 20;

/** @typedef {{ readonly seconds: number, readonly name: string }} Timed */
/** @typedef {{ readonly name: string, readonly assertionResults: readonly { readonly fullName: string, readonly duration?: number | null }[] }} UnitFile */
/** @typedef {{ readonly file: string, readonly line: number, readonly title: string, readonly tests: readonly { readonly annotations: readonly { readonly type: string, readonly description?: string }[], readonly results: readonly { readonly duration: number }[] }[] }} Spec */
/** @typedef {{ readonly specs?: readonly Spec[], readonly suites?: readonly Suite[] }} Suite */

/** @param {string} name */
function report(name) {
  try {
    return JSON.parse(
      readFileSync(new URL(`../node_modules/.cache/dateline/${name}.json`, import.meta.url), "utf8"),
    );
  } catch {
    // A suite that did not finish has no report, which counts as a failure.
    return null;
  }
}

/** @param {readonly UnitFile[]} files Of a report of vitest. @returns {Timed[]} */
const unitTests = (files) =>
  files.flatMap((file) =>
    file.assertionResults.map(({ duration, fullName }) => ({
      seconds: (duration ?? 0) / 1000,
      name: `${file.name.replace(/^.*\/src\//, "src/")} › ${fullName.trim()}`,
    })),
  );

/** @param {Suite} suite Of a report of Playwright, which is a suite itself. @returns {Timed[]} */
const browserTests = (suite) => [
  ...(suite.specs ?? []).map(({ file, line, title, tests }) => ({
    seconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0) / 1000,
    name: `e2e/${file}:${line} › ${title}`,
  })),
  ...(suite.suites ?? []).flatMap(browserTests),
];

/** @param {Suite} suite @returns {string[]} Which were skipped, and why. */
const skippedTests = (suite) => [
  ...(suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.flatMap(({ annotations }) =>
      annotations
        .filter(({ type }) => type === "skip")
        .map(({ description }) => `${title}: ${description ?? "it does not say why"}`),
    ),
  ),
  ...(suite.suites ?? []).flatMap(skippedTests),
];

/** @param {string} what @param {Timed[]} tests */
function printSlowest(what, tests) {
  const sum = tests.reduce((all, { seconds }) => all + seconds, 0);
  console.log(`\n${tests.length} ${what}, ${sum.toFixed(0)} s in all; the slowest ${SLOWEST}:`);
  for (const { seconds, name } of [...tests].sort((a, b) => b.seconds - a.seconds).slice(0, SLOWEST)) {
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${name}`);
  }
}

const unit = report("unit");
const e2e = report("e2e");
if (unit) printSlowest("unit tests", unitTests(unit.testResults));
if (e2e) printSlowest("browser tests", browserTests(e2e));
const passed = (unit?.numPassedTests ?? 0) + (e2e?.stats.expected ?? 0);
const skipped = (unit?.numPendingTests ?? 0) + (e2e?.stats.skipped ?? 0);
const failed = (unit ? unit.numFailedTests : 1) + (e2e ? e2e.stats.unexpected + e2e.stats.flaky : 1);
if (e2e) for (const why of skippedTests(e2e)) console.log(`\nskipped: ${why}`);
console.log(`\n${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
