import fc from "fast-check";
import { expect, test } from "vitest";
import { type Box, BoxRows, overlaps } from "./box.ts";

const place = fc.integer({ min: 0, max: 60 });
const size = fc.integer({ min: 1, max: 25 });
const box = fc
  .record({ left: place, top: place, width: size, height: size })
  .map(({ left, top, width, height }): Box => ({ left, top, right: left + width, bottom: top + height }));

test("a box is in the way where one that is not the own overlaps, whatever rows they stand in", () => {
  fc.assert(
    fc.property(fc.array(box, { minLength: 1, maxLength: 40 }), box, fc.nat(39), (boxes, area, index) => {
      const own = boxes[index % boxes.length] ?? area;
      const isWide = ({ left, right }: Box) => right - left > 9;
      const others = boxes.filter((one) => one !== own && overlaps(one, area));
      const rows = new BoxRows(boxes);
      expect(rows.overlap(area, own)).toBe(others.length > 0);
      expect(rows.overlap(area, own, isWide)).toBe(others.some(isWide));
    }),
  );
});

test("of thousands of boxes those near an area are looked at", () => {
  const boxes = Array.from({ length: 5000 }, (_, index): Box => {
    const [left, top] = [Math.floor(index / 20) * 11, (index % 20) * 11];
    return { left, top, right: left + 10, bottom: top + 10 };
  });
  let looks = 0;
  const area = { left: 1000, top: 100, right: 1200, bottom: 120 };
  new BoxRows(boxes).overlap(area, area, () => {
    looks++;
    return false;
  });
  expect(looks).toBe(boxes.filter((one) => overlaps(one, area)).length);
  expect(looks).toBeLessThan(60);
});
