import type { WithdrawnEvent } from "../../model/idsLock.ts";
import type { EventRow } from "../../model/units.ts";
import { EventLine } from "../../views/details/event/EventLine.tsx";
import { Paragraph } from "../../views/details/Paragraph.tsx";
import type { Page } from "../pageContext.ts";
import { Tombstone, WithdrawnEvents } from "./ChangesPage.tsx";
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

/**
 * What a host answers for an address without a page, at any depth: links need the path of the site, and without it there
 * are none. It says what was withdrawn, since a dead link may have led there.
 */
export function MissingPage({ page }: { readonly page: Page }) {
  const { missing } = page.words.pages;
  const hasWithdrawn = page.lock.withdrawn.some(({ dataset }) => dataset === page.story.shipped.id);
  const content = (
    <>
      <PageTitle>{missing.title}</PageTitle>
      <Paragraph>{missing.text}</Paragraph>
      {hasWithdrawn && <Paragraph>{missing.withdrawn}</Paragraph>}
      <WithdrawnEvents page={page} />
    </>
  );
  if (page.root === null) return <main>{content}</main>;
  return (
    <PageFrame page={page} kind="missing">
      {content}
      <WholeStoryLink page={page} />
    </PageFrame>
  );
}
