import { useLayoutEffect, useRef } from "react";
import type { TimeScale } from "../../chart/timeScale.ts";
import type { DayRange } from "../../model/dates/timeSpan.ts";
import { at } from "../../model/tables/columns.ts";
import type { EventRow } from "../../model/units.ts";
import { filledDays, type TimeBins } from "../../query/time/timeBins.ts";
import { useTables } from "../../state/selectors.ts";
import { useDataLanguage, useWords } from "../../state/useDerived.ts";
import { EventFacts, KindName } from "../../widgets/EventFacts.tsx";
import { InApp } from "../../widgets/InApp.tsx";
import { describeEvent } from "../../words/describeEvent.ts";
import { stackName } from "../../words/members.ts";
import type { CountedBin } from "./density.ts";
import { countInWords } from "./overviewScene.ts";
import styles from "./TimelineTooltip.module.css";
import type { Told } from "./useTimelinePointer.ts";

const GAP = 14;
const MOST_NAMED = 3;

/** The tooltip beside the pointer. Screen readers skip it, because each mark has a name for them. */
export function TimelineTooltip(props: {
  readonly told: Told;
  readonly x: number;
  readonly y: number;
  readonly topInset: number;
}) {
  const { told, x, y, topInset } = props;
  const box = useRef<HTMLDivElement>(null);

  // The tooltip is right of the pointer and below it, or at the other side if it does not fit.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text has a new size.
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
        <p className={styles.date} data-quiet="">
          <bdi>{lane}</bdi>
        </p>
      )}
      <p className={styles.date} data-quiet="">
        {countInWords(words, days, count, column)}
      </p>
    </>
  );
}

function EventsInShort({ rows, name, isNamed = false, apart }: Extract<Told, { readonly kind: "events" }>) {
  const words = useWords();
  const tables = useTables();
  return (
    <>
      {(name ?? rows.length > 1) && (
        <p className={styles.date} data-quiet="">
          {name ?? stackName(words, tables, rows)}
        </p>
      )}
      {rows.slice(0, MOST_NAMED).map((row) => (
        <EventInShort key={row} row={row} isNamed={isNamed} />
      ))}
      {apart && <p className={styles.apart}>{apart}</p>}
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
      <p className={styles.date} data-quiet="">
        {event.date}
      </p>
      {!isNamed && (
        <p className={styles.headline}>
          <bdi lang={language}>{event.headline}</bdi>
        </p>
      )}
      <p className={styles.standing} data-quiet="">
        <EventFacts event={event}>
          <InApp>
            <KindName kind={event.kind} />
          </InApp>
        </EventFacts>
      </p>
    </>
  );
}

/** "November 2019: 25 events", over a bin of the overview. */
export function OverviewTip(props: {
  readonly bins: TimeBins;
  readonly days: DayRange;
  readonly start: number;
  readonly scale: TimeScale;
  readonly measure: string | null;
}) {
  const { bins, start, scale, measure } = props;
  const words = useWords();
  const bin = bins.starts.indexOf(start);
  // Perhaps no bin begins at `start` after a change of the bins. The last of `starts` is the end of the last bin.
  if (bin < 0 || bin >= bins.starts.length - 1) return null;
  const days = filledDays({ start, end: at(bins.starts, bin + 1) }, props.days);
  // A bin before or after all data has no days to name.
  if (days.start >= days.end) return null;
  const kinds = bins.counts.length / (bins.starts.length - 1);
  const total = bins.counts.subarray(bin * kinds, (bin + 1) * kinds).reduce((sum, count) => sum + count, 0);
  const share = (scale.xOf((days.start + days.end) / 2) - scale.left) / (scale.right - scale.left);
  return (
    <p
      className={styles.overview}
      style={{ left: `${share * 100}%`, translate: `${-share * 100}% 0` }}
      aria-hidden="true"
    >
      {countInWords(words, days, total, measure)}
    </p>
  );
}
