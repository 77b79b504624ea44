import ArrowDownLeft from "lucide-react/icons/arrow-down-left";
import ArrowLeftRight from "lucide-react/icons/arrow-left-right";
import ArrowUpRight from "lucide-react/icons/arrow-up-right";
import Dot from "lucide-react/icons/dot";
import Minus from "lucide-react/icons/minus";
import { type FunctionComponent, type ReactNode, useId, useMemo } from "react";
import { timeScale } from "../../../chart/timeScale.ts";
import { timeTicks } from "../../../chart/timeTicks.ts";
import { DATE_EXTENTS } from "../../../model/dates/dateExtent.ts";
import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { type CssPx, epochDay } from "../../../model/units.ts";
import { type FilterMask, matches, passesFilters } from "../../../query/filter/filterMask.ts";
import { repliesTo } from "../../../query/replyChain.ts";
import { endPrecision, storyDays } from "../../../query/time/storyExtent.ts";
import { binUnitFor, filledDays, startOfBin } from "../../../query/time/timeBins.ts";
import { ActorNames, DataBlock } from "../../../widgets/DataText.tsx";
import { EventFacts } from "../../../widgets/EventFacts.tsx";
import { useFirst } from "../../../widgets/LongList.tsx";
import { RowLink, useData } from "../../../widgets/Reference.tsx";
import { basisInWords } from "../../../words/describeAct.ts";
import { publishersInWords, repliersInWords } from "../../../words/describeDisputes.ts";
import { describeEvent } from "../../../words/describeEvent.ts";
import { formatDayRange, formatYear } from "../../../words/formatDate.ts";
import { formatList, formatNumber } from "../../../words/formatNumber.ts";
import { readingWords } from "../../../words/laterWords.ts";
import { withDoubt } from "../../../words/members.ts";
import { DetailSection } from "../DetailSection.tsx";
import { ActWords, sentenceDirection, Verbs } from "../event/Sentence.tsx";
import { knownInWords, sidesInWords } from "./formatLedger.ts";
import styles from "./Ledger.module.css";
import {
  actsToTell,
  countOf,
  DIRECTIONS,
  type Direction,
  type EventBin,
  eventBins,
  type LedgerLine,
  ledgerSummary,
  levelsOf,
  membersToTell,
  ownDays,
  type ToldActs,
} from "./ledger.ts";

const FIRST = 60;

type Ways = Readonly<Record<Direction, string>>;

/** A button that copies the ledger as notes, in the app only. */
export type LedgerNotes = FunctionComponent<{
  readonly name: string;
  readonly figures: readonly string[];
  readonly lines: readonly LedgerLine[];
  readonly ways: Ways;
}>;

