import type { CSSProperties } from "react";
import { kindVariable } from "../../../chart/theme.ts";
import { DATE_EXTENTS } from "../../../model/dates/dateBounds.ts";
import { at, item } from "../../../model/tables/columns.ts";
import { type EventRow, eventRow } from "../../../model/units.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import { type DataContext, Reference } from "../../../widgets/Reference.tsx";
import { StandingMark } from "../../../widgets/StandingMark.tsx";
import { describeEvent } from "../../../words/describeEvent.ts";
import { openingWords } from "../../../words/openingWords.ts";
import { DetailSection } from "../DetailSection.tsx";
import { StartHere } from "../opening/StartHere.tsx";
import styles from "./Neighbours.module.css";
import { neighbourStrip, type StripMark } from "./neighbourStrip.ts";

/**
 * Where an event stands in its story, for screens that show no timeline beside it: the events about it on a strip, and
 * the ways to the one before and the one after.
 *
 *               ●  ◇
 *     ●      ○  ●  ●       ━━━       ●
 *     18 Oct 2019              9 Nov 2019
 *     28 Oct 2019         29 Oct 2019
 *     What came before    What came after
 */
export function Neighbours(props: {
  readonly context: DataContext;
  readonly row: EventRow;
  readonly level: 2 | 3;
}) {
  const { context, row, level } = props;
  const { tables, words } = context;
  const { marks, levels } = neighbourStrip(tables, row);
  const [first, last] = [marks[0], marks.at(-1)];
  if (!first || !last || marks.length < 2) return null;
  const dayOf = (mark: StripMark) => describeEvent(words, tables, mark.row).shortDate;
  const size: CSSProperties & { readonly "--levels": number } = { "--levels": levels };
  return (
    <div className={styles.narrow}>
      <DetailSection level={level} title={openingWords(words).neighbours}>
        <div className={styles.strip} dir="ltr" aria-hidden="true">
          <div className={styles.marks} style={size}>
            {marks.map((mark) => (
              <Mark key={mark.row} context={context} mark={mark} isShown={mark.row === row} />
            ))}
          </div>
          <div className={styles.axis}>
            <span>{dayOf(first)}</span>
            <span>{dayOf(last)}</span>
          </div>
        </div>
        <div className={styles.ways}>
          <Way context={context} row={row - 1} />
          <Way context={context} row={row + 1} />
        </div>
      </DetailSection>
    </div>
  );
}

/** As on the timeline: what has no day has no dot, but a bar over the days that it may lie in. */
function Mark(props: { readonly context: DataContext; readonly mark: StripMark; readonly isShown: boolean }) {
  const { context, mark, isShown } = props;
  const { tables, words, hues } = context;
  const event = describeEvent(words, tables, mark.row);
  const colour = isShown ? "var(--accent)" : kindVariable(item(hues, event.kind));
  const isDay = item(DATE_EXTENTS, at(tables.events.extent, mark.row)) === "day";
  const place: CSSProperties & { readonly [name: `--${string}`]: number | string } = {
    "--start": mark.start,
    "--length": mark.end - mark.start,
    "--level": mark.level,
    color: colour,
  };
  return (
    <span className={styles.mark} style={place} data-shown={isShown || undefined}>
      {isDay ? <StandingMark status={event.status} colour={colour} /> : <span className={styles.stretch} />}
    </span>
  );
}

function Way({ context, row }: { readonly context: DataContext; readonly row: number }) {
  const { tables, words } = context;
  if (row < 0 || row >= tables.events.count) return <span />;
  const other = eventRow(row);
  const event = describeEvent(words, tables, other);
  return (
    <Reference to={context.to({ kind: "event", row: other })} className={styles.way}>
      <span className={styles.date}>
        {event.shortDate} · {event.standing}
      </span>
      <span className={styles.headline}>
        <DataText context={context} text={event.record.headline} />
      </span>
    </Reference>
  );
}

/** After all about one event the ways into the story: its tours, and what its editors say of it. */
export function WaysIn({ context, level }: { readonly context: DataContext; readonly level: 2 | 3 }) {
  const says = openingWords(context.words);
  const tours = context.tables.stories.filter(({ steps }) => steps.length > 0);
  if (tours.length === 0) return null;
  return (
    <div className={styles.narrow}>
      <DetailSection level={level} title={says.start}>
        <StartHere context={context} tours={tours} />
      </DetailSection>
    </div>
  );
}
