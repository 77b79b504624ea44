import type { ForeignAddress } from "./foreignAddress.ts";

/** Loads the page again. The history entry tells its lock to which address the reader agreed; no link can set that. */
export function loadAgainWithYes({ href }: ForeignAddress): Promise<never> {
  window.history.replaceState({ yes: href }, "");
  window.location.reload();
  return new Promise(() => {});
}

/** The address that the lock allows besides this site; undefined once the page is locked to this site. */
export const mayAsk = (): string | undefined =>
  [...document.head.querySelectorAll<HTMLMetaElement>("meta[data-lock]")].at(-1)?.dataset.lock;

/** Adds a policy that allows only this site. Policies add up, so no data can undo this. */
export function lockToSelf(): void {
  const policy = document.createElement("meta");
  policy.dataset.lock = "";
  policy.httpEquiv = "Content-Security-Policy";
  // A file that is fetched ahead of time counts under default-src.
  policy.content = "default-src 'self'; img-src 'self' blob:; connect-src 'self'";
  document.head.append(policy);
}
