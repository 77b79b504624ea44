import { useMemo } from "react";
import { eventRecord } from "../../model/tables.ts";
import { textAt } from "../../model/textColumn.ts";
import { type ActorRow, actorId } from "../../model/units.ts";
import { tieRowOf, verbsOfTie } from "../../query/actorTies.ts";
import { matches } from "../../query/filterMask.ts";
import { selectRejects, useDerived, useTables } from "../../state/selectors.ts";
import { useWords } from "../../state/useWords.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/visibleText.ts";
import { ActorButton } from "./ActorButton.tsx";
import { actorDeeds, strongestTies, tieDeeds } from "./actorDeeds.ts";
import { DataText } from "./DataText.tsx";
import { DetailHeader } from "./DetailHeader.tsx";
import { DetailSection } from "./DetailSection.tsx";
import styles from "./detail.module.css";
import { EventLine } from "./EventLine.tsx";
import { FilterByBoth } from "./FilterButtons.tsx";
import { LongList } from "./LongList.tsx";
import { Verbs } from "./Sentence.tsx";
import { SourceLine } from "./SourceList.tsx";

const FIRST = 12;

/** A tie: what one did to the other and the other to the one, event by event, with who says so. */
export function TieDetail(props: { readonly one: ActorRow; readonly other: ActorRow }) {
  const { one, other } = props;
  const { counts, details } = useWords().messages;
  const tables = useTables();
  const { ids, names } = tables.actors;
  const rejects = useDerived(selectRejects);
  const events = useMemo(
    () =>
      strongestTies(actorDeeds(tables, rejects, one), one).find((tie) => tie.other === other)?.events ?? 0,
    [tables, rejects, one, other],
  );
  const idsOfBoth = [actorId(textAt(ids, one)), actorId(textAt(ids, other))] as const;
  return (
    <article>
      <DetailHeader subject={{ focus: idsOfBoth }} />
      <p className={styles.eyebrow}>{counts.events(events)}</p>
      <h2 className={styles.headline}>
        {details.tie(visibleText(textAt(names, one)), visibleText(textAt(names, other)))}
      </h2>
      <ul className={styles.ends}>
        {[one, other].map((actor) => (
          <li key={actor}>
            <ActorButton actor={actor} className={styles.pill} />
          </li>
        ))}
      </ul>
      <p className={styles.text}>{details.tieMeaning}</p>
      <FilterByBoth ids={idsOfBoth} />
      <Direction from={one} to={other} />
      <Direction from={other} to={one} />
    </article>
  );
}

function Direction(props: { readonly from: ActorRow; readonly to: ActorRow }) {
  const { from, to } = props;
  const words = useWords();
  const { details } = words.messages;
  const tables = useTables();
  const rejects = useDerived(selectRejects);
  const events = useMemo(() => tieDeeds(tables, rejects, from, to), [tables, rejects, from, to]);
  const tie = tieRowOf(tables, from, to);
  if (tie === undefined) return null;

  const [doer, receiver] = [from, to].map((actor) => visibleText(textAt(tables.actors.names, actor)));
  const verbs = verbsOfTie(tables, (row) => matches(rejects, row), tie).map(([verb, times]) =>
    details.verbTimes(visibleText(verb), times),
  );
  return (
    <DetailSection title={details.direction(doer ?? "", receiver ?? "")}>
      <p className={styles.text}>{events.length === 0 ? details.noEventsHere : formatList(words, verbs)}</p>
      <LongList items={events} first={FIRST}>
        {({ row, verbs: ofEvent }) => (
          <>
            <EventLine row={row}>
              <Verbs texts={ofEvent} />
              {" · "}
              <DataText text={textAt(tables.events.headlines, row)} />
            </EventLine>
            <SourceLine citations={eventRecord(tables, row).sources ?? []} />
          </>
        )}
      </LongList>
    </DetailSection>
  );
}
