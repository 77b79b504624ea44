import { textAt } from "../model/textColumn.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import { eventPagePath } from "../state/address.ts";
import { eventArticle } from "./eventArticle.ts";
import { eventLine } from "./eventLine.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./pageContext.ts";
import { pageFrame, wholeStoryLink } from "./pageFrame.ts";

/** The page of an event: where it stands in the story, the event, what came before and after, the way to the whole. */
export function eventPage(page: Page, row: EventRow): Html {
  const { story, styles, words } = page;
  const { counts, details } = words.messages;
  const { count } = story.tables.events;
  const before = row > 0 ? eventRow(row - 1) : undefined;
  const after = row + 1 < count ? eventRow(row + 1) : undefined;
  return pageFrame(
    page,
    html`<article>
<div class="${styles("header", "header")}">${step(page, before, details.previous, LEFT)}${step(page, after, details.next, RIGHT)}<span class="${styles("header", "position")}">${counts.of(row + 1, count)}</span></div>
${eventArticle(page, row)}
</article>
<nav class="${styles("detail", "section")}" aria-label="${words.pages.event.neighbours}">
<h2 class="${styles("detail", "title")}">${words.pages.event.neighbours}</h2>
<ul class="${styles("links", "links")}">${[before, after].map((other) =>
      other === undefined ? html`` : html`<li>${eventLine(page, other)}</li>`,
    )}</ul>
${wholeStoryLink(page)}
</nav>`,
  );
}

/** Arrows of lucide, as the panel has them. */
const LEFT = "m12 19-7-7 7-7M19 12H5";
const RIGHT = "M5 12h14M12 5l7 7-7 7";

/** To the event before or after; at the end of the story it keeps its place. */
function step(page: Page, row: EventRow | undefined, name: string, path: string): Html {
  const { story, styles, root } = page;
  const arrow = html`<svg width="16" height="16" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><path d="${path}"/></svg>`;
  const style = `${styles("header", "icon")} static-step`;
  if (row === undefined) return html`<span class="${style}" aria-disabled="true">${arrow}</span>`;
  const href = `${root}${eventPagePath(textAt(story.tables.events.ids, row))}`;
  return html`<a class="${style}" href="${href}" aria-label="${name}" title="${name}">${arrow}</a>`;
}
