import { matchingRows } from "../../query/time/eventOrder.ts";
import { activeFilters } from "../../state/selectors/activeFilters.ts";
import { selectMask } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { EventPictures } from "../../views/details/event/EventMedia.tsx";
import { settledLayout } from "../../views/network/layout/layoutClient.ts";
import { DataBlock } from "../../widgets/DataText.tsx";
import { EventFacts } from "../../widgets/EventFacts.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { disputesInWords, repliesInWords } from "../../words/describeDisputes.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { formatList } from "../../words/formatNumber.ts";
import { detailWords } from "../../words/laterWords.ts";
import { foldedInWords } from "../../words/members.ts";
import { visibleText } from "../../words/visibleText.ts";
import { useStatusText } from "../header/useStatusText.ts";
import { originForOthers, originInWords } from "../open/originInWords.ts";
import { TimelineLegend } from "../workspace/TimelineLegend.tsx";
import { PrintedSources } from "./PrintedSources.tsx";
import styles from "./PrintedStory.module.css";
import { PrintFigure } from "./PrintFigure.tsx";
import { PrintTimeline } from "./PrintTimeline.tsx";
import { buildPrintScene, type PrintScene } from "./printScene.ts";

/** What is on screen: the timeline, a chronology with footnoted sources, and the network last. */
export function PrintedStory({ context }: { readonly context: DataContext }) {
  const { words, tables } = context;
  const { messages } = words;
  const view = useApp((state) => state.view);
  const session = useApp((state) => state.session);
  const status = useStatusText();
  const mask = useDerived(selectMask);
  const layout = settledLayout(tables);
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
      {layout && tables.ties.count > 0 && <PrintFigure layout={layout} />}
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
