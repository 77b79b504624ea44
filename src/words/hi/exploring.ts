import type * as english from "../en/exploring.ts";
import type { Translation } from "../words.ts";
import {
  ACTOR,
  count,
  countOf,
  DAY,
  EVENT,
  isolate,
  KIND,
  MONTH,
  type Noun,
  numbers,
  OF_EVENT,
  SOURCE,
  YEAR,
} from "./grammar.ts";

export const menu: Translation<typeof english.menu> = {
  theme: (next) => `रंग बदलें: ${next}`,
  themes: { system: "सिस्टम जैसा", light: "उजला", dark: "गहरा" },
  print: "यह दृश्य छापें",
  download: "डेटा डाउनलोड करें",
  offline: "एक ऑफ़लाइन फ़ाइल के रूप में डाउनलोड करें",
  embed: "इस दृश्य को अपने पृष्ठ में लगाएँ",
  about: "परिचय और पढ़ने का तरीक़ा",
  otherStory: (title) => `खोलें: ${isolate(title)}`,
};

export const nothing: Translation<typeof english.nothing> = {
  hint: "इन चुनावों के बाद कुछ नहीं बचता। इनमें से कोई एक ढीला करें:",
  widen: "पूरा समय दिखाएँ",
  noEvents: "इस डेटा में कोई घटना नहीं है।",
  months: (value) => `${count(value, MONTH)} तक कोई घटना नहीं`,
  years: (value) => `${count(value, YEAR)} तक कोई घटना नहीं`,
};

export const suggestions: Translation<typeof english.suggestions> = {
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
  oneSource:
    "एक लेख एक स्रोत है। एक ही एजेंसी या अख़बार को दोहराने वाले लेख मिलकर एक स्वतंत्र स्रोत हैं। जिसका न प्रकाशक बताया गया हो न पता, वह कोई नया स्वतंत्र स्रोत नहीं जोड़ता।",
  more: (value) => `${numbers.format(value)} और हैं: नाम का कोई हिस्सा लिखें`,
  sourceName: (publisher, title) => (publisher ? `${isolate(publisher)}: ${isolate(title)}` : isolate(title)),
  noActor: (text) => `“${isolate(text)}” नाम का कोई पक्ष नहीं है।`,
  noSource: (text) => `“${isolate(text)}” नाम का कोई स्रोत नहीं है।`,
  counting: "गिनती हो रही है…",
  translated: "प्रकारों के नाम अनुवाद हैं, फ़ाइल के अपने शब्द नहीं।",
};

const STEP: Noun = { one: "कड़ी", other: "कड़ियाँ" };

