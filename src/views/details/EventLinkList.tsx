import { useMemo } from "react";
import type { EventRow } from "../../model/units.ts";
import { linksOfEvent } from "../../query/linksOfEvent.ts";
import { useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { DetailSection } from "./DetailSection.tsx";
import { EventLine } from "./EventLine.tsx";
import styles from "./EventLinkList.module.css";

/** Events that this one states a relation to, and those that state one to it. */
export function EventLinkList(props: { readonly row: EventRow }) {
  const { row } = props;
  const tables = useTables();
  const { messages } = useWords();
  const links = useMemo(() => linksOfEvent(tables, row), [tables, row]);
  if (links.length === 0) return null;
  return (
    <DetailSection title={messages.details.linked}>
      <ul className={styles.links}>
        {links.map(({ type, direction, other }) => (
          <li key={`${type} ${direction} ${other}`}>
            <p className={styles.relation}>{messages.links[type][direction]}</p>
            <EventLine row={other} />
          </li>
        ))}
      </ul>
    </DetailSection>
  );
}
