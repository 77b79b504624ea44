/** An address from which data may be fetched, once the reader has agreed. */
export type ForeignAddress = { readonly href: string; readonly host: string };

/** Matches host names that are not public: reserved (RFC 6761, 6762, 7686, 8375, 9476), or of routers and offices. */
const PRIVATE_NAME =
  /(?:^|\.)(?:localhost|localdomain|local|internal|intranet|private|lan|home|corp|workgroup|router|gateway|home\.arpa|fritz\.box|test|invalid|onion|alt|i2p)$/;
const V4 = /^\d+\.\d+\.\d+\.\d+$/;
/** Matches IPv4 addresses that are not public (RFC 6890). */
const PRIVATE_V4 =
  /^(?:0|10|127)\.|^169\.254\.|^172\.(?:1[6-9]|2\d|3[01])\.|^192\.168\.|^192\.0\.[02]\.|^198\.(?:1[89]|51\.100)\.|^203\.0\.113\.|^100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|^(?:22[4-9]|23\d|24\d|25[0-5])\./;
/** Matches a plain host name. A wildcard such as `*` would allow more than one host in a policy. */
const NAME = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;

/**
 * Accepts an address with https, a public host name and the usual port, without user and password. Any other address
 * gives null, so that no link makes the page reach machines in its reader's network. The URL parser has already
 * converted other spellings of IPv4 addresses (hexadecimal, octal, one number).
 */
export function foreignAddress(text: string): ForeignAddress | null {
  if (!URL.canParse(text)) return null;
  const url = new URL(text);
  const isPlain = url.protocol === "https:" && url.port === "" && url.username === "" && url.password === "";
  if (!isPlain || !isPublic(url.hostname)) return null;
  url.hash = "";
  return { href: url.href, host: url.host };
}

const isPublic = (name: string): boolean =>
  NAME.test(name) && !PRIVATE_NAME.test(name) && !(V4.test(name) && PRIVATE_V4.test(name));

/** Writes the address into the history entry, as no link can, and reloads. `public/lock.js` then allows the address. */
export function loadAgainWithYes({ href }: ForeignAddress): Promise<never> {
  window.history.replaceState({ yes: href }, "");
  window.location.reload();
  return new Promise(() => {});
}

/** The address that `public/lock.js` allows besides this site. Empty if it allows none. Undefined if it has not run. */
export const mayAsk = (): string | undefined =>
  [...document.head.querySelectorAll<HTMLMetaElement>("meta[data-lock]")].at(-1)?.dataset.lock;

/** Adds a network policy that allows only this site. All policies apply, so nothing in the data can undo it. */
export function lockToSelf(): void {
  const policy = document.createElement("meta");
  policy.dataset.lock = "";
  policy.httpEquiv = "Content-Security-Policy";
  // `default-src` covers prefetched files, because no other directive does.
  policy.content = "default-src 'self'; img-src 'self' blob:; connect-src 'self'";
  document.head.append(policy);
}
