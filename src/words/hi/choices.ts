import type * as english from "../en/choices.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, isolate, KIND, numbers, SOURCE } from "./grammar.ts";

export const menu: Translation<typeof english.menu> = {
  theme: (next) => `रंग बदलें: ${next}`,
  themes: { system: "सिस्टम जैसा", light: "उजला", dark: "गहरा" },
  print: "सूची छापें",
  download: "डेटा डाउनलोड करें",
  offline: "एक ऑफ़लाइन फ़ाइल के रूप में डाउनलोड करें",
  embed: "इस दृश्य को अपने पृष्ठ में लगाएँ",
  about: "परिचय और पढ़ने का तरीक़ा",
  otherStory: (title) => `खोलें: ${isolate(title)}`,
};

export const suggestions: Translation<typeof english.suggestions> = {
  actors: "पक्ष",
  events: "घटनाएँ",
  filterBy: (text) => `केवल वे घटनाएँ दिखाएँ जिनमें “${isolate(text)}” है`,
  nothing: "किसी घटना या पक्ष में ये शब्द नहीं हैं। Enter दबाने पर वही दिखेगा जो फ़िल्टर के बाद बचता है।",
};

export const facets: Translation<typeof english.facets> = {
  any: "कोई भी",
  all: "सभी",
  anyHint: "वे घटनाएँ जिनमें चुने गए पक्षों में से कोई एक हो",
  allHint: "वे घटनाएँ जिनमें चुने गए सभी पक्ष हों",
  match: "घटनाओं में हो",
  findActor: "पक्ष खोजें",
  findSource: "स्रोत खोजें",
  allActors: (value) => `सभी ${count(value, ACTOR)}`,
  allKinds: (value) => `सभी ${count(value, KIND)}`,
  allSources: (value) => `सभी ${count(value, SOURCE)}`,
  kept: "जिस अंतिम दिन यह हुआ हो सकता है और जिस पहले दिन जनता जान सकती थी, उनके बीच निश्चित रूप से 30 दिन से अधिक हैं।",
  questions: "प्रश्न",
  further: (facets) => `और: ${facets}`,
  oneSource: "एक लेख एक स्रोत है। एक ही एजेंसी या अख़बार को दोहराने वाले लेख मिलकर एक स्वतंत्र स्रोत हैं।",
  more: (value) => `${numbers.format(value)} और हैं: नाम का कोई हिस्सा लिखें`,
  sourceName: (publisher, title) => (publisher ? `${isolate(publisher)}: ${isolate(title)}` : isolate(title)),
  noActor: (text) => `“${isolate(text)}” नाम का कोई पक्ष नहीं है।`,
  noSource: (text) => `“${isolate(text)}” नाम का कोई स्रोत नहीं है।`,
  counting: "गिनती हो रही है…",
  translated: "प्रकारों के नाम अनुवाद हैं, फ़ाइल के अपने शब्द नहीं।",
};
