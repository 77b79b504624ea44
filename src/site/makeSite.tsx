import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { TourRecord } from "../model/dataset.ts";
import { escapeMarkup } from "../model/escapeMarkup.ts";
import { grouped } from "../model/grouped.ts";
import type { WithdrawnEvent } from "../model/idsLock.ts";
import { pageFolder } from "../model/pageFolder.ts";
import type { SiteFault } from "../model/publishing.ts";
import { pageAddress } from "../model/siteFacts.ts";
import { lengthOf } from "../model/tables/columns.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { actorRecord, eventRecord, eventRows, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type EventRow, eventId } from "../model/units.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import { contactAddress } from "../model/webAddress.ts";
import { noFilter } from "../query/filter/filter.ts";
import { createMaskCache } from "../query/filter/filterMask.ts";
import { storyDays } from "../query/time/storyExtent.ts";
import { tourStep } from "../query/tours.ts";
import { actorPagePath, eventPagePath, tourPagePath } from "../state/address/address.ts";
import { capitalised, describeEvent, eventTitle } from "../words/describeEvent.ts";
import { visibleText } from "../words/isolate.ts";
import { exploringWords, readingWords } from "../words/laterWords.ts";
import { siteRefusal } from "../words/siteFaultInWords.ts";
import { pageTitle } from "../words/words.ts";
import { accentStyles } from "./accent.ts";
import { ChangesPage, MovedPage, WithdrawnPage } from "./ChangesPage.tsx";
import { FIND_SITE, withOwnPolicy } from "./contentPolicy.ts";
import { type Html, html, joinHtml, styleElement } from "./html.ts";
import { type Page, pageAt, pagedActors, type Site, withdrawnOf } from "./pageContext.ts";
import {
  ENTRIES,
  entryPage,
  fillShell,
  type PageShell,
  type ShellContent,
  STORY_STYLES,
  storyShell,
} from "./pageShell.ts";
import { ActorPage, EventPage, MissingPage, StartPage, StepPage, TourPage } from "./pages.tsx";
import { addressOf, type Embedded, oembedOf, type PageTags, pageTags } from "./pageTags.ts";
import { eventPreview, type Pictures } from "./previews.ts";
import { eventData, storyData } from "./structuredData.ts";

/** The `lang` of the page. Texts of the interface have a `lang` of their own. */
const languageOf = ({ story, words }: Site): string => {
  const { language } = story.tables.about;
  return language === NO_LANGUAGE ? words.language : language;
};

export type WriteFile = (file: string, content: string | Uint8Array) => void;

type WriteText = (file: string, text: string) => void;

type PageToWrite = Omit<PageTags, "path" | "picture"> &
  Pick<ShellContent, "app" | "refresh"> & {
    readonly body: ReactElement;
    readonly embed?: Embedded;
    /** The folder of the page to which this page only leads. */
    readonly meant?: string;
  };

type PutPage = (folder: string, make: (page: Page) => PageToWrite) => string;

/** Fills the shell of the program for every page. The build and the app that publishes both call this. */
export function makeSite(site: Site, program: PageShell, pictures: Pictures, writeFile: WriteFile): void {
  const { story, siteUrl } = site;
  const { tables } = story;
  const { about } = tables;
  const write: WriteText = (file, text) =>
    writeFile(
      file,
      file.endsWith(".html") ? withOwnPolicy(file, text, program.stylesHash, site.facts) : text,
    );
  const shell = { ...program, source: storyShell(program.source, site.facts, site.accent !== null) };
  const words = { language: site.words.language, say: site.words.pages.entry };
  for (const entry of ENTRIES)
    write(`${entry}/index.html`, entryPage(shell.source, entry, site.fixedRoot, words));
  if (site.accent !== null) write(STORY_STYLES, accentStyles(site.accent));

  const put: PutPage = (folder, make) => {
    const root = site.fixedRoot ?? ("../".repeat(folder.split("/").length - 1) || "./");
    const page = pageAt(site, root);
    const { body, app, refresh, embed, meant = folder, ...said } = make(page);
    // A page without a picture of its own shows the picture of the story.
    const picture = pictures.get(meant) ?? pictures.get("") ?? null;
    const tags: PageTags = { ...said, path: meant, picture };
    const oembed = embed === undefined ? null : oembedOf(site, tags, embed);
    if (oembed !== null) write(oembed.file, oembed.text);
    write(
      `${folder}index.html`,
      fillShell(shell, {
        root,
        language: languageOf(site),
        tags: joinHtml([pageTags(page, tags), ...(oembed === null ? [] : [oembed.link])]),
        body: renderToStaticMarkup(body),
        app,
        ...(refresh === undefined ? {} : { refresh }),
      }),
    );
    return folder;
  };

  const start = put("", (page) => ({
    ...ofStory(site),
    embed: {},
    data: storyData(page),
    body: <StartPage page={page} />,
    app: "at once",
  }));
  const events = eventRows(tables).map((row) => putEvent(site, put, row));
  const tours = tables.tours.flatMap((tour) => putTour(site, put, tour));
  const actors = putActors(site, put);
  for (const withdrawn of withdrawnOf(site)) putWithdrawn(site, put, withdrawn);
  const changes = put("changes/", (page) => {
    const says = page.words.pages;
    const title = visibleText(about.title);
    return {
      ...ofStory(site),
      title: pageTitle(page.words, says.changes.title, title),
      previewTitle: says.changesOf(title),
      description: says.changes.intro(title),
      body: <ChangesPage page={page} />,
      app: "never",
    };
  });

  writeMissingPage(site, shell, write);
  const atRoot = pageAt(site, "./");
  const folders = [start, ...tours, ...events, ...actors, changes];
  write(
    "sitemap.xml",
    sitemap(
      folders.map((folder) => addressOf(atRoot, folder)),
      about.updated,
    ),
  );
  write("robots.txt", robots(siteUrl));
  write(".well-known/security.txt", securityText(about, siteUrl));
}

