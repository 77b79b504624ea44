import { exportJson, type FileParts } from "../../export/exportJson.ts";
import { fetchBytes } from "../../load/fetchBytes.ts";
import { type CleanBytes, cleanMedia } from "../../load/media/measureMedia.ts";
import { base64Of } from "../../model/base64.ts";
import { escapeMarkup } from "../../model/escapeMarkup.ts";
import { fewAtATime, TO_ONE_HOST } from "../../model/fewAtATime.ts";
import { mediaKey } from "../../model/mediaType.ts";
import { SITE_ID } from "../../model/siteFacts.ts";
import { eventJson, eventRecord, type Tables } from "../../model/tables/tables.ts";
import { eventRow } from "../../model/units.ts";
import { mediaHref } from "../../state/publishedHref.ts";
import type { Origin } from "../../state/session.ts";
import { site } from "../../state/site.ts";
import { visibleText } from "../../words/isolate.ts";
import { DATA_ID, MEDIA_ID, ORIGIN_ID } from "../opening/embeddedData.ts";
import { fileOfObjectUrl } from "../opening/objectUrls.ts";
import { factsToKeep } from "../storyWords.ts";

/** Matches Latin letters that the two main fonts lack, such as letters of Central Europe and of romanised names. */
const MORE_LETTERS = /(?![\0-\xFF])\p{Script=Latin}/u;

/** Matches the style blocks with more fonts (`build/offlinePage.ts`). */
const FONTS = /<style id="(more-letters|letters-\w+)">[^<]*<\/style>\n/g;

type Saved = {
  readonly tables: Tables;
  readonly origin: Origin;
  readonly digest: string | null;
  readonly language: string;
  /** The pictures and documents to put into the file, by `mediaKey`. */
  readonly media: ReadonlyMap<string, CleanBytes>;
};

/** The pattern must not match in the page's script. A changed script would not have the hash that the page allows. */
export const DESCRIPTION = / *<meta name="description" content="[^"]*" ?\/?>\n?/;

/**
 * Fills a dataset into `template`, the app in one page. The data are compressed and in base64, so that no text in them
 * can end their element. Fonts that neither the data nor the language need are left out.
 */
export async function offlineFile(
  template: string,
  { tables, origin, digest, language, media }: Saved,
): Promise<Blob> {
  const json = exportJson(tables);
  const lacking = json.some((part) => MORE_LETTERS.test(part)) ? "more-letters" : "";
  const needed = [lacking, `letters-${language}`];
  let page = template.replace(FONTS, (block, id) => (needed.includes(id) ? block : ""));
  const { language: told = "" } = site;
  if (site.told) {
    page = page.replace(/<html lang="[^"]*"/, `<html lang="${escapeMarkup(told)}"`);
    page = page.replace(DESCRIPTION, "");
    page = fill(page, "<noscript>", escapeMarkup(site.told.noScripts));
  }
  page = fill(page, "<title>", escapeMarkup(visibleText(tables.about.title)));
  page = fill(
    page,
    `<script type="application/json" id="${SITE_ID}">`,
    inBlock({ ...(await factsToKeep()), ...NO_DATASETS }),
  );
  page = fill(page, `<script type="application/json" id="${ORIGIN_ID}">`, inBlock({ origin, digest }));
  page = fill(page, `<script type="text/plain" id="${DATA_ID}">`, await packed(json));
  const files = Object.fromEntries([...media].map(([file, bytes]) => [file, base64Of(bytes)]));
  if (media.size > 0) page = fill(page, `<script type="application/json" id="${MEDIA_ID}">`, inBlock(files));
  return new Blob([page], { type: "text/html" });
}

/** The saved file has the data in itself, so it needs no list of datasets, no hashes of data files, and no logo. */
const NO_DATASETS = { datasets: [], digests: {}, logo: "" } as const;

const inBlock = (value: object): string => JSON.stringify(value).replaceAll("<", "\\u003c");

/** A file name made from a title: `Who: what?` becomes `Who what.html`. */
export function offlineName(title: string): string {
  const plain = visibleText(title)
    .replace(/[\\/:*?"<>|\p{C}]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  return `${plain.slice(0, 80).replace(/[. ]+$/, "") || "Dateline"}.html`;
}

/** Fills a text into its place in the template. Throws if the template has no such place, which is a bug. */
function fill(page: string, start: string, text: string): string {
  const index = page.indexOf(start);
  const end = page.indexOf("</", index);
  if (index < 0 || end < 0) throw new Error(`the template has no ${start}`);
  return page.slice(0, index + start.length) + text + page.slice(end);
}

async function packed(parts: FileParts): Promise<string> {
  const stream = new Blob([...parts]).stream().pipeThrough(new CompressionStream("gzip"));
  return base64Of(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** The pictures and documents that can be shown: their addresses by `mediaKey`, and the size of all together. */
export type MediaOfStory = { readonly files: ReadonlyMap<string, string>; readonly bytes: number };

/** The most bytes of pictures and documents in an offline file. A larger file can hardly be sent. */
export const MOST_SAVED_BYTES = 20_000_000;

/** Looks for media in all events, which takes seconds for millions of events. */
export function mediaOfStory(tables: Tables): MediaOfStory {
  const files = new Map<string, string>();
  let bytes = 0;
  for (let row = 0; row < tables.events.count; row++) {
    // Few events have media, and a search in the text is faster than parsing the record.
    if (!eventJson(tables, eventRow(row)).includes('"media":[')) continue;
    for (const record of eventRecord(tables, eventRow(row)).media ?? []) {
      const href = mediaHref(record);
      const key = mediaKey(record.file);
      if (href === null || files.has(key)) continue;
      files.set(key, href);
      bytes += record.bytes ?? 0;
    }
  }
  return { files, bytes };
}

/** Reads the files and cleans them as publishing does. Null if one of them cannot be fetched. */
export async function readMedia({ files }: MediaOfStory): Promise<ReadonlyMap<string, CleanBytes> | null> {
  const read: (readonly [string, CleanBytes])[][] = [];
  let isWhole = true;
  const readOne = async ([index, [key, href]]: readonly [
    number,
    readonly [string, string],
  ]): Promise<void> => {
    const held = fileOfObjectUrl(href);
    const bytes = held ? await held.arrayBuffer().catch(() => null) : await fetched(href);
    if (bytes === null) {
      isWhole = false;
      return;
    }
    const media = cleanMedia(key, new Uint8Array(bytes));
    // A file that must not be published is left out. It was reported when the story was opened.
    read[index] = media.ok ? [[key, media.bytes]] : [];
  };
  await fewAtATime(TO_ONE_HOST, [...files].entries(), readOne, () => !isWhole);
  return isWhole ? new Map(read.flat()) : null;
}

async function fetched(href: string): Promise<ArrayBuffer | null> {
  const answer = await fetchBytes(href);
  return answer.ok ? answer.bytes : null;
}
