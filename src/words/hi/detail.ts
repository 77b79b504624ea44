import type * as english from "../en/detail.ts";
import type { Translation } from "../words.ts";
import { count, countOf, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

export const detail: Translation<typeof english.detail> = {
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
  roles: {
    agent: "जिसने किया",
    target: "जिसके साथ हुआ",
    source: "जिसने बताया",
    mentioned: "जिसका उल्लेख है",
    other: "जो शामिल था",
  },
  sourceTypes: {
    "court-record": "अदालती दस्तावेज़",
    parliament: "संसद",
    government: "सरकार",
    company: "कंपनी का अपना बयान",
    research: "शोध",
    news: "समाचार रिपोर्ट",
    agency: "समाचार एजेंसी की रिपोर्ट",
  },
  links: {
    // “यह” is always the event that the details show, since its relation stands above the other one.
    "responds-to": { out: "जिसका यह जवाब है", into: "इसका जवाब" },
    follows: { out: "इससे पहले", into: "इसके बाद" },
    "rules-on": { out: "जिस पर यह फ़ैसला है", into: "इस पर फ़ैसला" },
    discloses: { out: "जिसका इससे ख़ुलासा हुआ", into: "जिससे इसका ख़ुलासा हुआ" },
    contradicts: { out: "जिसका यह खंडन करती है", into: "जो इसका खंडन करती है" },
  },
};

const DAY: Noun = { one: "दिन", other: "दिन" };

export const acts: Translation<typeof english.acts> = {
  between: (one, other, verb) => `${isolate(one)} और ${isolate(other)} के बीच: ${isolate(verb)}`,
};

export const actor: Translation<typeof english.actor> = {
  aliases: "अन्य नाम",
  memberOf: "इसका हिस्सा",
  members: "इसमें शामिल",
  inPerson: "नामित व्यक्ति:",
  countedTitle: "यहाँ गिने गए",
  countedHere: "इनकी घटनाएँ यहाँ गिनी गई हैं। रिकॉर्ड में हर व्यक्ति का नाम बना रहता है।",
  openMembers: "लोगों को अलग-अलग गिनें",
  namedHere: "यहाँ नाम होने का अर्थ यह नहीं कि किसी ने कुछ ग़लत किया।",
  restsOn: "यह किस पर आधारित है",
  statements: { role: "भूमिका", memberOf: "सदस्यता", description: "विवरण", group: "समूह" },
  countIn: (period, value) => `${period}: ${numbers.format(value)}`,
  strongestTies: "सबसे मज़बूत संबंध",
  tieMeaning: "संबंध बस यह है कि इनमें से एक ने दूसरे के साथ क्या किया, या दोनों के बीच क्या हुआ; इससे अधिक कुछ नहीं।",
  verbTimes: (verb, times) => (times === 1 ? isolate(verb) : `${isolate(verb)} ×${numbers.format(times)}`),
  oneSource: (events) => `${numbers.format(events)} एक ही स्वतंत्र स्रोत पर`,
  events: "घटना-दर-घटना",
  date: "तारीख़",
  part: "भूमिका",
  happened: "क्या हुआ",
  howSure: "कितना पक्का",
  parts: {
    out: "इसने किया",
    into: "इसके साथ हुआ",
    both: "इसने किया और इसके साथ हुआ",
    between: "दो पक्षों में से एक",
    present: "शामिल",
  },
  bothWays: "दोनों ओर से",
  known: (date) => `${date} को सार्वजनिक`,
  knownLater: (date, days) => `${count(days, DAY)} बाद, ${date} को सार्वजनिक`,
  knownYearsLater: (date, years) => `${years} बाद, ${date} को सार्वजनिक`,
  copy: "स्रोतों सहित नोट के रूप में कॉपी करें",
  copied: "कॉपी हुआ",
  copyFailed: "ब्राउज़र ने कॉपी करने नहीं दिया।",
};

export const data: Translation<typeof english.data> = {
  aboutFile: "इस फ़ाइल के बारे में",
  title: "डेटा",
  file: "SHA-256",
  program: "प्रोग्राम",
  notAvailable: "यहाँ उपलब्ध नहीं",
  corrections: "सुधार",
  byline: "लेखन",
  publisher: "प्रकाशक",
  licence: "लाइसेंस",
  contact: "सुधार और जवाब के लिए:",
  translationOf: (label) => `“${isolate(label)}” का अनुवाद`,
};
