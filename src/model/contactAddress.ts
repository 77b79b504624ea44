import { type WebAddress, webAddress } from "./webAddress.ts";

/** The contact of a publisher, in a form that the page may link to. */
export type ContactAddress =
  | { readonly kind: "mail"; readonly href: string; readonly text: string }
  | { readonly kind: "web"; readonly address: WebAddress };

/** Longest address that mail can be sent to (RFC 5321). */
const LONGEST_MAIL = 254;
/** Matches exactly one mail address: no scheme, no second receiver, no subject or text, no invisible character. */
const MAIL =
  /^[^\s@<>()[\]\\,;:"?&%#/\p{C}]+@[^\s@<>()[\]\\,;:"?&%#/\p{C}]+\.[^\s@<>()[\]\\,;:"?&%#/.\p{C}]+$/u;

/** Returns undefined for a text that is neither a mail address nor a complete http or https address. */
export function contactAddress(text: string): ContactAddress | undefined {
  if (text.length <= LONGEST_MAIL && MAIL.test(text)) {
    return { kind: "mail", href: `mailto:${encodeURI(text)}`, text };
  }
  const address = webAddress(text);
  return address && { kind: "web", address };
}
