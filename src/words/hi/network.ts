import type * as english from "../en/network.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

export const network: Translation<typeof english.network> = {
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
  between: "दोनों के बीच; किसने किया, यह नहीं कहा गया",
  noTies: "इन घटनाओं में कोई पक्ष किसी दूसरे के साथ कुछ नहीं करता।",
  noActors: "इन घटनाओं में किसी पक्ष का नाम नहीं है।",
  layingOut: "नेटवर्क की रचना की जा रही है…",
  busiest: "किसी पक्ष के संबंध देखने के लिए उसे चुनें",
};

const STEP: Noun = { one: "कड़ी", other: "कड़ियाँ" };
const MORE: Noun = { one: "और घटना", other: "और घटनाएँ" };

export const connections: Translation<typeof english.connections> = {
  title: "संबंध",
  meaning: "दो नाम एक ही घटना में आए हैं, इससे अधिक यहाँ कुछ नहीं कहा गया।",
  find: (name) => `${isolate(name)} घटनाओं से कैसे जुड़ा है …`,
  hint: "किसी पक्ष का नाम",
  nobody: "इस नाम का कोई पक्ष नहीं।",
  circle: "चित्रों में उभारें",
  near: (actors) => `एक कड़ी: ${count(actors, ACTOR)}`,
  far: (actors) => `दो कड़ियाँ: ${count(actors, ACTOR)}`,
  show: "घटनाओं की सबसे छोटी शृंखला दिखाएँ",
  hide: "घटनाओं की शृंखला छिपाएँ",
  chains: (chains, steps) =>
    chains === 1
      ? `घटनाओं की सबसे छोटी शृंखला: ${count(steps, STEP)}`
      : `घटनाओं की सबसे छोटी शृंखलाएँ: ${numbers.format(chains)}, प्रत्येक में ${count(steps, STEP)}`,
  step: (one, other, events) => `${isolate(one)} और ${isolate(other)}, ${count(events, EVENT)} में साथ नाम`,
  standsFor: (body, people) => `${isolate(body)} यहाँ ${people} की जगह गिना गया है; घटनाओं में नाम इन्हीं का है।`,
  more: (events) => count(events, MORE),
  none: "इस समय-सीमा और इन फ़िल्टरों में घटनाओं की कोई शृंखला एक से दूसरे तक नहीं जाती।",
};
