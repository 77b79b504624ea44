import { readLocation } from "../state/addressSync.ts";

/**
 * What a page came with, made when Dateline was built (`build/pageFrame.ts`): an event in full, or the list of the whole
 * story. It can be read before a script has run, and stands until the app has as much to show.
 */
const frame = typeof document === "undefined" ? null : document.querySelector<HTMLElement>("[data-static]");
const role = frame?.dataset.static;
// The list is that of the default dataset; a link to another one must not begin with it.
const isOther = role === "start" && readLocation().view.data !== "";
if (isOther) frame?.remove();
const main = isOther ? null : (frame?.querySelector("main") ?? null);
// Read by machines that wait until a page is ready.
if (role !== "missing") main?.setAttribute("aria-busy", "true");

/** Whether the page came with an event to read; then the details begin as open as it was. */
export const cameWithEvent = main !== null && role !== "start";

/** Whether the host had no page for this address. */
export const isMissingPage = role === "missing";

/** What there was to read, for the case that the app never gets its data. */
export const pageContent: HTMLElement | null = main?.querySelector("div") ?? null;
