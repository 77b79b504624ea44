import { useMemo, useState } from "react";
import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import { isCounted } from "../../model/tables/prepared.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type EventRow, epochDay } from "../../model/units.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { setWindow } from "../../state/actions.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { selectMask, selectSelection, selectTotals, useTables } from "../../state/selectors/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { folderWords } from "../../words/laterWords.ts";
import styles from "./EventList.module.css";
import { EventTable } from "./EventTable.tsx";
import { firstRange, listScene, MORE_ITEMS, placeOf } from "./listScene.ts";
import { MonthSection } from "./MonthSection.tsx";
import { NothingMatches } from "./NothingMatches.tsx";
import { PairsTable } from "./PairsTable.tsx";

/**
 * Every event that counts as text and links, in time order or as a table: the page for who reads rather than looks. With
 * a `gutter` it is the timeline of a narrow screen, time running down.
 */
export function EventList(props: { readonly gutter?: boolean }) {
  const { gutter = false } = props;
  const look = useApp(({ view }) => view.view);
  const isFolder = useDerived(hasOnlyCounts);
  if (isFolder) return <OnlyCounts />;
  if (look === "pairs") return <PairsTable />;
  return look === "table" && !gutter ? <EventTable /> : <Months gutter={gutter} />;
}

function Months({ gutter }: { readonly gutter: boolean }) {
  const { list } = useWords().messages;
  const tables = useTables();
  const mask = useDerived(selectMask, "details");
  const selected = useDerived(selectedEvent);
  const rows = useMemo(() => matchingRows(mask), [mask]);
  const [shown, setShown] = useState({ rows, range: firstRange(rows.length, undefined) });

  // Other events, or one selected elsewhere that lies outside the part shown: the list begins anew about it.
  const place = selected === null ? undefined : placeOf(rows, selected);
  const [followed, setFollowed] = useState<number | undefined>(undefined);
  const isOutside = place !== undefined && (place < shown.range.start || place >= shown.range.end);
  let current = shown;
  if (shown.rows !== rows || (isOutside && place !== followed)) {
    current = { rows, range: firstRange(rows.length, place) };
    setShown(current);
    setFollowed(place);
  }
  const { range } = current;
  const scene = useMemo(() => listScene(tables, current.rows, current.range), [tables, current]);

  if (rows.length === 0) return <NothingMatches />;
  const earlier = Math.min(MORE_ITEMS, range.start);
  const later = Math.min(MORE_ITEMS, rows.length - range.end);
  return (
    <div className={styles.list} data-gutter={gutter || undefined}>
      {earlier > 0 ? (
        <button
          type="button"
          className={styles.more}
          onClick={() => setShown({ rows, range: { ...range, start: range.start - earlier } })}
        >
          {list.earlier(earlier)}
        </button>
      ) : null}
      {scene.flatMap((year) =>
        year.months.map((month) => (
          <MonthSection
            key={`${year.day} ${year.lastDay} ${month.day}`}
            year={year}
            month={month}
            selected={selected}
            gutter={gutter}
          />
        )),
      )}
      {later > 0 ? (
        <button
          type="button"
          className={styles.more}
          onClick={() => setShown({ rows, range: { ...range, end: range.end + later } })}
        >
          {list.more(later)}
        </button>
      ) : null}
    </div>
  );
}

/** Whether the events of the window are counted and not all here. */
const hasOnlyCounts = (...[{ view }, tables]: Parameters<typeof selectSelection>): boolean =>
  isCounted(tables.prepared, windowDays(tables, view));

function selectedEvent(...[state, tables]: Parameters<typeof selectSelection>): EventRow | null {
  const selection = selectSelection(state, tables);
  return selection?.kind === "event" ? selection.row : null;
}

/** In the place of events of a prepared folder that are too many to be listed, or not here yet. */
function OnlyCounts() {
  const say = folderWords(useWords());
  const tables = useTables();
  const { events } = useDerived(selectTotals);
  const isAsking = useApp(({ session }) => session.asking.isAsking);
  if (isAsking) return <p className={styles.counts}>{say.askingRows}</p>;
  const most = tables.prepared?.mostRows ?? 0;
  const zoom = () => {
    const days = middleDays(tables, windowDays(tables, store.getState().view), most);
    setWindow(tables, spanOfDays(days), "push");
  };
  return (
    <div className={styles.counts}>
      <p>{say.counted(events, most)}</p>
      <button type="button" onClick={zoom}>
        {say.zoom}
      </button>
    </div>
  );
}

/** Of a window the longest part about its middle that at most so many events reach into; at least its middle day. */
function middleDays({ events, prepared }: Tables, window: DayRange, most: number): DayRange {
  const middle = Math.round((window.first + window.last) / 2);
  const about = (reach: number): DayRange => ({
    first: epochDay(middle - reach),
    last: epochDay(middle + reach),
  });
  const eventsIn = ({ first, last }: DayRange): number => {
    let count = 0;
    for (let row = 0; row < events.count; row++) {
      if ((events.first[row] ?? 0) > last) break;
      if ((events.last[row] ?? 0) >= first) count += prepared?.weights[row] ?? 1;
    }
    return count;
  };
  let low = 0;
  let high = Math.floor((window.last - window.first) / 2);
  while (low < high) {
    const reach = Math.ceil((low + high) / 2);
    if (eventsIn(about(reach)) <= most) low = reach;
    else high = reach - 1;
  }
  return about(low);
}
