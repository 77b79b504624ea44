/** A web address of a dataset, as the page may link to it. */
export type WebAddress = {
  /** Always http or https, and without user name and password, which only serve to disguise the host. */
  readonly href: string;
  /** The host as the URL parser gives it, so that letters of other alphabets stand as `xn--…`. */
  readonly host: string;
  /** The request can be read by anyone on the way. */
  readonly unencrypted: boolean;
  /** User name or password stood before the host: `https://bank.example@evil.example/`. */
  readonly credentials: boolean;
};

/** Undefined for anything that is not a complete http or https address: such a text is shown but never linked. */
export function webAddress(text: string): WebAddress | undefined {
  const url = parsed(text);
  if (url?.protocol !== "https:" && url?.protocol !== "http:") return undefined;
  const credentials = url.username !== "" || url.password !== "";
  url.username = "";
  url.password = "";
  return { href: url.href, host: url.host, unencrypted: url.protocol === "http:", credentials };
}

/** Not by `URL.canParse`, which in Node 20 refuses letters beyond ASCII once the engine has optimised the caller. */
function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}
