import { eventRowOf } from "../model/findRow.ts";
import type { WithdrawnEvent } from "../model/idsLock.ts";
import { type EventRecord, eventRecord } from "../model/tables.ts";
import type { EventRow } from "../model/units.ts";
import { versionInWords } from "../words/describeData.ts";
import { dateInWords } from "../words/describeEvent.ts";
import { eventLine } from "./eventLine.ts";
import { type Html, html } from "./html.ts";
import { dataText, type Page } from "./pageContext.ts";
import { pageFrame, wholeStoryLink } from "./pageFrame.ts";
import { eventRows, type ShippedStory } from "./shippedStory.ts";

type Change = NonNullable<EventRecord["changes"]>[number] & { readonly row: EventRow };

/** All corrections of a story, the latest first; those of one day in the order of the events. */
function changesOf({ tables }: ShippedStory): readonly Change[] {
  const changes = eventRows(tables).flatMap((row) =>
    (eventRecord(tables, row).changes ?? []).map((change) => ({ ...change, row })),
  );
  return changes.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

/** What was corrected and what was withdrawn since the story was published. */
export function changesPage(page: Page): Html {
  const { story, styles, words, lock } = page;
  const { pages } = words;
  const { about, events } = story.tables;
  const changes = changesOf(story);
  const withdrawn = lock.withdrawn.filter(({ dataset }) => dataset === story.shipped.id);
  const version = versionInWords(words, about);
  return pageFrame(
    page,
    html`<article>
<h1 class="${styles("detail", "headline")} static-title">${pages.changes.title}</h1>
<p class="${styles("detail", "summary")}">${pages.changes.intro(about.title)}</p>
${
  changes.length === 0
    ? html`<p class="${styles("detail", "text")} static-intro">${pages.changes.none(words.messages.counts.events(events.count), version)}</p>`
    : html`<ol class="${styles("links", "links")} static-intro">${changes.map(
        ({ date, note, row }) => html`
<li class="static-change"><p class="${styles("detail", "text")}"><strong class="${styles("detail", "term")}">${dateInWords(words, date)}</strong> ${dataText(page, note)}</p>${eventLine(page, row)}</li>`,
      )}</ol>`
}
<section class="${styles("detail", "section")}">
<h2 class="${styles("detail", "title")}">${pages.changes.withdrawn}</h2>
${
  withdrawn.length === 0
    ? html`<p class="${styles("detail", "text")}">${pages.changes.noneWithdrawn}</p>`
    : html`<ul class="${styles("links", "links")}">${withdrawn.map((one) => html`<li>${tombstone(page, one)}</li>`)}</ul>`
}
</section>
</article>
${wholeStoryLink(page)}`,
    "alone",
  );
}

/** What may still be said of a withdrawn event: its id, since when, why, and what stands in its place. Never its text. */
export function tombstone(page: Page, event: WithdrawnEvent, hasLinks = true): Html {
  const { id, withdrawn, reason, replacedBy } = event;
  const { story, styles, words } = page;
  const { pages } = words;
  const row = replacedBy === undefined || !hasLinks ? undefined : eventRowOf(story.tables, replacedBy);
  return html`<p class="${styles("detail", "text")}"><code>${dataText(page, id)}</code></p>
<p class="${styles("detail", "text")}">${pages.withdrawn.text(dateInWords(words, withdrawn))} ${dataText(page, reason)}</p>
${row !== undefined && html`<p class="${styles("detail", "text")}">${pages.withdrawn.replacedBy}</p>${eventLine(page, row)}`}`;
}
