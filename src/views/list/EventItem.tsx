import { memo, useEffect, useRef } from "react";
import { DATE_EXTENTS } from "../../model/dates/dateBounds.ts";
import { at, item } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/text/textColumn.ts";
import type { EventRow } from "../../model/units.ts";
import { ActorNames, DataBlock } from "../../widgets/DataText.tsx";
import { EventStanding } from "../../widgets/EventFacts.tsx";
import { KindDot, KindName } from "../../widgets/Kind.tsx";
import type { DataContext } from "../../widgets/Reference.tsx";
import { RowLink } from "../../widgets/RowLink.tsx";
import { describeEvent } from "../../words/describeEvent.ts";
import { directionOf } from "../../words/isolate.ts";
import { actorsOfEvent } from "../../words/namedActors.ts";
import styles from "./EventItem.module.css";
import { GutterMark } from "./GutterMark.tsx";

/**
 * One event in two lines. The whole item answers to a press.
 *
 *     2 Nov 2019   Minister says the government uses Borg Labs
 *                  ◌ Alleged · contested   4 sources   Mamata Minister, Borg Labs        ● Statement
 */
export const EventItem = memo(function EventItem(props: {
  readonly context: DataContext;
  readonly row: EventRow;
  readonly selected: boolean;
  readonly gutter: boolean;
}) {
  const { context, row, selected, gutter } = props;
  const { tables, words } = context;
  const event = describeEvent(words, tables, row);
  const hue = item(context.hues, event.kind);
  const actors = actorsOfEvent(tables, row);

  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (!selected || !place.current) return;
    const { top, bottom } = place.current.getBoundingClientRect();
    const isNear = bottom > 0 && top < window.innerHeight;
    place.current.scrollIntoView({ block: isNear ? "nearest" : "center" });
  }, [selected]);

  return (
    <li
      ref={place}
      className={styles.item}
      data-selected={selected ? "" : undefined}
      data-gutter={gutter || undefined}
      data-day={at(tables.events.first, row)}
    >
      {gutter && (
        <GutterMark
          extent={item(DATE_EXTENTS, at(tables.events.extent, row))}
          status={event.status}
          contested={at(tables.events.contested, row) === 1}
          hue={hue}
        />
      )}
      <p className={styles.date}>{event.shortDate}</p>
      <p className={styles.headline}>
        <RowLink to={context.to({ kind: "event", row })} aria-current={selected ? "true" : undefined}>
          <DataBlock context={context} text={event.record.headline} beside />
        </RowLink>
      </p>
      <p className={styles.facts}>
        {event.standing === "" ? null : (
          <span className={styles.fact}>
            <EventStanding event={event} />
          </span>
        )}
        <span className={styles.fact}>{event.sourceCount}</span>
        {actors.length === 0 ? null : (
          <span className={styles.actors} dir={directionOf(textAt(tables.actors.names, item(actors, 0)))}>
            <ActorNames context={context} actors={actors} row={row} />
          </span>
        )}
      </p>
      <p className={styles.kind}>
        <KindDot hue={hue} />
        <KindName context={context} kind={event.kind} />
      </p>
    </li>
  );
});