export const network: Translation<typeof english.network> = {
  tree: "पक्ष और संबंध",
  title: "इस अवधि में किसने किसके साथ क्या किया",
  node: (name, kind, events) => `${isolate(name)}, ${kind}, ${count(events, EVENT)}`,
  tieOut: (other, rests, verbs) => `${isolate(other)}, ${rests}। उसके साथ किया: ${verbs}`,
  tieInto: (other, rests, verbs) => `${isolate(other)}, ${rests}। उसने किया: ${verbs}`,
  tieBetween: (other, rests, verbs) => `${isolate(other)}, ${rests}। दोनों के बीच: ${verbs}`,
  moreVerbs: (value) => `${numbers.format(value)} और`,
  rest: (value, hasOthers) =>
    hasOthers ? `${numbers.format(value)} और पक्ष, यहाँ नहीं दिखाए गए` : count(value, ACTOR),
  below: (value) => `नीचे ${numbers.format(value)} और`,
  chosen: (shown, all, hasLead) =>
    `${numbers.format(all)} में से ${numbers.format(shown)} रिश्ते: ${hasLead ? "सबसे मुख्य" : "सबसे मज़बूत"}`,
  legend: "रेखाओं का अर्थ",
  notAllConfirmed: "हर कार्य की पुष्टि नहीं",
  undirected: "दिशा नहीं बताई गई",
  namedTogether: "साथ नाम आया",
  steps: (value) => count(value, STEP),
  form: "नेटवर्क का रूप",
  who: "कौन",
  howOften: "कितनी बार",
  tiesOf: (name) => `इस अवधि में ${isolate(name)} ने क्या किया और उसके साथ क्या हुआ`,
  chainOf: (one, other) => `${isolate(one)} से ${isolate(other)} तक सबसे छोटे रास्ते`,
  circleOf: (name, actors, steps) =>
    `कार्रवाइयों से ${isolate(name)} से ${count(steps, STEP)} के भीतर: ${count(actors, ACTOR)}`,
  matrix: {
    name: "पक्षों के बीच कार्रवाइयाँ",
    corner: "किसने ↓ किसके प्रति →",
    cell: (from, to, events) => `${isolate(from)} से ${isolate(to)} के साथ: ${count(events, EVENT)}`,
    between: (one, other, events) =>
      `${isolate(one)} और ${isolate(other)}, किसने किया नहीं कहा गया: ${count(events, EVENT)}`,
    shown: (shown, all) => `कार्रवाई वाले ${count(all, ACTOR)} में से ${numbers.format(shown)} सबसे सक्रिय`,
    choose: "किसी पक्ष के सबसे मज़बूत संबंध देखने के लिए उसे चुनें।",
    darkness: "पुष्ट घटनाएँ; खाने की संख्या में सभी घटनाएँ हैं",
  },
  open: "दिखाएँ किसने किसके साथ क्या किया",
  onlyConfirmed: (events) => `${events} (टूटी रेखाएँ: कोई भी संख्या)`,
  eventsOrMore: (value) => `${numbers.format(value)} या अधिक घटनाएँ`,
  verbAndMore: (verbs, more) => `${verbs} और ${numbers.format(more)}\u00a0अन्य`,
  ofStanding: (value, standing) => `${numbers.format(value)} ${standing}`,
  contested: "मतभेद है",
  restsOn: (events, standings, sources) =>
    `${count(events, EVENT)}${standings && `: ${standings}`} · ${sources}`,
  noTies: "इन घटनाओं में कोई पक्ष किसी दूसरे के साथ कुछ नहीं करता।",
  noActors: "इन घटनाओं में किसी पक्ष का नाम नहीं है।",
};

const MORE: Noun = { one: "और घटना", other: "और घटनाएँ" };

export const connections: Translation<typeof english.connections> = {
  title: "संबंध",
  meaning: "दो नाम एक ही घटना में आए हैं, इससे अधिक यहाँ कुछ नहीं कहा गया।",
  find: (name) => `${isolate(name)} घटनाओं से कैसे जुड़ा है …`,
  hint: "किसी पक्ष का नाम",
  nobody: "इस नाम का कोई पक्ष नहीं।",
  circle: "किसने इसके साथ कुछ किया या इसने किसके साथ, कड़ियों में",
  near: (actors) => `एक कड़ी: ${count(actors, ACTOR)}`,
  far: (actors) => `दो कड़ियाँ: ${count(actors, ACTOR)}`,
  show: "घटनाओं की सबसे छोटी शृंखला दिखाएँ",
  hide: "घटनाओं की शृंखला छिपाएँ",
  chains: (chains, steps) =>
    chains === 1
      ? `घटनाओं की सबसे छोटी शृंखला: ${count(steps, STEP)}`
      : `घटनाओं की सबसे छोटी शृंखलाएँ: ${numbers.format(chains)}, प्रत्येक में ${count(steps, STEP)}`,
  step: (one, other, events) => `${isolate(one)} और ${isolate(other)}, ${count(events, OF_EVENT)} में साथ नाम`,
  standsFor: (body, people) => `${isolate(body)} यहाँ ${people} की जगह गिना गया है; घटनाओं में नाम इन्हीं का है।`,
  more: (events) => count(events, MORE),
  none: "इस समय-सीमा और इन फ़िल्टरों में घटनाओं की कोई शृंखला एक से दूसरे तक नहीं जाती।",
};

const ACTION = { one: "कार्रवाई", other: "कार्रवाइयाँ" };

