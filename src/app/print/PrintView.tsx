import { type ComponentProps, useCallback, useEffect, useMemo, useState } from "react";
import { flushSync } from "react-dom";
import type { StoryRecord } from "../../model/dataset.ts";
import { sourceRowOf } from "../../model/tables/findRow.ts";
import { eventRecord, type Tables } from "../../model/tables/tables.ts";
import { type EventRow, eventRow, type SourceRow } from "../../model/units.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { tourOf, tourStep } from "../../query/tours.ts";
import { publicHrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { activeFilters } from "../../state/selectors/activeFilters.ts";
import { selectComparison } from "../../state/selectors/comparison.ts";
import { selectMask, selectSelection, useTables } from "../../state/selectors/selectors.ts";
import { isOwnFile } from "../../state/session.ts";
import { store, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { Contact } from "../../views/details/Contact.tsx";
import { ComparisonTable } from "../../views/details/compare/ComparisonTable.tsx";
import { EventPictures } from "../../views/details/event/EventMedia.tsx";
import { Pinned } from "../../views/details/tour/StepContent.tsx";
import { drawNetwork, networkMeasure } from "../../views/network/drawNetwork.ts";
import { NetworkLegend } from "../../views/network/NetworkLegend.tsx";
import type { NetworkScene } from "../../views/network/networkScene.ts";
import { DataBlock } from "../../widgets/DataText.tsx";
import { EventFacts } from "../../widgets/EventFacts.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { versionInWords } from "../../words/describeData.ts";
import { disputesInWords, repliesInWords } from "../../words/describeDisputes.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { formatList } from "../../words/formatNumber.ts";
import { detailWords, networkWords } from "../../words/laterWords.ts";
import { foldedInWords } from "../../words/members.ts";
import { visibleText } from "../../words/visibleText.ts";
import { wholeNetwork } from "../export/wholeNetwork.ts";
import { useStatusText } from "../header/useStatusText.ts";
import { originForOthers, originInWords } from "../opening/originInWords.ts";
import { TimelineLegend } from "../workspace/TimelineLegend.tsx";
import { PaperCanvas } from "./PaperCanvas.tsx";
import { PrintedEventPage } from "./PrintedEventPage.tsx";
import { PrintedSources } from "./PrintedSources.tsx";
import { PrintTimeline } from "./PrintTimeline.tsx";
import styles from "./PrintView.module.css";

/** Made only while the browser prints: an event that is open on one page, else the story as it is on screen. */
export function PrintView() {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    // The browser takes the page as soon as the event is over: React must be done by then.
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
  const selection = useDerived(selectSelection);
  const comparison = useDerived(selectComparison);
  const context = useDataContext();
  const story = useApp((state) => state.view.story);
  const tour = tourOf(context.tables, story);
  // On paper nothing leads anywhere.
  const onPaper = useMemo((): DataContext => ({ ...context, to: () => null }), [context]);
  return (
    <article data-print="" className={styles.print} lang={useWords().language}>
      {tour ? (
        <PrintedTour context={onPaper} tour={tour} />
      ) : selection?.kind === "event" ? (
        <PrintedEventPage context={onPaper} row={selection.row} />
      ) : (
        <>
          {comparison && <ComparisonTable context={onPaper} comparison={comparison} isWhole />}
          <PrintedStory context={onPaper} />
        </>
      )}
      <Foot context={onPaper} />
    </article>
  );
}

/** As of when, whom to write to, and where it was printed from. */
function Foot({ context }: { readonly context: DataContext }) {
  const { page } = context.words.messages;
  const view = useApp((state) => state.view);
  const { publisher, contact } = context.tables.about;
  // A file of somebody’s own has no address that others can follow; a page on somebody's disk has none at all.
  const address = publicHrefOf(isOwnFile(view.data) ? defaultView : view);
  const parts = [publisher, versionInWords(context.words, context.tables.about)].filter(
    (part) => part !== "",
  );
  return (
    <p className={styles.foot}>
      {parts.join(" · ")}
      {contact !== "" && (
        <>
          {parts.length > 0 && " · "}
          <Contact context={context} changes={null} />
        </>
      )}
      {address !== "" && (
        <>
          {(parts.length > 0 || contact !== "") && " · "}
          {page.printedFrom(address)}
        </>
      )}
    </p>
  );
}

/** A tour on paper: whole, step by step, whichever of them is on screen; each with its event, and all sources last. */
export function PrintedTour({
  context,
  tour,
}: {
  readonly context: DataContext;
  readonly tour: StoryRecord;
}) {
  const { words, tables } = context;
  const steps = tour.steps.flatMap((_, index) => tourStep(tables, tour, index + 1) ?? []);
  const { events, sources } = buildPrintScene(
    tables,
    Uint32Array.from(steps, ({ event }) => event),
  );
  return (
    <>
      <h1>
        <DataBlock context={context} text={tour.title} />
      </h1>
      <p>
        <DataBlock context={context} text={tables.about.title} />
      </p>
      {tour.intro ? (
        <p className={styles.said}>
          <DataBlock context={context} text={tour.intro} />
        </p>
      ) : null}
      <ol className={styles.steps} lang={tables.about.language}>
        {events.map((event, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a tour may come to an event twice.
          <li key={index}>
            <p className={styles.said}>
              <DataBlock context={context} text={steps[index]?.text ?? ""} />
            </p>
            {steps[index]?.annotation && <Pinned context={context} annotation={steps[index].annotation} />}
            <PrintedEvent context={context} {...event} />
          </li>
        ))}
      </ol>
      <h2>{detailWords(words).sources}</h2>
      <PrintedSources context={context} sources={sources.map((row) => ({ row }))} />
    </>
  );
}

/** What is on screen: the timeline, a chronology with footnoted sources, and the network last. */
export function PrintedStory({ context }: { readonly context: DataContext }) {
  const { words, tables } = context;
  const { messages } = words;
  const view = useApp((state) => state.view);
  const session = useApp((state) => state.session);
  const status = useStatusText();
  const mask = useDerived(selectMask);
  const { events, sources } = buildPrintScene(tables, matchingRows(mask));
  const parts = useApp((state) => state.parts);
  const filters = activeFilters(words, tables, { view, parts }).map(({ label }) => label);
  return (
    <>
      <h1>
        <DataBlock context={context} text={tables.about.title} />
      </h1>
      <p>
        {status}
        {filters.length > 0 && ` · ${messages.filters.active}: ${formatList(words, filters)}`}
      </p>
      {originInWords(words, { ...session, origin: originForOthers(session.origin) }).map((text) => (
        <p key={text} className={styles.origin}>
          {text}
        </p>
      ))}
      {events.length > 0 && (
        <figure>
          <PrintTimeline />
          <TimelineLegend />
        </figure>
      )}
      <ol className={styles.events} lang={tables.about.language}>
        {events.map((event) => (
          <li key={event.row}>
            <PrintedEvent context={context} {...event} />
          </li>
        ))}
      </ol>
      <h2 className={styles.sourcesTitle}>{detailWords(words).sources}</h2>
      <PrintedSources context={context} sources={sources.map((row) => ({ row }))} />
      {tables.ties.count > 0 && <PrintFigure />}
    </>
  );
}

/** One event; its notes are the numbers of its sources in the list that follows. */
export function PrintedEvent(props: PrintScene["events"][number] & { readonly context: DataContext }) {
  const { context, row, notes } = props;
  const { words, tables } = context;
  const event = describeEvent(words, tables, row);
  const folded = foldedInWords(words, tables, row);
  return (
    <>
      <p className={styles.date}>
        {event.date}
        {event.record.place ? ` · ${visibleText(event.record.place)}` : ""}
      </p>
      <h2>{event.headline}</h2>
      <p>
        <strong>
          <EventFacts event={event} />.
        </strong>{" "}
        {visibleText(event.record.summary ?? "")}
        {notes.length > 0 ? <sup> {notes.join(", ")}</sup> : null}
      </p>
      {folded === "" ? null : <p>{folded}</p>}
      {event.contest === null ? null : (
        <p className={styles.dispute}>{disputesInWords(words, tables, event.disputes)}</p>
      )}
      {repliesInWords(words, tables, event.record).map((reply) => (
        <p key={reply} className={styles.dispute}>
          {reply}
        </p>
      ))}
      <EventPictures context={context} media={event.record.media ?? []} onPaper />
    </>
  );
}

/** Of the network on paper, so that a page holds it. */
const HEIGHT = 600;

/** The network on paper. */
function PrintFigure() {
  const words = useWords();
  const tables = useTables();
  const [scene, setScene] = useState<NetworkScene | null>(null);
  const draw = useCallback<ComponentProps<typeof PaperCanvas>["draw"]>(
    (pen, size, theme, context) => {
      const drawn = wholeNetwork(store.getState(), tables, size, networkMeasure(context, theme));
      drawNetwork(pen, drawn, theme);
      setScene(drawn);
    },
    [tables],
  );
  return (
    <figure>
      <PaperCanvas height={HEIGHT} draw={draw} />
      <figcaption>{networkWords(words).title}</figcaption>
      {scene && <NetworkLegend scene={scene} />}
    </figure>
  );
}

/** A chronology on paper: events in order, and their sources numbered in the order in which they are first cited. */
type PrintScene = {
  readonly events: readonly { readonly row: EventRow; readonly notes: readonly number[] }[];
  /** Source of note n at index n − 1. */
  readonly sources: readonly SourceRow[];
};

export function buildPrintScene(tables: Tables, rows: Uint32Array): PrintScene {
  const noteOf = new Map<SourceRow, number>();
  const events = Array.from(rows, (index) => {
    const row = eventRow(index);
    const notes = (eventRecord(tables, row).sources ?? []).flatMap(({ id }) => {
      const source = sourceRowOf(tables, id);
      if (source === undefined) return [];
      const note = noteOf.get(source) ?? noteOf.size + 1;
      noteOf.set(source, note);
      return [note];
    });
    return { row, notes: [...new Set(notes)].sort((a, b) => a - b) };
  });
  return { events, sources: [...noteOf.keys()] };
}
