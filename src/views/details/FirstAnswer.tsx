import { type CSSProperties, type ReactNode, useEffect, useId } from "react";
import { type DayRange, daysOfSpan, spanOfDays } from "../../model/dates/timeSpan.ts";
import { actorIdOf } from "../../model/tables/actorIdOf.ts";
import { pairOfTie } from "../../model/tables/acts.ts";
import { item } from "../../model/tables/columns.ts";
import { verbKey } from "../../model/tables/findRow.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import type { Ranked } from "../../query/firstAnswer.ts";
import type { StorySummary } from "../../query/storySummary.ts";
import { setWindow, toggleFacet } from "../../state/actions.ts";
import {
  answerAhead,
  selectBusiestActors,
  selectBusiestPairs,
  selectBusiestVerbs,
  selectPeriods,
} from "../../state/answerSelectors.ts";
import { filterByPair, toggleActor } from "../../state/filterActions.ts";
import { countAhead } from "../../state/panelScheduler.ts";
import { selectFilter } from "../../state/selectors.ts";
import { useDerived } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { DataText } from "../../widgets/DataText.tsx";
import { useData } from "../../widgets/Reference.tsx";
import { pairInWords } from "../../words/describeAct.ts";
import { describeStory } from "../../words/describeStory.ts";
import { formatDayRange } from "../../words/formatDate.ts";
import { formatNumber } from "../../words/formatNumber.ts";
import { readingWords } from "../../words/laterWords.ts";
import { Paragraph } from "./DetailSection.tsx";
import styles from "./FirstAnswer.module.css";

/** Data with more events begin with a summary, because nobody reads so many events one by one. */
const LARGE_TABLE = 200;

/** A prepared folder, which is too large to load as a whole, has counts of its own instead of this summary. */
export const isLargeTable = ({ events, coverage }: Tables): boolean =>
  events.count > LARGE_TABLE && coverage.isWhole;
type Level = "h2" | "h3";

/** A paragraph and up to four small charts. A press on a bar of time sets the window. Other bars set a filter. */
export function FirstAnswer(props: { readonly summary: StorySummary; readonly level: 2 | 3 }) {
  const { summary } = props;
  const level: Level = `h${props.level}`;
  const { tables, words } = useData();
  const { actors, verbs } = tables;
  const say = readingWords(words).summary;
  const filter = useDerived(selectFilter, "details");
  useEffect(() => countAhead("details", answerAhead), []);
  const busiestActors = useDerived(selectBusiestActors, "details");
  const busiestVerbs = useDerived(selectBusiestVerbs, "details");
  const pairs = useDerived(selectBusiestPairs, "details");
  const [busiest] = pairs;
  const nameOf = (row: number) => <DataText text={textAt(actors.names, row)} />;
  return (
    <section className={styles.answer} aria-label={say.firstAnswer}>
      <Paragraph>
        {describeStory(words, tables, summary)}{" "}
        {busiest &&
          say.busiestPair(
            pairInWords(words, tables, pairOfTie(tables, busiest.row)),
            words.messages.counts.events(busiest.events),
          )}
      </Paragraph>
      <Periods level={level} />
      <Bars
        level={level}
        title={say.charts.actors}
        ranked={busiestActors}
        nameOf={nameOf}
        isChosen={(row) => filter.actors.some((one) => one === row)}
        onPress={(row) => toggleActor(actorIdOf(tables, row))}
      />
      <Bars
        level={level}
        title={say.charts.acts}
        ranked={verbs.length < 2 ? [] : busiestVerbs}
        nameOf={(row) => <DataText text={item(verbs, row)} />}
        isChosen={(row) => filter.verbs.includes(row)}
        onPress={(row) => toggleFacet("action", verbKey(item(verbs, row)))}
      />
      <Bars
        level={level}
        title={say.charts.pairs}
        ranked={pairs}
        nameOf={(row) => pairInWords(words, tables, pairOfTie(tables, row))}
        isChosen={() => false}
        onPress={(row) => {
          const { ends, undirected } = pairOfTie(tables, row);
          filterByPair(actorIdOf(tables, ends[0]), actorIdOf(tables, ends[1]), undirected);
        }}
      />
    </section>
  );
}

function Bars(props: {
  readonly level: Level;
  readonly title: string;
  readonly ranked: readonly Ranked[];
  readonly nameOf: (row: number) => ReactNode;
  readonly isChosen: (row: number) => boolean;
  readonly onPress: (row: number) => void;
}) {
  const { title, ranked, nameOf, isChosen, onPress } = props;
  const Heading = props.level;
  const { words } = useData();
  const id = useId();
  const most = ranked[0]?.events ?? 0;
  if (most === 0) return null;
  return (
    <div className={styles.chart}>
      <Heading id={id}>{title}</Heading>
      <ul aria-labelledby={id}>
        {ranked.map(({ row, events }) => (
          <li key={row}>
            <Button
              aria-pressed={isChosen(row)}
              aria-description={words.messages.counts.events(events)}
              style={share(events / most)}
              onClick={() => onPress(row)}
            >
              <span className={styles.name}>{nameOf(row)}</span>
              <span className={styles.count} aria-hidden="true">
                {formatNumber(words, events)}
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Periods({ level: Heading }: { readonly level: Level }) {
  const { tables, words } = useData();
  const say = readingWords(words).summary;
  const { unit, periods } = useDerived(selectPeriods, "details");
  const id = useId();
  const most = Math.max(...periods.map(({ events }) => events));
  if (periods.length < 2 || most === 0) return null;
  const range = ({ first, last }: DayRange) => formatDayRange(words, first, last);
  const [start, end] = [periods[0], periods.at(-1)].map((one) => one && daysOfSpan(one.days));
  return (
    <div className={styles.chart}>
      <Heading id={id}>{say.charts.periods[unit]}</Heading>
      <ol className={styles.periods} aria-labelledby={id}>
        {periods.map((period) => {
          const inside = daysOfSpan(period.days);
          return (
            <li key={period.start}>
              <Button
                title={`${range(inside)}: ${words.messages.counts.events(period.events)}`}
                aria-label={range(inside)}
                aria-description={words.messages.counts.events(period.events)}
                data-partial={period.days.isPartial ? "" : undefined}
                style={share(period.events / most)}
                onClick={() => setWindow(tables, spanOfDays(inside), "push")}
              />
            </li>
          );
        })}
      </ol>
      <p className={styles.ends} data-quiet="" aria-hidden="true">
        <span>{start && range({ first: start.first, last: start.first })}</span>
        <span>{words.messages.timeline.highest(words.messages.counts.events(most))}</span>
        <span>{end && range({ first: end.last, last: end.last })}</span>
      </p>
      {periods.some(({ days }) => days.isPartial) && (
        <p className={styles.ends} data-quiet="">
          {say.charts.partial}
        </p>
      )}
    </div>
  );
}

const share = (share: number): CSSProperties & { readonly "--share": number } => ({ "--share": share });
