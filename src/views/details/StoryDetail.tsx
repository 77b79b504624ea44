import { useEffect, useMemo } from "react";
import { at } from "../../model/tables/columns.ts";
import { actorRecord, type Tables } from "../../model/tables/tables.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import { wholeYears } from "../../query/countedEvents.ts";
import type { StorySummary } from "../../query/storySummary.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { isFiltered } from "../../state/address/viewState.ts";
import { isWholeStory, windowDays } from "../../state/address/windowDays.ts";
import { selectOnlyActor } from "../../state/answerSelectors.ts";
import { setPanes } from "../../state/changeView.ts";
import { countAhead } from "../../state/panelScheduler.ts";
import { useChangesHref } from "../../state/publishedHref.ts";
import { selectHasRows, selectMask, useTables } from "../../state/selectors.ts";
import { appHref, appVersion, site } from "../../state/site.ts";
import { type AppState, useApp } from "../../state/store.ts";
import { selectSummary, selectTurningPoints, summaryAhead } from "../../state/storySelectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { ActorNames, DataBlock, DataText } from "../../widgets/DataText.tsx";
import { StandingMark } from "../../widgets/EventFacts.tsx";
import { LongList } from "../../widgets/LongList.tsx";
import { Reference, useData } from "../../widgets/Reference.tsx";
import { VisuallyHidden } from "../../widgets/VisuallyHidden.tsx";
import { describeStory } from "../../words/describeStory.ts";
import { nameOfZone } from "../../words/formatDate.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import { actorsOfEvent } from "../../words/members.ts";
import { actorName } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import { DataFooter, footerSite } from "./DataFooter.tsx";
import { DetailSection, Headline, Paragraph, ParagraphOfData } from "./DetailSection.tsx";
import { EventLine } from "./event/EventLine.tsx";
import { FirstAnswer, isLargeTable } from "./FirstAnswer.tsx";
import { Opening } from "./Opening.tsx";
import styles from "./StoryDetail.module.css";

const selectIsPart = ({ view }: AppState, tables: Tables): boolean =>
  isFiltered(view) || !isWholeStory(tables, view);

/** The details without a selection. If window or filters choose a part of the story, that part comes first. */
export function StoryDetail() {
  const { tables, words } = useData();
  const details = readingWords(words).detail;
  const { about, opening } = tables;
  const isPart = useDerived(selectIsPart, "details");
  const inView = <StoryInView isPart={isPart} />;
  const title = (
    <Headline>
      <DataBlock text={about.title} />
    </Headline>
  );
  return (
    <article>
      {/* The header of the page already has the title. */}
      {opening && <VisuallyHidden>{title}</VisuallyHidden>}
      {isPart && inView}
      {opening ? (
        <Opening opening={opening} level={3} />
      ) : (
        <>
          <p className={styles.label}>{details.story}</p>
          {title}
          {about.description ? <ParagraphOfData look="summary" text={about.description} /> : null}
        </>
      )}
      {!tables.coverage.isWhole && <FolderNote />}
      {tables.coverage.events > 0 && (
        <>
          {!isPart && inView}
          <DetailSection title={readingWords(words).summary.howToRead}>
            <Paragraph>{readingWords(words).summary.readingHint}</Paragraph>
            {tables.events.times && <Paragraph>{clockInWords(words, about.zone)}</Paragraph>}
          </DetailSection>
        </>
      )}
      <StoryFooter />
    </article>
  );
}

/** "Times are by the clock of Central Time (America/Chicago)." */
function clockInWords(words: Words, zone: string): string {
  const { ofPlaces, ofZone } = readingWords(words).timeWindow;
  return zone === "" ? ofPlaces : ofZone(nameOfZone(words, zone), zone);
}

const FIRST_TURNING_POINTS = 12;

/** A summary, standings and turning points. For a part of a small story, the summary lists events of the part. */
export function StoryInView({ isPart }: { readonly isPart: boolean }) {
  const { tables, words, to } = useData();
  const summary = useDerived(selectSummary, "details");
  const actor = useDerived(selectOnlyActor, "details");
  const role = actor === undefined ? undefined : actorRecord(tables, actor).role;
  // A row of a prepared folder may stand for many events, so no list of events is possible.
  const hasRows = useDerived(selectHasRows, "details");
  useEffect(() => countAhead("details", summaryAhead), []);
  // Without an opening, the summary of a part is above the title of the story. So both headings have the same level.
  const level = isPart && !tables.opening ? 2 : 3;
  return (
    <>
      {actor !== undefined && (
        <div className={styles.chosen}>
          <Headline>
            <Reference to={to({ kind: "actor", row: actor })}>
              <DataText text={actorName(tables, actor)} />
            </Reference>
          </Headline>
          {role && <ParagraphOfData look="role" text={role} />}
        </div>
      )}
      {isLargeTable(tables) ? (
        <FirstAnswer summary={summary} level={level} />
      ) : (
        <DetailSection level={level} title={readingWords(words).summary.title}>
          <Paragraph>{describeStory(words, tables, summary)}</Paragraph>
          {isPart && hasRows && <EventsOfPart />}
        </DetailSection>
      )}
      <Standings summary={summary} />
      <TurningPoints isPart={isPart} />
    </>
  );
}

/**
 * Lists the events that pass window and filters. If they are many, it lists only the turning points or, without turning
 * points, the first events. A button then leads to all.
 */
