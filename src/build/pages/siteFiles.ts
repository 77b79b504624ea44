import { escapeMarkup } from "../../words/escapeMarkup.ts";
import { english } from "../../words/words.ts";
import type { Html } from "../html.ts";

/** Every page that is meant to be found. Search engines ask for whole addresses: without the site's there are paths. */
export function sitemap(addresses: readonly string[], updated: string): string {
  const day = updated === "" ? "" : `<lastmod>${updated}</lastmod>`;
  const urls = addresses.map((address) => `<url><loc>${escapeMarkup(address)}</loc>${day}</url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

export const robots = (siteUrl: string | null): string =>
  `User-agent: *\nAllow: /\n${siteUrl === null ? "" : `Sitemap: ${new URL("sitemap.xml", siteUrl).href}\n`}`;

/** A page of which nobody knows how deep it lies: nothing in it has an address of the app's own. */
export const barePage = (head: Html, body: string): string =>
  `<!doctype html>
<html lang="${english.language}">
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

/** `SITE_URL` as the build takes it: where the site will stand, with a slash at its end. */
export function readSiteUrl(text: string | undefined): string | null {
  if (text === undefined || text.trim() === "") return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new Error(`SITE_URL is no http or https address: ${text}`);
  url.search = "";
  url.hash = "";
  if (!url.pathname.endsWith("/")) url.pathname += "/";
  return url.href;
}
