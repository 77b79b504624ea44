import { readFileSync } from "node:fs";
import type { Dataset } from "../model/dataset.ts";
import { parseDatasetIndex } from "../model/datasetIndex.ts";
import { parseIdsLock, type WithdrawnEvent } from "../model/idsLock.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { englishForPages } from "../words/en/pages.ts";
import { type Page, pageAt, type Site } from "./pageContext.ts";
import { type ShippedStory, shippedStory, storyOf } from "./shippedStory.ts";

/** Test support: what the pages are made from. */
const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

export const shippedDatasets = parseDatasetIndex(readJson("public/data/index.json")) ?? [];
export const idsLock = parseIdsLock(readJson("public/ids.lock.json"));

const [affair] = shippedDatasets;
if (!affair || !idsLock) throw new Error("nothing is published");
export const affairStory: ShippedStory = shippedStory("public", affair);

export function siteOf(story: ShippedStory, more: Partial<Site> = {}): Site {
  return {
    story,
    words: englishForPages,
    lock: { published: {}, withdrawn: [] },
    version: "1.0.0 (0123abcd)",
    siteUrl: null,
    ...more,
  };
}

export const eventPageOf = (site: Site): Page => pageAt(site, "../../");

export type Event = Dataset["events"][number];

/** A small story of one's own. */
export function storyWith(events: readonly Event[], more: Partial<Dataset> = {}): ShippedStory {
  const tables = buildTables(
    {
      title: "A story",
      description: "What happened.",
      version: "2",
      updated: "2026-11-24",
      language: "en",
      kinds: [{ id: "kind", label: "Kind" }],
      sources: [],
      actors: [],
      events: [...events],
      ...more,
    },
    "story",
  );
  return storyOf(
    { id: "story", file: "story.json", title: "A story", events: events.length },
    tables,
    "0".repeat(64),
  );
}

export const eventOf = (id: string, more: Partial<Event> = {}): Event => ({
  id,
  date: "2019-11-02",
  headline: `Headline of ${id}`,
  kind: "kind",
  status: "confirmed",
  ...more,
});

export const withdrawn = (id: string, more: Partial<WithdrawnEvent> = {}): WithdrawnEvent => ({
  dataset: "story",
  id,
  withdrawn: "2027-05-03",
  reason: "The source took it back.",
  ...more,
});
