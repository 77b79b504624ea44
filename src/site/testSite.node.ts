import { createHash } from "node:crypto";
import { loadBytes } from "../load/loadBytes.ts";
import type { Dataset } from "../model/dataset.ts";
import { exampleBytes } from "../model/exampleStory.node.ts";
import type { WithdrawnEvent } from "../model/idsLock.ts";
import { nothingPublished } from "../model/siteFacts.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import { englishForPages } from "../words/en/pages.ts";
import { type Page, pageAt, type ShippedStory, type Site, storyOf } from "./pageContext.ts";

/** Test support: the input of pages. */
const bytes = exampleBytes("whatsapp-nso-affair.json");
const affair = loadBytes(bytes, "whatsapp-nso-affair.json");
if (!affair.ok) throw new Error("the example was refused");
export const affairStory: ShippedStory = storyOf(
  {
    id: affair.tables.about.id,
    file: "whatsapp-nso-affair.json",
    title: affair.tables.about.title,
    events: affair.tables.events.count,
    isDefault: true,
  },
  affair.tables,
  createHash("sha256").update(bytes).digest("hex"),
);

export function siteOf(story: ShippedStory, more: Partial<Site> = {}): Site {
  return {
    story,
    facts: { ...nothingPublished, datasets: [story.shipped] },
    words: englishForPages,
    lock: { published: {}, withdrawn: [] },
    accent: null,
    version: "1.0.0 (0123abcd)",
    siteUrl: null,
    fixedRoot: null,
    ...more,
  };
}

export const eventPageOf = (site: Site): Page => pageAt(site, "../../");

type Event = Dataset["events"][number];

export function storyWith(events: readonly Event[], more: Partial<Dataset> = {}): ShippedStory {
  const tables = buildTables(
    {
      id: "story",
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
