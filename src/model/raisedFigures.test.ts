import { expect, test } from "vitest";
import { atFigures, withoutFigures } from "./raisedFigures.ts";

test("a figure stands where the editors put it, and figures rise from the first to the last", () => {
  const text = "Users were targeted;³ a court¹⁻² held the firm liable.⁴";
  expect(atFigures(text, 5, 0)).toEqual({
    text: "Users were targeted;¹ a court²⁻³ held the firm liable.",
    order: [2, 0, 1, 3, 4],
    first: 4,
  });
  expect(atFigures(text, 4, 8)).toMatchObject({
    text: "Users were targeted;⁹ a court¹⁰⁻¹¹ held the firm liable.",
    first: 12,
  });
  expect(atFigures("It burned.¹ Nobody says why.", 2, 3)).toEqual({
    text: "It burned.⁴ Nobody says why.",
    order: [0, 1],
    first: 4,
  });
  expect(withoutFigures(text)).toBe("Users were targeted; a court held the firm liable.");
});

test("a sentence without figures has its events at its end, and a square metre is no figure", () => {
  for (const text of ["It burned.", "100 m² burned.", "100 m²¹ burned.¹ 100 m²¹ burned.", ""]) {
    expect(atFigures(text, 2, 1)).toEqual({ text, order: [0, 1], first: 2 });
    expect(withoutFigures(text)).toBe(text);
  }
});

test("a stretch of figures as long as a file likes breaks nothing: none of a sentence has more than two digits", () => {
  const text = "It burned.¹⁻⁹⁹⁹⁹⁹⁹⁹⁹⁹⁹ Nobody says why.";
  expect(atFigures(text, 2, 0)).toEqual({ text, order: [0, 1], first: 1 });
  expect(withoutFigures(text)).toBe(text);
});
