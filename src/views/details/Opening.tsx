import ArrowRight from "lucide-react/icons/arrow-right";
import type { ReactNode } from "react";
import type { OpeningRecord, TourRecord } from "../../model/dataset.ts";
import { clockOfMinute } from "../../model/dates/isoTime.ts";
import { MINUTES_PER_DAY, minuteOf, type TimeSpan } from "../../model/dates/timeSpan.ts";
import { withoutFigures } from "../../model/raisedFigures.ts";
import { at, forEachIn, lengthOf } from "../../model/tables/columns.ts";
import { actorRowOf } from "../../model/tables/findRow.ts";
import { oncePerTables } from "../../model/tables/oncePerTables.ts";
import { actorRecord, eventRows, type Tables } from "../../model/tables/tables.ts";
import { beginOf, showsHours } from "../../model/tables/times.ts";
import { type ActorRow, epochDay } from "../../model/units.ts";
import type { ActorKind } from "../../model/vocabulary.ts";
import { storyDays } from "../../query/time/storyExtent.ts";
import { DataBlock, DataParagraph, DataText } from "../../widgets/DataText.tsx";
import { Reference, useData } from "../../widgets/Reference.tsx";
import { formatYear } from "../../words/formatDate.ts";
import { directionOf } from "../../words/isolate.ts";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import { sentencesWithin } from "../../words/sentences.ts";
import type { Words } from "../../words/words.ts";
import { DetailSection } from "./DetailSection.tsx";
import styles from "./Opening.module.css";
import { Statement } from "./Statement.tsx";

const LISTS = ["known", "disputed", "unanswered"] as const;

/**
 * The opening of a story as its editors wrote it. This component uses no store, because it is also on published pages
 * and on paper. `level` is the level of its headings.
 */
export function Opening(props: { readonly opening: OpeningRecord; readonly level: 2 | 3 }) {
  const { tables, words, medium } = useData();
  const { opening, level } = props;
  const { lead } = opening;
  const says = readingWords(words).opening;
  // On paper each tour has a page of its own, and the main actors (`cast`) follow the pictures.
  const isPaper = medium === "paper";
  const tours = isPaper ? [] : tables.tours.filter(({ steps }) => steps.length > 0);
  const cast = (isPaper ? null : opening.cast) ?? [];
  const afterLead = 1 + (lead?.events?.length ?? 0);
  const afterQuestion = afterLead + (opening.question?.events?.length ?? 0);
  return (
    <>
      {lead && (
        <p className={styles.lead} dir={directionOf(lead.text)}>
          <Statement {...lead} firstFigure={1} />
        </p>
      )}
      <Question opening={opening} level={level} firstFigure={afterLead} />
      {tours.length > 0 && (
        <DetailSection level={level} title={says.start}>
          <ToursToTake tours={tours} />
        </DetailSection>
      )}
      {cast.length > 0 && (
        <DetailSection level={level} title={says.cast}>
          <Cast cast={cast} firstFigure={afterQuestion} />
        </DetailSection>
      )}
      {LISTS.map((name) => {
        const statements = opening[name] ?? [];
        if (statements.length === 0) return null;
        return (
          <DetailSection
            key={name}
            level={level}
            title={<span className={styles.heading}>{says[name]}</span>}
          >
            <ul className={styles.statements}>
              {statements.map((statement) => (
                <li key={statement.text} dir={directionOf(statement.text)}>
                  <Statement {...statement} />
                </li>
              ))}
            </ul>
          </DetailSection>
        );
      })}
    </>
  );
}

function Question(props: {
  readonly opening: OpeningRecord;
  readonly level: 2 | 3;
  /** The number of the first raised figure. The first paragraph has the lower numbers. */
  readonly firstFigure: number;
}) {
  const { words } = useData();
  const { opening, level, firstFigure } = props;
  const { question } = opening;
  if (!question) return null;
  const { text, answer, events } = question;
  const says = readingWords(words).opening;
  return (
    <DetailSection level={level} title={says.question}>
      <p className={styles.question} dir={directionOf(text)}>
        <Statement text={text} events={answer === undefined ? events : []} firstFigure={firstFigure} />
      </p>
      {answer === undefined ? null : (
        <p className={styles.answer} dir={directionOf(answer)}>
          <Statement text={answer} events={events} firstFigure={firstFigure} />
        </p>
      )}
    </DetailSection>
  );
}

/**
 * The opening for small screens: its first sentence, the central question, and the answer so far.
 *
 *     In spring 2019 about 1,400 users were targeted with spyware.
 *     Did the government buy it, and use it? Not answered.    [children]
 */
export function ShortOpening(props: {
  readonly lead: string;
  readonly question: OpeningRecord["question"];
  readonly children?: ReactNode;
}) {
  const { lead, question, children } = props;
  return (
    <>
      {lead !== "" && <ShortText className={styles.shortLead} text={lead} most={MOST_OF_LEAD} />}
      {question && (
        // Question and answer share a line, so they share the direction of the question.
        <div className={styles.asked} dir={directionOf(question.text)}>
          <DataParagraph className={styles.askedText} text={withoutFigures(question.text)} />{" "}
          {question.answer !== undefined && (
            <ShortText className={styles.askedAnswer} text={question.answer} most={MOST_OF_ANSWER} />
          )}{" "}
          {children}
        </div>
      )}
    </>
  );
}

