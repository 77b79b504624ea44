import { useId, useMemo, useState } from "react";
import { isoDay } from "../../model/dates/calendar.ts";
import { clockOfMinute } from "../../model/dates/isoTime.ts";
import { lengthOfSpan, minuteOf, spanOfDays, windowOf } from "../../model/dates/timeSpan.ts";
import { pairOfTie } from "../../model/tables/acts.ts";
import { at, forEachIn, item, type Lists } from "../../model/tables/columns.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { showsHours } from "../../model/tables/times.ts";
import { epochDay } from "../../model/units.ts";
import { countValues, verbsOfEvents } from "../../query/filter/facetCounts.ts";
import type { FilterMask } from "../../query/filter/filterMask.ts";
import { highest, tiesOfEvents } from "../../query/firstAnswer.ts";
import { dayOnly } from "../../query/time/hourBins.ts";
import {
  haveBrackets,
  NAME_PARTS,
  type Parts,
  type PeriodCount,
  partsOfNames,
  periodCounts,
} from "../../query/time/periodCounts.ts";
import { daysToName, windowDays } from "../../state/address/windowDays.ts";
import { selectMask, shownLanes, useTables } from "../../state/selectors.ts";
import { useApp } from "../../state/store.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { AndMore, firstOf } from "../../widgets/DataText.tsx";
import { Dialog, DialogActions } from "../../widgets/Dialog.tsx";
import { TakeTable } from "../../widgets/TakeTable.tsx";
import { pairInWords } from "../../words/describeAct.ts";
import { formatWindow } from "../../words/formatDate.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/isolate.ts";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import { actorName } from "../../words/names.ts";
import type { Words } from "../../words/words.ts";
import { lanesOf, standingsInUse } from "./lanesOf.ts";
import styles from "./PeriodTable.module.css";

const UNITS = ["hour", "day", "week", "month", "year"] as const;
type Unit = (typeof UNITS)[number];
/** A table with more columns would be too wide to read. */
const MOST_PARTS = 24;

/**
 * A dialog with a table of counts, which the reader can save. Each period is a row, and each part (such as a kind) is a
 * column. More columns have sums and means of numbers. `Tools` offers the table only if all events are loaded as rows.
 */
