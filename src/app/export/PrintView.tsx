import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { Size } from "../../chart/ChartCanvas.tsx";
import { fontMeasure } from "../../chart/measureText.ts";
import { readTheme } from "../../chart/theme.ts";
import { drawOnCanvas, framePicture, type Picture } from "../../export/framedPicture.ts";
import type { TourRecord } from "../../model/dataset.ts";
import { at } from "../../model/tables/columns.ts";
import { sourceRowOf } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { type CssPx, type EventRow, epochDay, eventRow, type SourceRow } from "../../model/units.ts";
import { repliesTo } from "../../query/replyChain.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { tourOf, tourStep } from "../../query/tours.ts";
import { StepFigure, StepSigns } from "../../site/StepFigure.tsx";
import { useActiveFilters } from "../../state/activeFilters.ts";
import { defaultView, isFiltered, isNetworkView } from "../../state/address/viewState.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { type Comparison, selectComparison } from "../../state/comparison.ts";
import { publicHrefOf, useChangesHref } from "../../state/publishedHref.ts";
import { selectMask, selectSelection } from "../../state/selectors.ts";
import { isOwnFile } from "../../state/session.ts";
import { store, useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { ActorArticle } from "../../views/details/actor/ActorArticle.tsx";
import { TieArticle } from "../../views/details/actor/TieDetail.tsx";
import { ComparisonTable } from "../../views/details/ComparisonTable.tsx";
import { Contact } from "../../views/details/DataFooter.tsx";
import {
  DetailColumn,
  DetailSection,
  Headline,
  Paragraph,
  ParagraphOfData,
} from "../../views/details/DetailSection.tsx";
import { EventArticle } from "../../views/details/event/EventArticle.tsx";
import { EventPictures } from "../../views/details/event/EventMedia.tsx";
import { SourceList } from "../../views/details/event/SourceList.tsx";
import { Cast, Opening } from "../../views/details/Opening.tsx";
import { StepContent } from "../../views/details/StepContent.tsx";
import { PairsTable } from "../../views/list/PairsTable.tsx";
import { marginOf } from "../../views/network/networkInputs.ts";
import { DataBlock, DataText, Dotted, Lines } from "../../widgets/DataText.tsx";
import { EventFacts } from "../../widgets/EventFacts.tsx";
import { useDataContext } from "../../widgets/InApp.tsx";
import { type DataContext, DataProvider, useData } from "../../widgets/Reference.tsx";
import { useWindowEvent } from "../../widgets/useWindowEvent.ts";
import { versionInWords } from "../../words/describeData.ts";
import { disputesInWords, repliesInWords } from "../../words/describeDisputes.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { formatWindow, formatYear } from "../../words/formatDate.ts";
import { formatList, listWithCommas } from "../../words/formatNumber.ts";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import { foldedInWords } from "../../words/members.ts";
import { selectStatusText } from "../header/StatusLine.tsx";
import { originForOthers, originInWords } from "../opening/originInWords.ts";
import styles from "./PrintView.module.css";
import { DRAFTS } from "./pictureDrafts.ts";

/**
 * The greatest heights of pictures with their legends, in pixels. `opening` is for a timeline below the opening. `half`
 * is for a network below the picture of both clocks.
 */
const HEIGHT = { timeline: 640, opening: 430, half: 500, network: 900 } as const;
/** The smallest scale of each picture. At this scale, names of actors have 7 pt and names of events a little less. */
const LEAST_SCALE = { network: 1, timeline: 0.76 } as const;

export function PrintView() {
  const [printing, setPrinting] = useState(false);
  // The browser prints the page right after this event, so React must render at once.
  useWindowEvent("beforeprint", () => flushSync(() => setPrinting(true)));
  useWindowEvent("afterprint", () => setPrinting(false));
  return printing ? <Paper /> : null;
}

function Paper() {
  const inApp = useDataContext();
  const context = useMemo((): DataContext => ({ ...inApp, to: () => null, medium: "paper" }), [inApp]);
  return (
    <article data-print="" className={styles.print} lang={useWords().language}>
      <DataProvider value={context}>
        <DetailColumn>
          <Subject />
          <Foot />
        </DetailColumn>
      </DataProvider>
    </article>
  );
}

function Subject() {
  const { tables } = useData();
  const view = useApp((state) => state.view);
  const selection = useDerived(selectSelection);
  const comparison = useDerived(selectComparison);
  const mask = useDerived(selectMask);
  const days = windowDays(tables, view);
  const changes = useChangesHref();
  const tour = tourOf(tables, view.tour);
  if (tour) return <TourOnPaper tour={tour} />;
  if (comparison && selection === null) return <ComparisonOnPaper comparison={comparison} />;
  if (selection === null)
    return isNetworkView(view.view) || view.view === "pairs" ? <NetworkOnPaper /> : <StoryOnPaper />;
  return (
    <OfStory>
      {selection.kind === "event" && (
        <div className={styles.event}>
          <EventArticle row={selection.row} level={1} />
        </div>
      )}
      {selection.kind === "actor" && (
        <div className={styles.actor}>
          <ActorArticle actor={selection.row} {...{ mask, days, changes }} level={1} />
        </div>
      )}
      {selection.kind === "tie" && (
        <>
          <TieArticle one={selection.one} other={selection.other} {...{ mask, days }} level={1} />
          {view.path && <NetworkPicture height={HEIGHT.timeline} />}
        </>
      )}
    </OfStory>
  );
}

function OfStory({ children }: { readonly children: ReactNode }) {
  const { words, tables } = useData();
  const filters = useActiveFilters().map(({ label }) => label);
  return (
    <>
      <p className={styles.of}>
        <DataBlock text={tables.about.title} />
        {filters.length > 0 && ` · ${words.messages.filters.active}: ${formatList(words, filters)}`}
      </p>
      {children}
    </>
  );
}

/** `days` replaces the counts in a comparison of two windows, because the counts are about one window only. */
function Head({ days }: { readonly days?: string }) {
  const { words, tables } = useData();
  const session = useApp((state) => state.session);
  const filters = useActiveFilters().map(({ label }) => label);
  const status = useDerived(selectStatusText);
  return (
    <>
      <Headline level={1}>
        <DataBlock text={tables.about.title} />
      </Headline>
      <Paragraph look="fact">{days ?? status}</Paragraph>
      {filters.length > 0 && (
        <Paragraph look="summary">
          {words.messages.filters.active}: {formatList(words, filters)}
        </Paragraph>
      )}
      {originInWords(words, { ...session, origin: originForOthers(session.origin) }).map((text) => (
        <Paragraph key={text}>{text}</Paragraph>
      ))}
    </>
  );
}

function Foot() {
  const { tables, words } = useData();
  const view = useApp((state) => state.view);
  const { publisher, contact } = tables.about;
  // A file on the reader's disk has no address for other readers, so the address of the site is printed.
  const address = publicHrefOf(isOwnFile(view.data) ? defaultView : view);
  return (
    <p className={styles.foot}>
      <Dotted
        parts={[
          publisher,
          versionInWords(words, tables.about),
          contact !== "" && <Contact changes={null} />,
          address !== "" && readingWords(words).detail.printedFrom(address),
        ]}
      />
    </p>
  );
}

/** Prints the whole tour, whichever step is on screen. */
export function TourOnPaper({ tour }: { readonly tour: TourRecord }) {
  const { words, tables } = useData();
  const detail = readingWords(words).detail;
  const events = tour.steps.map((_, index) => tourStep(tables, tour, index + 1)?.event);
  const rows = events.flatMap((row) => row ?? []);
  const { notes, sources } = footnotes(tables, rows);
  return (
    <OfStory>
      <Headline level={1}>
        <DataBlock text={tour.title} />
      </Headline>
      {tour.intro ? <ParagraphOfData look="summary" text={tour.intro} /> : null}
      <StepSigns tour={tour} numbers={tour.steps.map((_, index) => index + 1)} />
      <ol className={styles.steps}>
        {events.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tour may come to an event twice.
          <li key={index}>
            <StepContent tour={tour} number={index + 1} isAlone />
            {row !== undefined && (
              <Paragraph look="fact">
                {detail.label(detail.sources)}{" "}
                {listWithCommas(words, (notes[rows.indexOf(row)] ?? []).map(String))}
              </Paragraph>
            )}
            <StepFigure tour={tour} number={index + 1} />
          </li>
        ))}
      </ol>
      {/* A tour on screen has the same end. */}
      {tables.opening?.unanswered && (
        <div className={styles.opening}>
          <Opening opening={{ unanswered: tables.opening.unanswered }} level={2} />
        </div>
      )}
      <AllSources sources={sources} />
    </OfStory>
  );
}

