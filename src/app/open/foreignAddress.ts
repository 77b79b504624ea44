/** An address that data may be asked from, once the reader has said yes. */
export type ForeignAddress = { readonly href: string; readonly host: string };

/** Names and numbers of machines that are not on the public net: a page must not be a way to ask them. */
const PRIVATE_NAME = /(?:^|\.)(?:localhost|local|internal|lan|home|corp|test|invalid|onion)$/;
const PRIVATE_V4 =
  /^(?:0|10|127)\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^(?:22[4-9]|23\d|24\d|25[0-5])\./;

/**
 * Checks an address from a link: https, a public host name, no user and password, the usual port. `null` otherwise. The
 * URL parser has already brought other spellings of numbers (hexadecimal, octal, one number) to four decimal parts.
 */
export function foreignAddress(text: string): ForeignAddress | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const { hostname } = url;
  const isPublic =
    hostname.includes(".") &&
    !hostname.startsWith("[") &&
    !PRIVATE_NAME.test(hostname.replace(/\.$/, "")) &&
    !PRIVATE_V4.test(hostname);
  if (url.protocol !== "https:" || url.username !== "" || url.password !== "" || !isPublic) return null;
  url.hash = "";
  return { href: url.href, host: url.host };
}
