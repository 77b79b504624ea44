import { NO_LANGUAGE } from "../model/vocabulary.ts";
import type { Words } from "../words/words.ts";
import { type Html, html, jsonData } from "./html.ts";
import type { Page } from "./pageContext.ts";

/** What stands in the head of a page, for tabs, search engines and the previews of chat programs. */
export type PageTags = {
  readonly title: string;
  /** Title of the preview; the title without it. */
  readonly previewTitle: string;
  readonly description: string;
  /** Where the page lies, from the root of the site, with its closing slash. */
  readonly path: string;
  readonly type: "website" | "article";
  readonly picture: Picture | null;
  /** Another page is meant to be found, or none. */
  readonly canonical?: string;
  readonly isHidden?: boolean;
  /** schema.org. */
  readonly data?: unknown;
};

export type Picture = { readonly path: string; readonly alt: string };

export const PICTURE_SIZE = { width: 1200, height: 630 } as const;

/** The absolute address of a path from the root; relative to the page while nobody said where the site will stand. */
export const addressOf = ({ siteUrl, root }: Pick<Page, "siteUrl" | "root">, path: string): string =>
  siteUrl === null ? `${root ?? ""}${path}` : new URL(path, siteUrl).href;

/** As `og:locale` has it, with a country: that where most speak the language, if its tag names none. */
function openGraphLocale(language: string, words: Words): string {
  if (language === NO_LANGUAGE || language === words.language) return words.locale.replace("-", "_");
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
    : html`<link rel="canonical" href="${tags.canonical === undefined ? address : addressOf(page, tags.canonical)}">`
}
<meta property="og:site_name" content="${words.messages.page.name}">
<meta property="og:type" content="${tags.type}">
<meta property="og:locale" content="${openGraphLocale(page.tables.about.language, words)}">
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
