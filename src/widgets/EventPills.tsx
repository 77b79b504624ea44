import { item } from "../model/tables/columns.ts";
import type { EventDescription } from "../words/describeEvent.ts";
import { EventStanding } from "./EventFacts.tsx";
import { KindDot, KindName } from "./Kind.tsx";
import { Pill, Pills } from "./Pills.tsx";
import type { DataContext } from "./Reference.tsx";

/** Standing, number of sources and kind of an event, each in a frame. */
export function EventPills(props: {
  readonly context: DataContext;
  readonly event: EventDescription;
  readonly apart?: boolean;
}) {
  const { context, event, apart = false } = props;
  return (
    <Pills apart={apart}>
      {event.standing === "" ? null : (
        <Pill>
          <EventStanding event={event} />
        </Pill>
      )}
      <Pill>{event.sourceCount}</Pill>
      <Pill>
        <KindDot hue={item(context.hues, event.kind)} />
        <KindName context={context} kind={event.kind} />
      </Pill>
    </Pills>
  );
}
