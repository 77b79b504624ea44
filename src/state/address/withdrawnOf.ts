import type { WithdrawnEvent } from "../../model/idsLock.ts";
import { pageFolder } from "../../model/pageFolder.ts";
import { type Ignored, trimTrailingPunctuation } from "./address.ts";

/** Of the parts of a link that were left out, those that name an event of this dataset that was withdrawn. */
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
