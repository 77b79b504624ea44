import type { ReactNode } from "react";
import { kindVariable } from "../../chart/kindVariable.ts";
import { StandingMark } from "../../chart/StandingMark.tsx";
import { item } from "../../model/columns.ts";
import type { EventRow } from "../../model/units.ts";
import { selectHues, useTables } from "../../state/selectors.ts";
import { useEventLink } from "../../state/useEventLink.ts";
import { useWords } from "../../state/useWords.ts";
import { describeEvent } from "../../words/describeEvent.ts";
import { DataText } from "./DataText.tsx";
import styles from "./EventLine.module.css";

/**
 * A link to another event, with what must never part from it:
 *
 *     ◌  what is said of it, by default its headline
 *        2 Nov 2019 · Alleged · 4 sources
 */
export function EventLine(props: { readonly row: EventRow; readonly children?: ReactNode }) {
  const { row, children } = props;
  const tables = useTables();
  const event = describeEvent(useWords(), tables, row);
  const link = useEventLink(row);
  return (
    <a {...link} className={styles.line} title={children === undefined ? undefined : event.headline}>
      <StandingMark status={event.status} colour={kindVariable(item(selectHues(tables), event.kind))} />
      <span>
        <span className={styles.said}>{children ?? <DataText text={event.headline} />}</span>{" "}
        <span className={styles.facts}>
          {event.shortDate} · {event.standing} · {event.sourceCount}
        </span>
      </span>
    </a>
  );
}
