import fc from "fast-check";
import { expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { item } from "../model/columns.ts";
import { arbitraryStory, tablesOf } from "./arbitraryTables.ts";
import { kindHues } from "./kindHues.ts";

test("hues are the ranks of the kinds by number of events, equal ones in the order of the file", () => {
  fc.assert(
    fc.property(arbitraryStory, (story) => {
      const hues = kindHues(tablesOf(story));
      const count = (kind: number) => story.events.filter((event) => event.kind === kind).length;
      const kindOf = (hue: number) => hues.indexOf(hue);
      expect([...hues].sort((a, b) => a - b)).toEqual(Array.from({ length: story.kinds }, (_, hue) => hue));
      for (let hue = 1; hue < story.kinds; hue++) {
        const [kind, above] = [kindOf(hue), kindOf(hue - 1)];
        expect(count(above) > count(kind) || (count(above) === count(kind) && above < kind)).toBe(true);
      }
    }),
  );
});

test("in the affair the first six hues go to the six most frequent kinds", () => {
  const hues = kindHues(affairTables);
  const counts = affairTables.kinds.map(
    (_, kind) => affairTables.events.kind.filter((of) => of === kind).length,
  );
  const least = Math.min(...counts.filter((_, kind) => item(hues, kind) < 6));
  const most = Math.max(...counts.filter((_, kind) => item(hues, kind) >= 6));
  expect(least).toBeGreaterThanOrEqual(most);
});
