import type { ReactNode } from "react";
import { DataFooter } from "../../views/details/DataFooter.tsx";
import { DetailColumn } from "../../views/details/DetailSection.tsx";
import { Headline } from "../../views/details/Paragraph.tsx";
import { DataText } from "../../widgets/DataText.tsx";
import type { Page } from "../pageContext.ts";

/** The app takes the place of an event, of a tour and of the list; of the page for no page only if it finds one; of others never. */
export type PageKind = "event" | "tour" | "start" | "missing" | "alone";

/**
 * What a built page has in the place of the app. The frame stands in `#root`, so that it goes the moment the app
 * mounts; `data-static` tells the app that there is something to read until then. Its styles are `staticPage.css`.
 */
export function PageFrame(props: {
  readonly page: Page;
  readonly kind?: PageKind;
  readonly children: ReactNode;
}) {
  const { page, kind = "event", children } = props;
  const { words, story, version, tables } = page;
  const root = page.root ?? "";
  return (
    <div className="static-page" data-static={kind === "alone" ? undefined : kind}>
      <header className="static-top">
        {kind === "start" ? (
          <span className="static-mark">{words.messages.page.name}</span>
        ) : (
          <>
            <a className="static-mark" href={root}>
              {words.messages.page.name}
            </a>
            <a className="static-story" href={root}>
              <DataText context={page} text={tables.about.title} />
            </a>
          </>
        )}
      </header>
      <main className="static-main">
        <DetailColumn>
          {children}
          <DataFooter context={page} sha256={story.sha256} version={version} changes={`${root}changes/`} />
        </DetailColumn>
      </main>
    </div>
  );
}

export function PageTitle(props: { readonly children: ReactNode }) {
  return (
    <div className="static-title">
      <Headline level={1}>{props.children}</Headline>
    </div>
  );
}

export function WholeStoryLink({ page }: { readonly page: Page }) {
  const { words, tables } = page;
  return (
    <p className="static-whole">
      <a href={page.root ?? ""}>
        {words.pages.event.wholeStory(words.messages.counts.events(tables.events.count))}
      </a>
    </p>
  );
}
