import type { WithdrawnEvent } from "../../model/idsLock.ts";
import type { EventRow } from "../../model/units.ts";
import { EventLine } from "../../views/details/event/EventLine.tsx";
import { Paragraph } from "../../views/details/Paragraph.tsx";
import type { Page } from "../pageContext.ts";
import { Tombstone } from "./ChangesPage.tsx";
import { PageFrame, PageTitle, WholeStoryLink } from "./PageFrame.tsx";

/** Under a former id of an event: the way to its present page. The app goes there by itself, and keeps the fragment. */
export function MovedPage({ page, row }: { readonly page: Page; readonly row: EventRow }) {
  const { moved } = page.words.pages;
  return (
    <PageFrame page={page}>
      <PageTitle>{moved.title}</PageTitle>
      <Paragraph>{moved.text}</Paragraph>
      <EventLine context={page} row={row} />
    </PageFrame>
  );
}

/** Under the id of an event that was withdrawn. */
export function WithdrawnPage({ page, event }: { readonly page: Page; readonly event: WithdrawnEvent }) {
  return (
    <PageFrame page={page}>
      <PageTitle>{page.words.pages.withdrawn.title}</PageTitle>
      <Tombstone page={page} event={event} />
      <WholeStoryLink page={page} />
    </PageFrame>
  );
}
