import { expect, test } from "vitest";
import { type LabelledMark, placeLabels } from "./placeLabels.ts";

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
