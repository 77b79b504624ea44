import { LegendItems, pageTheme } from "../../chart/PenDrawing.tsx";
import { DATE_EXTENTS } from "../../model/dates/dateExtent.ts";
import { at, item } from "../../model/tables/columns.ts";
import { contestOf } from "../../model/tables/contest.ts";
import { standingOf } from "../../model/tables/standing.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { type EventRow, eventRow } from "../../model/units.ts";
import { disclosures } from "../../query/disclosures.ts";
import { type FilterMask, matches } from "../../query/filter/filterMask.ts";
import { matchingRows } from "../../query/time/eventOrder.ts";
import { selectPicture } from "../../state/address/tourView.ts";
import { memoLast } from "../../state/memoLast.ts";
import { selectMask } from "../../state/selectors.ts";
import type { AppState } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { contestEntries, dateEntries, standingEntries } from "../../views/timeline/drawSigns.ts";
import { useData } from "../../widgets/Reference.tsx";
import { contestOfSign, standingOutside } from "../../words/describeEvent.ts";
import { readingWords } from "../../words/laterWords.ts";
import styles from "./TimelineLegend.module.css";

/** Explains the outlines in the timeline. The colours need no legend, because lanes or filters name the kinds. */
export function TimelineLegend() {
  const { words } = useData();
  const { standings, contests, extents } = useDerived(selectDrawn, "details");
  const { about } = readingWords(words);
  const entries = [
    ...standingEntries(standings, (status) => standingOutside(words, status), pageTheme),
    ...contestEntries(contests, (contest) => contestOfSign(words, contest), pageTheme),
    ...dateEntries(extents, about, pageTheme),
  ];
  return (
    <ul className={styles.legend} data-quiet="row" aria-label={about.legendTitle} data-legend="">
      <LegendItems entries={entries} />
    </ul>
  );
}

/** The signs of the drawn events. If these are unknown, the signs of all events that pass window and filters. */
const selectDrawn = (state: AppState, tables: Tables) => {
  const areClocks = selectPicture(state, tables) === "clocks";
  const some = !areClocks && state.drawn?.tables === tables ? state.drawn.rows : null;
  return drawn(tables, selectMask(state, tables), areClocks, some);
};

type Some = readonly EventRow[] | null;
const drawn = memoLast((tables: Tables, mask: FilterMask, areClocks: boolean, some: Some) => {
  const { extent } = tables.events;
  const rows = areClocks
    ? disclosures(tables).map(({ row }) => row)
    : (some ?? [...matchingRows(mask)].map(eventRow));
  const seen = rows.filter((row) => matches(mask, row));
  return {
    standings: new Set(seen.map((row) => standingOf(tables, row))),
    contests: new Set(seen.map((row) => contestOf(tables, row))),
    extents: new Set(seen.map((row) => item(DATE_EXTENTS, at(extent, row)))),
  };
});
