import { useId, useState } from "react";
import { isoDay } from "../../model/dates/calendar.ts";
import { clockOfMinute } from "../../model/dates/isoTime.ts";
import { lengthOfSpan, minuteOf, spanOfDays, windowOf } from "../../model/dates/timeSpan.ts";
import { protectCell } from "../../model/tableCells.ts";
import { at } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { showsHours } from "../../model/tables/times.ts";
import { epochDay } from "../../model/units.ts";
import { dayOnly } from "../../query/time/hourBins.ts";
import { type PeriodCount, periodCounts } from "../../query/time/periodCounts.ts";
import { daysToName, windowDays } from "../../state/address/windowDays.ts";
import { selectMask, useTables } from "../../state/selectors/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { CopyText } from "../../widgets/CopyButton.tsx";
import { AndMore, firstOf } from "../../widgets/DataText.tsx";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { kindLabel } from "../../words/eventName.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { formatWindow } from "../../words/formatTime.ts";
import { visibleText } from "../../words/isolate.ts";
import { densityWords, timeWindowWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";
import styles from "./PeriodTable.module.css";

const UNITS = ["hour", "day", "week", "month", "year"] as const;
type Unit = (typeof UNITS)[number];
/** More kinds than this get no columns, since nobody would read them. */
const MOST_KINDS = 12;

/** The events that count, period by period, by kind and with the sums of numbers: a table to copy. */
export function PeriodTable(props: { readonly onClose: () => void }) {
  const tables = useTables();
  const words = useWords();
  const say = densityWords(words);
  const id = useId();
  const mask = useDerived(selectMask);
  const days = windowDays(
    tables,
    useApp(({ view }) => view),
  );
  const hasHours = showsHours(tables, spanOfDays(days));
  const [unit, setUnit] = useState<Unit>(hasHours ? "hour" : "month");
  const inside = daysToName(tables, days);
  const periods = periodCounts(tables, mask, inside, unit);
  const columns = columnsOf(words, tables, unit);
  const timeless = unit === "hour" ? dayOnly(tables, mask) : 0;
  // Spreadsheets read cells that are separated by tabs as a table. No cell may be run as a formula.
  const tsv = (): string =>
    [
      [say.period, ...columns.map(({ name }) => protectCell(name.replace(/\s+/g, " ")))],
      ...periods.map((period) => [
        periodName(unit, period.start),
        ...columns.map(({ of }) => String(of(period))),
      ]),
    ]
      .map((cells) => cells.join("\t"))
      .join("\n");
  return (
    <Dialog title={say.counts} width="wide" onClose={props.onClose}>
      {() => (
        <>
          <label htmlFor={id} className={styles.unit}>
            {say.by}{" "}
            <select
              id={id}
              value={unit}
              onChange={(event) => setUnit(UNITS.find((one) => one === event.target.value) ?? "month")}
            >
              {UNITS.filter((one) => hasHours || one !== "hour").map((one) => (
                <option key={one} value={one}>
                  {say.units[one]}
                </option>
              ))}
            </select>
          </label>
          {timeless > 0 && <p className={styles.unit}>{timeWindowWords(words).dayOnly(timeless)}</p>}
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{say.period}</th>
                  {columns.map(({ key, name }) => (
                    <th key={key} scope="col" data-number="">
                      <bdi>{name}</bdi>
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {firstOf(periods).map((period) => (
                  <tr key={period.start}>
                    <th scope="row">
                      {periodName(unit, period.start)}
                      {period.days.isPartial && (
                        <span className={styles.part}>
                          {say.only(formatWindow(words, windowOf(period.days)))}
                        </span>
                      )}
                    </th>
                    {columns.map(({ key, of }) => (
                      <td key={key} data-number="">
                        {formatNumber(words, of(period))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <AndMore words={words} total={periods.length} />
          </div>
          <DialogActions>
            <CopyText
              text={tsv}
              copied={say.copied}
              copyFailed={say.copyFailed}
              button={(copy) => (
                <button type="button" data-primary="" onClick={copy}>
                  {say.copy}
                </button>
              )}
            />
          </DialogActions>
        </>
      )}
    </Dialog>
  );
}

type Column = {
  readonly key: string;
  readonly name: string;
  readonly of: (period: PeriodCount) => number;
};

function columnsOf(words: Words, { kinds, events }: Tables, unit: Unit): readonly Column[] {
  const shown = kinds.length > 1 && kinds.length <= MOST_KINDS ? kinds : [];
  return [
    ...(unit === "hour"
      ? []
      : [{ key: "days", name: densityWords(words).days, of: ({ days }: PeriodCount) => lengthOfSpan(days) }]),
    { key: "events", name: densityWords(words).events, of: (period) => period.events },
    ...shown.map(
      (kind, index): Column => ({
        key: `kind ${kind.id}`,
        name: kindLabel(words, kind),
        of: (period) => at(period.kinds, index),
      }),
    ),
    ...events.columns.flatMap(({ id, label, type }, index): readonly Column[] =>
      type === "number"
        ? [{ key: `sum ${id}`, name: visibleText(label), of: (period) => at(period.sums, index) }]
        : [],
    ),
  ];
}

/** A form that every spreadsheet sorts: 2014, 2014-03, the first day, or 2014-03-02 21:00. */
function periodName(unit: Unit, start: number): string {
  const day = isoDay(epochDay(Math.floor(start)));
  if (unit === "hour") return `${day} ${clockOfMinute(minuteOf(start))}`;
  return day.slice(0, unit === "year" ? -6 : unit === "month" ? -3 : undefined);
}