function ofStory({ story, words }: Site): Omit<PageTags, "path" | "picture"> {
  const { about } = story.tables;
  const title = visibleText(about.title);
  return {
    title: pageTitle(words, title),
    previewTitle: title,
    description: visibleText(about.description) || title,
    type: "website",
  };
}

function putEvent(site: Site, put: PutPage, row: EventRow): string {
  const { words, story } = site;
  const { title, description, path } = eventPreview(site, row);
  const said = { previewTitle: title, description, type: "article" } as const;
  const { id, formerIds = [] } = eventRecord(story.tables, row);
  for (const former of formerIds)
    put(eventPagePath(former), (page) => ({
      ...said,
      title: pageTitle(words, words.pages.moved.title),
      meant: path,
      refresh: pageAddress(`${page.root}${path}`, site.facts),
      body: <MovedPage page={page} row={row} />,
      app: "at once",
    }));
  return put(path, (page) => ({
    ...said,
    title: eventTitle(words, describeEvent(words, story.tables, row)),
    data: eventData(page, row),
    embed: { event: eventId(id) },
    body: <EventPage page={page} row={row} />,
    app: "after reading",
  }));
}

/** The page at the id of a withdrawn event has no text of the event, and search engines do not list it. */
function putWithdrawn(site: Site, put: PutPage, event: WithdrawnEvent): void {
  const { title } = site.words.pages.withdrawn;
  put(eventPagePath(event.id), (page) => ({
    ...ofStory(site),
    title: pageTitle(page.words, title, visibleText(page.tables.about.title)),
    previewTitle: title,
    description: title,
    isHidden: true,
    body: <WithdrawnPage page={page} event={event} />,
    app: "at once",
  }));
}

/** Writes the pages of actors. Returns the folders that search engines may list, without persons and groups. */
function putActors(site: Site, put: PutPage): readonly string[] {
  const { story, words } = site;
  const { tables } = story;
  const title = visibleText(tables.about.title);
  const mask = createMaskCache(tables).mask(noFilter, null);
  const days = storyDays(tables);
  return pagedActors(tables).flatMap((actor) => {
    const { id, name, kind, role = "" } = actorRecord(tables, actor);
    // A group may be people at risk. An actor of unknown kind is a group too, and may be a person.
    const isHidden = kind === "person" || kind === "group";
    const events = words.messages.counts.events(lengthOf(tables.actors.events, actor));
    const what = visibleText(role) || exploringWords(words).actorKinds[kind].one;
    const folder = put(actorPagePath(id), (page) => ({
      isHidden,
      title: pageTitle(words, visibleText(name), title),
      previewTitle: visibleText(name),
      description: words.pages.actor.description(capitalised(words, what), events, title),
      type: "article",
      body: <ActorPage page={page} actor={actor} mask={mask} days={days} />,
      app: "after reading",
    }));
    return isHidden ? [] : [folder];
  });
}

function putTour({ words, story }: Site, put: PutPage, tour: TourRecord): readonly string[] {
  if (tour.steps.length === 0) return [];
  const { tables } = story;
  const title = visibleText(tables.about.title);
  const name = visibleText(tour.title);
  const first = visibleText(tour.steps[0]?.text ?? "");
  const description = visibleText(tour.intro ?? "") || first || name;
  const whole = put(tourPagePath(tour.id), (page) => ({
    title: pageTitle(words, name, title),
    previewTitle: name,
    description,
    type: "article",
    embed: { tour: tour.id },
    body: <TourPage page={page} tour={tour} />,
    app: "after reading",
  }));
  const steps = tour.steps.map((_, index) => {
    const number = index + 1;
    const named = `${name}: ${readingWords(words).tour.step(number, tour.steps.length)}`;
    return put(tourPagePath(tour.id, number), (page) => ({
      title: pageTitle(words, named, title),
      previewTitle: named,
      description: visibleText(tourStep(tables, tour, number)?.text ?? "") || description,
      type: "article",
      embed: { tour: tour.id, step: number },
      body: <StepPage page={page} tour={tour} number={number} />,
      app: "after reading",
    }));
  });
  return [whole, ...steps];
}

