/** The contact of a publisher, in a form that the page may link to. */
export type ContactAddress =
  | { readonly kind: "mail"; readonly href: string; readonly text: string }
  | { readonly kind: "web"; readonly address: WebAddress };

/** The longest address to which mail can be sent (RFC 5321). */
const LONGEST_MAIL = 254;
/** Matches exactly one mail address: no scheme, no second receiver, no subject or text, no invisible character. */
const MAIL =
  /^[^\s@<>()[\]\\,;:"?&%#/\p{C}]+@[^\s@<>()[\]\\,;:"?&%#/\p{C}]+\.[^\s@<>()[\]\\,;:"?&%#/.\p{C}]+$/u;

/** Undefined for a text that is neither a mail address nor a complete http or https address. */
export function contactAddress(text: string): ContactAddress | undefined {
  if (text.length <= LONGEST_MAIL && MAIL.test(text)) {
    return { kind: "mail", href: `mailto:${encodeURI(text)}`, text };
  }
  const address = webAddress(text);
  return address && { kind: "web", address };
}

/** A web address of a dataset, as the page may link to it. */
export type WebAddress = {
  /** Always http or https, and without user name and password, which only serve to disguise the host. */
  readonly href: string;
  /** The host as the URL parser gives it: letters of other alphabets are in the form `xn--…`. */
  readonly host: string;
  /** Whether anyone on the way can read the request (http). */
  readonly unencrypted: boolean;
  /** Whether the text had a user name or password before the host: `https://bank.example@evil.example/`. */
  readonly credentials: boolean;
};

/** Undefined for a text that is no complete http or https address. The page shows such a text and never links to it. */
export function webAddress(text: string): WebAddress | undefined {
  const url = parsed(text);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  const credentials = url.username !== "" || url.password !== "";
  url.username = "";
  url.password = "";
  return { href: url.href, host: url.host, unencrypted: url.protocol === "http:", credentials };
}

/** `URL.canParse` is not used: in Node 20 it refuses letters beyond ASCII once the engine has optimised the caller. */
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
