import { useMemo } from "react";
import { eventRecord } from "../../../model/tables/tables.ts";
import { textAt } from "../../../model/tables/textColumn.ts";
import { type ActorRow, actorId } from "../../../model/units.ts";
import { tieRowOf, verbsOfTie } from "../../../query/actorTies.ts";
import { matches } from "../../../query/filterMask.ts";
import { tieSources, tieStanding } from "../../../query/tieStanding.ts";
import { selectMask, useDerived } from "../../../state/selectors.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import { LongList } from "../../../widgets/LongList.tsx";
import { ActorPills } from "../../../widgets/Pills.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { tieRestsOn } from "../../../words/describeTie.ts";
import { formatList } from "../../../words/formatNumber.ts";
import { visibleText } from "../../../words/visibleText.ts";
import { DetailHeader } from "../DetailHeader.tsx";
import { DetailSection } from "../DetailSection.tsx";
import { EventLine } from "../event/EventLine.tsx";
import { Verbs } from "../event/Sentence.tsx";
import { SourceLine } from "../event/SourceList.tsx";
import { FilterByActor, FilterByBoth } from "../FilterButtons.tsx";
import { Headline, Paragraph } from "../Paragraph.tsx";
import { tieDeeds, weakerStanding } from "./actorDeeds.ts";

const FIRST = 12;

/**
 * A tie: what one did to the other and the other to the one, event by event, with who says so. An actor may be tied to
 * itself (`one` is `other`): then there is one end and one direction.
 */
export function TieDetail(props: { readonly one: ActorRow; readonly other: ActorRow }) {
  const { one, other } = props;
  const context = useDataContext();
  const { tables } = context;
  const { counts, details } = context.words.messages;
  const mask = useDerived(selectMask);
  const isLoop = one === other;
  const directions = isLoop
    ? [{ from: one, to: one }]
    : [
        { from: one, to: other },
        { from: other, to: one },
      ];
  const events = useMemo(() => {
    const rows = [...tieDeeds(tables, mask, one, other), ...tieDeeds(tables, mask, other, one)];
    return new Set(rows.map(({ row }) => row)).size;
  }, [tables, mask, one, other]);
  const idOf = (actor: ActorRow) => actorId(textAt(tables.actors.ids, actor));
  const nameOf = (actor: ActorRow) => visibleText(textAt(tables.actors.names, actor));
  return (
    <article>
      <DetailHeader subject={{ focus: [idOf(one), idOf(other)] }} />
      <Paragraph look="eyebrow">{counts.events(events)}</Paragraph>
      <Headline>{details[isLoop ? "direction" : "tie"](nameOf(one), nameOf(other))}</Headline>
      <ActorPills apart context={context} actors={isLoop ? [one] : [one, other]} />
      <Paragraph>{details.tieMeaning}</Paragraph>
      {isLoop ? (
        <FilterByActor id={idOf(one)} name={nameOf(one)} />
      ) : (
        <FilterByBoth ids={[idOf(one), idOf(other)]} />
      )}
      {directions.map(({ from, to }) => (
        <Direction key={from} from={from} to={to} />
      ))}
    </article>
  );
}

function Direction(props: { readonly from: ActorRow; readonly to: ActorRow }) {
  const { from, to } = props;
  const context = useDataContext();
  const { tables, words } = context;
  const { details } = words.messages;
  const mask = useDerived(selectMask);
  const events = useMemo(() => tieDeeds(tables, mask, from, to), [tables, mask, from, to]);
  const tie = tieRowOf(tables, from, to);
  if (tie === undefined) return null;

  const nameOf = (actor: ActorRow) => visibleText(textAt(tables.actors.names, actor));
  const doesCount = (row: number) => matches(mask, row);
  const verbs = verbsOfTie(tables, doesCount, tie).map(([verb, times]) =>
    details.verbTimes(visibleText(verb), times),
  );
  return (
    <DetailSection title={details.direction(nameOf(from), nameOf(to))}>
      <Paragraph>{events.length === 0 ? details.noEventsHere : formatList(words, verbs)}</Paragraph>
      {events.length > 0 && (
        <Paragraph>
          {tieRestsOn(words, tieStanding(tables, doesCount, tie), tieSources(tables, doesCount, tie))}
        </Paragraph>
      )}
      <LongList items={events} first={FIRST}>
        {({ row, verbs: ofEvent, indexes }) => (
          <>
            <EventLine context={context} row={row} status={weakerStanding(tables, row, indexes)}>
              <Verbs context={context} texts={ofEvent} />
              {" · "}
              <DataText context={context} text={textAt(tables.events.headlines, row)} />
            </EventLine>
            <SourceLine context={context} citations={eventRecord(tables, row).sources ?? []} />
          </>
        )}
      </LongList>
    </DetailSection>
  );
}
