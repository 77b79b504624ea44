import { kindVariable } from "../chart/kindVariable.ts";
import { item } from "../model/columns.ts";
import { actorRowOf, sourceRowOf } from "../model/findRow.ts";
import { type EventRecord, sourceRecord } from "../model/tables.ts";
import { textAt } from "../model/textColumn.ts";
import type { EventRow } from "../model/units.ts";
import { linksOfEvent } from "../query/linksOfEvent.ts";
import { dateInWords, type EventDescription } from "../words/describeEvent.ts";
import { describeSource } from "../words/describeSource.ts";
import { sentenceDate } from "../words/formatDate.ts";
import { otherParticipants } from "../words/otherParticipants.ts";
import { eventLine } from "./eventLine.ts";
import { type Html, html, joinHtml } from "./html.ts";
import { kindDot, standingMark } from "./marks.ts";
import { dataParagraph, dataText, eventInWords, type Page } from "./pageContext.ts";

/**
 * One event in full, complete without scripts. It follows `views/details/EventDetail.tsx` part by part, in the same
 * styles, since that panel takes its place where scripts run: what is added to the one belongs into the other.
 */
export function eventArticle(page: Page, row: EventRow): Html {
  const { story, styles, words } = page;
  const { details } = words.messages;
  const event = eventInWords(page, row);
  const { record } = event;
  const section = (title: string, content: Html): Html => html`
<section class="${styles("detail", "section")}">
<h2 class="${styles("detail", "title")}">${title}</h2>
${content}
</section>`;
  const involved = otherParticipants(words, story.tables, record);
  const links = linksOfEvent(story.tables, row);
  return html`<p class="${styles("detail", "eyebrow")}">${event.date}${record.place ? html` · ${dataText(page, record.place)}` : null}</p>
<h1 class="${styles("detail", "headline")}">${dataText(page, record.headline)}</h1>
${standing(page, event)}
${record.summary ? dataParagraph(page, record.summary, styles("detail", "summary")) : null}
${record.actions?.length ? section(details.whoDidWhat, joinHtml(record.actions.map((action) => sentence(page, action)))) : null}
${involved.length > 0 ? section(details.alsoInvolved, joinHtml(involved.map((one) => roleList(page, one)))) : null}
${record.dispute ? section(details.dispute, dataParagraph(page, record.dispute, styles("detail", "text"))) : null}
${section(details.sources, event.sources === 0 ? html`<p class="${styles("detail", "text")}">${details.noSources}</p>` : sourceList(page, record))}
${record.dateNote || record.known ? section(details.dated, datingNotes(page, record)) : null}
${record.otherDates?.length ? section(details.otherDates, otherDates(page, record.otherDates)) : null}
${
  links.length > 0
    ? section(
        details.linked,
        html`<ul class="${styles("links", "links")}">${links.map(
          ({ type, direction, other }) =>
            html`<li><p class="${styles("links", "relation")}">${words.messages.links[type][direction]}</p>${eventLine(page, other)}</li>`,
        )}</ul>`,
      )
    : null
}
${
  record.changes?.length
    ? section(
        details.changes,
        joinHtml(
          record.changes.map(
            ({ date, note }) =>
              html`<p class="${styles("detail", "text")}">${dateInWords(words, date)}: ${dataText(page, note)}</p>`,
          ),
        ),
      )
    : null
}`;
}

/** Standing and kind as chips, and in a sentence what the standing means. */
function standing(page: Page, event: EventDescription): Html {
  const { story, styles } = page;
  const hue = item(story.hues, event.kind);
  return html`<ul class="${styles("detail", "chips")}"><li class="${styles("detail", "pill")}">${standingMark(event.status, kindVariable(hue))}${event.standingAlone}</li><li class="${styles("detail", "pill")}">${kindDot(hue)}${dataText(page, event.kindLabel)}</li></ul>
<p class="${styles("detail", "meaning")}">${event.standingMeaning}</p>`;
}

function sentence(page: Page, { from, verb, to }: NonNullable<EventRecord["actions"]>[number]): Html {
  const { styles } = page;
  const name = (id: string): Html =>
    html`<strong class="${styles("sentence", "name")}">${actorName(page, id)}</strong>`;
  return html`<p class="${styles("sentence", "sentence")}">${name(from)} <em class="${styles("sentence", "verb")}">${dataText(page, verb)}</em> ${name(to)}</p>`;
}

function actorName(page: Page, id: string): Html {
  const { actors } = page.story.tables;
  const row = actorRowOf(page.story.tables, id);
  return dataText(page, row === undefined ? id : textAt(actors.names, row));
}

function roleList(page: Page, { role, actors }: ReturnType<typeof otherParticipants>[number]): Html {
  const { story, styles } = page;
  const { names } = story.tables.actors;
  return html`<div class="${styles("detail", "involved")}"><p class="${styles("detail", "role")}">${role}</p><ul class="${styles("detail", "pills")}">${actors.map(
    (actor) => html`<li class="${styles("detail", "pill")}">${dataText(page, textAt(names, actor))}</li>`,
  )}</ul></div>`;
}

/** What stands between two parts where styles, which set them apart, are not read. */
const gap = (text: string): Html => html`<span class="static-gap">${text}</span>`;

/** Who says so: numbered, with publisher, day, where in it, and the host that a link leads to. */
function sourceList(page: Page, { sources = [] }: EventRecord): Html {
  const { story, styles, words } = page;
  return html`<ol class="${styles("sources", "sources")}">${sources.map(({ id, where }) => {
    const row = sourceRowOf(story.tables, id);
    if (row === undefined) return html``;
    const { title, address, facts, host } = describeSource(words, sourceRecord(story.tables, row), where);
    const name = dataText(page, title);
    return html`
<li class="${styles("sources", "source")}">${
      address === undefined
        ? name
        : html`<a class="${styles("sources", "title")}" href="${address.href}" rel="noopener noreferrer external">${name}</a>`
    }${gap(": ")}${facts.map(
      ({ text, of }) =>
        html`<span class="${styles("sources", "fact")}">${of === "data" ? dataText(page, text) : text}${gap("; ")}</span>`,
    )}${host !== "" && html`<bdi class="${styles("sources", "host")}">${host}</bdi>`}</li>`;
  })}
</ol>`;
}

function datingNotes(page: Page, { dateNote, known, knownNote }: EventRecord): Html {
  const { styles, words } = page;
  const { details } = words.messages;
  return html`${dateNote ? dataParagraph(page, dateNote, styles("detail", "text")) : null}${
    known
      ? html`<p class="${styles("detail", "text")}">${details.known(dateInWords(words, known, sentenceDate))} ${knownNote ? dataText(page, knownNote) : null}</p>`
      : null
  }`;
}

function otherDates(page: Page, dates: NonNullable<EventRecord["otherDates"]>): Html {
  const { story, styles, words } = page;
  const publisherOf = (id: string): string => {
    const row = sourceRowOf(story.tables, id);
    if (row === undefined) return id;
    const { publisher, title } = describeSource(words, sourceRecord(story.tables, row));
    return publisher || title;
  };
  return html`<ul class="${styles("detail", "list")}">${dates.map(
    ({ date, note, sources = [] }) =>
      html`<li class="${styles("detail", "text")}"><strong class="${styles("detail", "term")}">${dateInWords(words, date)}</strong>${gap(": ")}${
        note ? dataText(page, note) : null
      } ${sources.map((id) => html`<span class="${styles("detail", "cited")}">${dataText(page, publisherOf(id))}</span> `)}</li>`,
  )}</ul>`;
}
