import type { EventDescription } from "./describeEvent.ts";
import type { Words } from "./words.ts";

/** The title of a page about one event, for tabs, history and bookmarks: standing and date never part from it. */
export const eventTitle = ({ messages }: Words, event: EventDescription): string =>
  messages.page.title(event.headline, event.shortDate, event.standingAlone);
