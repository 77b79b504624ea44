import type { Messages } from "../words.ts";
import {
  ACTOR,
  count,
  countOf,
  EVENT,
  isolate,
  KIND,
  MONTH,
  numbers,
  plurals,
  SOURCE,
  sources,
  YEAR,
} from "./grammar.ts";

export const filters: Messages["filters"] = {
  actors: "पक्ष",
  kind: "प्रकार",
  standing: "पुष्टि का स्तर",
  sources: "स्रोत",
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
  more: (value) => `${numbers.format(value)} और हैं: नाम का कोई हिस्सा लिखें`,
  sourceName: (publisher, title) => (publisher ? `${isolate(publisher)}: ${isolate(title)}` : isolate(title)),
  fewer: "कम दिखाएँ",
  noActor: (text) => `“${isolate(text)}” नाम का कोई पक्ष नहीं है।`,
  noSource: (text) => `“${isolate(text)}” नाम का कोई स्रोत नहीं है।`,
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
  noDate: (day, month, year) => `इससे कोई तारीख़ नहीं पढ़ी जा सकी। इस तरह लिखें: ${day}, ${month} या ${year}।`,
  outsideStory: (range) => `उस समय कोई घटना नहीं है: ${range}।`,
  fold: "खाली समय समेटें",
  highest: (events) => `सबसे ऊँचा: ${events}`,
  binned: (period, events) => `${period}: ${events}`,
  lanes: "प्रकार के अनुसार पंक्तियाँ",
  zoomToThese: "इन पर ज़ूम करें",
  stack: (value, range) => `${count(value, EVENT)}, ${range}`,
};

export const network: Messages["network"] = {
  tree: "पक्ष और संबंध",
  title: "इस अवधि में किसने किसके साथ क्या किया",
  fit: "नेटवर्क पूरा दिखाएँ",
  closer: "नेटवर्क बड़ा करें",
  farther: "नेटवर्क छोटा करें",
  node: (name, kind, events) => `${isolate(name)}, ${kind}, ${count(events, EVENT)}`,
  tieOut: (verbs, other, events) => `${isolate(verbs)} ${isolate(other)}, ${count(events, EVENT)}`,
  tieInto: (other, verbs, events) => `${isolate(other)} ${isolate(verbs)}, ${count(events, EVENT)}`,
  noTies: "इन घटनाओं में कोई पक्ष किसी दूसरे के साथ कुछ नहीं करता।",
  layingOut: "नेटवर्क की रचना की जा रही है…",
  busiest: "किसी पक्ष के संबंध देखने के लिए उसे चुनें",
};

export const list: Messages["list"] = {
  more: (value) => `${numbers.format(value)} और दिखाएँ`,
  earlier: (value) => `पहले की ${numbers.format(value)} दिखाएँ`,
  gapMonths: (value) => `${count(value, MONTH)} तक कोई घटना नहीं`,
  gapYears: (value) => `${count(value, YEAR)} तक कोई घटना नहीं`,
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
  otherDates: "अन्य तारीख़ें",
  known: (date) => `सार्वजनिक जानकारी में: ${date}।`,
  dispute: "विवाद किस बात पर है",
  changes: "सुधार",
  linked: "जुड़ी घटनाएँ",
  opensHost: (host) => `${isolate(host)} खुलेगा`,
  aliases: "अन्य नाम",
  memberOf: "इसका हिस्सा",
  members: "इसमें शामिल",
  did: (name) => `${isolate(name)} ने क्या किया`,
  wasDone: (name) => `${isolate(name)} के साथ क्या हुआ`,
  mentionedIn: "इन घटनाओं में भी",
  overTime: "समय के साथ घटनाएँ",
  countIn: (period, value) => `${period}: ${numbers.format(value)}`,
  strongestTies: "सबसे मज़बूत संबंध",
  filterBy: (name) => `केवल ${isolate(name)} वाली घटनाएँ`,
  unfilter: (name) => `फ़िल्टर ${isolate(name)} हटाएँ`,
  filterByBoth: "केवल दोनों वाली घटनाएँ",
  tie: (one, other) => `${isolate(one)} और ${isolate(other)}`,
  tieMeaning: "संबंध बस यह है कि इनमें से एक ने दूसरे के साथ क्या किया, इससे अधिक कुछ नहीं।",
  direction: (from, to) => `${isolate(from)} → ${isolate(to)}`,
  noEventsHere: "इस अवधि में कोई नहीं।",
  outsideFilters: "फ़िल्टर या चुनी हुई अवधि के कारण यह घटना चित्रों में नहीं है।",
  story: "घटनाक्रम",
  howSure: "यह कितना पक्का है?",
  turningPoints: "निर्णायक मोड़",
  before: "इससे पहले",
  after: "इसके बाद",
  howToRead: "इसे कैसे पढ़ें",
  readingHint:
    "कोई घटना या पक्ष चुनें और देखें कि कौन ऐसा कहता है। समय घटाने के लिए समयरेखा को बड़ा करें या खींचें: नेटवर्क, सूची और हर संख्या साथ बदलती है।",
  version: (version, updated) => [version && `संस्करण ${isolate(version)}`, updated].filter(Boolean).join(", "),
  eventsInWindow: (inWindow, all) =>
    inWindow === all ? count(all, EVENT) : `इस अवधि में ${countOf(inWindow, all, EVENT)}`,
  verbTimes: (verb, times) => (times === 1 ? isolate(verb) : `${isolate(verb)} ×${numbers.format(times)}`),
};

export const summary: Messages["summary"] = {
  title: "संक्षेप में",
  nothing: "कोई घटना मेल नहीं खाती।",
  extent: (events, range) => `${events}, ${range}।`,
  busiest: (month, events) => `सबसे अधिक घटनाओं वाला महीना: ${month}, ${events}।`,
  busiestYear: (year, events) => `सबसे अधिक घटनाओं वाला साल: ${year}, ${events}।`,
  actors: (names) => `सबसे सक्रिय: ${names}।`,
  targets: (names) => `जिनके साथ सबसे अधिक कुछ किया गया: ${names}।`,
  happened: (what) => `क्या हुआ: ${what}।`,
  acted: (names) => `किसने किया: ${names}।`,
  actedUpon: (names) => `किसके साथ किया गया: ${names}।`,
  disputed: (value) =>
    value === 0
      ? "कोई घटना विवादित नहीं है।"
      : `${count(value, EVENT)} विवादित ${plurals.select(value) === "one" ? "है" : "हैं"}।`,
};

export const spoken: Messages["spoken"] = {
  event: (date, headline, standing, actors, cited) =>
    `${date}। ${isolate(headline)}${/[.!?…।]$/.test(headline) ? "" : "।"} ${standing}। ${count(actors, ACTOR)}, ${sources(cited)}।`,
  position: (index, total) => `${numbers.format(total)} में से ${numbers.format(index)}।`,
};
