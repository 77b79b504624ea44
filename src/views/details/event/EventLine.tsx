import type { ReactNode } from "react";
import { grouped } from "../../../model/grouped.ts";
import type { EventRow } from "../../../model/units.ts";
import { AndMore, DataBlock, firstOf } from "../../../widgets/DataText.tsx";
import { EventFacts } from "../../../widgets/EventFacts.tsx";
import { Reference, useData } from "../../../widgets/Reference.tsx";
import { describeEvent } from "../../../words/describeEvent.ts";
import styles from "./EventLine.module.css";

/**
 * A link to another event, with the facts that every mention of an event shows:
 *
 *     the text about it, by default its headline
 *     2 Nov 2019 · ◌ Alleged · 4 sources
 */
export function EventLine(props: { readonly row: EventRow; readonly children?: ReactNode }) {
  const { tables, words, to } = useData();
  const { row, children } = props;
  const event = describeEvent(words, tables, row);
  return (
    <Reference
      to={to({ kind: "event", row })}
      className={styles.line}
      title={children === undefined ? undefined : event.headline}
    >
      <span className={styles.said}>{children ?? <DataBlock text={event.record.headline} />}</span>{" "}
      <span data-quiet="">
        <EventFacts event={event} date={event.shortDate} />
      </span>
    </Reference>
  );
}

export function EventLines(props: {
  readonly events: readonly { readonly row: EventRow; readonly relation?: string }[];
}) {
  const { words } = useData();
  const { events } = props;
  const byRelation = grouped(firstOf(events), ({ relation = "" }) => relation);
  return (
    <ol className={styles.lines}>
      {[...byRelation].flatMap(([relation, some]) =>
        some.map(({ row }, index) => (
          <li key={`${relation} ${row}`}>
            {relation === "" || index > 0 ? null : <p className={styles.relation}>{relation}</p>}
            <EventLine row={row} />
          </li>
        )),
      )}
      <AndMore words={words} total={events.length} as="li" />
    </ol>
  );
}
