import { type CSSProperties, memo } from "react";
import type { EventRow } from "../../model/units.ts";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { formatMonth, formatMonthName } from "../../words/formatDate.ts";
import { EventItem } from "./EventItem.tsx";
import type { ListMonth } from "./listScene.ts";
import styles from "./MonthSection.module.css";

const MONTHS_A_YEAR = 12;
/** Longer gaps are said in years. */
const MOST_MONTHS = 24;

/** The events that begin in one month, or in a year of which no month is known, and how long nothing follows. */
export const MonthSection = memo(function MonthSection(props: {
  readonly month: ListMonth;
  readonly selected: EventRow | null;
  readonly gutter: boolean;
}) {
  const { month, selected, gutter } = props;
  const context = useDataContext();
  const { words } = context;
  const { list } = words.messages;
  const gap = month.gapAfter;
  const size: CSSProperties & { readonly "--items": number } = { "--items": month.rows.length };
  return (
    <div className={styles.month} style={size}>
      {month.day === null ? null : (
        <h3 className={styles.name} aria-label={formatMonth(words, month.day)}>
          {formatMonthName(words, month.day)}
        </h3>
      )}
      <ol className={styles.events}>
        {month.rows.map((row) => (
          <EventItem key={row} context={context} row={row} selected={row === selected} gutter={gutter} />
        ))}
      </ol>
      {gap > 0 ? (
        <p className={styles.gap}>
          {gap < MOST_MONTHS ? list.gapMonths(gap) : list.gapYears(Math.floor(gap / MONTHS_A_YEAR))}
        </p>
      ) : null}
    </div>
  );
});
