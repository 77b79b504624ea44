import { CONTEST_PATHS } from "../../chart/markOutline.ts";
import { DATE_EXTENTS } from "../../model/dates/dateExtent.ts";
import { at, item } from "../../model/tables/columns.ts";
import { CONTESTS, contestOf } from "../../model/tables/contest.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { LISTED_STANDINGS, STANDINGS } from "../../model/vocabulary.ts";
import { matches } from "../../query/filter/filterMask.ts";
import { selectHues, selectMask } from "../../state/selectors/selectors.ts";
import { selectSummary } from "../../state/selectors/storySelectors.ts";
import { type AppState, useApp } from "../../state/store.ts";
import { useDerived } from "../../state/useDerived.ts";
import { BRACKETS, TINT } from "../../views/timeline/drawMark.ts";
import { KindDot, KindName, StandingMark } from "../../widgets/EventFacts.tsx";
import { useData } from "../../widgets/Reference.tsx";
import { contestOfSign, standingOutside } from "../../words/describeEvent.ts";
import { helpWords } from "../../words/laterWords.ts";
import styles from "./TimelineLegend.module.css";

const SIGN = 16;

/** The meanings of the outlines and colours that occur in the timeline. Marks of a step of a tour have no colours. */
export function TimelineLegend() {
  const isOnTour = useApp(({ view }) => view.story !== "");
  const { tables, words } = useData();
  const { byKind, byStanding } = useDerived(selectSummary, "details");
  const contests = useDerived(selectContests, "details");
  const isImprecise = useDerived(selectIsImprecise, "details");
  // Without standings there are no outlines to explain.
  const isStated = STANDINGS.some((status, index) => status !== "unstated" && at(byStanding, index) > 0);
  const hues = selectHues(tables);
  const { about } = helpWords(words);
  return (
    <ul className={styles.legend} aria-label={about.legendTitle} data-legend="">
      {LISTED_STANDINGS.filter(
        (status) => at(byStanding, STANDINGS.indexOf(status)) > 0 && (status !== "unstated" || isStated),
      ).map((status) => (
        <li key={status}>
          <StandingMark status={status} />
          {standingOutside(words, status)}
        </li>
      ))}
      {CONTESTS.filter((_, index) => (contests & (1 << index)) > 0).map((one) => (
        <li key={one}>
          <svg width={SIGN} height={SIGN} viewBox={`0 0 ${SIGN} ${SIGN}`} aria-hidden="true">
            <path
              d={CONTEST_PATHS[one]}
              transform={`translate(${SIGN / 2} ${SIGN / 2})`}
              className={styles.contest}
            />
          </svg>
          {contestOfSign(words, one)}
        </li>
      ))}
      {isImprecise && (
        <li>
          <svg width={SIGN} height={SIGN} viewBox={`0 0 ${SIGN} ${SIGN}`} aria-hidden="true">
            <rect x="2" y="3.5" width="12" height="9" fill="currentColor" opacity={TINT} />
            <path d={BRACKETS.left} transform="translate(2 8)" className={styles.contest} />
            <path d={BRACKETS.right} transform="translate(14 8)" className={styles.contest} />
          </svg>
          {about.imprecise}
        </li>
      )}
      {tables.kinds.flatMap(({ id }, kind) =>
        isOnTour || at(byKind, kind) === 0 ? (
          []
        ) : (
          <li key={id}>
            <KindDot hue={item(hues, kind)} />
            <KindName kind={kind} />
          </li>
        ),
      )}
    </ul>
  );
}

/** The contests of the events that count, one bit each in the order of `CONTESTS`. */
const selectContests = (state: AppState, tables: Tables): number => {
  const mask = selectMask(state, tables);
  return tables.events.contested.reduce((bits, isContested, row) => {
    const contest = isContested === 1 && matches(mask, row) ? contestOf(tables, eventRow(row)) : null;
    return contest === null ? bits : bits | (1 << CONTESTS.indexOf(contest));
  }, 0);
};

const SOMEWHERE = DATE_EXTENTS.indexOf("somewhere");

/** Whether some event that counts has a date that is an unknown day within a range. */
const selectIsImprecise = (state: AppState, tables: Tables): boolean => {
  const mask = selectMask(state, tables);
  return tables.events.extent.some((extent, row) => extent === SOMEWHERE && matches(mask, row));
};