export const pairs: Translation<typeof english.pairs> = {
  title: "किसने किसके साथ क्या किया, सबसे अधिक पहले",
  between: "और (दिशा नहीं बताई गई):",
  from: "कौन",
  to: "किसके साथ",
  events: "घटनाएँ",
  verbs: "क्या",
  first: "पहली",
  last: "आख़िरी",
  trend: "समय के साथ",
  back: "जवाब में",
  share: "दोनों के बीच के सब में हिस्सा",
  other: "दूसरी अवधि",
  turn: "बदलाव",
  summary: (ties, oneWay, bothWays, undirected) =>
    `${numbers.format(ties)} रिश्ते: पक्षों के ${numbers.format(oneWay)} जोड़े केवल एक दिशा में, ${numbers.format(bothWays)} दोनों दिशाओं में${undirected > 0 ? `; ${numbers.format(undirected)} बिना दिशा` : ""}`,
  turned: (pairs) => `${numbers.format(pairs)} दूसरी अवधि के मुकाबले उलट गए`,
  least: "कम से कम घटनाएँ",
  only: (pair) => `केवल वे घटनाएँ जिनमें ${isolate(pair)}`,
  onlyDone: (verb) => `केवल “${isolate(verb)}” कार्रवाई वाली घटनाएँ`,
  actions: "कार्रवाइयाँ",
  findAction: "कोई कार्रवाई ढूँढें",
  noAction: (text) => `“${isolate(text)}” नाम की कोई कार्रवाई नहीं है।`,
  allActions: (value) => `सभी ${count(value, ACTION)}`,
  part: "भूमिका",
  asked: "दोनों एक ही घटना में माँगे गए हैं। एक का दूसरे पर किया गया:",
  parts: { actor: "कोई भी", by: "करने वाले", on: "जिनके साथ हुआ" },
};

export const table: Translation<typeof english.table> = {
  date: "तारीख़",
  headline: "शीर्षक",
};

export const clocks: Translation<typeof english.clocks> = {
  title: "कौन-सा दिन गिना जाए",
  names: {
    happened: "जब घटना हुई",
    known: "जब वह सार्वजनिक हुई",
    both: "दोनों, एक रेखा से जुड़े",
  },
  dated: (events, all) =>
    events === all
      ? `सभी ${count(all, OF_EVENT)} की तारीख़`
      : `${count(all, OF_EVENT)} में से ${numbers.format(events)} की तारीख़; बाकी वहीं हैं जब वे हुईं`,
  happened: "घटना",
  told: "सूचित",
  toldTo: (actor) => `${isolate(actor)} को सूचना`,
  known: "सार्वजनिक",
  days: (days, isLeast) => `${isLeast ? "कम से कम " : ""}${count(days, DAY)}`,
  summary: (events) =>
    `कहानी इस समय-सीमा की ${count(events, OF_EVENT)} के सार्वजनिक होने का बाद का दिन बताती है।`,
  meaning: "हर रेखा घटना के दिन से उस दिन तक जाती है जब वह सार्वजनिक हुई।",
  none: "कहानी इस समय-सीमा की किसी घटना के सार्वजनिक होने का बाद का दिन नहीं बताती।",
  picture: "तीन घड़ियाँ",
};

const PERSON: Noun = { one: "व्यक्ति", other: "व्यक्तियों" };

export const members: Translation<typeof english.members> = {
  unproved: "अप्रमाणित",
  inPart: (doubt) => `कुछ ${doubt}`,
  memberOf: (body) => `सदस्यता: ${isolate(body)}`,
  counted: (body, people) => `${isolate(body)} के साथ सदस्य के रूप में गिने गए: ${people}।`,
  withEvents: (people) => `इन सदस्यों की घटनाओं सहित: ${people}`,
  countedWith: (body, events) => `${isolate(body)} के साथ गिनी गई घटनाएँ: ${numbers.format(events)}`,
  until: (date) => `${date} तक`,
  fold: "लोग अपने संगठनों के साथ",
  hint: (people) =>
    `गिनती और चित्र ${count(people, PERSON)} को उनके संगठन के हिस्से के रूप में दिखाते हैं, सदस्यता के दिनों में और जहाँ उस पर कोई संदेह न हो। शब्दों में दोनों के नाम रहते हैं।`,
};

