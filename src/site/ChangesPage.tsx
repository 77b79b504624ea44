import type { ReactNode } from "react";
import type { WithdrawnEvent } from "../model/idsLock.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { type EventRecord, eventRecord, eventRows, type Tables } from "../model/tables/tables.ts";
import type { EventRow } from "../model/units.ts";
import { DetailSection, Paragraph } from "../views/details/DetailSection.tsx";
import { EventLine } from "../views/details/event/EventLine.tsx";
import { DataBlock, DataText } from "../widgets/DataText.tsx";
import { versionInWords } from "../words/describeData.ts";
import { dateInWords } from "../words/describeEvent.ts";
import { PageFrame, PageTitle, WholeStoryLink } from "./PageFrame.tsx";
import { type Page, withdrawnOf } from "./pageContext.ts";

type Change = NonNullable<EventRecord["changes"]>[number] & { readonly row: EventRow };

function changesOf(tables: Tables): readonly Change[] {
  const changes = eventRows(tables).flatMap((row) =>
    (eventRecord(tables, row).changes ?? []).map((change) => ({ ...change, row })),
  );
  return changes.sort((a, b) => (a.date === b.date ? 0 : a.date < b.date ? 1 : -1));
}

export function ChangesPage({ page }: { readonly page: Page }) {
  const { tables, words } = page;
  const { about, events } = tables;
  const { changes: says } = words.pages;
  const changes = changesOf(tables);
  return (
    <PageFrame page={page} kind="alone" isChanges>
      <article>
        <PageTitle>{says.title}</PageTitle>
        <Paragraph look="summary">{says.intro(about.title)}</Paragraph>
        <div className="static-intro">
          {changes.length === 0 ? (
            <Paragraph>
              {says.none(words.messages.counts.events(events.count), versionInWords(words, about))}
            </Paragraph>
          ) : (
            <ol className="static-list">
              {changes.map(({ date, note, row }) => (
                <li key={`${date} ${row} ${note}`}>
                  <Paragraph>
                    <strong className="static-day">{dateInWords(words, date)}</strong>{" "}
                    <DataBlock text={note} />
                  </Paragraph>
                  <EventLine row={row} />
                </li>
              ))}
            </ol>
          )}
        </div>
        <DetailSection level={2} title={says.withdrawn}>
          <WithdrawnEvents page={page}>
            <Paragraph>{says.noneWithdrawn}</Paragraph>
          </WithdrawnEvents>
        </DetailSection>
      </article>
      <WholeStoryLink page={page} />
    </PageFrame>
  );
}

export function WithdrawnEvents({ page, children }: { readonly page: Page; readonly children?: ReactNode }) {
  const withdrawn = withdrawnOf(page);
  if (withdrawn.length === 0) return children;
  return (
    <ul className="static-list">
      {withdrawn.map((event) => (
        <li key={event.id}>
          <Tombstone page={page} event={event} />
        </li>
      ))}
    </ul>
  );
}

/** The id, day, reason and replacement of a withdrawn event. No page may show anything else about it. */
function Tombstone({ page, event }: { readonly page: Page; readonly event: WithdrawnEvent }) {
  const { words, tables, root } = page;
  const { id, withdrawn, reason, replacedBy } = event;
  const says = words.pages.withdrawn;
  const row = replacedBy === undefined || root === null ? undefined : eventRowOf(tables, replacedBy);
  return (
    <>
      <Paragraph>
        <code>
          <DataText text={id} />
        </code>
      </Paragraph>
      <Paragraph>
        {says.text(dateInWords(words, withdrawn))} <DataBlock text={reason} />
      </Paragraph>
      {row !== undefined && (
        <>
          <Paragraph>{says.replacedBy}</Paragraph>
          <EventLine row={row} />
        </>
      )}
    </>
  );
}

/** The page at a former id of an event. The app goes to the present page by itself. */
export function MovedPage({ page, row }: { readonly page: Page; readonly row: EventRow }) {
  const { moved } = page.words.pages;
  return (
    <PageFrame page={page}>
      <PageTitle>{moved.title}</PageTitle>
      <Paragraph>{moved.text}</Paragraph>
      <EventLine row={row} />
    </PageFrame>
  );
}

export function WithdrawnPage({ page, event }: { readonly page: Page; readonly event: WithdrawnEvent }) {
  return (
    <PageFrame page={page}>
      <PageTitle>{page.words.pages.withdrawn.title}</PageTitle>
      <Tombstone page={page} event={event} />
      <WholeStoryLink page={page} />
    </PageFrame>
  );
}