/** All events of an actor, or all acts between two actors: figures, a strip of bars, and a line for each event. */
export function Ledger(props: {
  readonly name: string;
  readonly lines: readonly LedgerLine[];
  /** The rows of all events, ascending, also of those that window or filters leave out. */
  readonly rows: Uint32Array;
  readonly mask: FilterMask;
  readonly days: DayRange;
  readonly ways: Ways;
  readonly level?: 2 | 3;
  readonly notes?: LedgerNotes | undefined;
  /**
   * The events of a tie with both directions. Bars of the first set are above the axis, bars of the second are below.
   */
  readonly sides?: Sides | undefined;
  /** The legend between strip and table. By default, the arrows with their numbers of events. */
  readonly legend?: ReactNode;
}) {
  const { name, lines, rows, mask, days: window, ways, level = 3, notes: Notes, legend, sides } = props;
  const { tables, words } = useData();
  const details = readingWords(words).detail;
  const { counts } = words.messages;
  const messages = readingWords(words).actor;
  const summary = useMemo(() => ledgerSummary(tables, lines, window), [tables, lines, window]);
  const { days, disputed, contestedDetail, oneSource, byDirection } = summary;
  const { shown, more } = useFirst(lines, FIRST);
  const figures = [
    details.eventsInWindow(lines.length, rows.length),
    ...(days === null ? [] : [rangeInWords(days)]),
    ...(disputed + contestedDetail === 0 ? [] : [counts.contested(disputed, contestedDetail)]),
    ...(oneSource === 0 ? [] : [messages.oneSource(oneSource)]),
  ];

  function rangeInWords(range: DayRange): string {
    const counted = new Set<number>(lines.map(({ row }) => row));
    const exact = endPrecision(tables, range, (row) => counted.has(row));
    return formatDayRange(words, range.first, range.last, exact);
  }

  return (
    <DetailSection
      level={level}
      title={messages.events}
      aside={Notes && lines.length > 0 && <Notes name={name} figures={figures} lines={lines} ways={ways} />}
    >
      <p className={styles.figures}>{figures.join(" · ")}</p>
      <EventsOverTime mask={mask} rows={rows} sides={sides ?? [rows]} ways={ways} />
      {legend ?? (
        <ul className={styles.legend} data-quiet="row">
          {DIRECTIONS.filter((direction) => byDirection[direction] > 0).map((direction) => (
            <li key={direction}>
              <WayIcon direction={direction} /> {ways[direction]}{" "}
              {formatNumber(words, byDirection[direction])}
            </li>
          ))}
        </ul>
      )}
      {lines.length === 0 ? null : (
        <>
          <table className={styles.table}>
            <caption data-unseen="">{messages.events}</caption>
            <thead className={styles.head} data-quiet="" data-unseen="">
              <tr>
                {[messages.date, messages.part, messages.happened, messages.howSure].map((text) => (
                  <th key={text} scope="col">
                    {text}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((line) => (
                <LedgerRow key={line.row} line={line} way={ways[line.direction]} />
              ))}
            </tbody>
          </table>
          {more}
        </>
      )}
    </DetailSection>
  );
}

type Sides = readonly [Uint32Array] | readonly [Uint32Array, Uint32Array];

/** Bins are chosen for this width. The bars are then stretched to the real width. */
const WIDTH: CssPx = 330;
/** Labels of years are chosen for the narrowest column, since in a wider one they are only farther apart. */
const NARROWEST: CssPx = 240;
const HEIGHT: CssPx = 28;
const AXIS: CssPx = 17;
const BAR = 0.78;
/** The width of a letter, estimated rather too large than too small, so that labels never touch. */
const CHARACTER: CssPx = 7;

/** Lines of long events: height of the lowest, distance of levels, gap on a level, height of all, half a bracket. */
const LINES = { least: 4, apart: 5, gap: 3, all: 20, end: 2.5 } as const;

/**
 * The events of an actor or a tie, from the first day to the last: dark in the window, pale outside. Events that span
 * several bins are lines over their days. A line has brackets unless the event lasted all these days. Many lines above
 * each other are closer together. There is no strip for a single event, or if all days are in one bin.
 *
 *       ▐
 *     ▐ ▐▐  [────]  ▐
 *     2018  2019  2020
 */
function EventsOverTime(props: {
  readonly mask: FilterMask;
  readonly rows: Uint32Array;
  readonly sides: Sides;
  readonly ways: Ways;
}) {
  const { tables, words } = useData();
  const { mask, rows, sides, ways } = props;
  const details = readingWords(words).detail;
  const hatch = useId();
  if (rows.length < 2) return null;
  const limits = ownDays(tables, rows);
  const unit = binUnitFor(limits.last - limits.first + 1, WIDTH);
  const { first, last, extent } = tables.events;
  const isWide = (row: number): boolean =>
    startOfBin(unit, epochDay(at(first, row))) !== startOfBin(unit, epochDay(at(last, row)));
  const binsOf = sides.map((side) =>
    eventBins(
      tables,
      mask,
      side.filter((row) => !isWide(row)),
      limits,
      unit,
    ),
  );
  if ((binsOf[0]?.length ?? 0) < 2) return null;
  const perEvent = HEIGHT / Math.max(1, ...binsOf.flat().map(countOf));

  const years = eventBins(tables, mask, rows, limits, "year").filter((bin) => countOf(bin) > 0);
  const spoken = years.map((bin) =>
    readingWords(words).actor.countIn(formatYear(words, bin.start), countOf(bin)),
  );
  const span = { start: startOfBin(unit, limits.first), end: startOfBin(unit, limits.last, 1) };
  const scale = timeScale(span, { left: 0, right: WIDTH });
  const ticks = timeTicks(
    words,
    timeScale(span, { left: 0, right: NARROWEST }),
    (text) => text.length * CHARACTER,
  );

  const days = storyDays(tables);
  /** All bars of a colour are one path, so that a thousand bars are one element. */
  const barPath = (of: (bin: EventBin) => number, ofPartial: boolean): string =>
    binsOf
      .flatMap((bins, side) =>
        bins.map((bin, place) => {
          const end = bins[place + 1]?.start ?? span.end;
          const filled = filledDays({ start: bin.start, end }, days);
          const x = scale.xOf(filled.start);
          const width = BAR * (scale.xOf(filled.end) - x);
          const height = filled.isPartial === ofPartial ? of(bin) * perEvent : 0;
          return height === 0 ? "" : `M${x} ${HEIGHT}v${side ? height : -height}h${width}V${HEIGHT}z`;
        }),
      )
      .join("");

  const wide = [...rows.filter((row) => isWide(row) && passesFilters(mask, row))];
  const endsOf = (row: number) => [scale.xOf(at(first, row)), scale.xOf(at(last, row) + 1)] as const;
  const levels = levelsOf(wide.map(endsOf), LINES.gap);
  const apart = Math.min(LINES.apart, LINES.all / levels.reduce((most, one) => Math.max(most, one), 1));
  const linePath = (isShown: boolean): string =>
    wide
      .map((row, place) => {
        if (matches(mask, row) !== isShown) return "";
        const isBack = sides.length > 1 && !sides[0].includes(row);
        const y = HEIGHT + (isBack ? 1 : -1) * (LINES.least + item(levels, place) * apart);
        const [x0, x1] = endsOf(row);
        const end = DATE_EXTENTS[at(extent, row)] === "lasted" ? 0 : LINES.end;
        return `M${x0} ${y - end}v${2 * end}M${x0} ${y}H${x1}M${x1} ${y - end}v${2 * end}`;
      })
      .join("");

  const nameOf = (way: Direction) =>
    sides.length > 1 && (
      <p className={styles.direction} data-quiet="" dir={words.direction}>
        <WayIcon direction={way} /> {ways[way]}
      </p>
    );

  return (
    <div className={styles.figure}>
      {nameOf("out")}
      <svg
        role="img"
        aria-label={spoken.length === 0 ? details.noEventsHere : formatList(words, spoken)}
        viewBox={`0 0 ${WIDTH} ${HEIGHT * sides.length}`}
        preserveAspectRatio="none"
        className={styles.bars}
        data-sides={sides.length}
      >
        <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="5" height="5" className={styles.tint} />
          <rect width="1.5" height="5" className={styles.shown} />
        </pattern>
        <path className={styles.outside} d={barPath(countOf, false)} />
        <path fill={`url(#${hatch})`} opacity="0.45" d={barPath(countOf, true)} />
        <path className={styles.shown} d={barPath(({ shown }) => shown, false)} />
        <path fill={`url(#${hatch})`} d={barPath(({ shown }) => shown, true)} />
        {sides.length > 1 && <path className={styles.line} d={`M0 ${HEIGHT}H${WIDTH}`} />}
        <path className={styles.days} opacity="0.45" d={linePath(false)} />
        <path className={styles.days} d={linePath(true)} />
      </svg>
      {nameOf("into")}
      <svg className={styles.axis} width="100%" height={AXIS} aria-hidden="true">
        {ticks.lower.map(({ x, label }) => {
          const place = `${(100 * x) / NARROWEST}%`;
          return label === "" ? null : (
            <g key={x}>
              <line className={styles.tick} x1={place} x2={place} y1={2} y2={AXIS} />
              <text x={place} dx={4} y={AXIS - 4}>
                {label}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

const ICONS = {
  out: ArrowUpRight,
  into: ArrowDownLeft,
  both: ArrowLeftRight,
  between: Minus,
  present: Dot,
} as const;

export function WayIcon(props: { readonly direction: Direction }) {
  const Icon = ICONS[props.direction];
  return <Icon size={14} aria-hidden="true" />;
}

/** On paper, a date of more letters is above its event instead of beside it. */
const LONGEST_DATE = 15;

/**
 * One event of a ledger, with a link to it:
 *
 *     5 Sep 2019  ↙  Acme Ltd tells CERT-In that about 121 Indians may have been reached
 *                    ● Confirmed · meaning contested · 4 sources · public 3 November, 59 days later
 *                    Meaning: Acme Ltd and Ministry of Electronics and IT
 */
export function LedgerRow(props: { readonly line: LedgerLine; readonly way: string }) {
  const { tables, words, to, medium } = useData();
  const { line, way } = props;
  const { row } = line;
  const event = describeEvent(words, tables, row);
  const known = knownInWords(words, event);
  const cited = (event.record.sources ?? []).map(({ id }) => id);
  // Paper has no links, so each line names the publishers of its sources.
  const publishers = medium === "paper" ? [publishersInWords(words, tables, cited)] : [];
  const repliers = repliersInWords(words, tables, event.record, repliesTo(tables, row));
  const sides = [...publishers, ...sidesInWords(words, tables, event), repliers].filter(
    (text) => text !== "",
  );
  const acts = actsToTell(tables, line);
  const members = membersToTell(line, acts);
  return (
    <tr className={styles.row} data-long={event.shortDate.length > LONGEST_DATE ? "" : undefined}>
      <td className={styles.date}>{event.shortDate}</td>
      <td className={styles.way} title={way}>
        <WayIcon direction={line.direction} />
        <span data-unseen="">{way}</span>
      </td>
      <td className={styles.event}>
        <RowLink to={to({ kind: "event", row })}>
          <DataBlock text={event.record.headline} />
        </RowLink>
        {acts.map((act) => (
          <ActSentence key={`${act.ends.join(" ")} ${act.verb}`} act={act} />
        ))}
        {members.length === 0 ? null : (
          <span className={styles.act}>
            {readingWords(words).actor.inPerson} <ActorNames actors={members} row={row} />
          </span>
        )}
      </td>
      <td className={styles.facts} data-quiet="">
        <EventFacts event={event}>{known === "" ? null : known}</EventFacts>
        {sides.map((text) => (
          <span key={text} className={styles.side}>
            {text}
          </span>
        ))}
      </td>
    </tr>
  );
}

function ActSentence({ act }: { readonly act: ToldActs }) {
  const { words, tables } = useData();
  const [one, other] = act.ends;
  const basis = basisInWords(words, tables, act);
  const direction = sentenceDirection(act);
  const isTurned = direction !== undefined && direction !== words.direction;
  return (
    <span className={styles.act} dir={direction}>
      <bdi dir={direction}>
        <ActWords
          act={act}
          one={<ActorNames actors={one} row={act.event} />}
          other={<ActorNames actors={other} row={act.event} />}
        >
          <Verbs texts={[withDoubt(words, act.verb, act.doubt)]} />
        </ActWords>
      </bdi>
      {basis.length > 0 && (
        <bdi className={isTurned ? styles.basis : undefined}>
          {`${isTurned ? "" : " · "}${basis.join(" · ")}`}
        </bdi>
      )}
    </span>
  );
}