export function countPages(site: Site): number {
  const { accent, siteUrl } = site;
  const { tables } = site.story;
  const rows = eventRows(tables);
  const tours = tables.tours.filter(({ steps }) => steps.length > 0);
  const embedded = 1 + rows.length + tours.reduce((sum, { steps }) => sum + 1 + steps.length, 0);
  const former = rows.reduce((sum, row) => sum + (eventRecord(tables, row).formerIds ?? []).length, 0);
  return (
    ENTRIES.length +
    pagedActors(tables).length +
    (accent === null ? 0 : 1) +
    // If the address of the site is known, each of these pages also has an `oembed.json`.
    embedded * (siteUrl === null ? 1 : 2) +
    former +
    withdrawnOf(site).length +
    OTHER_FILES
  );
}

/** The page of corrections, `404.html`, `sitemap.xml`, `robots.txt` and `security.txt`. */
const OTHER_FILES = 5;

/**
 * Throws if two pages would be in one folder `event/…/`, `actor/…/` or `story/…/`, or if a withdrawn event is still in
 * the story.
 */
export function checkFolders(site: Site): void {
  const { story } = site;
  const ids = eventRows(story.tables).flatMap((row) => {
    const { id, formerIds = [] } = eventRecord(story.tables, row);
    return [id, ...formerIds];
  });
  const withdrawn = withdrawnOf(site).map(({ id }) => id);
  const faults: SiteFault[] = withdrawn
    .filter((id) => eventRowOf(story.tables, id) !== undefined)
    .map((id) => ({ kind: "withdrawn-stands", dataset: story.shipped.id, id }));
  const clashOf = (of: "events" | "actors" | "tours", all: readonly string[]): void => {
    for (const [folder, [one = "", other]] of grouped(new Set(all), pageFolder))
      if (other !== undefined) faults.push({ kind: "one-page", of, one, other, folder });
  };
  clashOf("events", [...ids, ...withdrawn]);
  clashOf(
    "actors",
    pagedActors(story.tables).map((row) => textAt(story.tables.actors.ids, row)),
  );
  clashOf(
    "tours",
    story.tables.tours.map(({ id }) => id),
  );
  if (faults.length > 0) throw siteRefusal(faults);
}

/** Writes `404.html`. If the path of the site is unknown, a script in this page finds it. */
function writeMissingPage(site: Site, shell: PageShell, write: WriteText): void {
  const { words, siteUrl } = site;
  const title = pageTitle(words, words.pages.missing.title);
  const root = siteUrl === null ? null : new URL(siteUrl).pathname;
  const body = renderToStaticMarkup(<MissingPage page={pageAt(site, root)} />);
  const tags = html`<title>${title}</title>
<meta name="robots" content="noindex">
${root === null ? html`<link rel="icon" href="icon.svg">` : html`<script src="${root}missing.js" defer></script>`}
`;
  write(
    "404.html",
    root === null
      ? barePage(
          languageOf(site),
          joinHtml([tags, styleElement(shell.styles)]),
          `${body}\n<script>${FIND_SITE}</script>`,
        )
      : fillShell(shell, { root, language: languageOf(site), tags, body, app: "never" }),
  );
}

function sitemap(addresses: readonly string[], updated: string): string {
  const day = updated === "" ? "" : `<lastmod>${updated}</lastmod>`;
  const urls = addresses.map((address) => `<url><loc>${escapeMarkup(address)}</loc>${day}</url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

const robots = (siteUrl: string | null): string =>
  `User-agent: *\nAllow: /\n${siteUrl === null ? "" : `Sitemap: ${new URL("sitemap.xml", siteUrl).href}\n`}`;

const CONTACT_DAYS = 365;

/** The content of `security.txt` (RFC 9116). */
function securityText(about: Tables["about"], siteUrl: string | null): string {
  const contact = contactAddress(about.contact);
  // It expires after the day of the data, because the day of the build would change the file with each build.
  const expires = new Date(about.updated);
  expires.setUTCDate(expires.getUTCDate() + CONTACT_DAYS);
  const href = contact?.kind === "mail" ? contact.href : contact?.address.href;
  return [
    "# Faults of security in this copy of Dateline. SECURITY.md of its source says what counts as one.",
    href === undefined
      ? "# Its story names no contact: please report them privately where the source code is kept."
      : `Contact: ${href}`,
    ...(Number.isNaN(expires.getTime()) ? [] : [`Expires: ${expires.toISOString()}`]),
    ...(siteUrl === null ? [] : [`Canonical: ${new URL(".well-known/security.txt", siteUrl).href}`]),
    "Preferred-Languages: en",
    "",
  ].join("\n");
}

/** A page that must work at any depth of the site. So it links to no stylesheet or script of the site. */
const barePage = (language: string, head: Html, body: string): string =>
  `<!doctype html>
${html`<html lang="${language}">`}
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
${head}</head>
<body>
${body}
</body>
</html>
`;