function ComparisonOnPaper({ comparison }: { readonly comparison: Comparison }) {
  const { words } = useData();
  const { earlier, later } = comparison.days;
  return (
    <>
      <Head days={formatList(words, [formatWindow(words, earlier), formatWindow(words, later)])} />
      <div className={styles.compared}>
        <ComparisonTable comparison={comparison} />
      </div>
    </>
  );
}

/** The network or the matrix, with a table of its drawn ties. In the view `pairs`, the table has all ties. */
function NetworkOnPaper() {
  const { words } = useData();
  const [drawn, setDrawn] = useState<ReadonlySet<number>>();
  const isTable = useApp(({ view }) => view.view === "pairs");
  return (
    <>
      <Head />
      <NetworkPicture height={HEIGHT.network} onDrawn={setDrawn} />
      {(isTable || drawn) && (
        <DetailSection level={2} title={exploringWords(words).pairs.title}>
          <div className={styles.pairs}>
            <PairsTable only={isTable ? undefined : drawn} />
          </div>
        </DetailSection>
      )}
    </>
  );
}

function NetworkPicture(props: Pick<PaperPictureProps, "height" | "onDrawn">) {
  const { tables } = useData();
  return tables.ties.count === 0 ? null : <PaperPicture {...props} pane="network" />;
}