const each = (unit: string) => (counted: string) => `${unit} ${isolate(counted)}`;

export const density: Translation<typeof english.density> = {
  counted: "घटनाएँ",
  per: {
    bar: each("प्रति स्तंभ"),
    day: each("प्रति दिन"),
    week: each("प्रति सप्ताह"),
    month: each("प्रति माह"),
    quarter: each("प्रति तिमाही"),
    year: each("प्रति वर्ष"),
    decade: each("प्रति दशक"),
    century: each("प्रति शताब्दी"),
    millennium: each("प्रति सहस्राब्दी"),
  },
  ownScale: (name, most) => `${isolate(name)}, ${numbers.format(most)} तक`,
  only: (days) => `केवल ${days}`,
  byStatus: "स्थिति के अनुसार",
  byAction: "कार्रवाई के अनुसार",
  byColumn: (column) => `${isolate(column)} के अनुसार`,
  counts: "अवधि के अनुसार घटनाओं की गिनती",
  by: "हर पंक्ति में एक",
  units: { hour: "घंटा", day: "दिन", week: "सप्ताह, सोमवार से", month: "महीना", year: "वर्ष" },
  period: "कब से",
  days: "दिन",
  events: "घटनाएँ",
  parts: "स्तंभ",
  byPair: "जोड़े के अनुसार",
  byNamePart: {
    "from-brackets": "कर्ता: कोष्ठक में देश या संस्था",
    "to-brackets": "जिस पर कार्य हुआ: कोष्ठक में देश या संस्था",
    "from-before": "कर्ता: कोष्ठक से पहले क्षेत्र",
    "to-before": "जिस पर कार्य हुआ: कोष्ठक से पहले क्षेत्र",
  },
  mean: (column) => `${isolate(column)}, औसत`,
  copy: "तालिका कॉपी करें",
  save: "CSV के रूप में सहेजें",
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
    act: "बिंदु: किसने किया; तीर: किस पर",
    between: "दो के बीच: दिशा नहीं बताई गई",
    self: "अपने आप पर",
    imprecise: "सही दिन ज्ञात नहीं",
  },
  inOrder: "क्रम में, पैमाने पर नहीं",
  some: (drawn, all) => `${countOf(drawn, all, ACT)}; बाकी अक्ष पर निशान और संख्याएँ हैं।`,
  leftOut: (acts, days) => `${days}: ${count(acts, ACT)} नहीं दिखाई गईं`,
  without: (events) => `${count(events, EVENT)}, जिनमें कोई क्रिया नहीं।`,
  replied: "जवाब दर्ज है",
  act: (sentence) => `${sentence}।`,
  actSaid: (sentence, basis) => `${sentence} (${basis})।`,
};

const VALUE = { one: "मान", other: "मान" };
const COLUMN = { one: "और स्तंभ", other: "और स्तंभ" };

export const columns: Translation<typeof english.columns> = {
  heights: "पट्टियों की ऊँचाई",
  events: "घटनाएँ",
  sumOf: (events, all) =>
    events === all
      ? `${count(all, OF_EVENT)} में`
      : `${count(all, OF_EVENT)} में से ${numbers.format(events)} में; बाकी में कोई संख्या नहीं है`,
  find: (column) => `${isolate(column)} में ढूँढें`,
  all: (value) => `सभी ${count(value, VALUE)}`,
  none: (text) => `“${isolate(text)}” नाम का कुछ नहीं है।`,
  moreColumns: (value) => `फ़ाइल के ${count(value, COLUMN)}`,
  fewerColumns: "कम स्तंभ",
  ofEvent: "फ़ाइल के दूसरे स्तंभों में",
  measured: (value, column) => `${numbers.format(value)} ${isolate(column)}`,
};

export const media: Translation<typeof english.media> = {
  documents: "दस्तावेज़",
  size: (kind, megabytes) => `${kind}, ${megabytes} MB`,
  missing: (file) => `यहाँ शामिल नहीं: ${isolate(file)}।`,
  alone: "चित्र को अलग से दिखाता है",
  fullSize: "पूरा आकार",
  licence: (licence) => `लाइसेंस: ${isolate(licence)}`,
};

