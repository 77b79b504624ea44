let locked = false;

/** Whether this page has been narrowed: only another page can ask another host. */
export const hasLocked = (): boolean => locked;

/**
 * Narrows what this page may ask, by one more policy in its head: `host` besides the page's own, or nothing besides it.
 * Policies only add up, so what has been locked once no data can open again.
 */
export function lockPolicy(host: string | null): void {
  locked = true;
  const policy = document.createElement("meta");
  policy.httpEquiv = "Content-Security-Policy";
  policy.content = `connect-src 'self'${host === null ? "" : ` https://${host}`}`;
  document.head.append(policy);
}
