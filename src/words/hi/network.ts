import type * as english from "../en/network.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

const STEP: Noun = { one: "कड़ी", other: "कड़ियाँ" };

export const network: Translation<typeof english.network> = {
  tree: "पक्ष और संबंध",
  title: "इस अवधि में किसने किसके साथ क्या किया",
  node: (name, kind, events) => `${isolate(name)}, ${kind}, ${count(events, EVENT)}`,
  tieOut: (other, rests, verbs) => `${isolate(other)}, ${rests}। उसके साथ किया: ${verbs}`,
  tieInto: (other, rests, verbs) => `${isolate(other)}, ${rests}। उसने किया: ${verbs}`,
  tieBetween: (other, rests, verbs) => `${isolate(other)}, ${rests}। दोनों के बीच: ${verbs}`,
  moreVerbs: (value) => `${numbers.format(value)} और`,
  rest: (value, hasOthers) =>
    hasOthers ? `+${numbers.format(value)}, कोई संबंध नहीं दिखाया` : count(value, ACTOR),
  allTies: "एक घटना वाले संबंध",
  legend: "रेखाओं का अर्थ",
  notConfirmed: "पुष्टि नहीं",
  undirected: "किसने किया, नहीं कहा गया",
  namedTogether: "साथ नाम आया",
  linkDay: (date, more) => (more > 0 ? `${date} +${numbers.format(more)}` : date),
  form: "नेटवर्क का रूप",
  who: "कौन",
  howOften: "कितनी बार",
  tiesOf: (name) => `इस अवधि में ${isolate(name)} ने क्या किया और उसके साथ क्या हुआ`,
  chainOf: (one, other) => `${isolate(one)} से ${isolate(other)} तक सबसे छोटे रास्ते`,
  circleOf: (name, actors, steps) =>
    `कार्रवाइयों से ${isolate(name)} से ${count(steps, STEP)} के भीतर: ${count(actors, ACTOR)}`,
  matrix: {
    name: "पक्षों के बीच कार्रवाइयाँ",
    corner: "से ↓ के साथ →",
    cell: (from, to, events) => `${isolate(from)} से ${isolate(to)} के साथ: ${count(events, EVENT)}`,
    between: (one, other, events) =>
      `${isolate(one)} और ${isolate(other)}, किसने किया नहीं कहा गया: ${count(events, EVENT)}`,
    shown: (shown, all) => `कार्रवाई वाले ${count(all, ACTOR)} में से ${numbers.format(shown)} सबसे सक्रिय`,
    choose: "किसी पक्ष के सबसे मज़बूत संबंध देखने के लिए उसे चुनें।",
  },
  did: (verb, to) => `${isolate(verb)} ${isolate(to)}`,
  open: "दिखाएँ किसने किसके साथ क्या किया",
  eventsOrMore: (value) => `${numbers.format(value)} या अधिक घटनाएँ`,
  verbAndMore: (verb, more) => `${isolate(verb)} और ${numbers.format(more)} अन्य`,
  ofStanding: (value, standing) => `${numbers.format(value)} ${standing}`,
  contested: "मतभेद है",
  restsOn: (events, standings, sources) =>
    `${count(events, EVENT)}${standings && `: ${standings}`} · ${sources}`,
  noTies: "इन घटनाओं में कोई पक्ष किसी दूसरे के साथ कुछ नहीं करता।",
  noActors: "इन घटनाओं में किसी पक्ष का नाम नहीं है।",
};

const MORE: Noun = { one: "और घटना", other: "और घटनाएँ" };

export const connections: Translation<typeof english.connections> = {
  title: "संबंध",
  meaning: "दो नाम एक ही घटना में आए हैं, इससे अधिक यहाँ कुछ नहीं कहा गया।",
  find: (name) => `${isolate(name)} घटनाओं से कैसे जुड़ा है …`,
  hint: "किसी पक्ष का नाम",
  nobody: "इस नाम का कोई पक्ष नहीं।",
  circle: "किसने इसके साथ कुछ किया या इसने किसके साथ, कड़ियों में",
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
