import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { item } from "../../model/tables/columns.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { arbitraryQuestion, failures, tablesOf } from "../arbitraryTables.node.ts";
import { createMaskCache } from "../filter/filterMask.ts";
import { matchingRows, nextMatching, positionOf } from "./eventOrder.ts";

const arbitraryOrder = arbitraryQuestion.map(({ story, filter, window }) => {
  const mask = createMaskCache(tablesOf(story)).mask(filter, window);
  const rows = story.events.map((_, row) => row);
  const failed = rows.map((row) => failures(story, item(story.events, row), filter, window));
  return {
    mask,
    counting: rows.filter((row) => item(failed, row).length === 0),
    passing: rows.filter((row) => item(failed, row).every((dimension) => dimension === "window")),
  };
});

test("the rows that count come in time order", () => {
  fc.assert(
    fc.property(arbitraryOrder, ({ mask, counting }) => {
      expect([...matchingRows(mask)]).toEqual(counting);
    }),
  );
});

describe("Previous and Next", () => {
  test("walk through exactly the events that pass the filters, in the window or not", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ mask, passing }) => {
        const walk = (start: number, step: 1 | -1): number[] => {
          const visited: number[] = [];
          let row: EventRow | undefined = nextMatching(mask, eventRow(start), step);
          for (; row !== undefined; row = nextMatching(mask, row, step)) visited.push(row);
          return visited;
        };
        expect(walk(-1, 1)).toEqual(passing);
        expect(walk(mask.length, -1)).toEqual(passing.toReversed());
      }),
    );
  });

  test("know where in that walk an event stands", () => {
    fc.assert(
      fc.property(arbitraryOrder, ({ mask, passing }) => {
        for (let row = 0; row < mask.length; row++) {
          const index = passing.indexOf(row);
          expect(positionOf(mask, eventRow(row))).toEqual(
            index < 0 ? undefined : { index, total: passing.length },
          );
        }
      }),
    );
  });
});