/** Opening and cast appear only if no event is left out. A timeline that the reader has changed comes first. */
export function StoryOnPaper() {
  const { words, tables } = useData();
  const { opening } = tables;
  const view = useApp((state) => state.view);
  const mask = useDerived(selectMask);
  const rows = Array.from(matchingRows(mask), eventRow);
  const { notes, sources } = footnotes(tables, rows);
  const years = rows.map((row) => formatYear(words, epochDay(at(tables.events.first, row))));
  const isWhole = !isFiltered(view) && rows.length === tables.events.count;
  const isChosen = !isWhole || opening === null || view.lanes === "actor" || view.clock === "both";
  const timeline = rows.length > 0 && (
    <PaperPicture height={HEIGHT[isChosen ? "timeline" : "opening"]} pane={isChosen ? "timeline" : null} />
  );
  return (
    <>
      <Head />
      {isChosen && timeline}
      {isWhole && opening && (
        <div className={styles.opening}>
          <Opening opening={opening} level={2} />
        </div>
      )}
      {!isChosen && timeline}
      {/* The picture of both clocks takes half of the first page. The network has the other half. */}
      {view.view === "all" && <NetworkPicture height={HEIGHT[view.clock === "both" ? "half" : "timeline"]} />}
      {isWhole && opening?.cast && (
        <div className={styles.cast}>
          <DetailSection level={2} title={readingWords(words).opening.cast}>
            <Cast cast={opening.cast} />
          </DetailSection>
        </div>
      )}
      <ol className={styles.entries} lang={tables.about.language}>
        {rows.map((row, index) => (
          <li key={row} data-year={years[index] === years[index - 1] ? undefined : years[index]}>
            <EventEntry row={row} notes={notes[index] ?? []} />
          </li>
        ))}
      </ol>
      <AllSources sources={sources} />
    </>
  );
}

/** `notes` are the numbers of the event's sources in the list that follows. */
export function EventEntry(props: { readonly row: EventRow; readonly notes: readonly number[] }) {
  const { tables, words } = useData();
  const { row, notes } = props;
  const event = describeEvent(words, tables, row);
  const folded = foldedInWords(words, tables, row);
  const { place, headline, summary, media = [] } = event.record;
  const disputed = event.contest === null ? [] : [disputesInWords(words, tables, event.disputes)];
  return (
    <>
      <Paragraph look="standing">
        <span>
          <strong>{event.shortDate}</strong>{" "}
          <EventFacts event={event}>{place ? <DataText text={place} /> : null}</EventFacts>
        </span>
      </Paragraph>
      <h2>
        <DataBlock text={headline} />
      </h2>
      <p>
        {summary ? <DataBlock text={summary} /> : null}
        {notes.length > 0 ? <sup> {listWithCommas(words, notes.map(String))}</sup> : null}
      </p>
      {folded === "" ? null : <p>{folded}</p>}
      {[...disputed, ...repliesInWords(words, tables, event.record, repliesTo(tables, event.row))].map(
        (text) => (
          <p key={text} className={styles.dispute}>
            <Lines text={text} />
          </p>
        ),
      )}
      <EventPictures media={media} />
    </>
  );
}

