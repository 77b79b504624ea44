import { hrefOf } from "./addressSync.ts";
import { isOwnFile } from "./session.ts";
import type { ViewState } from "./viewState.ts";

/**
 * The address of a view for what others will read: a citation, notes, a picture, paper. Empty where they could not open it,
 * since the data or the page itself lie on somebody's disk; the path there is nobody's business either.
 */
export function publicHrefOf(view: ViewState): string {
  const href = hrefOf(view);
  return isOwnFile(view.data) || !href.startsWith("http") ? "" : href;
}
