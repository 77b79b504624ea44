import { useMemo } from "react";
import { at } from "../../model/columns.ts";
import { actorRecord } from "../../model/tables.ts";
import { type ActorRow, actorId } from "../../model/units.ts";
import { selectNetwork, selectRejects, useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { visibleText } from "../../words/visibleText.ts";
import { ActorButton } from "./ActorButton.tsx";
import { ActorChips } from "./ActorChips.tsx";
import { actorDeeds, strongestTies } from "./actorDeeds.ts";
import { DataParagraph } from "./DataParagraph.tsx";
import { DataText } from "./DataText.tsx";
import { DeedList } from "./DeedList.tsx";
import { DetailHeader } from "./DetailHeader.tsx";
import { DetailSection } from "./DetailSection.tsx";
import styles from "./detail.module.css";
import { EventLine } from "./EventLine.tsx";
import { EventsOverTime } from "./EventsOverTime.tsx";
import { FilterByActor } from "./FilterButtons.tsx";
import { LongList } from "./LongList.tsx";
import { bodiesOf, membersOf } from "./membersOf.ts";
import { StrongestTies } from "./StrongestTies.tsx";

const MOST_TIES = 6;
const FIRST_PRESENT = 8;

/** One actor: who it is, what it did and what was done to it in the events that count. */
export function ActorDetail(props: { readonly actor: ActorRow }) {
  const { actor } = props;
  const { messages } = useWords();
  const { details } = messages;
  const tables = useTables();
  const rejects = useDerived(selectRejects);
  const inWindow = useDerived((state, open) => at(selectNetwork(state, open).nodeEvents, actor));
  const record = useMemo(() => actorRecord(tables, actor), [tables, actor]);
  const rows = useMemo(() => {
    const { starts, values } = tables.actors.events;
    return values.subarray(at(starts, actor), at(starts, actor + 1));
  }, [tables, actor]);
  const deeds = useMemo(() => actorDeeds(tables, rejects, actor), [tables, rejects, actor]);
  const bodies = useMemo(() => bodiesOf(tables, actor), [tables, actor]);
  const members = useMemo(() => membersOf(tables, actor), [tables, actor]);
  const name = visibleText(record.name);
  const aliases = record.aliases ?? [];

  return (
    <article>
      <DetailHeader subject={{ focus: [actorId(record.id)] }} />
      <p className={styles.eyebrow}>
        {messages.actorKinds[record.kind].one}
        {record.role ? (
          <>
            {" · "}
            <DataText text={record.role} />
          </>
        ) : null}
      </p>
      <h2 className={styles.headline}>
        <DataText text={record.name} />
      </h2>
      {aliases.length > 0 ? (
        <p className={styles.fact}>
          {details.aliases}{" "}
          {aliases.map((alias) => (
            <span key={alias} className={styles.item}>
              <DataText text={alias} />
            </span>
          ))}
        </p>
      ) : null}
      {bodies.length > 0 ? (
        <p className={styles.fact}>
          {details.memberOf}{" "}
          {bodies.map((body) => (
            <span key={body} className={styles.item}>
              <ActorButton actor={body} className={styles.inline} />
            </span>
          ))}
        </p>
      ) : null}
      {record.description ? <DataParagraph className={styles.summary} text={record.description} /> : null}
      <FilterByActor id={actorId(record.id)} name={name} />

      <DetailSection title={details.overTime}>
        <p className={styles.text}>{details.eventsInWindow(inWindow, rows.length)}</p>
        <EventsOverTime rows={rows} />
      </DetailSection>
      <StrongestTies actor={actor} ties={strongestTies(deeds, actor, MOST_TIES)} />
      <DeedList title={details.did(name)} deeds={deeds.did} direction="did" />
      <DeedList title={details.wasDone(name)} deeds={deeds.wasDone} direction="wasDone" />
      {deeds.present.length > 0 ? (
        <DetailSection title={details.mentionedIn}>
          <LongList items={deeds.present} first={FIRST_PRESENT}>
            {(row) => <EventLine row={row} />}
          </LongList>
        </DetailSection>
      ) : null}
      {members.length > 0 ? (
        <DetailSection title={details.members}>
          <ActorChips actors={members} />
        </DetailSection>
      ) : null}
    </article>
  );
}