export const zoom: Translation<typeof english.zoom> = {
  in: "बड़ा करें",
  out: "छोटा करें",
  all: "सब दिखाएँ",
  these: "इन पर ज़ूम करें",
  to: (events) => `${events} पर ज़ूम करें`,
};

export const actorKinds: Translation<typeof english.actorKinds> = {
  person: { one: "व्यक्ति", many: "व्यक्ति" },
  organisation: { one: "संगठन", many: "संगठन" },
  government: { one: "सरकारी संस्था", many: "सरकार" },
  media: { one: "समाचार माध्यम", many: "मीडिया" },
  court: { one: "अदालत", many: "अदालतें" },
  software: { one: "सॉफ़्टवेयर", many: "सॉफ़्टवेयर" },
  group: { one: "समूह", many: "समूह" },
};

export const folder: Translation<typeof english.folder> = {
  title: "इसमें से यहाँ क्या है",
  counted: (events, most) =>
    `इस अवधि में ${numbers.format(events)} घटनाएँ हैं: वे गिनी गई हैं, सूची में नहीं हैं। अवधि में अधिक से अधिक ${numbers.format(most)} घटनाएँ हों, तो वे एक-एक करके आती हैं।`,
  zoom: "अवधि का मध्य भाग दिखाएँ",
  asking: "गिनती जारी है…",
  askingRows: "एक-एक घटना मँगाई जा रही है। उनके आने तक सब संख्याएँ पहले की हैं।",
  years: (from, to) =>
    from === to
      ? `पात्र और उनके संबंध पूरे ${from} के, बिना किसी फ़िल्टर के गिने गए हैं; केवल सबसे सक्रिय पात्रों के नाम हैं।`
      : `पात्र और उनके संबंध पूरे वर्षों ${from} से ${to} के, बिना किसी फ़िल्टर के गिने गए हैं; केवल सबसे सक्रिय पात्रों के नाम हैं।`,
  all: (events, most) =>
    `इस फ़ोल्डर में ${numbers.format(events)} घटनाएँ हैं। प्रकार, स्थिति और समयरेखा की गिनती सटीक है; एक बार में ${numbers.format(most)} तक घटनाएँ एक-एक करके पढ़ी जाती हैं।`,
  cannot: "फ़ोल्डर किसका उत्तर नहीं देता",
  things: [
    "शब्दों की खोज",
    "एक पात्र से दूसरे तक के रास्ते, और किसी के आसपास के घेरे",
    "साथ-साथ दो अवधियाँ, और समय में चलाना",
    "साथ ले जाने की प्रतियाँ: छपाई और ऑफ़लाइन फ़ाइल; डेटा उस अवधि का लिया जा सकता है जिसकी घटनाएँ यहाँ हैं",
  ],
  tooMany: (events, most) =>
    `${numbers.format(events)} घटनाएँ माँगी गई हैं, जो ${numbers.format(most)} से अधिक हैं: पात्रों, कार्रवाइयों, स्रोतों और अपने स्तंभों का चुनाव लागू नहीं है। छोटी अवधि में वह लागू होता है।`,
  windowOnly:
    "पात्रों, कार्रवाइयों, स्रोतों और अपने स्तंभों का चुनाव इस अवधि में गिना गया है। दूसरे दिनों के दंड ज्ञात नहीं हैं, और नहीं खींचे गए।",
  failed: "एक-एक घटना नहीं आ सकी। जो गिना गया है वह बना रहता है।",
  again: "फिर से मँगाएँ",
  actor: (name, events) =>
    `${isolate(name)} उन वर्षों की ${numbers.format(events)} घटनाओं में है जिन्हें यह अवधि छूती है, बिना किसी फ़िल्टर के। वे कौन-सी हैं, यह मँगाने पर पता चलता है।`,
  tie: (one, other, events) =>
    `इस अवधि के छुए वर्षों में, बिना किसी फ़िल्टर के, ${numbers.format(events)} घटनाओं में ${isolate(one)} ने ${isolate(other)} के साथ कुछ किया।`,
  between: (one, other, events) =>
    `इस अवधि के छुए वर्षों में, बिना किसी फ़िल्टर के, ${isolate(one)} और ${isolate(other)} के बीच ${numbers.format(events)} घटनाएँ; दिशा नहीं बताई गई।`,
  only: (name) => `केवल ${isolate(name)} की घटनाएँ`,
  engine: {
    all: (events, most, time) =>
      `यहाँ जो दिखता है वह एक इंजन से पूछा जाता है। उसमें ${numbers.format(events)} घटनाएँ हैं, ${isolate(time)} तक लिखी हुईं। अवधि और फ़िल्टरों के लिए सब कुछ सटीक गिना जाता है; एक बार में ${numbers.format(most)} तक घटनाएँ एक-एक करके पढ़ी जाती हैं। पात्रों और संबंधों में केवल सबसे सक्रिय के नाम हैं।`,
    asking: "इंजन से पूछा जा रहा है। उत्तर आने तक पात्र और संबंध पहले के हैं।",
    cannot: "इंजन से क्या नहीं पूछा जाता",
    things: [
      "एक ही स्रोत की घटनाएँ, जब अवधि में एक-एक करके पढ़ी जाने वाली घटनाओं से अधिक घटनाएँ हों; अपने स्तंभ, और हज़ार सबसे अधिक आने वाली कार्रवाइयों और स्रोतों के सिवा बाक़ी सब",
      "समय में चलाना",
    ],
    tooMany: (events, most) =>
      `इस अवधि में ${numbers.format(events)} घटनाएँ हैं, जो ${numbers.format(most)} से अधिक हैं: विरल कार्रवाइयों और स्रोतों का चुनाव लागू नहीं है। छोटी अवधि में वह लागू होता है।`,
    windowOnly:
      "विरल कार्रवाइयों और स्रोतों का चुनाव इस अवधि में गिना गया है। दूसरे दिनों के दंड ज्ञात नहीं हैं, और नहीं खींचे गए।",
    failed: "इंजन ने उत्तर नहीं दिया। जो गिना गया है वह बना रहता है।",
    actor: (name, events) =>
      `${isolate(name)} इन फ़िल्टरों के साथ इस अवधि की ${numbers.format(events)} घटनाओं में है।`,
    tie: (one, other, events) =>
      `इन फ़िल्टरों के साथ इस अवधि की ${numbers.format(events)} घटनाओं में ${isolate(one)} ने ${isolate(other)} के साथ कुछ किया।`,
    between: (one, other, events) =>
      `इन फ़िल्टरों के साथ इस अवधि में ${isolate(one)} और ${isolate(other)} के बीच ${numbers.format(events)} घटनाएँ; दिशा नहीं बताई गई।`,
  },
};

