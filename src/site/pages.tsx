import type { TourRecord } from "../model/dataset.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import { grouped } from "../model/grouped.ts";
import { at } from "../model/tables/columns.ts";
import { eventRecord, eventRows, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type ActorRow, type EventRow, epochDay, eventRow } from "../model/units.ts";
import type { FilterMask } from "../query/filter/filterMask.ts";
import { actorPagePath, eventPagePath, tourPagePath } from "../state/address/address.ts";
import { ActorArticle } from "../views/details/actor/ActorArticle.tsx";
import { DetailBar, EventSteps } from "../views/details/DetailBar.tsx";
import { DetailSection, Paragraph, ParagraphOfData } from "../views/details/DetailSection.tsx";
import { EventArticle } from "../views/details/event/EventArticle.tsx";
import { EventLine, EventLines } from "../views/details/event/EventLine.tsx";
import { Opening, OpeningLine, ShortOpening, ToursToTake } from "../views/details/Opening.tsx";
import { StepContent } from "../views/details/StepContent.tsx";
import { DataBlock, DataText } from "../widgets/DataText.tsx";
import { Reference } from "../widgets/Reference.tsx";
import { formatYear } from "../words/formatDate.ts";
import { readingWords } from "../words/laterWords.ts";
import { WithdrawnEvents } from "./ChangesPage.tsx";
import { PageFrame, PageTitle, WholeStoryLink } from "./PageFrame.tsx";
import { changesHref, type Page, pagedActors, withdrawnOf } from "./pageContext.ts";
import { StepFigure, StepSigns } from "./StepFigure.tsx";

export function EventPage({ page, row }: { readonly page: Page; readonly row: EventRow }) {
  const { tables, words } = page;
  const { count } = tables.events;
  const before = row > 0 ? eventRow(row - 1) : undefined;
  const after = row + 1 < count ? eventRow(row + 1) : undefined;
  const step = (to: EventRow | undefined) =>
    to === undefined
      ? { to: null, isPossible: false }
      : { to: page.to({ kind: "event", row: to }), isPossible: true };
  const { neighbours } = words.pages.event;
  return (
    <PageFrame page={page}>
      <EventArticle
        row={row}
        level={1}
        header={
          <DetailBar
            start={
              <EventSteps
                previous={step(before)}
                next={step(after)}
                position={words.messages.counts.of(row + 1, count)}
              />
            }
          />
        }
      />
      <nav aria-label={neighbours}>
        <DetailSection level={2} title={neighbours}>
          <EventLines
            events={[before, after].flatMap((other) => (other === undefined ? [] : [{ row: other }]))}
          />
          <WholeStoryLink page={page} />
        </DetailSection>
      </nav>
    </PageFrame>
  );
}

export function ActorPage(props: {
  readonly page: Page;
  readonly actor: ActorRow;
  readonly mask: FilterMask;
  readonly days: DayRange;
}) {
  const { page, actor, mask, days } = props;
  return (
    <PageFrame page={page}>
      <ActorArticle
        actor={actor}
        mask={mask}
        days={days}
        level={1}
        changes={changesHref(page)}
        header={<OpeningLine />}
      />
      <WholeStoryLink page={page} />
    </PageFrame>
  );
}

/** A longer list would add megabytes, and would not help a reader with a broken link. */
const MOST_LISTED = 500;

/**
 * The page for addresses without a page, at any depth. `public/missing.js` shows the events, actors and tours with the
 * most similar ids, searches the list of events by headline, and completes links if the path of the site is unknown.
 */
export function MissingPage({ page }: { readonly page: Page }) {
  const { words, tables } = page;
  const { missing } = words.pages;
  const rows = listedRows(tables);
  return (
    <PageFrame page={page} kind="alone">
      <PageTitle>{missing.title}</PageTitle>
      <Paragraph look="summary">{missing.text}</Paragraph>
      {withdrawnOf(page).length > 0 && <Paragraph>{missing.withdrawn}</Paragraph>}
      <WithdrawnEvents page={page} />
      <div data-near="" hidden>
        <DetailSection level={2} title={missing.near}>
          <ol />
        </DetailSection>
      </div>
      <ul hidden>
        {pagedActors(tables)
          .slice(0, MOST_LISTED)
          .map((row) => (
            <ListedActor key={row} page={page} row={row} />
          ))}
        {tables.tours
          .filter(({ steps }) => steps.length > 0)
          .map(({ id, title }) => (
            <li key={id} data-id={id} data-path={tourPagePath(id)}>
              <Reference to={page.to({ kind: "step", story: id, number: 0 })}>
                <DataText text={title} />
              </Reference>
            </li>
          ))}
      </ul>
      <WholeStoryLink page={page} />
      <DetailSection level={2} title={missing.events}>
        <search
          data-search={missing.found("#", words.messages.counts.events(rows.length))}
          className="static-search"
          hidden
        >
          <label>
            {missing.search} <input type="search" autoComplete="off" />
          </label>
          <p role="status" />
        </search>
        <ol>
          {rows.map((row) => (
            <ListedEvent key={row} page={page} row={row} />
          ))}
        </ol>
      </DetailSection>
    </PageFrame>
  );
}

