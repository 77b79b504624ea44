import type { ReactNode } from "react";
import { kindVariable } from "../../../chart/theme.ts";
import { item } from "../../../model/tables/columns.ts";
import type { EventRow } from "../../../model/units.ts";
import { AndMore, DataBlock, firstOf } from "../../../widgets/DataText.tsx";
import { StandingMark } from "../../../widgets/EventFacts.tsx";
import { type DataContext, Reference } from "../../../widgets/Reference.tsx";
import { describeEvent, factsOf } from "../../../words/describeEvent.ts";
import styles from "./EventLine.module.css";

/**
 * A link to another event with the facts that belong to every mention of it:
 *
 *     ◌  the text about it, by default its headline
 *        2 Nov 2019 · Alleged · 4 sources
 */
export function EventLine(props: {
  readonly context: DataContext;
  readonly row: EventRow;
  readonly children?: ReactNode;
}) {
  const { context, row, children } = props;
  const event = describeEvent(context.words, context.tables, row);
  return (
    <Reference
      to={context.to({ kind: "event", row })}
      className={styles.line}
      title={children === undefined ? undefined : event.headline}
    >
      <StandingMark status={event.status} colour={kindVariable(item(context.hues, event.kind))} />
      <span>
        <span className={styles.said}>
          {children ?? <DataBlock context={context} text={event.record.headline} />}
        </span>{" "}
        <span className={styles.facts}>{factsOf(event).join(" · ")}</span>
      </span>
    </Reference>
  );
}

/** A list of events below the relation that links them to the shown event, if there is one. */
export function EventLines(props: {
  readonly context: DataContext;
  readonly events: readonly { readonly row: EventRow; readonly relation?: string }[];
}) {
  const { context, events } = props;
  const byRelation = new Map<string, EventRow[]>();
  for (const { row, relation = "" } of firstOf(events))
    byRelation.set(relation, [...(byRelation.get(relation) ?? []), row]);
  return (
    <ol className={styles.lines}>
      {[...byRelation].flatMap(([relation, rows]) =>
        rows.map((row, index) => (
          <li key={`${relation} ${row}`}>
            {relation === "" || index > 0 ? null : <p className={styles.relation}>{relation}</p>}
            <EventLine context={context} row={row} />
          </li>
        )),
      )}
      <AndMore words={context.words} total={events.length} as="li" />
    </ol>
  );
}