export const embed: Translation<typeof english.embed> = {
  openInFull: "पूरा खोलें",
  publishFirst:
    "एम्बेड वही दिखाता है जो इस साइट ने प्रकाशित किया है, और यह दूसरी फ़ाइल है। पहले इसे प्रकाशित करें: फिर इसकी अपनी साइट कोड देगी।",
  hint: "इसे किसी पृष्ठ में चिपकाएँ। यहाँ जो चुना गया है, वही मौजूदा फ़िल्टरों और समय-खिड़की के साथ दिखेगा; पाठक उसे पूरा खोल सकते हैं।",
  show: "क्या दिखे",
  shows: {
    event: "घटना, एक कार्ड के रूप में",
    timeline: "समयरेखा",
    network: "नेटवर्क",
    list: "सूची",
  },
  narrow: "जहाँ पृष्ठ में 560 पिक्सेल से कम जगह हो, वहाँ समयरेखा की जगह सूची दिखती है।",
  code: "कोड",
  height: "ऊँचाई, पिक्सेल में",
  resizes: "ऊँचाई सामग्री के अनुसार हो (1 kB की स्क्रिप्ट जुड़ेगी)",
  copyCode: "कोड कॉपी करें",
  wheelHint: "ज़ूम के लिए Ctrl या ⌘ के साथ पहिया घुमाएँ",
  data: (version) => `डेटा: ${version}`,
};
