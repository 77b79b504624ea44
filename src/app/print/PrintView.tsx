import {
  type ComponentProps,
  Fragment,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { flushSync } from "react-dom";
import { fontMeasure } from "../../chart/measureText.ts";
import { readTheme } from "../../chart/theme.ts";
import { type Draft, drawOnCanvas, framePicture } from "../../export/framedPicture.ts";
import type { PictureContext } from "../../export/pictures.ts";
import type { StoryRecord } from "../../model/dataset.ts";
import { sourceRowOf } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type CssPx, type EventRow, eventRow, type SourceRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { tourOf, tourStep } from "../../query/tours.ts";
import { StepFigure } from "../../site/StepFigure.tsx";
import { publicHrefOf } from "../../state/address/addressSync.ts";
import { defaultView, isFiltered, isNetworkView } from "../../state/address/viewState.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { useChangesHref } from "../../state/publication.ts";
import { activeFilters } from "../../state/selectors/activeFilters.ts";
import { type Comparison, selectComparison } from "../../state/selectors/comparison.ts";
import { selectMask, selectSelection } from "../../state/selectors/selectors.ts";
import { isOwnFile } from "../../state/session.ts";
import { store, useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { ActorArticle } from "../../views/details/actor/ActorArticle.tsx";
import { TieArticle } from "../../views/details/actor/TieDetail.tsx";
import { ComparisonTable } from "../../views/details/ComparisonTable.tsx";
import { Contact } from "../../views/details/Contact.tsx";
import { DetailColumn, DetailSection } from "../../views/details/DetailSection.tsx";
import { EventArticle } from "../../views/details/event/EventArticle.tsx";
import { EventPictures } from "../../views/details/event/EventMedia.tsx";
import { SourceList } from "../../views/details/event/SourceList.tsx";
import { Opening } from "../../views/details/Opening.tsx";
import { Headline, Paragraph, ParagraphOfData } from "../../views/details/Paragraph.tsx";
import { StepContent } from "../../views/details/StepContent.tsx";
import { PairsTable } from "../../views/list/PairsTable.tsx";
import { DataBlock, DataText } from "../../widgets/DataText.tsx";
import { EventFacts, StandingMark } from "../../widgets/EventFacts.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { versionInWords } from "../../words/describeData.ts";
import { disputesInWords, repliesInWords } from "../../words/describeDisputes.ts";
import { describeEvent, standingOutside } from "../../words/describeEvent.ts";
import { formatList } from "../../words/formatNumber.ts";
import { detailWords, pairsWords, pictureWords } from "../../words/laterWords.ts";
import { foldedInWords } from "../../words/members.ts";
import { networkDraft, timelineDraft } from "../export/pictureDrafts.ts";
import { useStatusText } from "../header/StatusLine.tsx";
import { originForOthers, originInWords } from "../opening/originInWords.ts";
import styles from "./PrintView.module.css";

/** The greatest heights of pictures: a timeline, the opening, a network. */
const HEIGHT = { timeline: 640, opening: 590, network: 900 } as const;

/** Prints what the reader looks at. It is made only while the browser prints. */
export function PrintView() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as soon as the event is over, so React must be done by then.
    const begin = () => flushSync(() => setPrinting(true));
    const end = () => setPrinting(false);
    window.addEventListener("beforeprint", begin);
    window.addEventListener("afterprint", end);
    return () => {
      window.removeEventListener("beforeprint", begin);
      window.removeEventListener("afterprint", end);
    };
  }, []);
  return printing ? <Paper /> : null;
}

function Paper() {
  const inApp = useDataContext();
  // Paper has no links.
  const context = useMemo((): DataContext => ({ ...inApp, to: () => null, medium: "paper" }), [inApp]);
  return (
    <article data-print="" className={styles.print} lang={useWords().language}>
      <DetailColumn>
        <Subject context={context} />
        <Foot context={context} />
      </DetailColumn>
    </article>
  );
}

