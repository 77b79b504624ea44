import {
  opening as englishOpening,
  timeWindow as englishTimeWindow,
  tour as englishTour,
} from "./en/story.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

const tours = import.meta.glob<Translation<typeof englishTour>>("./*/story.ts", {
  eager: true,
  import: "tour",
});
const openings = import.meta.glob<Translation<typeof englishOpening>>("./*/story.ts", {
  eager: true,
  import: "opening",
});
const timeWindows = import.meta.glob<Translation<typeof englishTimeWindow>>("./*/story.ts", {
  eager: true,
  import: "timeWindow",
});

/** The words of tours, in the language of `words`. */
export const tourWords = ({ language }: Words) => inLanguage(tours, language, englishTour);

/** The words of what a newcomer reads first, in the language of `words`. */
export const openingWords = ({ language }: Words) => inLanguage(openings, language, englishOpening);

/** The words of the dialog that sets the window of time, in the language of `words`. */
export const timeWindowWords = ({ language }: Words) => inLanguage(timeWindows, language, englishTimeWindow);
