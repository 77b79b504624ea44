import { expect, test } from "vitest";
import { atFigures, withoutFigures } from "./raisedFigures.ts";

test("a figure stands where the editors put it, for its event and those up to the next figure", () => {
  expect(atFigures("Users were targeted;¹ a court held the firm liable.² So.", 3)).toEqual([
    { text: "Users were targeted;", first: 1, end: 1 },
    { text: " a court held the firm liable.", first: 2, end: 3 },
    expect.objectContaining({ text: " So.", end: 3 }),
  ]);
  expect(withoutFigures("Users were targeted;¹ a court held the firm liable.¹²")).toBe(
    "Users were targeted; a court held the firm liable.",
  );
});

test("a sentence without figures has its events at its end, and a square metre is no figure", () => {
  for (const text of ["It burned.", "100 m² burned.", "It burned.² It burned again.¹", ""]) {
    expect(atFigures(text, 2)).toEqual([{ text, first: 1, end: 2 }]);
    expect(withoutFigures(text)).toBe(text);
  }
});

test("a figure without an event is none", () => {
  expect(atFigures("It burned.¹ It burned again.²", 1).filter(({ first, end }) => first <= end)).toEqual([
    { text: "It burned.", first: 1, end: 1 },
  ]);
});
