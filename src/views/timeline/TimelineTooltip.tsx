import { useLayoutEffect, useRef } from "react";
import type { EventRow } from "../../model/units.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { useDataLanguage, useWords } from "../../state/useDerived.ts";
import { EventFacts, KindName } from "../../widgets/EventFacts.tsx";
import { describeEvent } from "../../words/describeEvent.ts";
import { stackName } from "../../words/namedActors.ts";
import { countInWords } from "./countInWords.ts";
import type { CountedBin } from "./density.ts";
import styles from "./TimelineTooltip.module.css";
import type { Told } from "./useTimelinePointer.ts";

const GAP = 14;
/** How many events of a stack are named. */
const MOST_NAMED = 3;

/**
 * Names the things under the pointer: an event or a stack of them, with date and standing, or a bin with its days and its
 * count. It is for the eye only, since marks have names.
 */
export function TimelineTooltip(props: {
  readonly told: Told;
  readonly x: number;
  readonly y: number;
  readonly topInset: number;
}) {
  const { told, x, y, topInset } = props;
  const box = useRef<HTMLDivElement>(null);

  // Placed once it has a size: right of and below the pointer, or on the other side where there is no room.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another text makes another size.
  useLayoutEffect(() => {
    const element = box.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    const left = x + GAP + element.offsetWidth > frame.clientWidth ? x - GAP - element.offsetWidth : x + GAP;
    const top =
      y + GAP + element.offsetHeight > frame.clientHeight ? y - GAP - element.offsetHeight : y + GAP;
    element.style.translate = `${Math.max(4, left)}px ${Math.max(topInset, top)}px`;
  }, [x, y, topInset, told]);

  return (
    <div ref={box} data-raised="" className={styles.tooltip} aria-hidden="true">
      {told.kind === "bin" ? <BinInShort bin={told.bin} /> : <EventsInShort {...told} />}
    </div>
  );
}

function BinInShort({ bin: { days, count, column, lane } }: { readonly bin: CountedBin }) {
  const words = useWords();
  return (
    <>
      {lane !== "" && (
        <p className={styles.date}>
          <bdi>{lane}</bdi>
        </p>
      )}
      <p className={styles.date}>{countInWords(words, days, count, column)}</p>
    </>
  );
}

function EventsInShort({ rows, isNamed = false }: Extract<Told, { readonly kind: "events" }>) {
  const words = useWords();
  const tables = useTables();
  return (
    <>
      {rows.length > 1 && <p className={styles.date}>{stackName(words, tables, rows)}</p>}
      {rows.slice(0, MOST_NAMED).map((row) => (
        <EventInShort key={row} row={row} isNamed={isNamed} />
      ))}
    </>
  );
}

function EventInShort({ row, isNamed }: { readonly row: EventRow; readonly isNamed: boolean }) {
  const words = useWords();
  const tables = useTables();
  const event = describeEvent(words, tables, row);
  const language = useDataLanguage();
  return (
    <>
      <p className={styles.date}>{event.date}</p>
      {!isNamed && (
        <p className={styles.headline}>
          <bdi lang={language}>{event.headline}</bdi>
        </p>
      )}
      <p className={styles.standing}>
        <EventFacts event={event}>
          <KindName context={{ tables, words }} kind={event.kind} />
        </EventFacts>
      </p>
    </>
  );
}
