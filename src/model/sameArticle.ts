import type { SourceRecord } from "./dataset.ts";
import { oncePer } from "./memo.ts";
import { foldText } from "./tables/foldText.ts";

/** Matches query parameters that do not change the page, such as those of campaigns, mailings and click counters. */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|yclid|ysclid|igshid?|mc_cid|mc_eid|mkt_tok|vero_id|_hsenc|_hsmi|_ga|_gl|__twitter_impression|s_cid|cmpid)$/i;

const ADDRESS = /^https?:\/\/(?:www\.)?([^\s/?#@]+)([^\s?#]*)(?:\?([^\s#]*))?(#\S*)?$/i;

/** Matches a fragment that leads to another page, as on some older sites. Other fragments are places within a page. */
const LEADS_ON = /^#!?\//;

/** The parts of an address that identify the page. Undefined if the address is not http or https. */
function articleAddress(text: string): string | undefined {
  const [, host = "", path = "", query = "", fragment = ""] = ADDRESS.exec(text.trim()) ?? [];
  if (host === "") return undefined;
  const asked =
    query === ""
      ? []
      : query.split("&").filter((part) => part !== "" && !TRACKING.test(part.split("=", 1)[0] ?? ""));
  let end = path.length;
  while (path[end - 1] === "/") end--;
  const place = host.toLowerCase().replace(/:(?:80|443)$/, "") + path.slice(0, end);
  return `${place}?${asked.join("&")}${fragment !== "" && LEADS_ON.test(fragment) ? fragment : ""}`;
}

/** The key of an article: the address, or title, publisher and date. Undefined without address and publisher. */
function articleKey({ url = "", title, publisher = "", published = "" }: SourceRecord): string | undefined {
  if (url.trim() !== "") return articleAddress(url) ?? `?${url.trim()}`;
  if (publisher.trim() === "") return undefined;
  return `\n${foldText(title)}\n${foldText(publisher)}\n${published}`;
}

/** The article and the voice (agency, paper or publisher) of each source. */
export type Voices = {
  /** The row of the first source with the same article, which is usually the source's own row. */
  readonly article: Uint32Array;
  /** The number of the agency or paper that the article repeats (`origin`), from 1. 0 if it repeats nobody. */
  readonly origin: Uint32Array;
  /** The number that `origin` has for the source's publisher. 0 if no article repeats the publisher. */
  readonly publisher: Uint32Array;
  /** 1 for a source of unknown origin: no publisher, address or origin. All are 0 if this is true of every source. */
  readonly unnamed: Uint8Array;
};

const isNamed = ({ publisher = "", url = "", origin = "" }: SourceRecord): boolean =>
  (publisher + url + origin).trim() !== "";

/** Cached, because both the check and the tables of a dataset need the voices. */
export const voicesOf = oncePer(voicesAnew);

function voicesAnew(sources: readonly SourceRecord[]): Voices {
  const count = sources.length;
  const article = new Uint32Array(count);
  const origin = new Uint32Array(count);
  const publisher = new Uint32Array(count);
  const firsts = new Map<string, number>();
  const origins = new Map<string, number>();
  sources.forEach((source, row) => {
    const key = articleKey(source);
    const first = key === undefined ? row : (firsts.get(key) ?? row);
    if (key !== undefined && first === row) firsts.set(key, row);
    article[row] = first;
    const repeated = foldText(source.origin ?? "");
    if (repeated === "") return;
    const number = origins.get(repeated) ?? origins.size + 1;
    origins.set(repeated, number);
    // If one id of an article states an origin, it applies to all ids of the article.
    if (origin[first] === 0) origin[first] = number;
  });
  if (origins.size > 0)
    sources.forEach((source, row) => {
      origin[row] = origin[article[row] ?? row] ?? 0;
      publisher[row] = origins.get(foldText(source.publisher ?? "")) ?? 0;
    });
  // If no source of the file is named, all count as named by their titles.
  const unnamed = Uint8Array.from(sources, (source) => (isNamed(source) ? 0 : 1));
  if (!unnamed.includes(0)) unnamed.fill(0);
  return { article, origin, publisher, unnamed };
}

export type SourceCount = { readonly sources: number; readonly independent: number };

/**
 * Makes a function that counts sources by their rows. Its rules define what a source and an independent source are. An
 * article is one source, however many ids it has. All articles that repeat an agency or paper are one independent
 * source, together with the articles of the paper itself. A source of unknown origin may repeat any other source, so it
 * is not counted as independent. If only such sources are counted, they are one independent source.
 */
export function sourceCounter({
  article,
  origin,
  publisher,
  unnamed,
}: Voices): (rows: ArrayLike<number>, from?: number, to?: number) => SourceCount {
  // Each entry is the number of the last count in which the article or paper occurred. All counts share these arrays,
  // because there may be a million counts.
  const met = new Uint32Array(article.length);
  const origins = origin.reduce((most, number) => Math.max(most, number), 0) + 1;
  const repeated = new Uint32Array(origins);
  const itself = new Uint32Array(origins);
  let count = 0;
  return (rows, from = 0, to = rows.length) => {
    count++;
    let sources = 0;
    let independent = 0;
    for (let index = from; index < to; index++) {
      const row = article[rows[index] ?? 0] ?? 0;
      if (met[row] === count) continue;
      met[row] = count;
      sources++;
      if (unnamed[row] === 1) continue;
      const whom = origin[row] ?? 0;
      if (whom === 0) {
        independent++;
        const paper = publisher[row] ?? 0;
        if (paper === 0 || itself[paper] === count) continue;
        itself[paper] = count;
        if (repeated[paper] === count) independent--;
      } else if (repeated[whom] !== count) {
        repeated[whom] = count;
        if (itself[whom] !== count) independent++;
      }
    }
    return { sources, independent: sources > 0 ? Math.max(1, independent) : 0 };
  };
}
