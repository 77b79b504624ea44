import type { SourceRecord } from "./dataset.ts";
import { foldText } from "./tables/text/foldText.ts";

/**
 * Query parameters that say by which way a reader came to an address, and never what stands there: those of campaigns, of
 * mailings, and of the networks that count clicks.
 */
const TRACKING =
  /^(?:utm_\w+|mtm_\w+|pk_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|twclid|ttclid|li_fat_id|yclid|ysclid|igshid?|mc_cid|mc_eid|mkt_tok|vero_id|_hsenc|_hsmi|_ga|_gl|__twitter_impression|s_cid|cmpid)$/i;

const ADDRESS = /^https?:\/\/(?:www\.)?([^\s/?#@]+)([^\s?#]*)(?:\?([^\s#]*))?(#\S*)?$/i;

/** A fragment that a page of its own stands behind, as in some older sites; any other is a place within one page. */
const LEADS_ON = /^#!?\//;

/**
 * An address without all that does not change what stands there: protocol, `www.`, usual port, slash at the end,
 * fragment, tracking words. Undefined for what is no http or https address.
 */
export function articleAddress(text: string): string | undefined {
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

/**
 * Two sources with the same key are one article: they have the same address, or neither has one and their title,
 * publisher and date are the same. Undefined where a source says too little of itself to be known again.
 */
function articleKey({ url = "", title, publisher = "", published = "" }: SourceRecord): string | undefined {
  if (url.trim() !== "") return articleAddress(url) ?? `?${url.trim()}`;
  if (publisher.trim() === "") return undefined;
  return `\n${foldText(title)}\n${foldText(publisher)}\n${published}`;
}

/** By source what decides whether it is another one than the next. */
export type Voices = {
  /** The row of the first source that is the same article; most often its own. */
  readonly article: Uint32Array;
  /** The number of the agency or paper that the article repeats (`origin`), from 1; 0 for none. */
  readonly origin: Uint32Array;
  /** The number of its publisher among those; 0 for one that nobody repeats. */
  readonly publisher: Uint32Array;
};

const known = new WeakMap<readonly SourceRecord[], Voices>();

/** The voices of the sources of a file; asked for when it is checked and again when it becomes tables, made once. */
export function voicesOf(sources: readonly SourceRecord[]): Voices {
  let voices = known.get(sources);
  if (voices === undefined) {
    voices = voicesAnew(sources);
    known.set(sources, voices);
  }
  return voices;
}

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
    // What one of its ids says of an article holds for all of them.
    if (origin[first] === 0) origin[first] = number;
  });
  if (origins.size > 0)
    sources.forEach((source, row) => {
      origin[row] = origin[article[row] ?? row] ?? 0;
      publisher[row] = origins.get(foldText(source.publisher ?? "")) ?? 0;
    });
  return { article, origin, publisher };
}

/** How many sources some ids stand for, and how many of these are independent of each other. */
export type SourceCount = { readonly sources: number; readonly independent: number };

/**
 * Counts sources, given by their rows: the one place that says what is one source, and what is an independent one.
 *
 * One article is one source, under however many ids. Articles that repeat one agency or paper are one independent source
 * together, and an article of that paper itself, should it be there too, is that one.
 */
export function sourceCounter({
  article,
  origin,
  publisher,
}: Voices): (rows: ArrayLike<number>, from?: number, to?: number) => SourceCount {
  // Marks of the last count in which each was met: nothing is made for a count, and a table has a million.
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
    return { sources, independent };
  };
}
