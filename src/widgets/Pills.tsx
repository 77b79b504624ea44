import type { ReactNode } from "react";
import { item } from "../model/tables/columns.ts";
import { textAt } from "../model/tables/textColumn.ts";
import type { ActorRow } from "../model/units.ts";
import type { EventDescription } from "../words/describeEvent.ts";
import { AndMore, DataText, firstOf } from "./DataText.tsx";
import { EventStanding, KindDot, KindName } from "./EventFacts.tsx";
import styles from "./Pills.module.css";
import { Reference, type Target, useData } from "./Reference.tsx";

export function Pills(props: { readonly apart?: boolean; readonly children: ReactNode }) {
  return (
    <ul className={styles.pills} data-apart={props.apart ? "" : undefined}>
      {props.children}
    </ul>
  );
}

export function Pill(props: { readonly to?: Target; readonly children: ReactNode }) {
  return (
    <li>
      <Reference to={props.to ?? null} className={styles.pill}>
        {props.children}
      </Reference>
    </li>
  );
}

export function ActorPills(props: { readonly actors: readonly ActorRow[]; readonly apart?: boolean }) {
  const { tables, words, to } = useData();
  const { actors, apart = false } = props;
  return (
    <Pills apart={apart}>
      {firstOf(actors).map((row) => (
        <Pill key={row} to={to({ kind: "actor", row })}>
          <DataText text={textAt(tables.actors.names, row)} />
        </Pill>
      ))}
      <AndMore words={words} total={actors.length} as="li" />
    </Pills>
  );
}

export function EventPills(props: { readonly event: EventDescription; readonly apart?: boolean }) {
  const { hues } = useData();
  const { event, apart = false } = props;
  return (
    <Pills apart={apart}>
      {event.standing === "" ? null : (
        <Pill>
          <EventStanding event={event} />
        </Pill>
      )}
      {event.sourceCount !== "" && <Pill>{event.sourceCount}</Pill>}
      <Pill>
        <KindDot hue={item(hues, event.kind)} />
        <KindName kind={event.kind} />
      </Pill>
    </Pills>
  );
}
