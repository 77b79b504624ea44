import type { ContactAddress } from "../model/contactAddress.ts";
import { escapeMarkup } from "../model/escapeMarkup.ts";
import { type Html, html } from "./html.ts";

/** Every page that is meant to be found. Search engines ask for whole addresses: without the site's there are paths. */
export function sitemap(addresses: readonly string[], updated: string): string {
  const day = updated === "" ? "" : `<lastmod>${updated}</lastmod>`;
  const urls = addresses.map((address) => `<url><loc>${escapeMarkup(address)}</loc>${day}</url>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("")}</urlset>\n`;
}

export const robots = (siteUrl: string | null): string =>
  `User-agent: *\nAllow: /\n${siteUrl === null ? "" : `Sitemap: ${new URL("sitemap.xml", siteUrl).href}\n`}`;

/** A year, for which a contact is taken to hold. */
const CONTACT_DAYS = 365;

type SecurityText = {
  readonly contact: ContactAddress | undefined;
  /** The day of the data, `YYYY-MM-DD` or nothing, so that what is built twice is the same. */
  readonly updated: string;
  readonly siteUrl: string | null;
};

/** `.well-known/security.txt` (RFC 9116): whom to tell of a fault. Nobody is invented for a story that names nobody. */
export function securityText({ contact, updated, siteUrl }: SecurityText): string {
  const expires = new Date(updated);
  expires.setUTCDate(expires.getUTCDate() + CONTACT_DAYS);
  const href = contact?.kind === "mail" ? contact.href : contact?.address.href;
  return [
    "# Faults of security in this copy of Dateline. SECURITY.md of its source says what counts as one.",
    href === undefined
      ? "# Its story names no contact: please report them privately where the source code is kept."
      : `Contact: ${href}`,
    ...(Number.isNaN(expires.getTime()) ? [] : [`Expires: ${expires.toISOString()}`]),
    ...(siteUrl === null ? [] : [`Canonical: ${new URL(".well-known/security.txt", siteUrl).href}`]),
    "Preferred-Languages: en",
    "",
  ].join("\n");
}

/** A page of which nobody knows how deep it lies: nothing in it has an address of the app's own. */
export const barePage = (language: string, head: Html, body: string): string =>
  `<!doctype html>
${html`<html lang="${language}">`}
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