/**
 * The most letters of the first paragraph (in two lines of a phone), and of the answer (in the line of its question).
 */
const MOST_OF_LEAD = 100;
const MOST_OF_ANSWER = 20;

/** The first sentence, and more sentences while they fit. No sentence is cut, because a cut may mislead. */
function ShortText(props: {
  readonly className: string | undefined;
  readonly text: string;
  readonly most: number;
}) {
  const { className, most } = props;
  const text = withoutFigures(props.text);
  const { tables, words } = useData();
  const first = sentencesWithin(text, tables.about.language ?? words.locale, most);
  const others = text.slice(text.indexOf(first) + first.length).trim();
  return (
    <p className={className} dir={directionOf(text)}>
      <DataText text={first} />
      {others !== "" && (
        <span className={styles.rest}>
          {" "}
          <DataText text={others} />
        </span>
      )}
    </p>
  );
}

type CastMember = NonNullable<OpeningRecord["cast"]>[number];

export function Cast(props: {
  readonly cast: readonly CastMember[];
  /** The number of the first raised figure. Paper has no raised figures. */
  readonly firstFigure?: number;
}) {
  const { cast, firstFigure = 1 } = props;
  const { tables, words } = useData();
  const { start, end, name } = scaleOf(tables);
  return (
    <div dir={directionOf(tables.about.title)}>
      <p className={styles.years} data-quiet="" aria-hidden="true">
        <span className={styles.scale}>
          <span>{name(words, start)}</span>
          <span>{name(words, end)}</span>
        </span>
      </p>
      <ul className={styles.cast}>
        {cast.map((one, index) => {
          const row = actorRowOf(tables, one.actor);
          const before = cast.slice(0, index).flatMap(({ events }) => events ?? []).length;
          return row === undefined ? null : (
            <Member key={one.actor} row={row} said={one} firstFigure={firstFigure + before} />
          );
        })}
      </ul>
    </div>
  );
}

function Member(props: { readonly row: ActorRow; readonly said: CastMember; readonly firstFigure: number }) {
  const { tables, words, to } = useData();
  const { row, said, firstFigure } = props;
  const record = actorRecord(tables, row);
  const { line = record.role, events, sources } = said;
  return (
    <li className={styles.member}>
      <svg
        className={styles.shape}
        width="20"
        height="16"
        viewBox="-10 -8 20 16"
        role="img"
        aria-label={exploringWords(words).actorKinds[record.kind].one}
      >
        <path d={ACTOR_SHAPES[record.kind]} transform="scale(6)" />
      </svg>
      <Reference to={to({ kind: "actor", row })} className={styles.name}>
        <DataText text={record.name} />
      </Reference>
      <Span row={row} />
      {line === undefined ? null : (
        <span className={styles.role}>
          {said.line === undefined ? (
            <DataBlock text={line} />
          ) : (
            <Statement text={line} events={events} sources={sources} firstFigure={firstFigure} />
          )}
        </span>
      )}
    </li>
  );
}

const STRIP = { width: 96, height: 12 } as const;

/** The time axis of the strips. `timeOf` takes the row of an event. `name` says a time. */
type Scale = TimeSpan & {
  readonly timeOf: (event: number) => number;
  readonly name: (words: Words, time: number) => string;
};

/** The axis has years at its ends, or times of day if the story has few days and the events have times. */
const scaleOf = oncePerTables((tables: Tables): Scale => {
  const { events } = tables;
  const { first, last } = storyDays(tables);
  if (!showsHours(tables, { start: first, end: last + 1 })) {
    const timeOf = (event: number): number => at(events.first, event);
    return { start: first, end: last, timeOf, name: (words, day) => formatYear(words, epochDay(day)) };
  }
  // Rounds down to the minute, as clocks do. Times are inexact fractions of days, so half a second (1 / 120 minutes) is
  // added first.
  const timeOf = (event: number): number =>
    Math.floor(beginOf(events, event) * MINUTES_PER_DAY + 1 / 120) / MINUTES_PER_DAY;
  let [start, end] = [last + 1, Number(first)];
  for (const row of eventRows(tables)) {
    start = Math.min(start, timeOf(row));
    end = Math.max(end, timeOf(row));
  }
  return { start, end, timeOf, name: (_, time) => clockOfMinute(minuteOf(time)) };
});