function AllSources({ sources }: { readonly sources: readonly SourceRow[] }) {
  const { tables, words } = useData();
  const citations = sources.map((row) => ({ id: textAt(tables.sources.ids, row) }));
  return (
    <div className={styles.sources}>
      <DetailSection level={2} title={readingWords(words).detail.sources}>
        <SourceList citations={citations} most={sources.length} />
      </DetailSection>
    </div>
  );
}

/** The sources of events in the order of their first citation, and the numbers of each event's sources, from 1. */
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

/** The width of the page in pixels of a picture. At this width, a label of 12 pixels has 7 pt on paper. */
const PAGE: CssPx = 897;
/** Paper copies a picture on screen only from the width `least` on, and narrows a picture that is wider than `most`. */
const SHOWN = { least: 640, most: 860 } as const;

/** The sum of the margins above and below the network. It is small, because the margins hold no title or legend. */
const ON_PAPER: CssPx = 16;

/** The size of a picture on screen that paper copies. Undefined without a picture, or if it does not suit a page. */
function sizeOnScreen(pane: string): Size | undefined {
  const shown = document.querySelector(`main [data-pane=${pane}] canvas`)?.getBoundingClientRect();
  if (!shown || shown.width < SHOWN.least || shown.height > shown.width) return undefined;
  const { top, bottom } = marginOf(shown, isNetworkView(store.getState().view.view));
  const others = pane === "network" ? top + bottom - ON_PAPER : 0;
  // The height is rounded as on screen. A picture that is one pixel lower may have room for one label or row less.
  return { width: Math.min(shown.width, SHOWN.most), height: Math.round(shown.height) - others };
}

/** The canvas dots for each pixel of a picture, so that 897 pixels fill A4 between margins of 10 mm. */
const SHARPNESS = 3.2;
/** The canvas dots for each CSS pixel. Chromium prints a canvas without a gap only if the number is whole. */
const DOTS_PER_PX = 4;

type PaperPictureProps = {
  /** The greatest height of picture and legend together, unless paper copies the size of the picture on screen. */
  readonly height: CssPx;
  /** The pane on screen whose size the paper copies. Null for a timeline of the given height. */
  readonly pane: "timeline" | "network" | null;
  readonly onDrawn?: (ties: Picture["ties"]) => void;
};

/** A picture on paper in light colours. It is drawn at once, because browsers do not wait when they print. */
function PaperPicture({ height, pane, onDrawn }: PaperPictureProps) {
  const { tables, words } = useData();
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const drawing = element?.getContext("2d");
    if (!element?.parentElement || !drawing) return;
    const theme = readTheme(element.parentElement);
    const frame = {
      tables,
      words,
      theme,
      measure: fontMeasure(),
      notes: null,
    };
    const shown = pane === null ? undefined : sizeOnScreen(pane);
    const framed = framePicture(
      DRAFTS[pane ?? "timeline"](store.getState(), frame),
      { width: PAGE, height, zoom: 1, shown, leastScale: LEAST_SCALE[pane ?? "timeline"] },
      frame,
    );
    const dotsOf = (length: CssPx) => Math.ceil((length * SHARPNESS) / DOTS_PER_PX) * DOTS_PER_PX;
    element.width = dotsOf(PAGE);
    element.height = dotsOf(framed.size.height);
    element.style.inlineSize = `${element.width / DOTS_PER_PX}px`;
    element.style.blockSize = `${element.height / DOTS_PER_PX}px`;
    drawOnCanvas(drawing, framed, SHARPNESS);
    onDrawn?.(framed.picture.ties);
  }, [tables, words, height, pane, onDrawn]);
  return <canvas ref={canvas} />;
}
