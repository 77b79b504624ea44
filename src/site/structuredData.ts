import { isoDay } from "../model/dates/calendar.ts";
import { actorRowOf, sourceRowOf } from "../model/tables/findRow.ts";
import { actorRecord, sourceRecord, type Tables } from "../model/tables/tables.ts";
import type { EventRow } from "../model/units.ts";
import { type ActorKind, NO_LANGUAGE } from "../model/vocabulary.ts";
import { webAddress } from "../model/webAddress.ts";
import { storyDays } from "../query/time/storyExtent.ts";
import { describeEvent } from "../words/describeEvent.ts";
import { visibleText } from "../words/isolate.ts";
import type { Page } from "./pageContext.ts";
import { addressOf } from "./pageTags.ts";
import { eventPreview } from "./previews.ts";

/* Facts for search engines, in the vocabulary of schema.org. The page of an event is never an `Event`, which means a
   gathering, and never a `ClaimReview`, which only fact-checkers may publish. Persons get only a name. JSON leaves out
   what is undefined. */

const CONTEXT = "https://schema.org";

export function storyData(page: Page): object {
  const { story } = page;
  const { about, events } = story.tables;
  const days = storyDays(story.tables);
  return {
    "@context": CONTEXT,
    ...datasetData(page),
    description: visibleText(about.description) || undefined,
    dateModified: about.updated || undefined,
    inLanguage: languageIn(about),
    temporalCoverage: events.count === 0 ? undefined : `${isoDay(days.first)}/${isoDay(days.last)}`,
    distribution: {
      "@type": "DataDownload",
      encodingFormat: "application/json",
      contentUrl: addressOf(page, `data/${story.shipped.file}`),
      sha256: story.sha256,
    },
  };
}

export function eventData(page: Page, row: EventRow): object {
  const { story } = page;
  const { about } = story.tables;
  const { record } = describeEvent(page.words, page.tables, row);
  const preview = eventPreview(page, row);
  const changes = record.changes ?? [];
  const changed = changes.map(({ date }) => date).sort();
  const participants = (record.participants ?? [])
    .flatMap(({ actor }) => actorRowOf(story.tables, actor) ?? [])
    .map((found) => actorRecord(story.tables, found));
  const sources = (record.sources ?? [])
    .flatMap(({ id }) => sourceRowOf(story.tables, id) ?? [])
    .map((found) => sourceRecord(story.tables, found));
  return {
    "@context": CONTEXT,
    "@type": "WebPage",
    name: preview.title,
    description: preview.description,
    url: addressOf(page, preview.path),
    inLanguage: languageIn(about),
    isPartOf: datasetData(page),
    temporalCoverage: record.date,
    dateModified: (changed.at(-1) ?? about.updated) || undefined,
    citation: sources.map(({ title, publisher, published, url = "" }) => ({
      "@type": "CreativeWork",
      name: visibleText(title),
      publisher: named("Organization", publisher),
      datePublished: published,
      url: webAddress(url)?.href,
    })),
    mentions: participants.map(({ name, kind }) => ({ "@type": TYPES[kind], name: visibleText(name) })),
    correction:
      changes.length === 0 ? undefined : changes.map(({ date, note }) => `${date}: ${visibleText(note)}`),
  };
}

function datasetData(page: Page): object {
  const { about } = page.story.tables;
  return {
    "@type": "Dataset",
    name: visibleText(about.title),
    url: addressOf(page, ""),
    version: about.version || undefined,
    author: named("Person", about.byline),
    publisher: named("Organization", about.publisher),
    license: visibleText(about.licence) || undefined,
  };
}

const languageIn = ({ language }: Tables["about"]): string | undefined =>
  language === NO_LANGUAGE ? undefined : language;

const named = (type: string, name = "") =>
  name === "" ? undefined : { "@type": type, name: visibleText(name) };

const TYPES: { readonly [K in ActorKind]: string } = {
  person: "Person",
  organisation: "Organization",
  government: "Organization",
  media: "Organization",
  court: "Organization",
  group: "Organization",
  software: "SoftwareApplication",
};
