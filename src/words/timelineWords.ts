import { clocks as englishClocks } from "./en/clocks.ts";
import { density as englishDensity } from "./en/density.ts";
import { lanes as englishLanes } from "./en/lanes.ts";
import { play as englishPlay } from "./en/play.ts";
import { inLanguage } from "./languages.ts";
import type { Translation, Words } from "./words.ts";

/* What the timeline says beside what is shown first. */

const clockFiles = import.meta.glob<Translation<typeof englishClocks>>("./*/clocks.ts", {
  eager: true,
  import: "clocks",
});

export type ClockWords = Translation<typeof englishClocks>;

/** The words of the two clocks, in the language of `words`. */
export const clockWords = ({ language }: Words): ClockWords =>
  inLanguage(clockFiles, language, englishClocks);

const laneFiles = import.meta.glob<Translation<typeof englishLanes>>("./*/lanes.ts", {
  eager: true,
  import: "lanes",
});

/** What lanes are called and what they say, in the language of `words`. */
export const laneWords = ({ language }: Words) => inLanguage(laneFiles, language, englishLanes);

const playFiles = import.meta.glob<Translation<typeof englishPlay>>("./*/play.ts", {
  eager: true,
  import: "play",
});

/** The words of the play and of the comparison of two windows, in the language of `words`. */
export const playWords = ({ language }: Words) => inLanguage(playFiles, language, englishPlay);

const densityFiles = import.meta.glob<Translation<typeof englishDensity>>("./*/density.ts", {
  eager: true,
  import: "density",
});

/** What is said of bars of many events, in the language of `words`. */
export const densityWords = ({ language }: Words) => inLanguage(densityFiles, language, englishDensity);
