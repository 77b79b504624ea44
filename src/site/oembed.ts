import { embedCode } from "../export/embedCode.ts";
import { formatAddress } from "../state/address/address.ts";
import { defaultView, type ViewState } from "../state/address/viewState.ts";
import { visibleText } from "../words/visibleText.ts";
import { type Html, html } from "./html.ts";
import type { Site } from "./pageContext.ts";
import { type PageTags, PICTURE_SIZE } from "./pageTags.ts";

/** Where a page says how it is embedded (oembed.com, version 1.0), beside it. */
const FILE = "oembed.json";
/** Heights of `EmbedDialog`; a width must be named, and the frame is as wide as it may be. */
const WIDTH = 640;
const HEIGHT = { event: 320, timeline: 520 } as const;

/** What of the app a page stands for: an event, a step of a tour, or nothing for the whole. */
export type Embedded = Partial<Pick<ViewState, "event" | "story" | "step">>;

/**
 * A page as others embed it who are given its address alone: a static file, found by a link in the head of the page. Both
 * must have whole addresses, so that a site of which nobody said where it will stand has neither.
 */
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
      script: null,
    }),
    width: WIDTH,
    height,
    ...(tags.picture === null
      ? {}
      : {
          thumbnail_url: address(tags.picture.path),
          thumbnail_width: PICTURE_SIZE.width,
          thumbnail_height: PICTURE_SIZE.height,
        }),
  };
  const link = html`<link rel="alternate" type="application/json+oembed" href="${address(file)}" title="${tags.previewTitle}">
`;
  return { file, text: `${JSON.stringify(said, null, 2)}\n`, link };
}
