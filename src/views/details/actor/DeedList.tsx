import { textAt } from "../../../model/tables/textColumn.ts";
import { DataText } from "../../../widgets/DataText.tsx";
import { LongList } from "../../../widgets/LongList.tsx";
import { useDataContext } from "../../../widgets/useDataContext.ts";
import { directionOf } from "../../../words/isolate.ts";
import { DetailSection } from "../DetailSection.tsx";
import { EventLine } from "../event/EventLine.tsx";
import { Verbs } from "../event/Sentence.tsx";
import { type Deed, weakerStanding } from "./actorDeeds.ts";

const FIRST = 12;

/** What an actor did (verb, then the other), or what others did to it (the other, then verb), in time order. */
export function DeedList(props: {
  readonly title: string;
  readonly deeds: readonly Deed[];
  readonly direction: "did" | "wasDone";
}) {
  const { title, deeds, direction } = props;
  const context = useDataContext();
  const { names } = context.tables.actors;
  if (deeds.length === 0) return null;
  return (
    <DetailSection title={title}>
      <LongList items={deeds} first={FIRST}>
        {({ row, index, verb, other }) => {
          const name = (
            <strong>
              <DataText context={context} text={textAt(names, other)} />
            </strong>
          );
          return (
            <EventLine context={context} row={row} status={weakerStanding(context.tables, row, [index])}>
              <bdi dir={directionOf(verb)}>
                {direction === "wasDone" ? <>{name} </> : null}
                <Verbs context={context} texts={[verb]} />
                {direction === "did" ? <> {name}</> : null}
              </bdi>
            </EventLine>
          );
        }}
      </LongList>
    </DetailSection>
  );
}
