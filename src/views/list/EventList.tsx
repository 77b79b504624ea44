import { useMemo, useState } from "react";
import { isCounted } from "../../model/tables/prepared.ts";
import type { EventRow } from "../../model/units.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { windowDays } from "../../state/address/windowDays.ts";
import { selectMask, selectSelection, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { useWords } from "../../state/useWords.ts";
import styles from "./EventList.module.css";
import { EventTable } from "./EventTable.tsx";
import { firstRange, listScene, MORE_ITEMS, placeOf } from "./listScene.ts";
import { MonthSection } from "./MonthSection.tsx";
import { NothingMatches } from "./NothingMatches.tsx";
import { OnlyCounts } from "./OnlyCounts.tsx";
import { PairsTable } from "./pairs/PairsTable.tsx";

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
