import type { DayRange } from "../model/dates/timeSpan.ts";
import { type ActorRow, type EventRow, eventRow } from "../model/units.ts";
import type { FilterMask } from "../query/filter/filterMask.ts";
import { ActorArticle } from "../views/details/actor/ActorArticle.tsx";
import { DetailBar, EventSteps } from "../views/details/DetailBar.tsx";
import { DetailSection } from "../views/details/DetailSection.tsx";
import { EventArticle } from "../views/details/event/EventArticle.tsx";
import { EventLines } from "../views/details/event/EventLine.tsx";
import { OpeningLine } from "../views/details/Opening.tsx";
import { PageFrame, WholeStoryLink } from "./PageFrame.tsx";
import type { Page } from "./pageContext.ts";

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

/** The page of an actor: who it is, its ledger over the whole story, the way to the whole. */
export function ActorPage(props: {
  readonly page: Page;
  readonly actor: ActorRow;
  /** Of every event of the story. */
  readonly mask: FilterMask;
  readonly days: DayRange;
}) {
  const { page, actor, mask, days } = props;
  return (
    <PageFrame page={page}>
      <ActorArticle
        context={page}
        actor={actor}
        mask={mask}
        days={days}
        level={1}
        changes={page.root === null ? null : `${page.root}changes/`}
        header={<OpeningLine context={page} />}
      />
      <WholeStoryLink page={page} />
    </PageFrame>
  );
}
