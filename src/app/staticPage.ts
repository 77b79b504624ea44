/**
 * What an event's page came with: the event in full, made when Dateline was built (`build/eventPage.ts`). It can be read
 * before a script has run, and stands until the app shows the same event in its details.
 */
const frame = typeof document === "undefined" ? null : document.querySelector<HTMLElement>("[data-static]");
const main = frame?.querySelector("main") ?? null;
// Read by machines that wait until a page is ready.
if (frame?.dataset.static === "event") main?.setAttribute("aria-busy", "true");

/** Whether the page came with something to read; then the details begin as open as it was. */
export const cameWithPage = main !== null;

/** Whether the host had no page for this address. */
export const isMissingPage = frame?.dataset.static === "missing";

/** What there was to read, for the case that the app never gets its data. */
export const pageContent: HTMLElement | null = main?.querySelector("div") ?? null;
