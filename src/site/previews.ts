import type { Pen } from "../chart/pen.ts";
import {
  drawEventPreview,
  drawStepPreview,
  drawStoryPreview,
  drawTourPreview,
  type PreviewInputs,
} from "../export/previewPicture.ts";
import type { StepPicture } from "../model/fields.ts";
import { PREVIEWED_STEPS } from "../model/limits.ts";
import { eventRows, type Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import type { EventRow } from "../model/units.ts";
import { repliesTo } from "../query/replyChain.ts";
import { tourStep } from "../query/tours.ts";
import { eventPagePath, tourPagePath } from "../state/address/address.ts";
import { ended, repliersInWords } from "../words/describeDisputes.ts";
import { capitalised, describeEvent, reserveOf } from "../words/describeEvent.ts";
import type { PageWords } from "../words/en/pages.ts";
import { visibleText } from "../words/isolate.ts";
import { exploringWords, readingWords } from "../words/laterWords.ts";
import { firstSentence } from "../words/sentences.ts";
import type { Picture } from "./pageTags.ts";

/** The picture that chat programs show for a page. */
export type Preview = {
  /** From the root of the site. Empty for the page of the story. */
  readonly folder: string;
  readonly alt: string;
  readonly draw: (pen: Pen, inputs: PreviewInputs) => void;
};

export type Pictures = ReadonlyMap<string, Picture>;

export const PREVIEW_FILE = "preview.png";

/** The address changes with the picture, because chat programs keep pictures for weeks. */
export const pictureOf = ({ folder, alt }: Preview, sha256: string): Picture => ({
  path: `${folder}${PREVIEW_FILE}?v=${sha256.slice(0, 8)}`,
  alt,
});

export function previewsOf(tables: Tables, words: PageWords, most: number): readonly Preview[] {
  const { preview } = words.pages;
  const title = visibleText(tables.about.title);
  const { prominence } = tables.events;
  const events = [...eventRows(tables)]
    .sort((a, b) => (prominence[a] ?? 0) - (prominence[b] ?? 0) || a - b)
    .slice(0, most);
  const tours = tables.tours.filter(({ steps }) => steps.length > 0);
  return [
    {
      folder: "",
      alt: preview.storyPicture(title, words.messages.counts.events(tables.events.count)),
      draw: drawStoryPreview,
    },
    ...tours.map(
      (tour): Preview => ({
        folder: tourPagePath(tour.id),
        alt: preview.tourPicture(visibleText(tour.title), tour.steps.length),
        draw: (pen, inputs) => drawTourPreview(pen, inputs, tour),
      }),
    ),
    ...tours
      .flatMap((tour) =>
        tour.steps.flatMap((_, index): readonly Preview[] => {
          const step = tourStep(tables, tour, index + 1);
          if (step === undefined) return [];
          const { date, standing, sourceCount } = describeEvent(words, tables, step.event);
          const place = readingWords(words).tour.step(index + 1, tour.steps.length);
          return [
            {
              folder: tourPagePath(tour.id, index + 1),
              alt: `${visibleText(tour.title)}: ${place}. ${visibleText(step.text)} ${capitalised(words, date)}.${factsIn(words, standing, sourceCount)} ${drawnIn(words, step.picture)}`,
              draw: (pen, inputs) => drawStepPreview(pen, inputs, tour, index + 1),
            },
          ];
        }),
      )
      .slice(0, PREVIEWED_STEPS),
    ...events.map(
      (row): Preview => ({
        folder: eventPagePath(textAt(tables.events.ids, row)),
        alt: eventPreview({ story: { tables }, words }, row).pictureText,
        draw: (pen, inputs) => drawEventPreview(pen, inputs, row),
      }),
    ),
  ];
}

const drawnIn = (words: PageWords, picture: StepPicture): string =>
  picture === "timeline"
    ? words.pages.preview.stepTail
    : picture === "clocks"
      ? `${ended(exploringWords(words).clocks.picture)} ${exploringWords(words).clocks.meaning}`
      : ended(exploringWords(words).lanes.picture);

/** A sentence with a space before it: " Alleged, 4 sources." Empty without facts. */
function factsIn(words: PageWords, ...some: readonly string[]): string {
  const said = some.filter((fact) => fact !== "").join(", ");
  return said === "" ? "" : ` ${capitalised(words, said)}.`;
}

/** The text of a link to an event. Chat programs show two or three lines of it. */
type EventPreview = {
  /** The headline, with the standing before it. A confirmed event that nobody contests has the headline alone. */
  readonly title: string;
  readonly description: string;
  readonly pictureText: string;
  readonly path: string;
};

export function eventPreview(
  { story, words }: { readonly story: { readonly tables: Tables }; readonly words: PageWords },
  row: EventRow,
): EventPreview {
  const event = describeEvent(words, story.tables, row);
  const { headline, date } = event;
  const facts = factsIn(words, event.standing, event.sourceCount);
  const reserve = reserveOf(event);
  const replies = repliersInWords(words, story.tables, event.record, repliesTo(story.tables, row));
  const said = `${facts}${replies && ` ${ended(replies)}`}`;
  const { preview } = words.pages;
  const { language } = story.tables.about;
  const sentence = firstSentence(visibleText(event.record.summary ?? ""), language);
  return {
    title: reserve === "" ? headline : preview.title(reserve, headline),
    description: `${capitalised(words, date)}.${said}${sentence && ` ${sentence}`}`,
    pictureText: `${headline}. ${capitalised(words, date)}.${said} ${preview.eventTail}`,
    path: eventPagePath(event.record.id),
  };
}
