import type { play as english } from "../en/play.ts";
import type { Translation } from "../words.ts";
import { count, isolate, type Noun } from "./grammar.ts";

const TIE: Noun = { one: "संबंध", other: "संबंध" };

export const play: Translation<typeof english> = {
  title: "समय के साथ चलाएँ",
  play: "चलाएँ",
  pause: "रोकें",
  moment: "समय में स्थान",
  pace: "हर कदम में क्या बराबर हो",
  paces: { events: "घटनाओं से", days: "दिनों से" },
  speed: "गति",
  speeds: { slow: "धीमी", normal: "सामान्य", fast: "तेज़" },
  compare: "तुलना करें",
  close: "बंद करें",
  comparison: {
    title: "दो समय-सीमाओं की तुलना",
    swap: "दूसरी समय-सीमा दिखाएँ",
    close: "तुलना बंद करें",
    shown: "समयरेखा में",
    events: "घटनाएँ",
    actors: "पक्ष",
    byActor: "सबसे सक्रिय",
    came: (ties) => `${count(ties, TIE)} नए आए`,
    went: (ties) => `${count(ties, TIE)} नहीं रहे`,
    stayed: (ties) => `${count(ties, TIE)} बने रहे`,
    tie: (from, to) => `${isolate(from)} से ${isolate(to)} की ओर`,
    marks:
      "नेटवर्क में + का अर्थ है कि संबंध नया आया, − का कि वह नहीं रहा; जो केवल दूसरी समय-सीमा में है, वह हल्का दिखता है।",
  },
};