/** The subject of the print: a tour, the selection, two compared windows, the network, or the story. */
function Subject({ context }: { readonly context: DataContext }) {
  const { tables } = context;
  const view = useApp((state) => state.view);
  const selection = useDerived(selectSelection);
  const comparison = useDerived(selectComparison);
  const mask = useDerived(selectMask);
  const days = windowDays(tables, view);
  const changes = useChangesHref();
  const tour = tourOf(tables, view.story);
  if (tour) return <TourOnPaper context={context} tour={tour} />;
  switch (selection?.kind) {
    case "event":
      return (
        <OfStory context={context}>
          <div className={styles.event}>
            <EventArticle context={context} row={selection.row} level={1} />
          </div>
        </OfStory>
      );
    case "actor":
      return (
        <OfStory context={context}>
          <div className={styles.actor}>
            <ActorArticle context={context} actor={selection.row} {...{ mask, days, changes }} level={1} />
          </div>
        </OfStory>
      );
    case "tie":
      return (
        <OfStory context={context}>
          <TieArticle
            context={context}
            one={selection.one}
            other={selection.other}
            {...{ mask, days }}
            level={1}
          />
        </OfStory>
      );
    case undefined:
  }
  if (comparison) return <ComparisonOnPaper context={context} comparison={comparison} />;
  return isNetworkView(view.view) || view.view === "pairs" ? (
    <NetworkOnPaper context={context} />
  ) : (
    <StoryOnPaper context={context} />
  );
}

/** The subject, below the title of its story and the filters in force. */
function OfStory(props: { readonly context: DataContext; readonly children: ReactNode }) {
  const { context, children } = props;
  const { words, tables } = context;
  const view = useApp((state) => state.view);
  const parts = useApp((state) => state.parts);
  const filters = activeFilters(words, tables, { view, parts }).map(({ label }) => label);
  return (
    <>
      <p className={styles.of}>
        <DataBlock context={context} text={tables.about.title} />
        {filters.length > 0 && ` · ${words.messages.filters.active}: ${formatList(words, filters)}`}
      </p>
      {children}
    </>
  );
}

/** Title, counts and filters of the printed part, and the origin of data that this site has not published. */
function Head({ context }: { readonly context: DataContext }) {
  const { words, tables } = context;
  const view = useApp((state) => state.view);
  const session = useApp((state) => state.session);
  const parts = useApp((state) => state.parts);
  const filters = activeFilters(words, tables, { view, parts }).map(({ label }) => label);
  const status = useStatusText();
  return (
    <>
      <Headline level={1}>
        <DataBlock context={context} text={tables.about.title} />
      </Headline>
      <Paragraph look="fact">
        {status}
        {filters.length > 0 && ` · ${words.messages.filters.active}: ${formatList(words, filters)}`}
      </Paragraph>
      {originInWords(words, { ...session, origin: originForOthers(session.origin) }).map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
    </>
  );
}

/** The day of the data, the contact, and the address of the printed view. */
function Foot({ context }: { readonly context: DataContext }) {
  const { page } = context.words.messages;
  const view = useApp((state) => state.view);
  const { publisher, contact } = context.tables.about;
  // A file of the reader's own has no address for others. A page on a disk has none at all.
  const address = publicHrefOf(isOwnFile(view.data) ? defaultView : view);
  const parts = [
    publisher,
    versionInWords(context.words, context.tables.about),
    contact !== "" && <Contact context={context} changes={null} />,
    address !== "" && page.printedFrom(address),
  ].filter((part) => part !== "" && part !== false);
  return (
    <p className={styles.foot}>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts that never change their order.
        <Fragment key={index}>
          {index > 0 && " · "}
          {part}
        </Fragment>
      ))}
    </p>
  );
}

/** The whole tour step by step, whichever step is on screen. Each step has its picture, and all sources come last. */
export function TourOnPaper({
  context,
  tour,
}: {
  readonly context: DataContext;
  readonly tour: StoryRecord;
}) {
  const { words, tables } = context;
  const rows = tour.steps.flatMap((_, index) => tourStep(tables, tour, index + 1)?.event ?? []);
  return (
    <OfStory context={context}>
      <Headline level={1}>
        <DataBlock context={context} text={tour.title} />
      </Headline>
      {tour.intro ? <ParagraphOfData look="summary" context={context} text={tour.intro} /> : null}
      <ol className={styles.steps}>
        {tour.steps.map((_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tour may come to an event twice.
          <li key={index}>
            <div>
              <StepContent context={context} tour={tour} number={index + 1} isAlone />
            </div>
            <StepFigure context={context} tour={tour} number={index + 1} />
          </li>
        ))}
      </ol>
      <Signs context={context} />
      <AllSources
        context={context}
        sources={footnotes(tables, rows).sources}
        title={detailWords(words).sources}
      />
    </OfStory>
  );
}

