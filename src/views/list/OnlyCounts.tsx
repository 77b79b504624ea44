import { type DayRange, spanOfDays } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { epochDay } from "../../model/units.ts";
import { setWindow } from "../../state/actions.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { selectTotals, useTables } from "../../state/selectors/selectors.ts";
import { store, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import { folderWords } from "../../words/laterWords.ts";
import styles from "./OnlyCounts.module.css";

/** In the place of events that are too many to be listed, or not here yet. */
export function OnlyCounts() {
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
