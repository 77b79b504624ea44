import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { pageFolder } from "../../model/pageFolder.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { eventRecord } from "../../model/tables/tables.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import type { EventRow } from "../../model/units.ts";
import { eventPagePath } from "../../state/address.ts";
import { eventTitle } from "../../words/describeEvent.ts";
import { visibleText } from "../../words/visibleText.ts";
import { eventPreview } from "../eventPreview.ts";
import { html, joinHtml, styleElement } from "../html.ts";
import { eventInWords, pageAt, type Site } from "../pageContext.ts";
import { addressOf, type PageTags, type Picture, pageTags } from "../pageTags.ts";
import { eventRows, folderClash } from "../shippedStory.ts";
import { ChangesPage } from "./ChangesPage.tsx";
import { EventPage } from "./EventPage.tsx";
import { MovedPage, WithdrawnPage } from "./FormerPages.tsx";
import { MissingPage } from "./MissingPage.tsx";
import { fillShell, type PageShell, type ShellContent } from "./pageShell.ts";
import { StartPage } from "./StartPage.tsx";
import { barePage, robots, sitemap } from "./siteFiles.ts";
import { eventData, storyData } from "./structuredData.ts";

/** Root of the site as seen from the start page, from a page of an event, and from a page one folder deep. */
const FROM_ROOT = "./";
const FROM_EVENT = "../../";
const FROM_FOLDER = "../";

/** Pictures by event; an event without one shows that of the story. */
export type Pictures = { readonly story: Picture | null; readonly events: ReadonlyMap<EventRow, Picture> };

/** Writes every page of the site into `outDir`, beside the app that Vite built there. */
export function writeSite(site: Site, shell: PageShell, pictures: Pictures, outDir: string): void {
  const { story, words, lock, siteUrl } = site;
  const { tables } = story;
  const { about } = tables;
  const rows = eventRows(tables);
  const write = (file: string, text: string): void => {
    const target = path.join(outDir, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
  };
  const title = visibleText(about.title);
  const storyTags: PageTags = {
    title: words.messages.page.title(title),
    previewTitle: title,
    description: visibleText(about.description) || title,
    path: "",
    type: "website",
    picture: pictures.story,
  };

  const fill = (root: string, body: ReactElement, content: Omit<ShellContent, "root" | "body">): string =>
    fillShell(shell, { ...content, root, body: renderToStaticMarkup(body) });

  const start = pageAt(site, FROM_ROOT);
  write(
    "index.html",
    fill(FROM_ROOT, <StartPage page={start} />, {
      tags: pageTags(start, { ...storyTags, data: storyData(start) }),
      app: "at once",
    }),
  );

  const fromEvent = pageAt(site, FROM_EVENT);
  for (const row of rows) {
    const preview = eventPreview(fromEvent, row);
    const tags = pageTags(fromEvent, {
      title: eventTitle(words, eventInWords(site, row)),
      previewTitle: preview.title,
      description: preview.description,
      path: preview.path,
      type: "article",
      picture: pictures.events.get(row) ?? pictures.story,
      data: eventData(fromEvent, row),
    });
    write(
      `${preview.path}index.html`,
      fill(FROM_EVENT, <EventPage page={fromEvent} row={row} />, { tags, app: "after reading" }),
    );
  }

  for (const row of rows) {
    const preview = eventPreview(fromEvent, row);
    for (const id of eventRecord(tables, row).formerIds ?? []) {
      const tags = pageTags(fromEvent, {
        title: words.messages.page.title(words.pages.moved.title),
        previewTitle: preview.title,
        description: preview.description,
        path: preview.path,
        type: "article",
        picture: pictures.events.get(row) ?? pictures.story,
      });
      const refresh = `${FROM_EVENT}${preview.path}`;
      write(
        `${eventPagePath(id)}index.html`,
        fill(FROM_EVENT, <MovedPage page={fromEvent} row={row} />, { tags, app: "at once", refresh }),
      );
    }
  }

  for (const withdrawn of lock.withdrawn) {
    if (withdrawn.dataset !== story.shipped.id) continue;
    const tags = pageTags(fromEvent, {
      ...storyTags,
      title: words.messages.page.title(words.pages.withdrawn.title, title),
      previewTitle: words.pages.withdrawn.title,
      description: words.pages.withdrawn.title,
      path: eventPagePath(withdrawn.id),
      isHidden: true,
    });
    write(
      `${eventPagePath(withdrawn.id)}index.html`,
      fill(FROM_EVENT, <WithdrawnPage page={fromEvent} event={withdrawn} />, { tags, app: "at once" }),
    );
  }

  const changes = pageAt(site, FROM_FOLDER);
  const changesTags = pageTags(changes, {
    ...storyTags,
    title: words.messages.page.title(words.pages.changes.title, title),
    previewTitle: words.pages.changesOf(title),
    description: words.pages.changes.intro(title),
    path: "changes/",
  });
  write(
    "changes/index.html",
    fill(FROM_FOLDER, <ChangesPage page={changes} />, { tags: changesTags, app: "never" }),
  );

  writeMissingPage(site, shell, write);
  const folders = ["", ...rows.map((row) => eventPagePath(textAt(tables.events.ids, row))), "changes/"];
  write(
    "sitemap.xml",
    sitemap(
      folders.map((folder) => addressOf(start, folder)),
      about.updated,
    ),
  );
  write("robots.txt", robots(siteUrl));
}

/** Everything that would lie in a folder `event/…/` must be there once. */
export function checkFolders({ story, lock }: Site): void {
  const ids = eventRows(story.tables).flatMap((row) => {
    const { id, formerIds = [] } = eventRecord(story.tables, row);
    return [id, ...formerIds];
  });
  const withdrawn = lock.withdrawn.filter(({ dataset }) => dataset === story.shipped.id).map(({ id }) => id);
  for (const id of withdrawn) {
    if (eventRowOf(story.tables, id) !== undefined)
      throw new Error(`the event “${id}” is withdrawn and still stands in ${story.shipped.file}`);
  }
  const clash = folderClash([...ids, ...withdrawn]);
  if (clash)
    throw new Error(
      `the events “${clash[0]}” and “${clash[1]}” would have one page, ${pageFolder(clash[0])}`,
    );
}

/** With the path of the site its links are written; without, its script finds where the site lies. */
function writeMissingPage(site: Site, shell: PageShell, write: (file: string, text: string) => void): void {
  const { words, siteUrl } = site;
  const title = words.messages.page.title(words.pages.missing.title);
  const root = siteUrl === null ? null : new URL(siteUrl).pathname;
  const body = renderToStaticMarkup(<MissingPage page={pageAt(site, root)} />);
  const tags = html`<title>${title}</title>
<meta name="robots" content="noindex">
<script src="${root ?? "/"}missing.js" defer></script>
`;
  write(
    "404.html",
    root === null
      ? barePage(joinHtml([tags, styleElement(shell.styles)]), body)
      : fillShell(shell, { root, tags, body, app: "never" }),
  );
}
