import type * as english from "../en/story.ts";
import type { Translation } from "../words.ts";
import { count, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

export const opening: Translation<typeof english.opening> = {
  story: "पूरा मामला",
  question: "मुख्य सवाल",
  answer: "अब तक का जवाब",
  start: "यहाँ से शुरू करें",
  length: (steps, minutes) =>
    `${count(steps, { one: "चरण", other: "चरण" })} · ${count(minutes, { one: "मिनट", other: "मिनट" })}`,
  cast: "कौन कौन है",
  span: (events, from, to) => (from === to ? `${events}, ${from}` : `${events}, ${from} से ${to}`),
  known: "जो पता है",
  disputed: "जिस पर विवाद है",
  unanswered: "जिसका जवाब नहीं मिला",
  more: "इस मामले के बारे में और",
  further: "और",
  neighbours: "पहले और बाद में",
};

export const tour: Translation<typeof english.tour> = {
  title: "कहानी की सैर",
  step: (number, total) => `${numbers.format(total)} में से चरण ${numbers.format(number)}`,
  goTo: (number, headline) => `चरण ${numbers.format(number)}: ${isolate(headline)}`,
  steps: "सैर के चरण",
  next: "अगला चरण",
  previous: "पिछला चरण",
  leave: "सैर छोड़ें",
  others: "दूसरी सैरें",
  place: (number, total) => `${numbers.format(number)} / ${numbers.format(total)}`,
  toRecord: "पूरे अभिलेख में खोजें",
  whole: "इस घटना के बारे में सब कुछ",
  emptyWindow: "इस चरण में दिए गए दिनों में इसकी घटना नहीं आती; इसलिए घटना के आसपास के दिन दिखाए गए हैं।",
};

export const summary: Translation<typeof english.summary> = {
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
  contested: (counts) => `${counts}।`,
  before: "इससे पहले",
  after: "इसके बाद",
  firstAnswer: "पहला उत्तर",
  busiestPair: (pair, events) => `दो के बीच सबसे अधिक: ${pair}, ${events}।`,
  charts: {
    actors: "सबसे अधिक शामिल",
    acts: "सबसे अधिक बार हुए काम",
    pairs: "किसने किसके साथ",
    periods: {
      day: "प्रतिदिन घटनाएँ",
      week: "प्रति सप्ताह घटनाएँ",
      month: "प्रति माह घटनाएँ",
      quarter: "प्रति तिमाही घटनाएँ",
      year: "प्रति वर्ष घटनाएँ",
      decade: "प्रति दशक घटनाएँ",
      century: "प्रति शताब्दी घटनाएँ",
      millennium: "प्रति सहस्राब्दी घटनाएँ",
    },
  },
  howToRead: "इसे कैसे पढ़ें",
  readingHint:
    "कोई घटना या पक्ष चुनें और देखें कि कौन ऐसा कहता है। समय घटाने के लिए समयरेखा को बड़ा करें या खींचें: नेटवर्क, सूची और हर संख्या साथ बदलती है।",
};

export const timeWindow: Translation<typeof english.timeWindow> = {
  title: "अवधि",
  hint: "सूची और नेटवर्क, दोनों में केवल इन्हीं दिनों की घटनाएँ गिनी जाती हैं। वर्षों के ऊपर खींचकर चुनें, या तारीख़ें लिखें।",
  noDate: (day, month, year) => `इससे कोई तारीख़ नहीं पढ़ी जा सकी। इस तरह लिखें: ${day}, ${month} या ${year}।`,
  outsideStory: (range) => `उस समय कोई घटना नहीं है: ${range}।`,
};

const TIE: Noun = { one: "संबंध", other: "संबंध" };

export const play: Translation<typeof english.play> = {
  title: "समय के साथ चलाएँ",
  play: "चलाएँ",
  pause: "रोकें",
  moment: "समय में स्थान",
  pace: "हर कदम में क्या बराबर हो",
  paces: { events: "घटनाओं से", days: "दिनों से" },
  speed: "गति",
  speeds: { slow: "धीमी", normal: "सामान्य", fast: "तेज़" },
  compare: "तुलना करें",
  close: "बंद करें",
  comparison: {
    title: "दो समय-सीमाओं की तुलना",
    swap: "दूसरी समय-सीमा दिखाएँ",
    close: "तुलना बंद करें",
    shown: "समयरेखा में",
    events: "घटनाएँ",
    actors: "पक्ष",
    changed: "सबसे अधिक बदले",
    change: (name, earlier, later) =>
      `${isolate(name)}: ${count(earlier, EVENT)}, फिर ${numbers.format(later)}`,
    byActor: "सबसे सक्रिय",
    came: (ties) => `${count(ties, TIE)} नए आए`,
    went: (ties) => `${count(ties, TIE)} नहीं रहे`,
    stayed: (ties) => `${count(ties, TIE)} बने रहे`,
    tie: (from, to) => `${isolate(from)} से ${isolate(to)} की ओर`,
  },
};
