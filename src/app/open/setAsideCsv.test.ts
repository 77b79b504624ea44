import { expect, test } from "vitest";
import { setAsideCsv } from "./setAsideCsv.ts";

test("every row stands, quoted where it must be, and no cell is a formula", () => {
  const text = setAsideCsv([
    { row: 3, column: "date", value: '=HYPERLINK("x")', reason: "a date was expected" },
    { row: 9, column: "", value: "two\nlines", reason: "a headline, not nothing" },
  ]);
  expect(text).toBe(
    '\uFEFFrow,column,value,reason\r\n3,date,"\'=HYPERLINK(""x"")",a date was expected\r\n9,,"two\nlines","a headline, not nothing"\r\n',
  );
});
