import type * as english from "../en/tables.ts";
import type { Translation } from "../words.ts";
import { count, isolate, numbers } from "./grammar.ts";

const ACTION = { one: "कार्रवाई", other: "कार्रवाइयाँ" };

export const pairs: Translation<typeof english.pairs> = {
  title: "किसने किसके साथ क्या किया, सबसे अधिक पहले",
  between: "और (किसने किया, यह नहीं कहा गया):",
  from: "कौन",
  to: "किसके साथ",
  events: "घटनाएँ",
  verbs: "क्या",
  first: "पहली",
  last: "आख़िरी",
  trend: "समय के साथ",
  only: (one, other) => `केवल वे घटनाएँ जिनमें ${isolate(one)} और ${isolate(other)} हों`,
  onlyDone: (verb) => `केवल “${isolate(verb)}” कार्रवाई वाली घटनाएँ`,
  none: "इन घटनाओं में कोई पक्ष किसी दूसरे के साथ कुछ नहीं करता।",
  times: (verb, value) => `${numbers.format(value)} ${isolate(verb)}`,
  actions: "कार्रवाइयाँ",
  findAction: "कोई कार्रवाई ढूँढें",
  noAction: (text) => `“${isolate(text)}” नाम की कोई कार्रवाई नहीं है।`,
  allActions: (value) => `सभी ${count(value, ACTION)}`,
  part: "उनकी भूमिका",
  parts: { any: "कोई भी", acts: "करने वाले", upon: "जिनके साथ हुआ" },
};

export const table: Translation<typeof english.table> = {
  date: "तारीख़",
  headline: "शीर्षक",
};
