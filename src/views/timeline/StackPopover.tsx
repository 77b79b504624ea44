import type { TimeSpan } from "../../model/dates/timeSpan.ts";
import type { Tables } from "../../model/tables/tables.ts";
import { beginOf, endOf } from "../../model/tables/times.ts";
import type { EventRow } from "../../model/units.ts";
import { setWindow } from "../../state/actions.ts";
import { selectEventRow, useTables } from "../../state/selectors.ts";
import { useDerived, useWords } from "../../state/useDerived.ts";
import { Button } from "../../widgets/Button.tsx";
import { AndMore, DataBlock, firstOf } from "../../widgets/DataText.tsx";
import { EventFacts } from "../../widgets/EventFacts.tsx";
import { InApp } from "../../widgets/InApp.tsx";
import { Popover } from "../../widgets/Popover.tsx";
import { Reference, useData } from "../../widgets/Reference.tsx";
import { describeEvent } from "../../words/describeEvent.ts";
import { exploringWords } from "../../words/laterWords.ts";
import { stackName } from "../../words/members.ts";
import styles from "./StackPopover.module.css";

export function StackPopover(props: {
  readonly rows: readonly EventRow[];
  readonly name?: string | undefined;
  readonly onClose: () => void;
}) {
  const { rows, name, onClose } = props;
  const tables = useTables();
  const words = useWords();
  const selected = useDerived(selectEventRow);
  return (
    <Popover title={name ?? stackName(words, tables, rows)} onClose={onClose}>
      {(close) => (
        <>
          <InApp>
            <ol className={styles.events}>
              {firstOf(rows).map((row) => (
                <StackedEvent key={row} row={row} isSelected={row === selected} />
              ))}
            </ol>
          </InApp>
          <AndMore words={words} total={rows.length} />
          <Button
            onClick={() => {
              close();
              setWindow(tables, windowAround(tables, rows), "push");
            }}
          >
            {exploringWords(words).zoom.these}
          </Button>
        </>
      )}
    </Popover>
  );
}

export function StackedEvent(props: { readonly row: EventRow; readonly isSelected: boolean }) {
  const { tables, words, to } = useData();
  const { row, isSelected } = props;
  const event = describeEvent(words, tables, row);
  return (
    <li data-focus-first={isSelected || undefined}>
      <Reference to={to({ kind: "event", row })} className={styles.link}>
        <DataBlock text={event.headline} />
      </Reference>
      <p className={styles.facts} data-quiet="row">
        <EventFacts event={event} date={event.shortDate} />
      </p>
    </li>
  );
}

/**
 * The window from the first begin to the last end of some events, and about half as long again on both sides. If the
 * events take a day or more, it adds whole days, at least one. Such a window is too long to show hours. In a picture of
 * hours, an event without a time would be a bar of a whole day.
 */
export function windowAround({ events }: Tables, rows: readonly EventRow[]): TimeSpan {
  const start = Math.min(...rows.map((row) => beginOf(events, row)));
  const end = Math.max(...rows.map((row) => endOf(events, row)));
  const length = end - start;
  const room = length < 1 ? Math.max(length / 2, LEAST_ROOM) : Math.max(Math.floor(length / 2), 1);
  return { start: start - room, end: end + room };
}

/** The least time before and after events that together take less than a day: half an hour, in days. */
const LEAST_ROOM = 1 / 48;