/** The legend of the pictures of a tour: one mark for each standing in the story. */
function Signs({ context }: { readonly context: DataContext }) {
  const { words } = context;
  const { standing, contested } = context.tables.events;
  const standings = LISTED_STANDINGS.filter((status) => standing.includes(STANDINGS.indexOf(status)));
  return (
    <p className={styles.signs}>
      {standings.map((status) => (
        <span key={status}>
          <StandingMark status={status} /> {standingOutside(words, status)}
        </span>
      ))}
      {contested.includes(1) && <span>◎ {words.messages.contest.plain}</span>}
    </p>
  );
}

/** The comparison of two windows. */
function ComparisonOnPaper(props: { readonly context: DataContext; readonly comparison: Comparison }) {
  const { context, comparison } = props;
  return (
    <>
      <Head context={context} />
      <ComparisonTable context={context} comparison={comparison} />
    </>
  );
}

/** The network and the table of its ties. */
function NetworkOnPaper({ context }: { readonly context: DataContext }) {
  return (
    <>
      <Head context={context} />
      <NetworkPicture context={context} height={HEIGHT.network} />
      <DetailSection level={2} title={pairsWords(context.words).title}>
        <div className={styles.pairs}>
          <PairsTable context={context} />
        </div>
      </DetailSection>
    </>
  );
}

/** The picture of the network; nothing if there are no ties. */
function NetworkPicture(props: { readonly context: DataContext; readonly height: CssPx }) {
  const { context, height } = props;
  if (context.tables.ties.count === 0) return null;
  return <PaperPicture context={context} height={height} draft={networkOnScreen} />;
}

const networkOnScreen: ComponentProps<typeof PaperPicture>["draft"] = (frame) =>
  networkDraft(store.getState(), frame);
const timelineOnScreen: ComponentProps<typeof PaperPicture>["draft"] = (frame) =>
  timelineDraft(store.getState(), frame);

/**
 * The opening of the story with its picture and its known, disputed and unanswered points, unless filters or a window
 * are set; its events, its sources, its network.
 */
export function StoryOnPaper({ context }: { readonly context: DataContext }) {
  const { words, tables } = context;
  const view = useApp((state) => state.view);
  const mask = useDerived(selectMask);
  const rows = Array.from(matchingRows(mask), eventRow);
  const { notes, sources } = footnotes(tables, rows);
  // A print of a window is about its events, so it leaves out the opening.
  const isWhole = !isFiltered(view) && rows.length === tables.events.count;
  return (
    <>
      <Head context={context} />
      {tables.opening && isWhole ? (
        <div className={styles.opening}>
          <Opening context={context} opening={tables.opening} level={2}>
            <PaperPicture context={context} height={HEIGHT.opening} draft={timelineOnScreen} />
          </Opening>
        </div>
      ) : (
        rows.length > 0 && (
          <PaperPicture context={context} height={HEIGHT.timeline} draft={timelineOnScreen} />
        )
      )}
      <ol className={styles.entries} lang={tables.about.language}>
        {rows.map((row, index) => (
          <li key={row}>
            <EventEntry context={context} row={row} notes={notes[index] ?? []} />
          </li>
        ))}
      </ol>
      <AllSources context={context} sources={sources} title={detailWords(words).sources} />
      {view.view === "all" && <NetworkPicture context={context} height={HEIGHT.network} />}
    </>
  );
}

