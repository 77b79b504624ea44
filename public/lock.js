/* The first script of open/: before anything else can run it narrows what the page may ask to this site, and to the one host
   of a yes that the reader has just given. Policies only add up, so nothing can widen it again. */
{
  const said = history.state?.yes;
  // A yes holds for one load of the page, and not where somebody else's page is around it.
  if (said !== undefined) history.replaceState(null, "");
  const isAlone = window.top === window.self;
  const address = isAlone && typeof said === "string" && URL.canParse(said) ? new URL(said) : null;
  // Google Sheets leads every file to one of its other hosts.
  const leadsTo = address?.host === "docs.google.com" ? " https://*.googleusercontent.com" : "";
  const mayAsk =
    address?.protocol === "https:" && /^[a-z0-9.-]+$/.test(address.host)
      ? ` https://${address.host}${leadsTo}`
      : "";
  const lock = document.createElement("meta");
  lock.dataset.lock = mayAsk === "" ? "" : address.href;
  lock.httpEquiv = "Content-Security-Policy";
  // What is fetched ahead of time counts under default-src.
  lock.content = `default-src 'self'; img-src 'self' blob:; connect-src 'self'${mayAsk}`;
  document.head.append(lock);
}
