import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { affairTables } from "../load/affairTables.node.ts";
import { arbitraryDate } from "../model/dates/edtfArbitrary.node.ts";
import { runs } from "../model/runs.node.ts";
import { at, lengthOf } from "../model/tables/columns.ts";
import type { EventRecord } from "../model/tables/tables.ts";
import { eventRow } from "../model/units.ts";
import { STANDINGS, STATUSES } from "../model/vocabulary.ts";
import { tablesOfEvents } from "../query/arbitraryTables.node.ts";
import { describeEvent } from "./describeEvent.ts";
import { english } from "./words.ts";

const describeRecord = (event: Partial<EventRecord>) => {
  const tables = tablesOfEvents([{ status: "alleged", ...event }], {
    kinds: [{ id: "kind", label: "Le\u200Bgal" }],
    sources: ["s1", "s2"].map((id) => ({ id, title: id })),
    actors: ["a1", "a2"].map((id) => ({ id, name: id, kind: "organisation" as const })),
  });
  return describeEvent(english, tables, eventRow(0));
};

describe("a spoken event", () => {
  test("says the date first, then what happened, its standing, actors and sources", () => {
    expect(
      describeRecord({
        date: "2019-05",
        headline: "A minister asks for a reply",
        status: "disputed",
        participants: [{ actor: "a1" }, { actor: "a2" }],
        sources: [{ id: "s1" }],
      }).spoken,
    ).toBe("some time in May 2019. A minister asks for a reply. Disputed. 2 actors, 1 source.");
    expect(describeRecord({ headline: "Who knew?" }).spoken).toBe(
      "2 November 2019. Who knew? Alleged. 0 actors, no source given.",
    );
  });

  test("stays short for any headline and date, and never loses date or standing", () => {
    const headline = fc
      .oneof(
        fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 }),
        fc.constantFrom("👩‍🔬".repeat(100), `e${"\u0301".repeat(500)}`, "word ".repeat(900)),
      )
      .filter((text) => text.trim() !== "");
    fc.assert(
      fc.property(
        headline,
        arbitraryDate(0, 9999),
        fc.constantFrom(...STATUSES),
        (text, { text: date }, status) => {
          const { spoken, standing, record } = describeRecord({ headline: text, date, status });
          expect(spoken.length).toBeLessThan(250);
          const { label } = english.messages.standing[status];
          if (status === "unstated") expect(spoken).not.toContain(label);
          else expect(spoken).toContain(` ${label}. `);
          expect(standing).toBe(status === "unstated" ? "" : label);
          // The headline is not cut away as a whole.
          expect(record.headline).toBe(text);
          expect(spoken).not.toMatch(/^[^.]*\. ?…/);
          expect(() => encodeURIComponent(spoken)).not.toThrow();
        },
      ),
      { numRuns: runs(1000) },
    );
  });

  test("says the short headline where the whole one is too long to be said", () => {
    const turning = `Ann Example stole two million, ${"and much else ".repeat(9)}, her rival says`;
    const short = "Rival accuses Ann Example";
    expect(describeRecord({ headline: turning }).spoken).toMatch(/…/);
    const { spoken, headline } = describeRecord({ headline: turning, short });
    expect(spoken).toContain(` ${short}. `);
    expect(headline).toBe(turning);
    expect(describeRecord({ headline: "A vote", short }).spoken).toContain(" A vote. ");
  });

  test("cuts between characters as people see them", () => {
    expect(describeRecord({ headline: "👩‍🔬".repeat(100) }).spoken).toMatch(/\. (👩‍🔬)+… Alleged\./u);
  });
});

test("only a certain, exact day has its weekday", () => {
  const dateOf = (date: string) => {
    const { date: long, shortDate } = describeRecord({ date });
    return [long, shortDate];
  };
  expect(dateOf("2019-11-02")).toEqual(["Saturday 2 November 2019", "2 Nov 2019"]);
  expect(dateOf("2019-11-02~")).toEqual(["about 2 November 2019", "about 2 Nov 2019"]);
  expect(dateOf("2019-05")).toEqual(["some time in May 2019", "May 2019"]);
  expect(dateOf("[2019-07..2019-09]")).toEqual([
    "between July and September 2019",
    "between Jul and Sep 2019",
  ]);
  expect(dateOf("2019-04-29/2019-05-10")).toEqual(["from 29 April to 10 May 2019", "29 Apr – 10 May 2019"]);
});

test("what is shown hides nothing", () => {
  const { headline, kindLabel, spoken } = describeRecord({ headline: "A\u202Eb" });
  expect([headline, kindLabel]).toEqual(["A[U+202E]b", "Le[U+200B]gal"]);
  expect(spoken).toContain("A[U+202E]b");
});

test("every event of the affair is said whole, with its own counts", () => {
  for (let row = 0; row < affairTables.events.count; row++) {
    const event = describeEvent(english, affairTables, eventRow(row));
    expect(event.spoken.length).toBeLessThan(250);
    expect(event.spoken).toContain(event.headline);
    expect(event.spoken).toContain(english.messages.standing[event.status].label);
    expect(event.spoken).toContain(english.messages.counts.actors(lengthOf(affairTables.events.actors, row)));
    expect(event.sources).toBe(lengthOf(affairTables.events.sources, row));
    expect(STANDINGS.indexOf(event.status)).toBe(at(affairTables.events.standing, row));
    expect(event.sourceCount).toContain(String(event.sources));
    expect(event.kindLabel).toBe(affairTables.kinds[event.kind]?.label);
  }
});
