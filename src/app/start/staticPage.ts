import { readLocation } from "../../state/addressSync.ts";

/**
 * What a page came with, made when Dateline was built (`build/pages/PageFrame.tsx`): an event in full, or the list of the whole
 * story. It can be read before a script has run, and stands until the app has as much to show.
 */
const frame = typeof document === "undefined" ? null : document.querySelector<HTMLElement>("[data-static]");
const role = frame?.dataset.static;
/** From here on the list is to be seen (`static-late` in `build/pages/staticPage.css`). */
const LIST_SHOWN_AFTER_MS = 700;
// Most lines are faster, and the app need not wait there until it has as much to show. The list is that of the default
// dataset; a link to another one must not begin with it.
const isIdle =
  role === "start" && (performance.now() < LIST_SHOWN_AFTER_MS || readLocation().view.data !== "");
if (isIdle) frame?.remove();
const main = isIdle ? null : (frame?.querySelector("main") ?? null);
// Read by machines that wait until a page is ready.
if (role !== "missing") main?.setAttribute("aria-busy", "true");

/** Whether the page came with an event to read; then the details begin as open as it was. */
export const cameWithEvent = main !== null && role !== "start";

/** Whether the host had no page for this address. */
export const isMissingPage = role === "missing";

/** What there was to read, for the case that the app never gets its data. */
export const pageContent: HTMLElement | null = main?.querySelector("div") ?? null;
