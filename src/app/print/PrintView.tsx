import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { sourceRecord, type Tables } from "../../model/tables/tables.ts";
import type { EventRow } from "../../model/units.ts";
import { matchingRows } from "../../query/eventOrder.ts";
import { tourOf, tourStep } from "../../query/tours.ts";
import { activeFilters } from "../../state/activeFilters.ts";
import { hrefOf } from "../../state/addressSync.ts";
import { selectMask, useDerived, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { networkLayout, settledLayout } from "../../views/network/layout/layoutClient.ts";
import { disputesInWords, repliesInWords } from "../../words/describeDisputes.ts";
import { dateInWords, describeEvent } from "../../words/describeEvent.ts";
import { describeSource } from "../../words/describeSource.ts";
import { formatDate } from "../../words/formatDate.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/visibleText.ts";
import type { Words } from "../../words/words.ts";
import { useStatusText } from "../header/useStatusText.ts";
import { originInWords } from "../open/originInWords.ts";
import { PrintFigure } from "./PrintFigure.tsx";
import styles from "./PrintView.module.css";
import { buildPrintScene } from "./printScene.ts";

/** Made only while the browser prints: what is on screen as a chronology with footnoted sources, and the network. */
export function PrintView() {
  const [printing, setPrinting] = useState(false);
  const tables = useTables();
  useEffect(() => {
    // Worked out before: paper waits for nothing.
    networkLayout(tables).catch(() => {});
  }, [tables]);
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
  return printing ? <Chronology /> : null;
}

function Chronology() {
  const words = useWords();
  const { messages } = words;
  const tables = useTables();
  const view = useApp((state) => state.view);
  const status = useStatusText();
  const mask = useDerived(selectMask);
  const session = useApp((state) => state.session);
  const layout = settledLayout(tables);
  const tour = tourOf(tables, view.story);
  // A tour is printed whole, step by step, whichever of them is on screen.
  const steps = tour?.steps.flatMap((_, index) => tourStep(tables, tour, index + 1) ?? []) ?? [];
  const rows = tour ? Uint32Array.from(steps, ({ event }) => event) : matchingRows(mask);
  const { events, sources } = buildPrintScene(tables, rows);
  const filters = activeFilters(words, tables, view).map(({ label }) => label);
  return (
    <article data-print="" className={styles.print} lang={tables.about.language}>
      <h1>{visibleText(tables.about.title)}</h1>
      {tour && (
        <>
          <h2>{visibleText(tour.title)}</h2>
          <p>{visibleText(tour.intro ?? "")}</p>
        </>
      )}
      <p>
        {tour ? null : status}
        {filters.length > 0 && ` · ${messages.filters.active}: ${formatList(words, filters)}`}
      </p>
      {originInWords(words, session).map((text) => (
        <p key={text} className={styles.address}>
          {text}
        </p>
      ))}
      {!tour && layout && tables.ties.count > 0 && <PrintFigure layout={layout} />}
      <ol className={styles.events}>
        {events.map(({ row, notes }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: printed once; a tour may come to an event twice.
          <li key={index}>
            {tour && <p className={styles.step}>{visibleText(steps[index]?.text ?? "")}</p>}
            <PrintedEvent words={words} tables={tables} row={row} notes={notes} />
          </li>
        ))}
      </ol>
      <h2 className={styles.sourcesTitle}>{messages.details.sources}</h2>
      <ol className={styles.sources}>
        {sources.map((row) => {
          const record = sourceRecord(tables, row);
          const source = describeSource(words, record);
          const day = dateInWords(words, record.published ?? "", (_, date) => formatDate(words, date));
          return (
            <li key={row}>
              {source.title}. {[source.publisher, day].filter((text) => text !== "").join(", ")}.{" "}
              {source.address && <span className={styles.address}>{source.address.href}</span>}
            </li>
          );
        })}
      </ol>
      <p className={styles.foot}>{messages.page.printedFrom(hrefOf(view))}</p>
    </article>
  );
}

/** One event on paper; `notes` are the numbers of its sources in the list that follows. */
export function PrintedEvent(props: {
  readonly words: Words;
  readonly tables: Tables;
  readonly row: EventRow;
  readonly notes: readonly number[];
}) {
  const { words, tables, row, notes } = props;
  const event = describeEvent(words, tables, row);
  return (
    <>
      <p className={styles.date}>
        {event.date}
        {event.record.place ? ` · ${visibleText(event.record.place)}` : ""}
      </p>
      <h2>{event.headline}</h2>
      <p>
        <strong>
          {event.standing} · {event.sourceCount}.
        </strong>{" "}
        {visibleText(event.record.summary ?? "")}
        {notes.length > 0 ? <sup> {notes.join(", ")}</sup> : null}
      </p>
      {event.contest === null ? null : (
        <p className={styles.dispute}>{disputesInWords(words, tables, event.disputes)}</p>
      )}
      {repliesInWords(words, tables, event.record).map((reply) => (
        <p key={reply} className={styles.dispute}>
          {reply}
        </p>
      ))}
    </>
  );
}
