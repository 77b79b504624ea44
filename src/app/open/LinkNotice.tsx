import { parseIsoDay } from "../../model/dates/calendar.ts";
import type { WithdrawnEvent } from "../../model/idsLock.ts";
import { eventId } from "../../model/units.ts";
import { dismissNotice } from "../../state/actions.ts";
import { hrefOf } from "../../state/address/addressSync.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { withdrawnOf } from "../../state/address/withdrawnOf.ts";
import { useTables } from "../../state/selectors/selectors.ts";
import { site } from "../../state/site.ts";
import { type Notice as NoticeOfLink, useApp } from "../../state/store.ts";
import { useWords } from "../../state/useWords.ts";
import { Notice } from "../../widgets/Notice.tsx";
import { link as english } from "../../words/en/share.ts";
import { formatDay } from "../../words/formatDate.ts";
import { formatList } from "../../words/formatNumber.ts";
import { visibleText } from "../../words/visibleText.ts";

/** What a link asked for and did not get, until it is dismissed. */
export function LinkNotice(props: { readonly notice: NoticeOfLink }) {
  const { notice } = props;
  const words = useWords();
  const { states } = words.messages;
  const link = words.later.share?.link ?? english;
  const withdrawn = withdrawnOf(site.withdrawn, useTables().about.id, notice.ignored);
  const ignored = notice.ignored
    .filter((part) => !withdrawn.has(part))
    .map(({ key, text }) => link.ignoredPart(link.ignoredKeys[key] ?? key, visibleText(text)));
  return (
    <Notice role="status">
      <p>
        {[...withdrawn.values()].map((event) => (
          <Withdrawn key={event.id} event={event} />
        ))}
        {notice.instead !== undefined &&
          (notice.instead === "" ? link.otherFile : link.otherFileNamed(visibleText(notice.instead)))}{" "}
        {notice.newerVersion && link.newerLink}{" "}
        {ignored.length > 0 && link.ignored(formatList(words, ignored))}
      </p>
      <button type="button" onClick={dismissNotice}>
        {states.dismiss}
      </button>
    </Notice>
  );
}

/** A link led to an event that is no longer told: since when, why, and what stands in its place. Never what it said. */
function Withdrawn(props: { readonly event: WithdrawnEvent }) {
  const { id, withdrawn, reason, replacedBy } = props.event;
  const words = useWords();
  const link = words.later.share?.link ?? english;
  const opened = useApp(({ session }) => session.data);
  const lang = useApp(({ view }) => view.lang);
  const day = parseIsoDay(withdrawn);
  const date = day === undefined ? withdrawn : formatDay(words, day, "long");
  return (
    <>
      {link.withdrawn(visibleText(id), date, visibleText(reason))}{" "}
      {replacedBy !== undefined && (
        <a href={hrefOf({ ...defaultView, data: opened, event: eventId(replacedBy), lang })}>
          {link.replacement}
        </a>
      )}
    </>
  );
}
