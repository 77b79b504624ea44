import { escapeMarkup } from "../model/escapeMarkup.ts";
import { pageAddress } from "../model/siteFacts.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import { formatAddress } from "../state/address/address.ts";
import { defaultView, type ViewState } from "../state/address/viewState.ts";
import { visibleText } from "../words/isolate.ts";
import { english } from "../words/words.ts";
import { type Html, html, jsonData } from "./html.ts";
import type { Page, Site } from "./pageContext.ts";

/** The head of a page, for tabs, search engines and previews in chat programs. */
export type PageTags = {
  readonly title: string;
  readonly previewTitle: string;
  readonly description: string;
  /** From the root of the site, with a closing slash. */
  readonly path: string;
  readonly type: "website" | "article";
  readonly picture: Picture | null;
  readonly isHidden?: boolean;
  readonly data?: unknown;
};

export type Picture = { readonly path: string; readonly alt: string };

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** If the address of the site is unknown, the result is relative to the page. */
export const addressOf = (
  { siteUrl, root, facts }: Pick<Page, "siteUrl" | "root" | "facts">,
  path: string,
): string => {
  const written = pageAddress(path, facts);
  return siteUrl === null ? `${root ?? ""}${written}` : new URL(written, siteUrl).href;
};

/** `og:locale` needs a country. If the language names none, it is the country that is most likely for it. */
function openGraphLocale(language: string): string {
  if (language === NO_LANGUAGE || language === english.language) return english.locale.replace("-", "_");
  const { language: spoken, region = "" } = new Intl.Locale(language).maximize();
  return region === "" ? spoken : `${spoken}_${region}`;
}

export function pageTags(page: Page, tags: PageTags): Html {
  const { words } = page;
  const address = addressOf(page, tags.path);
  const { picture } = tags;
  return html`<title>${tags.title}</title>
<meta name="description" content="${tags.description}">
${
  tags.isHidden
    ? html`<meta name="robots" content="noindex">`
    : html`<link rel="canonical" href="${address}">`
}
<meta property="og:site_name" content="${words.messages.page.name}">
<meta property="og:type" content="${tags.type}">
<meta property="og:locale" content="${openGraphLocale(page.tables.about.language)}">
<meta property="og:url" content="${address}">
<meta property="og:title" content="${tags.previewTitle}">
<meta property="og:description" content="${tags.description}">
${
  picture !== null &&
  html`<meta property="og:image" content="${addressOf(page, picture.path)}">
<meta property="og:image:type" content="image/png">
<meta property="og:image:width" content="${PICTURE_SIZE.width}">
<meta property="og:image:height" content="${PICTURE_SIZE.height}">
<meta property="og:image:alt" content="${picture.alt}">
<meta name="twitter:card" content="summary_large_image">`
}
${tags.data !== undefined && jsonData(tags.data)}
`;
}

/** The file beside a page that describes its embed (oembed.com, version 1.0). */
const FILE = "oembed.json";
/** oEmbed requires a width, but the frame is as wide as its place. */
const WIDTH = 640;
/** The same heights as in `EmbedDialog`. */
const HEIGHT = { event: 320, timeline: 520 } as const;

/** What an embed opens: an event, a tour, a step of a tour, or with {} the whole story. */
export type Embedded = Partial<Pick<ViewState, "event" | "tour" | "step">>;

/** Describes the embed of a page for programs that know only its address. Null without the address of the site. */
export function oembedOf(
  { siteUrl, words, story }: Site,
  tags: Pick<PageTags, "path" | "previewTitle" | "picture">,
  shown: Embedded,
): { readonly file: string; readonly text: string; readonly link: Html } | null {
  if (siteUrl === null) return null;
  const address = (path: string): string => new URL(path, siteUrl).href;
  const { fragment } = formatAddress({ ...defaultView, ...shown }, false);
  const { byline } = story.tables.about;
  const height = shown.event === undefined ? HEIGHT.timeline : HEIGHT.event;
  const file = `${tags.path}${FILE}`;
  const said = {
    version: "1.0",
    type: "rich",
    title: tags.previewTitle,
    provider_name: words.messages.page.name,
    provider_url: siteUrl,
    ...(byline === "" ? {} : { author_name: visibleText(byline) }),
    html: embedCode({
      frame: address(`embed/${fragment === "" ? "" : `#${fragment}`}`),
      full: address(tags.path),
      title: tags.previewTitle,
      height,
      script: address("embed.js"),
    }),
    width: WIDTH,
    height,
    ...(tags.picture && {
      thumbnail_url: address(tags.picture.path),
      thumbnail_width: PICTURE_SIZE.width,
      thumbnail_height: PICTURE_SIZE.height,
    }),
  };
  const link = html`<link rel="alternate" type="application/json+oembed" href="${address(file)}" title="${tags.previewTitle}">
`;
  return { file, text: `${JSON.stringify(said, null, 2)}\n`, link };
}

export function embedCode(parts: {
  readonly frame: string;
  readonly full: string;
  readonly title: string;
  readonly height: number;
  readonly script: string | null;
}): string {
  const { frame, full, title, height, script } = parts;
  const lines = [
    `<iframe data-dateline src="${escapeMarkup(frame)}" title="${escapeMarkup(title)}"`,
    `  style="width:100%;height:${Math.round(height)}px;border:0" loading="lazy" referrerpolicy="no-referrer">`,
    `  <a href="${escapeMarkup(full)}">${escapeMarkup(title)}</a>`,
    "</iframe>",
    ...(script === null ? [] : [`<script async src="${escapeMarkup(script)}"></script>`]),
  ];
  return lines.join("\n");
}
