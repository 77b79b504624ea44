import type * as english from "../en/timeline.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, countOf, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

const DAY: Noun = { one: "दिन", other: "दिन" };

export const clocks: Translation<typeof english.clocks> = {
  title: "कौन-सा दिन गिना जाए",
  names: {
    happened: "जब घटना हुई",
    known: "जब वह सार्वजनिक हुई",
    both: "दोनों, एक रेखा से जुड़े",
  },
  dated: (events, all) =>
    events === all
      ? `सभी ${count(all, EVENT)} की तारीख़`
      : `${count(all, EVENT)} में से ${numbers.format(events)} की तारीख़; बाकी वहीं हैं जब वे हुईं`,
  happened: "घटना",
  told: "सूचित",
  toldTo: (actor) => `${isolate(actor)} को सूचना`,
  known: "सार्वजनिक",
  days: (days) => count(days, DAY),
  summary: (events, longest) =>
    `इस समय-सीमा की ${count(events, EVENT)} बाद में सार्वजनिक हुईं, अधिकतम ${count(longest, DAY)} बाद।`,
  meaning: "हर रेखा घटना के दिन से उस दिन तक जाती है जब वह सार्वजनिक हुई।",
  none: "इस समय-सीमा में कोई घटना होने के बाद देर से सार्वजनिक नहीं हुई।",
  picture: "तीन घड़ियाँ",
};

const PERSON: Noun = { one: "व्यक्ति", other: "व्यक्तियों" };

export const members: Translation<typeof english.members> = {
  memberOf: (body) => `सदस्यता: ${isolate(body)}`,
  counted: (body, people) => `${isolate(body)} के साथ सदस्य के रूप में गिने गए: ${people}।`,
  withEvents: (people) => `इन सदस्यों की घटनाओं सहित: ${people}`,
  countedWith: (body, events) => `${isolate(body)} के साथ गिनी गई घटनाएँ: ${numbers.format(events)}`,
  until: (date) => `${date} तक`,
  fold: "लोग अपने संगठनों के साथ",
  hint: (people) =>
    `गिनती और चित्र ${count(people, PERSON)} को उनके संगठन के हिस्से के रूप में दिखाते हैं, सदस्यता के दिनों में और जहाँ उस पर कोई संदेह न हो। शब्दों में दोनों के नाम रहते हैं।`,
};

const UNITS: Readonly<Record<english.DensityUnit, string>> = {
  day: "प्रति दिन",
  week: "प्रति सप्ताह",
  month: "प्रति माह",
  quarter: "प्रति तिमाही",
  year: "प्रति वर्ष",
  decade: "प्रति दशक",
  century: "प्रति शताब्दी",
  millennium: "प्रति सहस्राब्दी",
};

export const density: Translation<typeof english.density> = {
  unit: (unit, column) => `${UNITS[unit]} ${column === null ? "घटनाएँ" : isolate(column)}`,
  ownScale: (name, most) => `${isolate(name)}, ${numbers.format(most)} तक`,
  only: (days) => `केवल ${days}`,
  byStatus: "स्थिति के अनुसार",
  byAction: "कार्रवाई के अनुसार",
  byColumn: (column) => `${isolate(column)} के अनुसार`,
  counts: "अवधि के अनुसार घटनाओं की गिनती",
  by: "हर पंक्ति में एक",
  units: { day: "दिन", week: "सप्ताह, सोमवार से", month: "महीना", year: "वर्ष" },
  period: "कब से",
  days: "दिन",
  events: "घटनाएँ",
  copy: "तालिका कॉपी करें",
  copied: "कॉपी हो गई",
  copyFailed: "कॉपी नहीं हो सकी",
};

const ACT: Noun = { one: "क्रिया", other: "क्रियाएँ" };

export const lanes: Translation<typeof english.lanes> = {
  title: "पंक्तियाँ",
  none: "कोई नहीं",
  byKind: "प्रकार के अनुसार",
  byActor: "पक्ष के अनुसार",
  picture: "समय में क्रियाएँ",
  list: "पक्षों की पंक्तियाँ",
  shown: (value, all) => countOf(value, all, ACTOR),
  nobody: "किसी का नाम नहीं",
  legend: "क्रियाओं के चिह्न",
  signs: {
    act: "जिसने किया उससे, जिस पर किया गया उस तक",
    between: "दो के बीच: किसने किया, यह नहीं कहा गया",
    self: "अपने आप पर",
    outside: "ऐसे पक्ष को या उससे जिसकी पंक्ति नहीं",
    lasted: "इन दिनों तक चला",
    imprecise: "इनमें से किसी दिन",
    part: "शामिल, पर कोई क्रिया नहीं",
    noRoom: "क्रियाएँ जिनके लिए यहाँ जगह नहीं",
  },
  aside: (acts) => `नहीं बनाया गया: इन घटनाओं में दूसरों के बीच ${count(acts, ACT)}`,
  act: (sentence) => `${sentence}।`,
  actSaid: (sentence, basis) => `${sentence} (${basis})।`,
};
