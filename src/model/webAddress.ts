/** The contact of a publisher as a link of the page. */
export type ContactAddress =
  | { readonly kind: "mail"; readonly href: string; readonly text: string }
  | { readonly kind: "web"; readonly address: WebAddress };

/** The longest address to which mail can be sent (RFC 5321). */
const LONGEST_MAIL = 254;
/** Matches exactly one mail address, without scheme, second receiver, subject, text, or invisible character. */
const MAIL =
  /^[^\s@<>()[\]\\,;:"?&%#/\p{C}]+@[^\s@<>()[\]\\,;:"?&%#/\p{C}]+\.[^\s@<>()[\]\\,;:"?&%#/.\p{C}]+$/u;

/** The address in a text. Undefined if it is neither a mail address nor a complete http or https address. */
export function contactAddress(text: string): ContactAddress | undefined {
  if (text.length <= LONGEST_MAIL && MAIL.test(text)) {
    return { kind: "mail", href: `mailto:${encodeURI(text)}`, text };
  }
  const address = webAddress(text);
  return address && { kind: "web", address };
}

export type WebAddress = {
  /** Always http or https. User name and password are removed, because they only disguise the host. */
  readonly href: string;
  /** The host as the URL parser gives it, with other alphabets in the form `xn--…`. */
  readonly host: string;
  /** True for http, which others on the network can read. */
  readonly unencrypted: boolean;
  /** Whether the text had a user name or password before the host, as in `https://bank.example@evil.example/`. */
  readonly credentials: boolean;
};

/** A complete http or https address. Undefined for any other text, which the page shows without a link. */
export function webAddress(text: string): WebAddress | undefined {
  const url = parsed(text);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  const credentials = url.username !== "" || url.password !== "";
  url.username = "";
  url.password = "";
  return { href: url.href, host: url.host, unencrypted: url.protocol === "http:", credentials };
}

/** Does not use `URL.canParse`, because in optimised code of Node 20 it refuses letters beyond ASCII. */
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
