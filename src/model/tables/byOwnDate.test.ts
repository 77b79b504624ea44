import fc from "fast-check";
import { expect, it } from "vitest";
import { arbitraryDataset } from "../arbitraryDataset.node.ts";
import type { Dataset } from "../dataset.ts";
import { arbitraryDate } from "../dates/edtfArbitrary.node.ts";
import { runs } from "../runs.node.ts";
import { buildTables } from "./buildTables.ts";
import { byOwnDate, dateColumns } from "./byOwnDate.ts";
import type { Tables } from "./tables.ts";
import { allTexts } from "./textColumn.ts";

/** Stories in which some events have a second date: once in a column of their own, once as the day they became public. */
const twice = fc
  .tuple(
    arbitraryDataset,
    fc.array(fc.option(arbitraryDate(1990, 2020).map(({ text }) => text)), { minLength: 12, maxLength: 12 }),
  )
  .map(([dataset, dates]): readonly [own: Dataset, known: Dataset] => {
    const events = dataset.events.map(({ known: _known, values: _values, ...event }) => event);
    const dateOf = (row: number) => dates[row % dates.length] ?? null;
    const columns = [{ id: "when", label: "When decided", type: "date" as const }];
    return [
      {
        ...dataset,
        columns,
        events: events.map((event, row) =>
          dateOf(row) === null ? event : { ...event, values: { when: dateOf(row) ?? "" } },
        ),
      },
      {
        ...dataset,
        columns: [],
        events: events.map((event, row) =>
          dateOf(row) === null ? event : { ...event, known: dateOf(row) ?? "" },
        ),
      },
    ];
  });

/** Tables without records, which differ between the two stories, and with verbs as texts, since their order may differ. */
function plainly({ events, actors, sources, ties, verbs, kinds }: Tables) {
  const {
    ids,
    headlines,
    searchTexts,
    records: _,
    dates: __,
    columns: ___,
    former,
    actions,
    ...rest
  } = events;
  const texts = [ids, headlines, searchTexts].map(allTexts);
  const formerIds = allTexts(former.ids).map((id, index) => [id, former.events[index]] as const);
  const verb = Array.from(actions.verb, (index) => verbs[index]);
  const more = { formerIds: new Map(formerIds), actions: { ...actions, verb } };
  return { rest, texts, more, ofActors: actors.events, ofSources: sources.events, ties, kinds };
}

it("by a date of the file's own events stand as they would by the day they became public", () => {
  fc.assert(
    fc.property(twice, ([own, known]) => {
      const tables = buildTables(own, "story");
      const byDate = byOwnDate(tables, "when");
      const { byKnown } = buildTables(known, "story");
      if (byKnown === null) {
        expect([byDate, dateColumns(tables)]).toEqual([undefined, []]);
        return;
      }
      if (byDate === undefined) expect.fail("the column is no clock");
      expect(byDate.clock).toEqual({ id: "when", label: "When decided" });
      expect(plainly(byDate)).toEqual(plainly(byKnown));
      expect(byOwnDate(tables, "when")).toBe(byDate);
    }),
    { numRuns: runs(100) },
  );
});
