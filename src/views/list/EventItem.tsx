import { memo, useEffect, useRef } from "react";
import { KindDot } from "../../chart/KindDot.tsx";
import { StandingMark } from "../../chart/StandingMark.tsx";
import { at, item } from "../../model/columns.ts";
import { DATE_EXTENTS } from "../../model/dateBounds.ts";
import type { EventRow } from "../../model/units.ts";
import { selectHues, useTables } from "../../state/selectors.ts";
import { useDataLanguage } from "../../state/useDataLanguage.ts";
import { useEventLink } from "../../state/useEventLink.ts";
import { useWords } from "../../state/useWords.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import styles from "./EventItem.module.css";
import { GutterMark } from "./GutterMark.tsx";

/** One event: when, what, how sure, by how many sources, of which kind. The whole item answers to a press. */
export const EventItem = memo(function EventItem(props: {
  readonly row: EventRow;
  readonly selected: boolean;
  readonly gutter: boolean;
}) {
  const { row, selected, gutter } = props;
  const tables = useTables();
  const language = useDataLanguage();
  const event = describeEvent(useWords(), tables, row);
  const link = useEventLink(row);

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
          hue={item(selectHues(tables), event.kind)}
        />
      )}
      <p className={styles.date}>{event.shortDate}</p>
      <p className={styles.headline}>
        <a {...link} className={styles.link} aria-current={selected ? "true" : undefined}>
          <bdi lang={language}>{event.headline}</bdi>
        </a>
      </p>
      <p className={styles.facts}>
        <span className={styles.fact}>
          <StandingMark status={event.status} />
          {event.standing}
        </span>
        <span className={styles.fact}>{event.sourceCount}</span>
        <span className={styles.fact}>
          <KindDot hue={item(selectHues(tables), event.kind)} />
          <bdi lang={language}>{event.kindLabel}</bdi>
        </span>
      </p>
    </li>
  );
});
