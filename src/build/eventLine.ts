import { kindVariable } from "../chart/kindVariable.ts";
import { item } from "../model/columns.ts";
import type { EventRow } from "../model/units.ts";
import { eventPagePath } from "../state/address.ts";
import { type Html, html } from "./html.ts";
import { standingMark } from "./marks.ts";
import { dataText, eventInWords, type Page } from "./pageContext.ts";

/** A link to another event with what must never part from it: day, standing, number of sources. */
export function eventLine(page: Page, row: EventRow): Html {
  const { story, styles, root } = page;
  const event = eventInWords(page, row);
  const colour = kindVariable(item(story.hues, event.kind));
  return html`<a class="${styles("line", "line")}" href="${root}${eventPagePath(event.record.id)}">${standingMark(event.status, colour)}<span><span class="${styles("line", "said")}">${dataText(page, event.headline)}</span> <span class="${styles("line", "facts")}">${event.shortDate} · ${event.standing} · ${event.sourceCount}</span></span></a>`;
}
