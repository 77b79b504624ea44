import { type EventRow, eventRow } from "../../model/units.ts";
import { DetailBar, EventSteps } from "../../views/details/DetailBar.tsx";
import { DetailSection } from "../../views/details/DetailSection.tsx";
import { EventArticle } from "../../views/details/event/EventArticle.tsx";
import { EventLines } from "../../views/details/event/EventLine.tsx";
import type { Page } from "../pageContext.ts";
import { PageFrame, WholeStoryLink } from "./PageFrame.tsx";

/** The page of an event: where it stands in the story, the event, what came before and after, the way to the whole. */
export function EventPage({ page, row }: { readonly page: Page; readonly row: EventRow }) {
  const { tables, words } = page;
  const { count } = tables.events;
  const before = row > 0 ? eventRow(row - 1) : undefined;
  const after = row + 1 < count ? eventRow(row + 1) : undefined;
  const step = (to: EventRow | undefined) =>
    to === undefined
      ? { to: null, isPossible: false }
      : { to: page.to({ kind: "event", row: to }), isPossible: true };
  const { neighbours } = words.pages.event;
  return (
    <PageFrame page={page}>
      <EventArticle
        context={page}
        row={row}
        level={1}
        header={
          <DetailBar
            start={
              <EventSteps
                words={words}
                previous={step(before)}
                next={step(after)}
                position={words.messages.counts.of(row + 1, count)}
              />
            }
          />
        }
      />
      <nav aria-label={neighbours}>
        <DetailSection level={2} title={neighbours}>
          <EventLines
            context={page}
            events={[before, after].flatMap((other) => (other === undefined ? [] : [{ row: other }]))}
          />
          <WholeStoryLink page={page} />
        </DetailSection>
      </nav>
    </PageFrame>
  );
}
