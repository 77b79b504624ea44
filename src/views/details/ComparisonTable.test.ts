import { expect, test } from "vitest";
import { dayFromCivil } from "../../model/dates/calendar.ts";
import { rateOf } from "./ComparisonTable.tsx";

test("windows of different lengths compare in one unit, which both are as long as; windows of one length by their counts", () => {
  const days = (first: number, last: number) => ({
    first: dayFromCivil(2019, 1, first),
    last: dayFromCivil(2019, 1, last),
  });
  expect(rateOf({ earlier: days(1, 30), later: days(31, 61) })).toBeNull();
  const short = rateOf({ earlier: days(1, 100), later: days(101, 102) });
  expect([short?.unit, short?.of({ earlier: 25, later: 39 })]).toEqual([
    "day",
    { earlier: 0.3, later: 19.5 },
  ]);
  expect(rateOf({ earlier: days(1, 185), later: days(186, 277) })?.unit).toBe("month");
});
