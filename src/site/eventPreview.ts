import type { Tables } from "../model/tables/tables.ts";
import type { EventRow } from "../model/units.ts";
import { eventPagePath } from "../state/address/address.ts";
import { describeEvent, reserveOf } from "../words/describeEvent.ts";
import type { PageWords } from "../words/en/pages.ts";
import { firstSentence } from "../words/sentences.ts";
import { visibleText } from "../words/visibleText.ts";

/** An event in the two or three lines that a chat program shows of a link. */
export type EventPreview = {
  /** Begins with the standing, unless it is confirmed to have happened and nobody contests it. */
  readonly title: string;
  /** Date, standing, number of sources, the first sentence. */
  readonly description: string;
  readonly pictureText: string;
  readonly path: string;
};

export function eventPreview(
  { story, words }: { readonly story: { readonly tables: Tables }; readonly words: PageWords },
  row: EventRow,
): EventPreview {
  const event = describeEvent(words, story.tables, row);
  const reserve = reserveOf(event);
  const { preview } = words.pages;
  const { language } = story.tables.about;
  const sentence = firstSentence(visibleText(event.record.summary ?? ""), language);
  return {
    title: reserve === "" ? event.headline : preview.title(reserve, event.headline),
    description: preview.description(event.date, event.standing, event.sourceCount, sentence),
    pictureText: preview.eventPicture(event.headline, event.date, event.standing, event.sourceCount),
    path: eventPagePath(event.record.id),
  };
}
