import { expect } from "vitest";
import { oncePer } from "../model/memo.ts";
import { makeSite } from "./makeSite.tsx";
import type { ShippedStory, Site } from "./pageContext.ts";
import type { PageShell } from "./pageShell.ts";
import type { Pictures } from "./previews.ts";
import { all, type Element, readMarkup } from "./readMarkup.node.ts";
import { siteOf } from "./testSite.node.ts";

/** A shell like the one that Vite makes from `index.html`. */
export const shell: PageShell = {
  source: `<!doctype html>
<html lang="en" data-root="./">
  <head>
    <meta charset="utf-8" />
    <meta name="description" content="Old." />
    <link rel="icon" href="./icon.svg" type="image/svg+xml" />
    <title>Dateline</title>
    <script type="module" crossorigin src="./assets/index-1.js"></script>
    <link rel="modulepreload" crossorigin href="./assets/rolldown-runtime-1.js">
    <link rel="modulepreload" crossorigin href="./assets/first-1.js">
    <link rel="stylesheet" crossorigin href="./assets/index-1.css">
  </head>
  <body>
    <div id="root"></div>
    <noscript>Needs scripts.</noscript>
  </body>
</html>
`,
  styles: ".static-page{color:red}",
  stylesHash: "'sha256-made-up'",
  fonts: "assets/fonts-1.css",
};
export const noPictures: Pictures = new Map();

export function write(site: Site, pictures: Pictures = noPictures): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  makeSite(site, shell, pictures, (file, text) => files.set(file, String(text)));
  return files;
}

/** The site of the affair with an address and one picture. Several tests look at it, so it is made once. */
export const affairFiles = oncePer((story: ShippedStory) =>
  write(
    siteOf(story, { siteUrl: "https://news.example/" }),
    new Map([["", { path: "preview.png", alt: "The story." }]]),
  ),
);

export const pageOf = (files: ReadonlyMap<string, string>, file: string): Element =>
  readMarkup(files.get(file) ?? expect.fail(`no ${file} in ${[...files.keys()].join(", ")}`));
export function metaOf(page: Element): ReadonlyMap<string, string> {
  return new Map(
    all(page, "meta").map(({ attributes }) => [
      attributes.get("property") ?? attributes.get("name") ?? "",
      attributes.get("content") ?? "",
    ]),
  );
}
export const linkOf = (page: Element, rel: string): readonly (string | undefined)[] =>
  all(page, "link")
    .filter(({ attributes }) => attributes.get("rel") === rel)
    .map(({ attributes }) => attributes.get("href"));
export const dataOf = (page: Element): Record<string, unknown> =>
  JSON.parse(
    String(
      all(page, "script").find(({ attributes }) => attributes.get("type") === "application/ld+json")
        ?.children[0],
    ),
  );
