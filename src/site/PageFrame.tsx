import type { ReactNode } from "react";
import { pageAddress } from "../model/siteFacts.ts";
import { standingActors } from "../model/tables/findRow.ts";
import { storyDays, storyPrecision } from "../query/time/storyExtent.ts";
import { DataFooter, footerSite } from "../views/details/DataFooter.tsx";
import { DetailColumn, Headline } from "../views/details/DetailSection.tsx";
import { DataText } from "../widgets/DataText.tsx";
import { DataProvider } from "../widgets/Reference.tsx";
import { formatDayRange } from "../words/formatDay.ts";
import { visibleText } from "../words/isolate.ts";
import { dataLanguage } from "../words/words.ts";
import { changesHref, type Page } from "./pageContext.ts";

/** "event" is also the page of an actor. The app replaces pages of every kind but "alone". */
type PageKind = "event" | "tour" | "start" | "alone";

/**
 * The content of a built page until the app replaces it. It is inside `#root`, so it disappears when the app mounts.
 * The attribute `data-static` tells the app the kind of the page. The styles are in `staticPage.css`.
 */
export function PageFrame(props: {
  readonly page: Page;
  readonly kind?: PageKind;
  /** True on the page of corrections, whose footer has no link to itself. */
  readonly isChanges?: boolean;
  readonly children: ReactNode;
}) {
  const { page, kind = "event", isChanges = false, children } = props;
  const { words, story, version, tables } = page;
  const mark = <SiteMark page={page} />;
  return (
    <DataProvider value={page}>
      <div
        className="static-page"
        lang={words.language}
        dir={words.direction}
        data-static={kind === "alone" ? undefined : kind}
      >
        <header className="top-bar">
          {kind === "start" ? (
            <>
              <span className="brand">{mark}</span>
              <div className="static-head">
                <h1 className="static-story" dir="auto" lang={dataLanguage(tables, words)}>
                  {visibleText(tables.about.title)}
                </h1>
                <p className="static-status">
                  {wholeStory(page).map((part) => (
                    <span key={part}>{part}</span>
                  ))}
                </p>
              </div>
            </>
          ) : (
            <>
              <a className="brand" {...linkHome(page)}>
                {mark}
              </a>
              <a className="static-story" {...linkHome(page)}>
                <DataText text={tables.about.title} />
              </a>
            </>
          )}
        </header>
        <main className="static-main">
          <DetailColumn>
            {kind !== "alone" && (
              <p id="old" className="static-old" hidden>
                {words.pages.old}
              </p>
            )}
            {children}
            <DataFooter
              sha256={story.sha256}
              version={version}
              changes={isChanges ? null : changesHref(page)}
              site={footerSite(page.facts, (file) => (page.root === null ? null : `${page.root}${file}`))}
            />
          </DetailColumn>
        </main>
        {kind !== "alone" && <p className="static-waiting">{words.pages.waiting}</p>}
      </div>
    </DataProvider>
  );
}

function SiteMark({ page }: { readonly page: Page }) {
  const { facts, root, words } = page;
  return (
    <>
      {facts.logo !== "" && root !== null && <img src={`${root}${facts.logo}`} alt="" />}
      {words.messages.page.name}
    </>
  );
}

/** The counts that the app shows while no filter is on, as parts of a line with dots between them. */
function wholeStory({ tables, words }: Page): readonly string[] {
  const { counts } = words.messages;
  const { count } = tables.events;
  const actors = standingActors(tables);
  const { first, last } = storyDays(tables);
  const days = count > 0 ? [formatDayRange(words, first, last, storyPrecision(tables))] : [];
  const parts = [counts.eventsOf(count, count), counts.actorsOf(actors, actors), ...days];
  return parts.map((part, index) => (index < parts.length - 1 ? `${part} · ` : part));
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
      <a {...linkHome(page)}>
        {words.pages.event.wholeStory(words.messages.counts.events(tables.events.count))}
      </a>
    </p>
  );
}

/** If the root is unknown, `public/missing.js` completes links by their `data-path`. */
const linkHome = ({ root, facts }: Page) =>
  root === null ? { "data-path": "" } : { href: pageAddress(root, facts) };
