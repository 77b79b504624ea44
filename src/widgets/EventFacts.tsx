import type { ReactNode } from "react";
import type { EventDescription } from "../words/describeEvent.ts";
import styles from "./EventFacts.module.css";
import { StandingMark } from "./StandingMark.tsx";

/** How sure an event is, by its mark and in words; nothing where the file does not say. */
export function EventStanding({ event }: { readonly event: EventDescription }) {
  if (event.standing === "") return null;
  return (
    <>
      <StandingMark status={event.status} /> {event.standing}
    </>
  );
}

/**
 * What never parts from an event, in one line; `children` go on behind it.
 *
 *     2 Nov 2019 · ◌ Alleged · 4 sources · Statement
 */
export function EventFacts(props: {
  readonly event: EventDescription;
  /** None where it stands beside. */
  readonly date?: string;
  readonly children?: ReactNode;
}) {
  const { event, date, children } = props;
  return (
    <>
      {date === undefined ? null : `${date} · `}
      {event.standing === "" ? null : (
        <>
          <EventStanding event={event} /> ·{" "}
        </>
      )}
      <span className={styles.sources}>{event.sourceCount}</span>
      {children === undefined || children === null ? null : <> · {children}</>}
    </>
  );
}
