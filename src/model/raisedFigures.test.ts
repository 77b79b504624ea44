import { expect, test } from "vitest";
import { atFigures, withoutFigures } from "./raisedFigures.ts";

test("a figure stands where the editors put it, for its event and those up to the next figure", () => {
  const text = "Users were targeted;¹ a court² held the firm liable.⁴";
  expect(atFigures(text, 5, 0)).toEqual({
    text: "Users were targeted;¹ a court²⁻³ held the firm liable.",
    first: 4,
    end: 5,
  });
  expect(atFigures(text, 4, 8)).toEqual({
    text: "Users were targeted;⁹ a court¹⁰⁻¹¹ held the firm liable.",
    first: 12,
    end: 12,
  });
  expect(atFigures("It burned.¹ Nobody says why.", 2, 3)).toEqual({
    text: "It burned.⁴⁻⁵ Nobody says why.",
    first: 4,
    end: 5,
  });
  expect(withoutFigures(text)).toBe("Users were targeted; a court held the firm liable.");
});

test("a sentence without figures has its events at its end, and a square metre is no figure", () => {
  for (const text of ["It burned.", "100 m² burned.", "It burned.² It burned again.¹", ""]) {
    expect(atFigures(text, 2, 1)).toEqual({ text, first: 2, end: 3 });
    expect(withoutFigures(text)).toBe(text);
  }
});
