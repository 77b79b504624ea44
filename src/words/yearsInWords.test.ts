import { expect, test } from "vitest";
import { dayFromCivil } from "../model/dates/calendar.ts";
import { english } from "./words.ts";
import { yearsInWords } from "./yearsInWords.ts";

test("whole years are said from two on, and none below", () => {
  const say = (to: readonly [number, number, number]) =>
    yearsInWords(english, dayFromCivil(2017, 7, 6), dayFromCivil(...to));
  expect(say([2019, 7, 5])).toBeNull();
  expect(say([2019, 7, 6])).toBe("2 years");
  expect(say([2022, 1, 28])).toBe("4 years");
});
