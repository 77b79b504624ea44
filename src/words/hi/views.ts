import type { Messages } from "../words.ts";
import { ACTOR, count, EVENT, isolate, MONTH, numbers, YEAR } from "./grammar.ts";

export const filters: Messages["filters"] = {
  actors: "पक्ष",
  kind: "प्रकार",
  standing: "पुष्टि का स्तर",
  sources: "स्रोत",
  fewer: "कम दिखाएँ",
  oneSource: "केवल एक स्वतंत्र स्रोत",
  kept: "जनता से 30 दिन से अधिक छिपा रहा",
  contested: "केवल विवाद वाली घटनाएँ",
  contestedMark: "मतभेद दर्ज",
  clear: "फ़िल्टर हटाएँ",
  zoomTo: (events) => `${events} पर ज़ूम करें`,
  active: "लागू फ़िल्टर",
  textChip: (text) => `“${isolate(text)}”`,
  remove: (what) => `${isolate(what)} हटाएँ`,
  inForce: (value) => `फ़िल्टर · ${numbers.format(value)}`,
  show: (value) => `${count(value, EVENT)} दिखाएँ`,
};

export const timeline: Messages["timeline"] = {
  marks: "समयरेखा पर घटनाएँ",
  zoomIn: "बड़ा करें",
  zoomOut: "छोटा करें",
  showAll: "सब दिखाएँ",
  from: "आरंभ",
  to: "अंत",
  fold: "खाली समय समेटें",
  highest: (events) => `सबसे ऊँचा: ${events}`,
  binned: (period, events) => `${period}: ${events}`,
  zoomToThese: "इन पर ज़ूम करें",
  stack: (value, range) => `${count(value, EVENT)}, ${range}`,
  rest: (values) => `${numbers.format(values)} अन्य`,
  notStated: "नहीं बताया गया",
};

export const list: Messages["list"] = {
  more: (value) => `${numbers.format(value)} और दिखाएँ`,
  earlier: (value) => `पहले की ${numbers.format(value)} दिखाएँ`,
  gapMonths: (value) => `${count(value, MONTH)} तक कोई घटना नहीं`,
  gapYears: (value) => `${count(value, YEAR)} तक कोई घटना नहीं`,
  others: (value) => `${numbers.format(value)} अन्य`,
};

export const details: Messages["details"] = {
  version: (version, updated) => [version && `संस्करण ${isolate(version)}`, updated].filter(Boolean).join(", "),
  direction: (from, to) => `${isolate(from)} → ${isolate(to)}`,
  tie: (one, other) => `${isolate(one)} और ${isolate(other)}`,
};

export const spoken: Messages["spoken"] = {
  event: (date, headline, standing, actors, sources) =>
    `${date}। ${isolate(headline)}${/[.!?…।]$/.test(headline) ? "" : "।"} ${standing && `${standing}। `}${count(actors, ACTOR)}, ${sources}।`,
  position: (index, total) => `${numbers.format(total)} में से ${numbers.format(index)}।`,
};