function Span({ row }: { readonly row: ActorRow }) {
  const { tables, words } = useData();
  const { start, end, name } = scaleOf(tables);
  const times = timesOf(tables, row);
  const [first, last] = [times[0], times.at(-1)];
  if (first === undefined || last === undefined) return null;
  const length = end - start || 1;
  const xOf = (time: number): number => 1 + ((time - start) / length) * (STRIP.width - 2);
  const text = readingWords(words).opening.span(
    words.messages.counts.events(lengthOf(tables.actors.events, row)),
    name(words, first),
    name(words, last),
  );
  return (
    <span className={styles.span} title={text}>
      <svg
        width={STRIP.width}
        height={STRIP.height}
        viewBox={`0 0 ${STRIP.width} ${STRIP.height}`}
        role="img"
        aria-label={text}
      >
        <path className={styles.reach} d={`M${xOf(first)} 6H${xOf(last)}`} />
        <path className={styles.ticks} d={times.map((time) => `M${xOf(time).toFixed(1)} 2V10`).join("")} />
      </svg>
    </span>
  );
}

function timesOf(tables: Tables, row: ActorRow): readonly number[] {
  const times = new Set<number>();
  const { timeOf } = scaleOf(tables);
  forEachIn(tables.actors.events, row, (event) => times.add(timeOf(event)));
  return [...times].sort((a, b) => a - b);
}

export function ToursToTake(props: { readonly tours: readonly TourRecord[] }) {
  const { words, to } = useData();
  const { tours } = props;
  const { length } = readingWords(words).opening;
  return (
    <ul className={styles.tours}>
      {tours.map((story) => (
        <li key={story.id} dir={directionOf(story.title)}>
          <Reference to={to({ kind: "step", story: story.id, number: 1 })} className={styles.tour}>
            <span className={styles.title}>
              <DataBlock text={story.title} />
            </span>{" "}
            <span className={styles.length} data-quiet="">
              <bdi>{length(story.steps.length, tourMinutes(story))}</bdi>
            </span>
            <ArrowRight className={styles.arrow} size={16} aria-hidden="true" />
          </Reference>
        </li>
      ))}
    </ul>
  );
}

const WORDS_A_MINUTE = 200;
/** The time for a look at the picture of a step. */
const SECONDS_A_STEP = 12;

function tourMinutes({ intro = "", steps }: TourRecord): number {
  const words = [intro, ...steps.map(({ text }) => text)].join(" ").trim().split(/\s+/).length;
  return Math.max(1, Math.round(words / WORDS_A_MINUTE + (steps.length * SECONDS_A_STEP) / 60));
}

/**
 * The question of the story (or its first paragraph) in one line. The line tells readers who came by a link to an event
 * what the story is about. A press on the line shows first paragraph and answer.
 */
export function OpeningLine() {
  const { tables, words, to } = useData();
  const { lead, question } = tables.opening ?? {};
  const first = question ?? lead;
  if (!first) return null;
  const says = readingWords(words).opening;
  const { label } = readingWords(words).detail;
  return (
    <details className={styles.line}>
      <summary className={styles.summary}>
        <span className={styles.label}>
          <strong>{label(says.story)}</strong>{" "}
          <span className={styles.lineText}>
            <DataBlock text={withoutFigures(first.text)} />
          </span>
        </span>
      </summary>
      <div className={styles.content}>
        {lead && (
          <div className={styles.lineLead} dir={directionOf(lead.text)}>
            <Statement {...lead} />
          </div>
        )}
        {question?.answer !== undefined && (
          <div dir={directionOf(question.answer)}>
            <strong>
              <bdi>{label(says.answer)}</bdi>
            </strong>{" "}
            <Statement text={question.answer} events={question.events} />
          </div>
        )}
        <Reference to={to({ kind: "story" })} className={styles.more}>
          {says.more}
        </Reference>
      </div>
    </details>
  );
}

const circle = (r: number, sweep: 0 | 1): string =>
  `M-${r} 0A${r} ${r} 0 0 ${sweep} ${r} 0A${r} ${r} 0 0 ${sweep} -${r} 0Z`;

const rectangle = (halfWidth: number, top: number, bottom: number): string =>
  `M-${halfWidth} ${top}H${halfWidth}V${bottom}H-${halfWidth}Z`;

/** A pill from `-straight` to `right`. Its left end is a half circle of radius `r`. Its right end is the path `end`. */
const pill = (r: number, straight: number, right: number, end: string): string =>
  `M-${straight} -${r}L${right} -${r}${end}L${right} ${r}L-${straight} ${r}A${r} ${r} 0 0 1 -${straight} -${r}Z`;

/**
 * SVG path data of a shape for each kind of actor, filled by the non-zero rule, centred on 0, 0. Each shape has about
 * the area of a circle of radius 1.
 *
 *     person   organisation   media   government   court   software   group
 *       ●          ⬬          ⬬ cut       ■         ▀■        ◆         ○
 */
export const ACTOR_SHAPES: { readonly [K in ActorKind]: string } = {
  person: circle(1, 1),
  organisation: pill(0.76, 0.46, 0.46, "A0.76 0.76 0 0 1 0.46 0.76"),
  government: rectangle(0.89, -0.89, 0.89),
  media: pill(0.76, 0.46, 1.22, "L0.2 0"),
  court: rectangle(1.04, -0.98, -0.58) + rectangle(0.86, -0.3, 0.98),
  software: "M0 -1.26L1.26 0L0 1.26L-1.26 0Z",
  group: circle(1.1, 1) + circle(0.62, 0),
};
