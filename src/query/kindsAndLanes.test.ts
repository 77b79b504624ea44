import fc from "fast-check";
import { expect, test } from "vitest";
import { plainTheme } from "../chart/plainTheme.node.ts";
import { KIND_HUES, kindColour, kindVariable } from "../chart/theme.ts";
import { affairTables, articleTables } from "../load/affairTables.node.ts";
import { item } from "../model/tables/columns.ts";
import type { Tables } from "../model/tables/tables.ts";
import { arbitraryStory, tablesOf } from "./arbitraryTables.node.ts";
import { kindHues } from "./kindsAndLanes.ts";

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

test("a kind has the hue that the file names, and no kind without one shares it", () => {
  const arbitraryHue = fc.constantFrom(undefined, 0, 1, 2, 3, 9);
  fc.assert(
    fc.property(arbitraryStory, fc.array(arbitraryHue, { minLength: 4 }), (story, named) => {
      const tables = tablesOf(story);
      const kinds = tables.kinds.map((kind, index) => {
        const hue = named[index];
        return hue === undefined ? kind : { ...kind, hue };
      });
      const hues = kindHues({ ...tables, kinds });
      for (const [kind, { hue }] of kinds.entries()) {
        if (hue === undefined) expect(hues.filter((other) => other === hues[kind])).toHaveLength(1);
        else expect(hues[kind]).toBe(hue);
      }
    }),
  );
});

test("beyond the hues that exist kinds are grey, so that no two look like one", () => {
  const hues = Array.from({ length: 14 }, (_, hue) => hue);
  const colours = hues.map((hue) => kindColour(plainTheme, hue));
  expect(new Set(colours.slice(0, KIND_HUES))).toHaveProperty("size", KIND_HUES);
  for (const colour of colours.slice(KIND_HUES)) expect(colour).toBe(plainTheme.ink2);
  expect(kindVariable(KIND_HUES)).toBe("var(--kind-10, var(--ink-2))");
});

test("a kind has the same hue in both shipped files", () => {
  const hueById = (tables: Tables) => {
    const hues = kindHues(tables);
    return new Map(tables.kinds.map(({ id }, kind) => [id, item(hues, kind)]));
  };
  const affair = hueById(affairTables);
  const article = hueById(articleTables);
  expect(article.size).toBeGreaterThan(5);
  for (const [id, hue] of article) expect(affair.get(id)).toBe(hue);
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
