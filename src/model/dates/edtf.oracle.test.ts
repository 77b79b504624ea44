/// <reference path="./edtf.oracle.d.ts" />

import edtf from "edtf";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../runs.node.ts";
import { dateBounds } from "./dateBounds.ts";
import { type EdtfDate, parseEdtf } from "./edtf.ts";
import { arbitraryDate, arbitraryNearDate } from "./edtfArbitrary.node.ts";
import { type EdtfProblemCode, edtfProblem } from "./edtfProblem.ts";

/*
 * The package `edtf` 4.11.1 as a second opinion. It is not asked about the forms that it is known to read wrongly:
 *
 *     [a..b], [a..], [..b]            no finite bounds, or throws
 *     a/.., ../b, a/, /b              bounds are null or infinite
 *     years beyond ±9999              `10000` is read as 1970, large ones give NaN
 *     days in years of five digits    not EDTF; our addition
 *     29 February without leap year   accepted, becomes 1 March
 *     February of year 0              taken for one of 28 days
 *     times with an offset            moved to another day
 *     -0044-XX, -000X                 bounds exchanged, or without sign
 *     2019/2019, 2021-07-18/2021-07   refused unless the end begins after the start does
 *     201X?, 201X/2020~               X and doubt together are refused
 *     [2020..2019]                    accepted
 *     20, 201                         read as a century and a decade, which no level of EDTF has
 */
const askOracle = (text: string) => {
  try {
    return edtf(text);
  } catch {
    return undefined;
  }
};

const MS_PER_DAY = 86_400_000;
const oracleDay = (ms: number | null) => Math.floor((ms ?? Number.NaN) / MS_PER_DAY);

function isAskable(date: EdtfDate): boolean {
  if (/[YT[]|0000|X.*[?~%]|[?~%].*X|^-.*X|\/-.*X/.test(date.text)) return false;
  if (date.form === "single") return true;
  return date.form === "lasted" && date.start.first < date.end.first;
}

describe("the oracle agrees", () => {
  test("on the bounds and the doubt of all that it reads rightly", () => {
    let asked = 0;
    fc.assert(
      fc.property(arbitraryDate(0, 9999), fc.boolean(), ({ text: positive }, isNegative) => {
        const text = isNegative && !/[/[]|^0000/.test(positive) ? `-${positive}` : positive;
        const result = parseEdtf(text);
        // 29 February may not exist in the year of the other sign.
        if (!result.ok || !isAskable(result.date)) return;
        asked++;
        const oracle = askOracle(text);
        if (oracle === undefined) expect.fail(`the oracle refuses ${text}`);
        const { first, last } = dateBounds(result.date);
        expect([oracleDay(oracle.min), oracleDay(oracle.max)], text).toEqual([first, last]);
        if (result.date.form !== "single") return;
        const { uncertain, approximate } = result.date.date;
        expect([(oracle.uncertain?.value ?? 0) > 0, (oracle.approximate?.value ?? 0) > 0], text).toEqual([
          uncertain,
          approximate,
        ]);
      }),
      { numRuns: runs(10_000) },
    );
    expect(asked).toBeGreaterThan(runs(10_000) / 12);
  });

  test("on what is a date: we accept nothing that it refuses, and refuse what it accepts only by name", () => {
    const ours = new Set<EdtfProblemCode>([
      "season",
      "set",
      "all-of",
      "exponent",
      "significant-digits",
      "inner-qualifier",
      "one-of-part",
      "unspecified",
      "year-range",
      "no-bound",
    ]);
    fc.assert(
      fc.property(arbitraryNearDate, (text) => {
        const result = parseEdtf(text);
        if (result.ok) {
          if (isAskable(result.date)) expect(askOracle(text), text).toBeDefined();
          return;
        }
        const { code } = edtfProblem(text, result.refusal);
        if (ours.has(code) || isKnownFault(text)) return;
        expect(askOracle(text), `${text}: ${code}`).toBeUndefined();
      }),
      { numRuns: runs(3_000) },
    );
  });
});

/** Texts that the oracle accepts against every standard. */
const isKnownFault = (text: string) =>
  /02-29/.test(text) ||
  /(?:^|\/)-?\d{2,3}[~?%]?(?:\/|$)/.test(text) ||
  /^-?\d{5,}/.test(text) ||
  text.startsWith("[");
