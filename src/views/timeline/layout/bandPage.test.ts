import { expect, test, vi } from "vitest";
import { createPage } from "./bandPage.ts";
import { createLabelForms } from "./labelTexts.ts";
import { type LayoutItem, PITCH } from "./layoutItem.ts";

const measure = vi.fn((text: string) => text.length * 6);
const forms = createLabelForms(measure);
const itemAt = (key: number, x: number): LayoutItem => ({
  ...{
    key,
    x,
    x0: x,
    x1: x,
    column: key,
    rank: 2,
    label: forms({ headline: `What happened on day ${key}` }),
  },
});

test("the words of a mark between others are never measured, those of one with room beside it are", () => {
  // In the second row, where a line of words is inside.
  const taken = [{ left: 190, right: 250, top: 0, bottom: PITCH - 0.5 }];
  const page = createPage({ left: 0, right: 600, top: 0, height: 4 * PITCH, taken }, 4 * PITCH);
  const row = [0, 1, 2, 3, 4].map((key) => itemAt(key, 200 + key * PITCH));
  const [, , middle, , last] = row;
  expect(page.placeSingly(row, () => false)).toEqual([]);
  if (middle) page.labelWhereFree(middle);
  expect(measure).not.toHaveBeenCalled();
  if (last) page.labelWhereFree(last);
  expect(measure).toHaveBeenCalled();
});
