import { at } from "../model/columns.ts";
import { type EventRow, epochDay } from "../model/units.ts";
import { formatYear } from "../words/formatDate.ts";
import { eventLine } from "./eventLine.ts";
import { type Html, html } from "./html.ts";
import { dataParagraph, dataText, type Page } from "./pageContext.ts";
import { dataFooter } from "./pageFrame.ts";
import { eventRows } from "./shippedStory.ts";

/**
 * The start page for readers without scripts, and for all until the app has come over a slow line: every event in order,
 * by year, each with day, standing and sources.
 */
export function startPage(page: Page): Html {
  const { story, styles, words } = page;
  const { about, events } = story.tables;
  const byYear = new Map<string, EventRow[]>();
  for (const row of eventRows(story.tables)) {
    const year = formatYear(words, epochDay(at(events.first, row)));
    byYear.set(year, [...(byYear.get(year) ?? []), row]);
  }
  return html`<div class="static-page" data-static="start">
<header class="${styles("page", "header")} static-top"><span class="${styles("page", "mark")}">${words.messages.page.name}</span></header>
<main class="static-main"><div class="${styles("panel", "panel")}">
<h1 class="${styles("detail", "headline")} static-title">${dataText(page, about.title)}</h1>
${about.description !== "" && dataParagraph(page, about.description, styles("detail", "summary"))}
<p class="${styles("detail", "text")} static-intro">${words.pages.start.intro}</p>
${[...byYear].map(
  ([year, rows]) => html`<section class="${styles("detail", "section")}">
<h2 class="static-year">${year}</h2>
${eventLines(page, rows)}
</section>
`,
)}
${dataFooter(page)}
</div></main>
</div>`;
}

const eventLines = (page: Page, rows: readonly EventRow[]): Html =>
  html`<ol class="${page.styles("links", "links")}">${rows.map(
    (row) => html`<li>${eventLine(page, row)}</li>
`,
  )}</ol>`;
