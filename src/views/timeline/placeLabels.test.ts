import { expect, test } from "vitest";
import { eventRow } from "../../model/units.ts";
import { ALL_NAMED, type LabelledMark, placeLabels, type Stood } from "./placeLabels.ts";
import { stoodIn } from "./timelineLater.ts";

test("of thousands of equal events the words of a few are measured", () => {
  const marks = Array.from(
    { length: 2000 },
    (_, key): LabelledMark => ({
      ...{ key, x: key * 11, x0: key * 11, x1: key * 11, y: 200, rank: 3 },
      lane: { top: 52, bottom: 600 },
    }),
  );
  let asked = 0;
  const textsOf = () => {
    asked++;
    return [{ lines: ["A headline"], width: 90 }];
  };
  const labels = placeLabels(marks, { left: 0, right: 22_000, taken: [] }, textsOf, 12, true);
  expect(labels.size).toBe(12);
  expect(asked).toBeLessThan(200);
});

test("of many equal events the named ones are all over the picture, and keep their places while nothing moves", () => {
  const marks = Array.from(
    { length: 200 },
    (_, key): LabelledMark => ({
      ...{ key, x: key * 40, x0: key * 40, x1: key * 40, y: 200 + (key % 3) * 14, rank: 3 },
      lane: { top: 52, bottom: 600 },
    }),
  );
  const place = (stood?: Stood) =>
    placeLabels(
      marks,
      { left: 0, right: 8_000, taken: [] },
      () => [{ lines: ["A headline"], width: 90 }],
      12,
      true,
      stood,
    );
  const labels = place();
  expect(Math.max(...labels.keys())).toBeGreaterThan(150);
  const drawn = marks.map((mark) => ({
    ...{ ...mark, row: eventRow(mark.key), label: labels.get(mark.key) ?? null },
  }));
  expect(place(stoodIn({ marks: drawn }))).toEqual(labels);
});

test.each([30, 40, 41, 48, 60])(
  "of %i equal events with space for all, also late ones have names",
  (count) => {
    const marks = Array.from(
      { length: count },
      (_, key): LabelledMark => ({
        ...{ key, x: key * 200, x0: key * 200, x1: key * 200, y: 200, rank: 3 },
        lane: { top: 52, bottom: 600 },
      }),
    );
    const textsOf = () => [{ lines: ["A headline"], width: 90 }];
    const room = { left: 0, right: count * 200, taken: [] };
    const labels = placeLabels(marks, room, textsOf, ALL_NAMED, true);
    const named = [...labels.keys()].toSorted((a, b) => a - b);
    expect(named.length).toBeGreaterThanOrEqual(24);
    for (const [place, key] of [...named, count].entries())
      expect(key - (named[place - 1] ?? -1), `${key}`).toBeLessThanOrEqual(Math.ceil(count / 24));
  },
);
