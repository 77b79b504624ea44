import type { WithdrawnEvent } from "../../model/idsLock.ts";
import { pageFolder } from "../../model/pageFolder.ts";
import { type Ignored, trimTrailingPunctuation } from "./address.ts";

/** The ignored parts of a link that name a withdrawn event of this dataset. */
export function withdrawnOf(
  events: readonly WithdrawnEvent[],
  dataset: string,
  ignored: readonly Ignored[],
): ReadonlyMap<Ignored, WithdrawnEvent> {
  const found = new Map<Ignored, WithdrawnEvent>();
  for (const part of ignored) {
    if (part.key !== "event") continue;
    const names = [part.text, trimTrailingPunctuation(part.text)];
    const event = events.find(
      ({ id, dataset: of }) => of === dataset && (names.includes(id) || names.includes(pageFolder(id))),
    );
    if (event) found.set(part, event);
  }
  return found;
}