function EventsOfPart() {
  const { tables, words } = useData();
  const mask = useDerived(selectMask, "details");
  const points = useDerived(selectTurningPoints, "details").within;
  const rows = useMemo(() => matchingRows(mask), [mask]);
  const isWhole = rows.length <= FIRST_TURNING_POINTS;
  const told =
    isWhole || points.length === 0 ? [...rows.subarray(0, FIRST_TURNING_POINTS)].map(eventRow) : points;
  const shown = told.slice(0, FIRST_TURNING_POINTS);
  return (
    <>
      <ol className={styles.events}>
        {shown.map((row) => {
          const actors = actorsOfEvent(tables, row);
          return (
            <li key={row}>
              <EventLine row={row} />
              {actors.length > 0 && (
                <p data-quiet="">
                  <ActorNames actors={actors} row={row} />
                </p>
              )}
            </li>
          );
        })}
      </ol>
      {!isWhole && tables.coverage.isWhole && (
        <Button className={styles.all} onClick={() => setPanes("list")}>
          {words.messages.filters.show(rows.length)}
        </Button>
      )}
    </>
  );
}

function Standings({ summary }: { readonly summary: StorySummary }) {
  const words = useWords();
  const details = readingWords(words).detail;
  const { counts, standing } = words.messages;
  const { byStanding, disputed, contestedDetail } = summary;
  const unstated = at(byStanding, STANDINGS.indexOf("unstated"));
  if (unstated > 0 && unstated === summary.events && contestedDetail === 0) return null;
  return (
    <DetailSection title={details.howSure}>
      <dl className={styles.standings}>
        {LISTED_STANDINGS.map((status) => {
          const count = at(byStanding, STANDINGS.indexOf(status));
          return count === 0 && (status === "unstated" || status === "onRecord") ? null : (
            <div key={status} className={styles.standing}>
              <dt>
                <StandingMark status={status} />
                {standing[status].label}
              </dt>
              <dd className={styles.meaning}>{standing[status].meaning}</dd>
              <dd className={styles.count}>{formatNumber(words, count)}</dd>
            </div>
          );
        })}
      </dl>
      {disputed + contestedDetail === 0 ? null : (
        <p className={styles.contested}>{counts.contested(disputed, contestedDetail)}</p>
      )}
    </DetailSection>
  );
}

function TurningPoints({ isPart }: { readonly isPart: boolean }) {
  const words = useWords();
  const details = readingWords(words).detail;
  const say = readingWords(words).summary;
  const { before, within: all, after } = useDerived(selectTurningPoints, "details");
  // `EventsOfPart` already lists the turning points of a part.
  const within = isPart ? [] : all;
  if (before.length + within.length + after.length === 0) return null;
  return (
    <DetailSection title={details.turningPoints}>
      <Points rows={within} />
      <Outside title={say.before} rows={before} />
      <Outside title={say.after} rows={after} />
    </DetailSection>
  );
}

function Outside({ title, rows }: { readonly title: string; readonly rows: readonly EventRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section className={styles.outside} aria-label={title}>
      <h3 data-quiet="">{title}</h3>
      <Points rows={rows} />
    </section>
  );
}

function Points({ rows }: { readonly rows: readonly EventRow[] }) {
  if (rows.length === 0) return null;
  return (
    <LongList items={rows} first={FIRST_TURNING_POINTS}>
      {(row) => <EventLine row={row} />}
    </LongList>
  );
}

function StoryFooter() {
  const { words } = useData();
  const sha256 = useApp(({ session }) => session.digest);
  const isShipped = useApp(({ session }) => session.origin.kind === "shipped");
  const footer = (
    <DataFooter
      sha256={sha256}
      version={appVersion}
      changes={useChangesHref()}
      site={isShipped ? footerSite(site, appHref) : null}
    />
  );
  if (isShipped) return footer;
  return (
    <details className={styles.file} data-quiet="">
      <summary>{readingWords(words).data.aboutFile}</summary>
      {footer}
    </details>
  );
}

const timeInWords = (moment: string): string =>
  `${new Date(moment).toISOString().slice(0, 16).replace("T", " ")} UTC`;

function FolderNote() {
  const say = exploringWords(useWords()).folder;
  const tables = useTables();
  const { asOf, events, mostRows } = tables.coverage;
  const { isAsking } = useApp(({ session }) => session.asking);
  const days = useDerived(({ view }, tables) => windowDays(tables, view));
  const years = wholeYears(tables, days);
  const [, ways, , copies] = say.things;
  const things = asOf ? [say.engine.things[0], ways, say.engine.things[1], copies] : say.things;
  return (
    <>
      <DetailSection title={say.title}>
        <Paragraph>
          {asOf ? say.engine.all(events, mostRows, timeInWords(asOf)) : say.all(events, mostRows)}
        </Paragraph>
        {isAsking && <Paragraph>{asOf ? say.engine.asking : say.askingRows}</Paragraph>}
        {years && <Paragraph>{say.years(`${years.from}`, `${years.to}`)}</Paragraph>}
      </DetailSection>
      <DetailSection title={asOf ? say.engine.cannot : say.cannot}>
        <ul className={styles.things} data-marked="">
          {things.map((thing) => (
            <li key={thing}>{thing}</li>
          ))}
        </ul>
      </DetailSection>
    </>
  );
}
