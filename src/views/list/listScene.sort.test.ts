import { describe, expect, test } from "vitest";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { independentSources } from "../../model/tables/articles.ts";
import { at } from "../../model/tables/columns.ts";
import type { EventRow } from "../../model/units.ts";
import { LISTED_STANDINGS } from "../../model/vocabulary.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { actorsOfEvent } from "../../words/members.ts";
import { english } from "../../words/words.ts";
import { COLUMNS, type Column, sortEvents } from "./listScene.ts";

const rows = Uint32Array.from({ length: tables.events.count }, (_, row) => row);
const say = (row: EventRow) => describeEvent(english, tables, row);

/** By column, a comparable form of its content on screen. */
const SHOWN: Readonly<Record<Column, (row: EventRow) => string | number>> = {
  date: (row) => row,
  headline: (row) => say(row).headline,
  standing: (row) => LISTED_STANDINGS.indexOf(say(row).status) + (say(row).contest === null ? 0 : 0.5),
  kind: (row) => say(row).kindLabel,
  actors: (row) => actorsOfEvent(tables, row).length,
  sources: (row) => at(independentSources(tables), row) + say(row).sources / 1000,
};
const compare = (a: string | number, b: string | number): number =>
  typeof a === "number" && typeof b === "number"
    ? a - b
    : String(a).localeCompare(String(b), "en-GB", { numeric: true });

describe.each(COLUMNS)("by %s", (by) => {
  test.each([false, true])("every event once, equal ones in time order; descending: %s", (isDescending) => {
    const sorted = sortEvents(english, tables, rows, { by, isDescending });
    expect([...sorted].sort((a, b) => a - b)).toEqual([...rows]);
    sorted.forEach((row, index) => {
      const before = index === 0 ? undefined : sorted[index - 1];
      if (before === undefined) return;
      const order = compare(SHOWN[by](before), SHOWN[by](row));
      if (isDescending) expect(order).toBeGreaterThanOrEqual(0);
      else expect(order).toBeLessThanOrEqual(0);
      if (order === 0) expect(before).toBeLessThan(row);
    });
  });
});
