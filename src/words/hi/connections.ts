import type { connections as english } from "../en/connections.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

const STEP: Noun = { one: "कड़ी", other: "कड़ियाँ" };
const MORE: Noun = { one: "और घटना", other: "और घटनाएँ" };

export const connections: Translation<typeof english> = {
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
