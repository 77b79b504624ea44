import type { Messages } from "../words.ts";
import { ACTOR, count, countOf, EVENT, isolate, MONTH, numbers, YEAR } from "./grammar.ts";

export const filters: Messages["filters"] = {
  actors: "पक्ष",
  kind: "प्रकार",
  standing: "पुष्टि का स्तर",
  sources: "स्रोत",
  fewer: "कम दिखाएँ",
  contested: "केवल विवाद वाली घटनाएँ",
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
};

export const list: Messages["list"] = {
  more: (value) => `${numbers.format(value)} और दिखाएँ`,
  earlier: (value) => `पहले की ${numbers.format(value)} दिखाएँ`,
  gapMonths: (value) => `${count(value, MONTH)} तक कोई घटना नहीं`,
  gapYears: (value) => `${count(value, YEAR)} तक कोई घटना नहीं`,
  others: (value) => `${numbers.format(value)} अन्य`,
};

export const details: Messages["details"] = {
  previous: "पिछली घटना",
  next: "अगली घटना",
  close: "विवरण बंद करें",
  share: "साझा करें और उद्धृत करें",
  whoDidWhat: "किसने क्या किया",
  alsoInvolved: "ये भी शामिल",
  sources: "स्रोत",
  noSources: "कोई स्रोत नहीं दिया गया।",
  dated: "तारीख़ कैसे तय हुई",
  known: (date) => `सार्वजनिक जानकारी में: ${date}।`,
  usedHere: "यहाँ प्रयुक्त",
  anotherAccount: "एक अन्य ब्योरा",
  replies: "दर्ज जवाब",
  told: "जिन्हें बताया गया",
  noReply: "पूछा गया, पर जवाब नहीं मिला।",
  archived: "संग्रहित प्रति",
  repeats: (origin) => `${isolate(origin)} की रिपोर्ट पर आधारित`,
  changes: "सुधार",
  linked: "जुड़ी घटनाएँ",
  opensHost: (host) => `${isolate(host)} खुलेगा`,
  filterBy: (name) => `केवल ${isolate(name)} वाली घटनाएँ`,
  unfilter: (name) => `फ़िल्टर ${isolate(name)} हटाएँ`,
  filterByBoth: "केवल दोनों वाली घटनाएँ",
  tie: (one, other) => `${isolate(one)} और ${isolate(other)}`,
  direction: (from, to) => `${isolate(from)} → ${isolate(to)}`,
  noEventsHere: "इस अवधि में कोई नहीं।",
  outsideFilters: "फ़िल्टर या चुनी हुई अवधि के कारण यह घटना चित्रों में नहीं है।",
  story: "घटनाक्रम",
  howSure: "यह कितना पक्का है?",
  turningPoints: "निर्णायक मोड़",
  version: (version, updated) => [version && `संस्करण ${isolate(version)}`, updated].filter(Boolean).join(", "),
  eventsInWindow: (inWindow, all) =>
    inWindow === all ? count(all, EVENT) : `इस अवधि में ${countOf(inWindow, all, EVENT)}`,
};

export const spoken: Messages["spoken"] = {
  event: (date, headline, standing, actors, sources) =>
    `${date}। ${isolate(headline)}${/[.!?…।]$/.test(headline) ? "" : "।"} ${standing && `${standing}। `}${count(actors, ACTOR)}, ${sources}।`,
  position: (index, total) => `${numbers.format(total)} में से ${numbers.format(index)}।`,
};