export function PeriodTable(props: { readonly onClose: () => void }) {
  const tables = useTables();
  const words = useWords();
  const say = exploringWords(words).density;
  const id = useId();
  const mask = useDerived(selectMask);
  const days = windowDays(
    tables,
    useApp(({ view }) => view),
  );
  const hasHours = showsHours(tables, spanOfDays(days));
  const [unit, setUnit] = useState<Unit>(hasHours ? "hour" : "month");
  const inside = daysToName(tables, days);
  const splits = splitsOf(words, tables);
  // At first the parts are the lanes of the picture, if the table offers them.
  const lanes = useApp(({ view }) => shownLanes(tables, view));
  const [asked, setSplit] = useState<string>(lanes);
  const split = splits.some(([one]) => one === asked) ? asked : "none";
  const divided = useMemo(() => divide(words, tables, mask, split), [words, tables, mask, split]);
  const periods = periodCounts(tables, mask, inside, unit, divided.parts);
  const columns = columnsOf(words, tables, unit, divided.names);
  const timeless = unit === "hour" ? dayOnly(tables, mask) : 0;
  const numberOf = (value: number): string => (Number.isNaN(value) ? "" : String(value));
  const rows = () => [
    [say.period, ...columns.map(({ name }) => name)],
    ...periods.map((period) => [
      periodName(unit, period.start),
      ...columns.map(({ of }) => numberOf(of(period))),
    ]),
  ];
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
          {splits.length > 1 && (
            <label htmlFor={`${id}-split`} className={styles.unit}>
              {say.parts}{" "}
              <select id={`${id}-split`} value={split} onChange={(event) => setSplit(event.target.value)}>
                {splits.map(([one, name]) => (
                  <option key={one} value={one}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          )}
          {timeless > 0 && <p className={styles.unit}>{readingWords(words).timeWindow.dayOnly(timeless)}</p>}
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
                        {Number.isNaN(of(period)) ? "–" : formatNumber(words, of(period))}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
            <AndMore words={words} total={periods.length} />
          </div>
          <DialogActions>
            <TakeTable name={unit} rows={rows} />
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

/** The ways to divide events into columns, with their names. */
function splitsOf(words: Words, tables: Tables): readonly (readonly [string, string])[] {
  const { kinds, verbs, actors, ties, events } = tables;
  const { density: say, lanes } = exploringWords(words);
  return [
    ["none", lanes.none],
    ...(kinds.length > 1 ? [["kind", lanes.byKind] as const] : []),
    ...(standingsInUse(tables).standings.length > 1 ? [["status", say.byStatus] as const] : []),
    ...(verbs.length > 1 ? [["action", say.byAction] as const] : []),
    ...(actors.count > 1 ? [["actor", lanes.byActor] as const] : []),
    ...(ties.count > 1 ? [["pair", say.byPair] as const] : []),
    ...(haveBrackets(tables) ? NAME_PARTS.map((part) => [part, say.byNamePart[part]] as const) : []),
    ...events.columns.flatMap(({ type, id, label }) =>
      type === "category" ? [[`column:${id}`, say.byColumn(visibleText(label))] as const] : [],
    ),
  ];
}

type Divided = { readonly names: readonly string[]; readonly parts: Parts };

/** The columns: the first `MOST_PARTS` lanes, or the most frequent actors, verbs, pairs or parts of actors' names. */
function divide(words: Words, tables: Tables, mask: FilterMask, split: string): Divided {
  const { events, actors, ties, verbs } = tables;
  const part = NAME_PARTS.find((one) => one === split);
  if (part) {
    const { lists, words: names } = partsOfNames(tables, part);
    return mostFrequent(lists, mask, names.length, (row) => visibleText(item(names, row)));
  }
  switch (split) {
    case "actor":
      return mostFrequent(events.actors, mask, actors.count, (row) => actorName(tables, row));
    case "action":
      return mostFrequent(verbsOfEvents(tables), mask, verbs.length, (row) => visibleText(item(verbs, row)));
    case "pair":
      return mostFrequent(tiesOfEvents(tables), mask, ties.count, (row) =>
        pairInWords(words, tables, pairOfTie(tables, row)),
      );
    default: {
      const by = split === "kind" || split === "status" || isColumn(split) ? split : "none";
      const lanes = lanesOf(tables, by, words);
      const shown = lanes?.shown.slice(0, MOST_PARTS) ?? [];
      const { laneOf } = lanes?.partition ?? { laneOf: [] };
      const partOf = new Map(shown.map((lane, part) => [lane, part]));
      return {
        names: shown.map((lane) => lanes?.names[lane] ?? ""),
        parts: {
          count: shown.length,
          forEach: (row, visit) => {
            const part = partOf.get(laneOf[row] ?? 0);
            if (part !== undefined) visit(part);
          },
        },
      };
    }
  }
}

const isColumn = (split: string): split is `column:${string}` => split.startsWith("column:");

/** The values with the most events. An event counts once for a value, even if its list has the value twice. */
function mostFrequent(
  lists: Lists,
  mask: FilterMask,
  size: number,
  nameOf: (value: number) => string,
): Divided {
  const values = highest(countValues(lists, mask, size), MOST_PARTS).map(({ row }) => row);
  const partOf = new Map(values.map((value, part) => [value, part]));
  return {
    names: values.map(nameOf),
    parts: {
      count: values.length,
      forEach: (row, visit) => {
        const found = new Set<number>();
        forEachIn(lists, row, (value) => {
          const part = partOf.get(value);
          if (part !== undefined) found.add(part);
        });
        found.forEach(visit);
      },
    },
  };
}

function columnsOf(
  words: Words,
  { events }: Tables,
  unit: Unit,
  parts: readonly string[],
): readonly Column[] {
  const say = exploringWords(words).density;
  const days: Column = { key: "days", name: say.days, of: (period) => lengthOfSpan(period.days) };
  return [
    ...(unit === "hour" ? [] : [days]),
    { key: "events", name: say.events, of: (period) => period.events },
    ...parts.map(
      (name, part): Column => ({ key: `part ${part}`, name, of: (period) => at(period.parts, part) }),
    ),
    ...events.columns.flatMap(({ id, label, type }, index): readonly Column[] =>
      type === "number"
        ? [
            { key: `sum ${id}`, name: visibleText(label), of: (period) => at(period.sums, index) },
            {
              key: `mean ${id}`,
              name: say.mean(visibleText(label)),
              // Without values the mean is 0 / 0, which is NaN.
              of: (period) => at(period.sums, index) / at(period.known, index),
            },
          ]
        : [],
    ),
  ];
}

/** A name that spreadsheets sort in time order: 2014, 2014-03, 2014-03-02 (a day or a week) or 2014-03-02 21:00. */
function periodName(unit: Unit, start: number): string {
  const day = isoDay(epochDay(Math.floor(start)));
  if (unit === "hour") return `${day} ${clockOfMinute(minuteOf(start))}`;
  return day.slice(0, unit === "year" ? -6 : unit === "month" ? -3 : undefined);
}
