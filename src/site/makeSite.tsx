import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { contactAddress } from "../model/contactAddress.ts";
import { pageFolder } from "../model/pageFolder.ts";
import type { SiteFault } from "../model/siteFault.ts";
import { lengthOf } from "../model/tables/columns.ts";
import { eventRowOf, hasActorPage } from "../model/tables/findRow.ts";
import { actorRecord, eventRecord, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/text/textColumn.ts";
import { type ActorRow, actorRow, eventId } from "../model/units.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import { noFilter } from "../query/filter/filter.ts";
import { createMaskCache } from "../query/filter/filterMask.ts";
import { storyDays } from "../query/time/storyExtent.ts";
import { tourStep } from "../query/tours.ts";
import { actorPagePath, eventPagePath, tourPagePath } from "../state/address/address.ts";
import { capitalised, describeEvent, eventTitle } from "../words/describeEvent.ts";
import { tourWords } from "../words/laterWords.ts";
import { siteRefusal } from "../words/siteFaultInWords.ts";
import { visibleText } from "../words/visibleText.ts";
import { pageTitle } from "../words/words.ts";
import { accentStyles } from "./accent.ts";
import { withOwnPolicy } from "./contentPolicy.ts";
import { type Html, html, joinHtml, styleElement } from "./html.ts";
import { type Page, pageAt, type Site } from "./pageContext.ts";
import {
  ENTRIES,
  entryPage,
  fillShell,
  type PageShell,
  type ShellContent,
  STORY_STYLES,
  storyShell,
} from "./pageShell.ts";
import { ChangesPage, MovedPage, WithdrawnPage } from "./pages/ChangesPage.tsx";
import { ActorPage, EventPage } from "./pages/EventPage.tsx";
import { MissingPage } from "./pages/MissingPage.tsx";
import { StartPage } from "./pages/StartPage.tsx";
import { StepPage, TourPage } from "./pages/TourPage.tsx";
import { addressOf, type Embedded, oembedOf, type PageTags, type Picture, pageTags } from "./pageTags.ts";
import type { Pictures } from "./previews.ts";
import { eventPreview } from "./previews.ts";
import { eventRows, folderClash } from "./shippedStory.ts";
import { barePage, robots, securityText, sitemap } from "./siteFiles.ts";
import { eventData, storyData } from "./structuredData.ts";

/** Root of the site as seen from the start page, from a page of an event or a tour, one folder deep, and from a step. */
const FROM_ROOT = "./";
const FROM_EVENT = "../../";
const FROM_FOLDER = "../";
const FROM_STEP = "../../../";

type Content = Omit<ShellContent, "root" | "language" | "body">;

/** Of most of what there is to read: the story's own, where it says which. The interface around it has its own `lang`. */
const languageOf = ({ story, words }: Site): string => {
  const { language } = story.tables.about;
  return language === NO_LANGUAGE ? words.language : language;
};

/** The picture of a page by its folder; a page without one shows that of the story. */
const pictureAt = (pictures: Pictures, folder: string): Picture | null =>
  pictures.get(folder) ?? pictures.get("") ?? null;

/** Takes a file of the site; `file` is its path from the root. */
export type WriteFile = (file: string, content: string | Uint8Array) => void;

type WriteText = (file: string, text: string) => void;

/** Makes every page of the site, of the shell of the program; the same in the build and in the page. */
export function makeSite(site: Site, program: PageShell, pictures: Pictures, writeFile: WriteFile): void {
  const { story, words, lock, siteUrl } = site;
  const { tables } = story;
  const { about } = tables;
  const rows = eventRows(tables);
  const write: WriteText = (file, text) =>
    writeFile(file, file.endsWith(".html") ? withOwnPolicy(file, text, program.stylesHash) : text);
  const shell = { ...program, source: storyShell(program.source, site.facts, site.accent !== null) };
  for (const entry of ENTRIES) write(`${entry}/index.html`, entryPage(shell.source, entry));
  if (site.accent !== null) write(STORY_STYLES, accentStyles(site.accent));
  const title = visibleText(about.title);
  const storyTags: PageTags = {
    title: pageTitle(words, title),
    previewTitle: title,
    description: visibleText(about.description) || title,
    path: "",
    type: "website",
    picture: pictureAt(pictures, ""),
  };

  /** The tags of a page, with the way to its embed, which is written beside it. */
  const tagsWithEmbed = (page: Page, tags: PageTags, shown: Embedded): Html => {
    const embed = oembedOf(site, tags, shown);
    if (embed !== null) write(embed.file, embed.text);
    return joinHtml([pageTags(page, tags), ...(embed === null ? [] : [embed.link])]);
  };
  const fill = (root: string, body: ReactElement, content: Content): string =>
    fillShell(shell, { ...content, root, language: languageOf(site), body: renderToStaticMarkup(body) });

  const start = pageAt(site, FROM_ROOT);
  write(
    "index.html",
    fill(FROM_ROOT, <StartPage page={start} />, {
      tags: tagsWithEmbed(start, { ...storyTags, data: storyData(start) }, {}),
      app: "at once",
    }),
  );

  const fromEvent = pageAt(site, FROM_EVENT);
  for (const row of rows) {
    const preview = eventPreview(fromEvent, row);
    const said: PageTags = {
      title: eventTitle(words, describeEvent(words, site.story.tables, row)),
      previewTitle: preview.title,
      description: preview.description,
      path: preview.path,
      type: "article",
      picture: pictureAt(pictures, preview.path),
      data: eventData(fromEvent, row),
    };
    const tags = tagsWithEmbed(fromEvent, said, { event: eventId(textAt(tables.events.ids, row)) });
    write(
      `${preview.path}index.html`,
      fill(FROM_EVENT, <EventPage page={fromEvent} row={row} />, { tags, app: "after reading" }),
    );
  }

  const tourFolders = writeTours(site, shell, pictures, write, tagsWithEmbed);

  const actorFolders = writeActors(site, shell, pictures, write);

  for (const row of rows) {
    const preview = eventPreview(fromEvent, row);
    for (const id of eventRecord(tables, row).formerIds ?? []) {
      const tags = pageTags(fromEvent, {
        title: pageTitle(words, words.pages.moved.title),
        previewTitle: preview.title,
        description: preview.description,
        path: preview.path,
        type: "article",
        picture: pictureAt(pictures, preview.path),
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
      title: pageTitle(words, words.pages.withdrawn.title, title),
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
    title: pageTitle(words, words.pages.changes.title, title),
    previewTitle: words.pages.changesOf(title),
    description: words.pages.changes.intro(title),
    path: "changes/",
  });
  write(
    "changes/index.html",
    fill(FROM_FOLDER, <ChangesPage page={changes} />, { tags: changesTags, app: "never" }),
  );

  writeMissingPage(site, shell, write);
  const eventFolders = rows.map((row) => eventPagePath(textAt(tables.events.ids, row)));
  const folders = ["", ...tourFolders, ...eventFolders, ...actorFolders, "changes/"];
  write(
    "sitemap.xml",
    sitemap(
      folders.map((folder) => addressOf(start, folder)),
      about.updated,
    ),
  );
  write("robots.txt", robots(siteUrl));
  write(
    ".well-known/security.txt",
    securityText({ contact: contactAddress(about.contact), updated: about.updated, siteUrl }),
  );
}

/** How many files `makeSite` writes. */
export function countPages({ story, lock, accent, siteUrl }: Site): number {
  const { tables } = story;
  const rows = eventRows(tables);
  const tours = tables.stories.filter(({ steps }) => steps.length > 0);
  const embedded = 1 + rows.length + tours.reduce((sum, { steps }) => sum + 1 + steps.length, 0);
  const former = rows.reduce((sum, row) => sum + (eventRecord(tables, row).formerIds ?? []).length, 0);
  const withdrawn = lock.withdrawn.filter(({ dataset }) => dataset === story.shipped.id).length;
  return (
    ENTRIES.length +
    pagedActors(tables).length +
    (accent === null ? 0 : 1) +
    // Beside a page stands how it is embedded, where the site says its address.
    embedded * (siteUrl === null ? 1 : 2) +
    former +
    withdrawn +
    OTHER_FILES
  );
}

/** Corrections, the page of missing pages, `sitemap.xml`, `robots.txt`, `security.txt`. */
const OTHER_FILES = 5;

/** A page for every actor that takes part in an event, with the picture of the story; answers their folders. */
function writeActors(site: Site, shell: PageShell, pictures: Pictures, write: WriteText): readonly string[] {
  const { story, words } = site;
  const { tables } = story;
  const page = pageAt(site, FROM_EVENT);
  const title = visibleText(tables.about.title);
  const mask = createMaskCache(tables).mask(noFilter, null);
  const days = storyDays(tables);
  return pagedActors(tables).map((actor) => {
    const { id, name, kind, role = "" } = actorRecord(tables, actor);
    const path = actorPagePath(id);
    const events = words.messages.counts.events(lengthOf(tables.actors.events, actor));
    const what = visibleText(role) || words.messages.actorKinds[kind].one;
    const tags = pageTags(page, {
      title: pageTitle(words, visibleText(name), title),
      previewTitle: visibleText(name),
      description: words.pages.actor.description(capitalised(words, what), events, title),
      path,
      type: "article",
      picture: pictureAt(pictures, path),
    });
    const body = renderToStaticMarkup(<ActorPage page={page} actor={actor} mask={mask} days={days} />);
    write(
      `${path}index.html`,
      fillShell(shell, { root: FROM_EVENT, language: languageOf(site), tags, body, app: "after reading" }),
    );
    return path;
  });
}

const pagedActors = (tables: Tables): readonly ActorRow[] =>
  Array.from({ length: tables.actors.count }, (_, row) => actorRow(row)).filter((row) =>
    hasActorPage(tables, row),
  );

/** A page for every tour, and one for each of its steps; answers their folders. */
function writeTours(
  site: Site,
  shell: PageShell,
  pictures: Pictures,
  write: WriteText,
  tagsOf: (page: Page, tags: PageTags, shown: Embedded) => Html,
): readonly string[] {
  const { story, words } = site;
  const title = visibleText(story.tables.about.title);
  const fromTour = pageAt(site, FROM_EVENT);
  const fromStep = pageAt(site, FROM_STEP);
  return story.tables.stories.flatMap((tour) => {
    if (tour.steps.length === 0) return [];
    const name = visibleText(tour.title);
    const whole = tourPagePath(tour.id);
    const description = visibleText(tour.intro ?? "") || visibleText(tour.steps[0]?.text ?? "") || name;
    const said: PageTags = {
      title: pageTitle(words, name, title),
      previewTitle: name,
      description,
      path: whole,
      type: "article",
      picture: pictureAt(pictures, whole),
    };
    const tags = tagsOf(fromTour, said, { story: tour.id });
    const body = renderToStaticMarkup(<TourPage page={fromTour} tour={tour} />);
    write(
      `${whole}index.html`,
      fillShell(shell, { root: FROM_EVENT, language: languageOf(site), tags, body, app: "after reading" }),
    );
    const steps = tour.steps.map((_, index) => {
      const number = index + 1;
      const folder = tourPagePath(tour.id, number);
      const step = tourStep(story.tables, tour, number);
      const place = tourWords(words).step(number, tour.steps.length);
      const ofStep: PageTags = {
        title: pageTitle(words, `${name}: ${place}`, title),
        previewTitle: `${name}: ${place}`,
        description: visibleText(step?.text ?? "") || description,
        path: folder,
        type: "article",
        picture: pictureAt(pictures, folder),
      };
      const stepTags = tagsOf(fromStep, ofStep, { story: tour.id, step: number });
      const page = renderToStaticMarkup(<StepPage page={fromStep} tour={tour} number={number} />);
      write(
        `${folder}index.html`,
        fillShell(shell, {
          root: FROM_STEP,
          language: languageOf(site),
          tags: stepTags,
          body: page,
          app: "after reading",
        }),
      );
      return folder;
    });
    return [whole, ...steps];
  });
}

/** Everything that would lie in a folder `event/…/`, `actor/…/` or `story/…/` must be there once. */
export function checkFolders({ story, lock }: Site): void {
  const ids = eventRows(story.tables).flatMap((row) => {
    const { id, formerIds = [] } = eventRecord(story.tables, row);
    return [id, ...formerIds];
  });
  const withdrawn = lock.withdrawn.filter(({ dataset }) => dataset === story.shipped.id).map(({ id }) => id);
  const faults: SiteFault[] = withdrawn
    .filter((id) => eventRowOf(story.tables, id) !== undefined)
    .map((id) => ({ kind: "withdrawn-stands", dataset: story.shipped.id, id }));
  const clashOf = (of: "events" | "actors" | "tours", all: readonly string[]): void => {
    const [one, other] = folderClash(all) ?? [];
    if (one !== undefined && other !== undefined)
      faults.push({ kind: "one-page", of, one, other, folder: pageFolder(one) });
  };
  clashOf("events", [...ids, ...withdrawn]);
  clashOf(
    "actors",
    pagedActors(story.tables).map((row) => textAt(story.tables.actors.ids, row)),
  );
  clashOf(
    "tours",
    story.tables.stories.map(({ id }) => id),
  );
  if (faults.length > 0) throw siteRefusal(faults);
}

/** With the path of the site its links are written; without, its script finds where the site lies. */
function writeMissingPage(site: Site, shell: PageShell, write: WriteText): void {
  const { words, siteUrl } = site;
  const title = pageTitle(words, words.pages.missing.title);
  const root = siteUrl === null ? null : new URL(siteUrl).pathname;
  const body = renderToStaticMarkup(<MissingPage page={pageAt(site, root)} />);
  const tags = html`<title>${title}</title>
<meta name="robots" content="noindex">
<script src="${root ?? "/"}missing.js" defer></script>
`;
  write(
    "404.html",
    root === null
      ? barePage(languageOf(site), joinHtml([tags, styleElement(shell.styles)]), body)
      : fillShell(shell, { root, language: languageOf(site), tags, body, app: "never" }),
  );
}
