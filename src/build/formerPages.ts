import type { WithdrawnEvent } from "../model/idsLock.ts";
import type { EventRow } from "../model/units.ts";
import { tombstone } from "./changesPage.ts";
import { eventLine } from "./eventLine.ts";
import { type Html, html } from "./html.ts";
import type { Page } from "./pageContext.ts";
import { pageFrame, wholeStoryLink } from "./pageFrame.ts";

/** Under a former id of an event: the way to its present page. The app goes there by itself, and keeps the fragment. */
export function movedPage(page: Page, row: EventRow): Html {
  const { styles, words } = page;
  return pageFrame(
    page,
    html`<h1 class="${styles("detail", "headline")} static-title">${words.pages.moved.title}</h1>
<p class="${styles("detail", "text")}">${words.pages.moved.text}</p>
${eventLine(page, row)}`,
  );
}

/** Under the id of an event that was withdrawn. */
export function withdrawnPage(page: Page, withdrawn: WithdrawnEvent): Html {
  const { styles, words } = page;
  return pageFrame(
    page,
    html`<h1 class="${styles("detail", "headline")} static-title">${words.pages.withdrawn.title}</h1>
${tombstone(page, withdrawn)}
${wholeStoryLink(page)}`,
  );
}

/**
 * What a host answers for an address without a page, at any depth: links need the path of the site, and without it there
 * are none. It says what was withdrawn, since a dead link may have led there.
 */
export function missingPage(page: Page, hasLinks: boolean): Html {
  const { story, styles, words, lock } = page;
  const { missing } = words.pages;
  const withdrawn = lock.withdrawn.filter(({ dataset }) => dataset === story.shipped.id);
  const content = html`<h1 class="${styles("detail", "headline")} static-title">${missing.title}</h1>
<p class="${styles("detail", "text")}">${missing.text}</p>
${
  withdrawn.length > 0 &&
  html`<p class="${styles("detail", "text")}">${missing.withdrawn}</p><ul class="${styles("links", "links")}">${withdrawn.map(
    (one) => html`<li>${tombstone(page, one, hasLinks)}</li>`,
  )}</ul>`
}`;
  if (!hasLinks) return html`<main>${content}</main>`;
  return pageFrame(page, html`${content}${wholeStoryLink(page)}`, "missing");
}