function ListedEvent({ page, row }: { readonly page: Page; readonly row: EventRow }) {
  const id = textAt(page.tables.events.ids, row);
  const { formerIds = [] } = eventRecord(page.tables, row);
  return (
    <li
      data-id={id}
      data-path={eventPagePath(id)}
      data-former={formerIds.length === 0 ? undefined : formerIds.join(" ")}
    >
      <EventLine row={row} />
    </li>
  );
}

function ListedActor({ page, row }: { readonly page: Page; readonly row: ActorRow }) {
  const id = textAt(page.tables.actors.ids, row);
  return (
    <li data-id={id} data-path={actorPagePath(id)}>
      <Reference to={page.to({ kind: "actor", row })}>
        <DataText text={textAt(page.tables.actors.names, row)} />
      </Reference>
    </li>
  );
}

/** All events, or the `MOST_LISTED` most prominent, in time order. */
function listedRows(tables: Tables): readonly EventRow[] {
  const rows = eventRows(tables);
  if (rows.length <= MOST_LISTED) return rows;
  const { prominence } = tables.events;
  return rows
    .toSorted((one, other) => at(prominence, one) - at(prominence, other) || one - other)
    .slice(0, MOST_LISTED)
    .sort((one, other) => one - other);
}

/**
 * The start page until the app has loaded, and in browsers without scripts. On a narrow screen it begins with the short
 * opening, in the place where the app will show it.
 */
export function StartPage({ page }: { readonly page: Page }) {
  const { tables, words } = page;
  const { about, events, opening } = tables;
  const byYear = grouped(eventRows(tables), (row) => formatYear(words, epochDay(at(events.first, row))));
  return (
    <PageFrame page={page} kind="start">
      <div className="static-short">
        <ShortOpening
          lead={opening?.lead?.text ?? (opening?.question ? "" : about.description)}
          question={opening?.question}
        />
      </div>
      {about.byline !== "" && (
        <Paragraph look="note">
          {readingWords(words).data.byline} <DataText text={about.byline} />
        </Paragraph>
      )}
      {opening ? (
        <Opening opening={opening} level={2} />
      ) : (
        about.description !== "" && <ParagraphOfData look="summary" text={about.description} />
      )}
      <div className="static-intro">
        <Paragraph>{words.pages.start.intro}</Paragraph>
      </div>
      {[...byYear].map(([year, rows]) => (
        <section key={year} className="static-section">
          <h2 className="static-year">{year}</h2>
          <EventLines events={rows.map((row) => ({ row }))} />
        </section>
      ))}
    </PageFrame>
  );
}

export function TourPage({ page, tour }: { readonly page: Page; readonly tour: TourRecord }) {
  return (
    <PageFrame page={page} kind="tour">
      <article>
        <PageTitle>
          <DataBlock text={tour.title} />
        </PageTitle>
        {tour.intro ? <ParagraphOfData look="summary" text={tour.intro} /> : null}
        <StepSigns tour={tour} numbers={tour.steps.map((_, index) => index + 1)} />
        {tour.steps.map(({ event }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: an event may have several steps.
          <section key={`${event} ${index}`} className="static-section">
            <StepContent tour={tour} number={index + 1} isAlone />
            <StepFigure tour={tour} number={index + 1} />
          </section>
        ))}
      </article>
      <Others page={page} tour={tour} />
    </PageFrame>
  );
}

export function StepPage(props: { readonly page: Page; readonly tour: TourRecord; readonly number: number }) {
  const { page, tour, number } = props;
  const says = readingWords(page.words).tour;
  const to = (step: number) => page.to({ kind: "step", story: tour.id, number: step });
  return (
    <PageFrame page={page} kind="tour">
      <article>
        <PageTitle>
          <Reference to={to(0)}>
            <DataBlock text={tour.title} />
          </Reference>
        </PageTitle>
        <div className="static-intro">
          <StepContent tour={tour} number={number} isAlone />
          <StepFigure tour={tour} number={number} />
          <StepSigns tour={tour} numbers={[number]} />
        </div>
      </article>
      <nav aria-label={says.steps} className="static-steps">
        {number > 1 && <Reference to={to(number - 1)}>{says.previous}</Reference>}
        {number < tour.steps.length && <Reference to={to(number + 1)}>{says.next}</Reference>}
      </nav>
      <Others page={page} tour={tour} />
    </PageFrame>
  );
}

function Others({ page, tour }: { readonly page: Page; readonly tour: TourRecord }) {
  const others = page.tables.tours.filter(({ id, steps }) => id !== tour.id && steps.length > 0);
  return (
    <>
      {others.length > 0 && (
        <DetailSection level={2} title={readingWords(page.words).tour.others}>
          <ToursToTake tours={others} />
        </DetailSection>
      )}
      <WholeStoryLink page={page} />
    </>
  );
}
