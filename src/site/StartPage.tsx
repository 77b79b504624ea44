import { at } from "../model/tables/columns.ts";
import { eventRows } from "../model/tables/tables.ts";
import { type EventRow, epochDay } from "../model/units.ts";
import { EventLines } from "../views/details/event/EventLine.tsx";
import { Opening } from "../views/details/Opening.tsx";
import { Paragraph, ParagraphOfData } from "../views/details/Paragraph.tsx";
import { DataBlock, DataText } from "../widgets/DataText.tsx";
import { formatYear } from "../words/formatDate.ts";
import { dataWords } from "../words/laterWords.ts";
import { PageFrame, PageTitle } from "./PageFrame.tsx";
import type { Page } from "./pageContext.ts";

/**
 * The start page for readers without scripts, and for all until the app has come over a slow line: every event in order,
 * by year, each with day, standing and sources.
 */
export function StartPage({ page }: { readonly page: Page }) {
  const { tables, words } = page;
  const { about, events } = tables;
  const byYear = new Map<string, EventRow[]>();
  for (const row of eventRows(tables)) {
    const year = formatYear(words, epochDay(at(events.first, row)));
    byYear.set(year, [...(byYear.get(year) ?? []), row]);
  }
  return (
    <PageFrame page={page} kind="start">
      <PageTitle>
        <DataBlock context={page} text={about.title} />
      </PageTitle>
      {about.byline !== "" && (
        <Paragraph look="note">
          {dataWords(words).byline} <DataText context={page} text={about.byline} />
        </Paragraph>
      )}
      {tables.opening ? (
        <Opening context={page} opening={tables.opening} level={2} />
      ) : (
        about.description !== "" && <ParagraphOfData look="summary" context={page} text={about.description} />
      )}
      <div className="static-intro">
        <Paragraph>{words.pages.start.intro}</Paragraph>
      </div>
      {[...byYear].map(([year, rows]) => (
        <section key={year} className="static-section">
          <h2 className="static-year">{year}</h2>
          <EventLines context={page} events={rows.map((row) => ({ row }))} />
        </section>
      ))}
    </PageFrame>
  );
}
