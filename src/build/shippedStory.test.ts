import { describe, expect, it, test } from "vitest";
import { exportJson } from "../export/exportJson.ts";
import { parseDataset } from "../model/check/parseDataset.ts";
import { readJson } from "../model/check/readJson.node.ts";
import { pageFolder } from "../model/pageFolder.ts";
import { sourceRowOf } from "../model/tables/findRow.ts";
import { eventRows, sourceRecord } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { publishStory } from "../site/publishStory.ts";
import { all, readMarkup, textOf } from "../site/readMarkup.node.ts";
import { noPictures, shell } from "../site/writtenSite.node.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { visibleText } from "../words/isolate.ts";
import { spokenWords } from "../words/spokenWords.node.ts";
import { english, LANGUAGES } from "../words/words.ts";
import { readStory } from "./readStory.ts";
import { shippedStory } from "./storyFolders.mjs";

/*
 * Properties of any story, tested on the shipped story. `DATELINE_STORY=FOLDER-or-FILE npm test` tests another story. If a
 * story can be read at all, no record of it has a fault, and no id of its lock is missing.
 */
const story = await readStory(shippedStory());
const [{ tables }] = story.datasets;

const ADDRESS = "https://shipped.example/dateline/";
const files = new Map<string, string | Uint8Array>();
const program = { ...shell, version: "1.0.0", files: [], headers: "" };
publishStory(story, { program, pictures: noPictures, address: ADDRESS }, (file, content) =>
  files.set(file, content),
);
const pages = [...files].flatMap(([file, content]) =>
  file.endsWith(".html") ? [[file, readMarkup(String(content))] as const] : [],
);

describe.each(story.datasets.map((dataset) => [dataset.shipped.file, dataset] as const))(
  "%s",
  (_, dataset) => {
    const json = readJson(dataset.bytes);
    const published = parseDataset(json.ok ? json.value : undefined);

    it("is published as a file without a fault, with all its events", () => {
      expect("faults" in published ? published.faults : []).toEqual([]);
      expect(published.ok && published.dataset.events.length).toBe(dataset.shipped.events);
      expect(dataset.shipped.events).toBeGreaterThan(0);
    });

    it("cites only sources, and names only actors and events, that it has", () => {
      if (!published.ok) return expect.fail("it has faults");
      const { sources, actors, events, stories = [] } = published.dataset;
      const idsOf = (records: readonly { readonly id: string }[]) => new Set(records.map(({ id }) => id));
      const [sourceIds, actorIds, eventIds] = [idsOf(sources), idsOf(actors), idsOf(events)];
      for (const event of events) {
        for (const { id } of event.sources ?? []) expect(sourceIds).toContain(id);
        for (const { actor } of event.participants ?? []) expect(actorIds).toContain(actor);
        for (const { to } of event.links ?? []) expect(eventIds).toContain(to);
      }
      for (const { steps } of stories)
        for (const { event } of steps) if (event !== undefined) expect(eventIds).toContain(event);
    });

    it("can be taken away as it is", () => {
      const rows = eventRows(dataset.tables);
      const taken = readJson(new TextEncoder().encode(exportJson(dataset.tables, rows).join("")));
      const read = parseDataset(taken.ok ? taken.value : undefined);
      const byId = (one: typeof read) =>
        new Map(one.ok ? one.dataset.events.map((event) => [event.id, event]) : []);
      expect(byId(read)).toEqual(byId(published));
    });
  },
);

const titleOf = (source: string): string =>
  visibleText(sourceRecord(tables, sourceRowOf(tables, source) ?? expect.fail(source)).title);

test("every event has a page of its own, with its headline, standing, sources and date", () => {
  const byFile = new Map(pages);
  for (const row of eventRows(tables)) {
    const id = textAt(tables.events.ids, row);
    const page = byFile.get(`event/${pageFolder(id)}/index.html`) ?? expect.fail(id);
    const { headline, standing, status, date, record } = describeEvent(english, tables, row);
    const cited = (record.sources ?? []).map(({ id: source }) => titleOf(source));
    const { label } = english.messages.standing[status];
    for (const text of [headline, date, ...(standing === "" ? [] : [label]), ...cited])
      expect(textOf(page), id).toContain(text.replace(/\s+/g, " "));
  }
});

test("every link between its pages leads to one of them, and every page that was ever published is there", () => {
  const missing = pages.flatMap(([file, page]) =>
    all(page, "a").flatMap(({ attributes }) => {
      const url = new URL(attributes.get("href") ?? "", ADDRESS + file);
      if (!url.href.startsWith(ADDRESS)) return [];
      const path = decodeURIComponent(url.pathname.slice(new URL(ADDRESS).pathname.length));
      return files.has(path.replace(/(^|\/)$/, "$1index.html")) ? [] : [`${file}: ${url.href}`];
    }),
  );
  expect(missing).toEqual([]);
  const { published, withdrawn } = story.lock;
  const gone = withdrawn.map(({ id }) => id);
  for (const id of [...(published[tables.about.id] ?? []), ...gone])
    expect([...files.keys()]).toContain(`event/${pageFolder(id)}/index.html`);
});

test.each(LANGUAGES)(
  "in %s every event is said with its date and all that is known of it",
  async (language) => {
    const words = await spokenWords(language);
    for (const row of eventRows(tables)) {
      const { headline, date, shortDate, kindLabel, standing, sourceCount, spoken } = describeEvent(
        words,
        tables,
        row,
      );
      for (const text of [headline, date, shortDate, kindLabel, standing, sourceCount, spoken])
        expect(text).not.toMatch(/^$|undefined|NaN|\[object/);
    }
  },
);
