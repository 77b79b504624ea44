import type { lanes as english } from "../en/lanes.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, countOf, EVENT, isolate, numbers } from "./grammar.ts";

export const lanes: Translation<typeof english> = {
  title: "पंक्तियाँ",
  byKind: "प्रकार के अनुसार",
  byActor: "पक्ष के अनुसार",
  list: "पक्षों की पंक्तियाँ",
  shown: (value, all) => countOf(value, all, ACTOR),
  more: "और पंक्तियाँ",
  fewer: "कम पंक्तियाँ",
  others: "केवल अन्य",
  legend: "पंक्तियों के चिह्न",
  signs: {
    agent: "करने वाला",
    target: "जिस पर किया गया",
    mentioned: "उल्लेख",
    act: "क्रिया",
    joint: "साथ नाम",
  },
  onPhone: "पक्षों की पंक्तियों के लिए चौड़ी स्क्रीन चाहिए। यहाँ वही घटनाएँ सूची में हैं, हर एक में कौन शामिल है।",
  lane: (name, kind, events, place, all) =>
    `${isolate(name)}, ${kind}, ${count(events, EVENT)}, ${numbers.format(all)} में से पंक्ति ${numbers.format(place)}`,
  hint: "पंक्ति को खींचें, या Alt और तीर कुंजियों से खिसकाएँ।",
  moved: (name, place, all) => `${isolate(name)}: ${numbers.format(all)} में से पंक्ति ${numbers.format(place)}`,
  act: (from, verb, to) => `${isolate(from)} ${isolate(verb)} ${isolate(to)}।`,
  actSaid: (from, verb, to, standing) => `${isolate(from)} ${isolate(verb)} ${isolate(to)} (${standing})।`,
};
