import { type CSSProperties, memo } from "react";
import type { EventRow } from "../../model/units.ts";
import { useDataContext } from "../../widgets/useDataContext.ts";
import { formatMonth, formatYear } from "../../words/formatDate.ts";
import type { Words } from "../../words/words.ts";
import { EventItem } from "./EventItem.tsx";
import type { ListMonth, ListYear } from "./listScene.ts";
import styles from "./MonthSection.module.css";

const MONTHS_A_YEAR = 12;
/** Longer gaps are said in years. */
const MOST_MONTHS = 24;

/** The events that begin in one month, or in a year of which no month is known, and how long nothing follows. */
export const MonthSection = memo(function MonthSection(props: {
  readonly year: ListYear;
  readonly month: ListMonth;
  readonly selected: EventRow | null;
  readonly gutter: boolean;
}) {
  const { year, month, selected, gutter } = props;
  const context = useDataContext();
  const { words } = context;
  const { list } = words.messages;
  const gap = month.gapAfter;
  const size: CSSProperties & { readonly "--items": number } = { "--items": month.rows.length };
  return (
    <div className={styles.month} style={size}>
      <h2 className={styles.name}>
        {month.day === null ? yearsInWords(words, year) : formatMonth(words, month.day)}
      </h2>
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

function yearsInWords(words: Words, { day, lastDay }: ListYear): string {
  const [first, last] = [formatYear(words, day), formatYear(words, lastDay)];
  return first === last ? first : words.messages.dates.range(first, last);
}
