import type { detail as english } from "../en/detail.ts";
import type { Translation } from "../words.ts";
import { count, countOf, EVENT, isolate } from "./grammar.ts";

export const detail: Translation<typeof english> = {
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
  noEventsHere: "इस अवधि में कोई नहीं।",
  outsideFilters: "फ़िल्टर या चुनी हुई अवधि के कारण यह घटना चित्रों में नहीं है।",
  story: "घटनाक्रम",
  howSure: "यह कितना पक्का है?",
  turningPoints: "निर्णायक मोड़",
  eventsInWindow: (inWindow, all) =>
    inWindow === all ? count(all, EVENT) : `इस अवधि में ${countOf(inWindow, all, EVENT)}`,
};