/** One event of a chronology. Its notes are the numbers of its sources in the list that follows. */
export function EventEntry(props: {
  readonly context: DataContext;
  readonly row: EventRow;
  readonly notes: readonly number[];
}) {
  const { context, row, notes } = props;
  const { words, tables } = context;
  const event = describeEvent(words, tables, row);
  const folded = foldedInWords(words, tables, row);
  const { place, headline, summary, media = [] } = event.record;
  const disputed = event.contest === null ? [] : [disputesInWords(words, tables, event.disputes)];
  return (
    <>
      <Paragraph look="standing">
        <span>
          <EventFacts event={event} date={event.date}>
            {place ? <DataText context={context} text={place} /> : null}
          </EventFacts>
        </span>
      </Paragraph>
      <h2>
        <DataBlock context={context} text={headline} />
      </h2>
      <p>
        {summary ? <DataBlock context={context} text={summary} /> : null}
        {notes.length > 0 ? <sup> {notes.join(", ")}</sup> : null}
      </p>
      {folded === "" ? null : <p>{folded}</p>}
      {[...disputed, ...repliesInWords(words, tables, event.record)].map((text) => (
        <p key={text} className={styles.dispute}>
          {text}
        </p>
      ))}
      <EventPictures context={context} media={media} />
    </>
  );
}

/** The sources in full, under the numbers of the footnotes. */
function AllSources(props: {
  readonly context: DataContext;
  readonly sources: readonly SourceRow[];
  readonly title: string;
}) {
  const { context, sources, title } = props;
  const { ids } = context.tables.sources;
  return (
    <div className={styles.sources}>
      <DetailSection level={2} title={title}>
        <SourceList
          context={context}
          citations={sources.map((row) => ({ id: textAt(ids, row) }))}
          most={sources.length}
        />
      </DetailSection>
    </div>
  );
}

/** The sources of events in the order of their first citation, numbered from 1, and the numbers of each event. */
export function footnotes(
  tables: Tables,
  rows: readonly EventRow[],
): { readonly notes: readonly (readonly number[])[]; readonly sources: readonly SourceRow[] } {
  const numbers = new Map<SourceRow, number>();
  const notes = rows.map((row) => {
    const own = (eventRecord(tables, row).sources ?? []).flatMap(({ id }) => {
      const source = sourceRowOf(tables, id);
      if (source === undefined) return [];
      const number = numbers.get(source) ?? numbers.size + 1;
      numbers.set(source, number);
      return [number];
    });
    return [...new Set(own)].sort((a, b) => a - b);
  });
  return { notes, sources: [...numbers.keys()] };
}

/** The width of the page in pixels of a picture: a label of 12 pixels becomes 7 pt. */
const PAGE: CssPx = 840;
/** The canvas dots for each such pixel. 840 pixels are nearly the width of A4 between margins of 15 mm. */
const SHARPNESS = 3.2;
/** Chromium prints a canvas without a gap only if it is a whole number of times as large as its box. */
const DOTS_PER_PX = 4;

/**
 * A picture on paper with its legend, in light colours whatever the theme of the screen. It has the same draft as SVG
 * and PNG. It is drawn at once, since the browser waits for nothing.
 */
function PaperPicture(props: {
  readonly context: DataContext;
  /** The most height that picture and legend may take. */
  readonly height: CssPx;
  /** Must be the same object as long as the picture is the same. */
  readonly draft: (context: PictureContext) => Draft;
}) {
  const { context, height, draft } = props;
  const { tables, words } = context;
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const drawing = element?.getContext("2d");
    if (!element?.parentElement || !drawing) return;
    const theme = readTheme(element.parentElement);
    const frame = {
      tables,
      words,
      pictureWords: pictureWords(words),
      theme,
      measure: fontMeasure(),
      notes: null,
    };
    const framed = framePicture(draft(frame), { width: PAGE, height, zoom: 1 }, frame);
    const dotsOf = (length: CssPx) => Math.ceil((length * SHARPNESS) / DOTS_PER_PX) * DOTS_PER_PX;
    element.width = dotsOf(PAGE);
    element.height = dotsOf(framed.size.height);
    element.style.inlineSize = `${element.width / DOTS_PER_PX}px`;
    element.style.blockSize = `${element.height / DOTS_PER_PX}px`;
    drawOnCanvas(drawing, framed, SHARPNESS);
  }, [tables, words, height, draft]);
  return <canvas ref={canvas} />;
}
