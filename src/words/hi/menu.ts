import type * as english from "../en/menu.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const menu: Translation<typeof english.menu> = {
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
