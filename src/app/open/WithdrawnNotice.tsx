import { parseIsoDay } from "../../model/calendar.ts";
import type { WithdrawnEvent } from "../../model/idsLock.ts";
import { eventId } from "../../model/units.ts";
import { hrefOf } from "../../state/addressSync.ts";
import { useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { defaultView } from "../../state/viewState.ts";
import { formatDay } from "../../words/formatDate.ts";
import { visibleText } from "../../words/visibleText.ts";

/** A link led to an event that is no longer told: since when, why, and what stands in its place. Never what it said. */
export function WithdrawnNotice(props: { readonly event: WithdrawnEvent }) {
  const { id, withdrawn, reason, replacedBy } = props.event;
  const words = useWords();
  const { data } = words.messages;
  const opened = useApp(({ session }) => session.data);
  const day = parseIsoDay(withdrawn);
  const date = day === undefined ? withdrawn : formatDay(words, day, "long");
  return (
    <>
      {data.withdrawn(visibleText(id), date, visibleText(reason))}{" "}
      {replacedBy !== undefined && (
        <a href={hrefOf({ ...defaultView, data: opened, event: eventId(replacedBy) })}>{data.replacement}</a>
      )}
    </>
  );
}
