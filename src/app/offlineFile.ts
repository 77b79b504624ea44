import { datasetOfTables } from "../model/datasetOfTables.ts";
import type { Tables } from "../model/tables.ts";
import type { Origin } from "../state/session.ts";
import { visibleText } from "../words/visibleText.ts";

/** Ids of the elements that hold the data in an offline file; `build/offlinePage.ts` makes them, empty. */
export const DATA_ID = "data";
export const ORIGIN_ID = "origin";

/**
 * The one offline file: `template`, the app in one page, with a dataset put into its places. Nothing in the data can end
 * the block that holds it: `<` is written as its code, which is the same value when parsed.
 */
export function offlineFile(
  template: string,
  { tables, origin, digest }: { readonly tables: Tables; readonly origin: Origin; readonly digest: string | null },
): string {
  const title = escapeText(visibleText(tables.about.title));
  let file = fill(template, "<title>", title, "</title>");
  file = fill(file, `<script type="application/json" id="${ORIGIN_ID}">`, asBlock({ origin, digest }), "</script>");
  return fill(file, `<script type="application/json" id="${DATA_ID}">`, asBlock(datasetOfTables(tables)), "</script>");
}

/** A file name from a title: `WhatsApp, NSO Group and India` → `WhatsApp, NSO Group and India.html`. */
export function offlineName(title: string): string {
  const plain = visibleText(title).replace(/[\\/:*?"<>|\p{C}]+/gu, " ").replace(/\s+/g, " ").trim();
  return `${plain.slice(0, 80).replace(/[. ]+$/, "") || "Dateline"}.html`;
}

function fill(page: string, start: string, text: string, end: string): string {
  const from = page.indexOf(start);
  const to = page.indexOf(end, from);
  if (from < 0 || to < 0) throw new Error(`the template has no ${start}`);
  return page.slice(0, from + start.length) + text + page.slice(to);
}

const asBlock = (value: unknown): string => JSON.stringify(value).replaceAll("<", "\\u003c");

const escapeText = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
