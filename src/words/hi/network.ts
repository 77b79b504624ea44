import type { network as english } from "../en/network.ts";
import type { Translation } from "../words.ts";
import { count, EVENT, isolate, numbers } from "./grammar.ts";

export const network: Translation<typeof english> = {
  tree: "पक्ष और संबंध",
  title: "इस अवधि में किसने किसके साथ क्या किया",
  fit: "नेटवर्क पूरा दिखाएँ",
  closer: "नेटवर्क बड़ा करें",
  farther: "नेटवर्क छोटा करें",
  node: (name, kind, events) => `${isolate(name)}, ${kind}, ${count(events, EVENT)}`,
  tieOut: (other, rests, verbs) => `${isolate(other)}, ${rests}। उसके साथ किया: ${verbs}`,
  tieInto: (other, rests, verbs) => `${isolate(other)}, ${rests}। उसने किया: ${verbs}`,
  tieBetween: (other, rests, verbs) => `${isolate(other)}, ${rests}। दोनों के बीच: ${verbs}`,
  moreVerbs: (value) => `${numbers.format(value)} और`,
  folded: (value, people) => `+${numbers.format(value)} ${people ? "लोग" : "और"}`,
  alone: "इस दृश्य में कोई संबंध नहीं",
  allTies: "एक घटना वाले संबंध",
  legend: "रेखाओं और आकृतियों का अर्थ",
  eventsOrMore: (value) => `${numbers.format(value)} या अधिक घटनाएँ`,
  verbAndMore: (verb, more) => `${isolate(verb)} और ${numbers.format(more)} अन्य`,
  ofStanding: (value, standing) => `${numbers.format(value)} ${standing}`,
  contested: "मतभेद है",
  restsOn: (events, standings, sources) =>
    `${count(events, EVENT)}${standings && `: ${standings}`} · ${sources}`,
  didTo: "किसके साथ किया",
  doneBy: "किसने किया",
  noTies: "इन घटनाओं में कोई पक्ष किसी दूसरे के साथ कुछ नहीं करता।",
  noActors: "इन घटनाओं में किसी पक्ष का नाम नहीं है।",
  layingOut: "नेटवर्क की रचना की जा रही है…",
  busiest: "किसी पक्ष के संबंध देखने के लिए उसे चुनें",
};
