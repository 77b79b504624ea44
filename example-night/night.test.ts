import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readStory, writeLock } from "../src/build/readStory.ts";
import { EXAMPLE } from "../src/build/storyFolders.mjs";
import { parseDataset } from "../src/model/check/parseDataset.ts";
import { readJson } from "../src/model/check/readJson.node.ts";

/* What is particular to the night. The rules of the editors, which hold for all examples: `example/affair.test.ts`. */

const json = readJson(new Uint8Array(readFileSync(new URL("apollo-13-night.json", import.meta.url))));
const parsed = parseDataset(json.ok ? json.value : undefined);
const { events, zone, sources } = parsed.ok ? parsed.dataset : expect.fail("it has faults");

/** 13:13:00 on 11 April 1970 by the clock of Houston, six hours behind Greenwich. */
const LAUNCH = Date.UTC(1970, 3, 11, 19, 13);
const CENTRAL = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "America/Chicago",
  dateStyle: "short",
  timeStyle: "medium",
});

/** The clock times, as the file writes them, of the ground elapsed times that a note gives. */
const clockTimes = (note: string): readonly string[] =>
  [...note.matchAll(/\b(\d{3}):(\d\d):(\d\d)\b/g)].map(([, hours, minutes, seconds]) =>
    CENTRAL.format(LAUNCH + ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000).replace(
      " ",
      "T",
    ),
  );

const timesIn = (date: string): readonly string[] => date.match(/\d{4}-\d\d-\d\dT[\d:]+/g) ?? [];

it("gives each event the time that its ground elapsed time is by the clock of Houston", () => {
  expect(zone).toBe("America/Chicago");
  for (const { id, date, dateNote = "", otherDates = [] } of events) {
    expect(dateNote, id).toContain("after the launch at 13:13:00 Central Standard Time on 11 April 1970");
    expect(timesIn(date), id).toEqual(clockTimes(dateNote));
    expect(timesIn(date).length, id).toBeGreaterThan(0);
    for (const other of otherDates) {
      const times = clockTimes(other.note ?? "");
      if (times.length > 0) expect(timesIn(other.date), id).toEqual(times);
    }
  }
});

it("lies between the evening and the burn, in one night", () => {
  const times = events.flatMap(({ date }) => timesIn(date)).sort();
  expect([times[0], times.at(-1)]).toEqual(["1970-04-13T20:59:11", "1970-04-14T03:12:33"]);
});

it("names a public page for everything, and no page for nothing", () => {
  const cited = new Set(events.flatMap((event) => (event.sources ?? []).map(({ id }) => id)));
  const actors = parsed.ok ? parsed.dataset.actors : [];
  for (const { basis } of actors)
    for (const one of [basis?.description, basis?.role, basis?.memberOf])
      for (const id of one?.sources ?? []) cited.add(id);
  for (const { id, url } of sources) {
    expect(url, id).toMatch(/^https:\/\//);
    expect(cited, id).toContain(id);
  }
});

it("is published beside the affair, and alone as a story of its own (DATELINE_WRITE=1 adds its ids)", async () => {
  const beside = await readStory(EXAMPLE);
  const alone = await readStory(fileURLToPath(new URL(".", import.meta.url)));
  if (process.env.DATELINE_WRITE) writeLock(alone);
  expect(JSON.parse(readFileSync(alone.lockFile, "utf8"))).toEqual(alone.lock);
  expect(alone.datasets[0].shipped).toMatchObject({ id: "apollo-13-night", events: 40, isDefault: true });
  const same = beside.datasets.find(({ shipped }) => shipped.id === "apollo-13-night") ?? expect.fail();
  expect(same.sha256).toBe(alone.datasets[0].sha256);
});
