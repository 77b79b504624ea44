import { describe, expect, it } from "vitest";
import { eventRecord } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { loadBytes } from "../loadBytes.ts";

/** The events of a file, or the place and words of its first fault. */
function read(text: string) {
  const outcome = loadBytes(new TextEncoder().encode(text), "file.json");
  if ("question" in outcome) return { asks: outcome.question.asks, guess: outcome.question.guess };
  if ("choice" in outcome) return { asks: outcome.choice.about };
  if (!outcome.ok) return { fault: outcome.faults[0] };
  const { tables } = outcome;
  return {
    events: Array.from({ length: tables.events.count }, (_, row) => {
      const { date, headline } = eventRecord(tables, eventRow(row));
      return [date, headline];
    }),
    columns: outcome.columns?.header,
  };
}

const inLines = (...records: readonly object[]): string =>
  records.map((one) => JSON.stringify(one)).join("\n");

describe("records of JSON in lines", () => {
  it("are the rows of a table", () => {
    const text = inLines(
      { date: "2018-05-04", title: "A shelling", deaths: { best: 3, high: 5 } },
      { date: "2018-05-06", title: "A truce", deaths: { best: 0 } },
    );
    expect(read(`${text}\n\n`)).toEqual({
      events: [
        ["2018-05-04", "A shelling"],
        ["2018-05-06", "A truce"],
      ],
      columns: ["date", "title", "deaths.best", "deaths.high"],
    });
  });

  it("are refused by the number of the line that is none", () => {
    const good = inLines({ date: "2018-05-04", title: "A" }, { date: "2018-05-05", title: "B" });
    expect(read(`${good}\n\n{"date": "2018-`).fault).toMatchObject({ path: "line 4" });
    expect(read(`${good}\n[1, 2]`).fault).toMatchObject({
      path: "line 3",
      found: expect.stringContaining("[1, 2]"),
    });
  });
});

describe("a map in GeoJSON", () => {
  it("is a table of its properties, with the place of each point", () => {
    const point = (title: string, time: unknown, coordinates: readonly number[]) => ({
      type: "Feature",
      properties: { title, date: time },
      geometry: { type: "Point", coordinates },
    });
    const line = { type: "Feature", properties: { title: "A road", date: "2014" }, geometry: null };
    const features = [point("M 4.1, off the coast", 1388620296020, [-98.2, 35.5, 7]), line];
    expect(read(JSON.stringify({ type: "FeatureCollection", metadata: { count: 2 }, features }))).toEqual({
      events: [
        ["2014", "A road"],
        ["2014-01-01T23:51:36Z", "M 4.1, off the coast"],
      ],
      columns: ["title", "date", "latitude", "longitude"],
    });
  });
});

describe("a list of records", () => {
  const events = [{ date: "2019-11-02", title: "Met" }];
  it.each([
    ["at any key", { meta: { count: 1 }, data: { page: 1, items: events } }],
    ["beside lists of other things", { tags: ["a", "b"], result: events }],
  ])("is found %s", (_, value) => {
    expect(read(JSON.stringify(value)).events).toEqual([["2019-11-02", "Met"]]);
  });

  it("is not guessed among two", () => {
    expect(read(JSON.stringify({ data: { one: events, other: events } })).events).toBeUndefined();
  });
});
