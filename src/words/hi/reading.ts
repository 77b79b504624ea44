import type * as english from "../en/reading.ts";
import type { Translation } from "../words.ts";
import { count, countOf, DAY, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

export const detail: Translation<typeof english.detail> = {
  printedFrom: (address) => `${isolate(address)} से छापा गया`,
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
  replies: "जवाब",
  told: "जिन्हें बताया गया",
  noReply: "पूछा गया, पर जवाब नहीं मिला।",
  noReplyFound: "इन स्रोतों में कोई जवाब नहीं है।",
  archived: "संग्रहित प्रति",
  repeats: (origin) => `${isolate(origin)} की रिपोर्ट पर आधारित`,
  label: (name) => `${name}:`,
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
    // “यह” (this) is the event that the details show. Each text is the heading above the linked event.
    "responds-to": { out: "जिसका यह जवाब है", into: "इसका जवाब" },
    follows: { out: "इससे पहले", into: "इसके बाद" },
    "rules-on": { out: "जिस पर यह फ़ैसला है", into: "इस पर फ़ैसला" },
    discloses: { out: "जिसका इससे ख़ुलासा हुआ", into: "जिससे इसका ख़ुलासा हुआ" },
    contradicts: { out: "जिसका यह खंडन करती है", into: "जो इसका खंडन करती है" },
  },
};

export const acts: Translation<typeof english.acts> = {
  between: (one, other, verb) => `${isolate(one)} और ${isolate(other)} के बीच: ${isolate(verb)}`,
  own: (standing, ofEvent) => `यह कार्य: ${standing}; घटना: ${ofEvent}`,
  said: (standing, ofContent) => `कहा जाना: ${standing}; कही गई बात: ${ofContent}`,
};

export const actor: Translation<typeof english.actor> = {
  aliases: "अन्य नाम",
  memberOf: "इसका हिस्सा",
  members: "इसमें शामिल",
  inPerson: "नामित व्यक्ति:",
  betweenSides: "; ",
  countedTitle: "यहाँ गिने गए",
  countedHere: "इनकी घटनाएँ यहाँ गिनी गई हैं। रिकॉर्ड में हर व्यक्ति का नाम बना रहता है।",
  openMembers: "लोगों को अलग-अलग गिनें",
  namedHere: "यहाँ नाम होने का अर्थ यह नहीं कि किसी ने कुछ ग़लत किया।",
  restsOn: "यह किस पर आधारित है",
  statements: { role: "भूमिका", memberOf: "सदस्यता", description: "विवरण", group: "समूह" },
  countIn: (period, value) => `${period}: ${numbers.format(value)}`,
  strongestTies: "सबसे मज़बूत संबंध",
  tieMeaning: "संबंध बस यह है कि इनमें से एक ने दूसरे के साथ क्या किया, या दोनों के बीच क्या हुआ; इससे अधिक कुछ नहीं।",
  times: (acts) => `${numbers.format(acts)} बार`,
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
  knownLater: (date, days, isLeast) =>
    `${isLeast ? "कम से कम " : ""}${count(days, DAY)} बाद, ${date} को सार्वजनिक`,
  knownYearsLater: (date, years) => `${years} बाद, ${date} को सार्वजनिक`,
  copy: "स्रोतों सहित नोट के रूप में कॉपी करें",
};

export const data: Translation<typeof english.data> = {
  aboutFile: "इस फ़ाइल के बारे में",
  title: "डेटा",
  file: "SHA-256",
  program: "प्रोग्राम",
  notAvailable: "यहाँ उपलब्ध नहीं",
  version: (version, updated) => [version && `संस्करण ${isolate(version)}`, updated].filter(Boolean).join(", "),
  corrections: "सुधार",
  byline: "लेखन",
  publisher: "प्रकाशक",
  licence: "लाइसेंस",
  contact: "सुधार और जवाब के लिए:",
  translationOf: (label) => `“${isolate(label)}” का अनुवाद`,
};

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
  otherEvents: (value) => `अन्य घटनाएँ: ${numbers.format(value)}`,
  place: (number, total) => `${numbers.format(number)} / ${numbers.format(total)}`,
  toRecord: "पूरे अभिलेख में खोजें",
  emptyWindow: "इस चरण में दिए गए दिनों में इसकी घटना नहीं आती; इसलिए घटना के आसपास के दिन दिखाए गए हैं।",
};

export const summary: Translation<typeof english.summary> = {
  title: "संक्षेप में",
  nothing: "कोई घटना मेल नहीं खाती।",
  extent: (events, range, isPart) => `${isPart ? "इस हिस्से" : "कहानी"} में ${events} हैं, ${range}।`,
  busiest: (month, events) => `सबसे अधिक घटनाएँ ${month} की हैं: ${events}।`,
  busiestYear: (year, events) => `सबसे अधिक घटनाएँ ${year} की हैं: ${events}।`,
  who: (acting, actedUpon) =>
    acting === ""
      ? `कहानी में जिनके साथ कुछ किया गया, उनमें ${actedUpon} का नाम सबसे अधिक बार आता है।`
      : `कहानी में करने वालों में ${acting} का नाम सबसे अधिक बार आता है${actedUpon === "" ? "" : `, और जिनके साथ कुछ किया गया उनमें ${actedUpon} का`}।`,
  kinds: (kinds) => `सबसे अधिक बार आने वाले प्रकार ${kinds} हैं।`,
  inDoubt: (disputed, detail, alleged, isBoth) =>
    [
      "इन घटनाओं में से ",
      disputed > 0 && `${numbers.format(disputed)} पर विवाद है`,
      disputed > 0 && detail > 0 && ", और ",
      detail > 0 && `${numbers.format(detail)}${disputed > 0 ? " अन्य" : ""} के किसी ब्योरे पर मतभेद है`,
      isBoth && "; ",
      alleged > 0 && `${numbers.format(alleged)} केवल आरोप पर टिकी ${alleged === 1 ? "है" : "हैं"}`,
      "।",
    ]
      .filter(Boolean)
      .join(""),
  before: "इससे पहले",
  after: "इसके बाद",
  firstAnswer: "पहला उत्तर",
  busiestPair: (pair, events) => `दो के बीच सबसे अधिक ${events} ${pair} की हैं।`,
  charts: {
    actors: "सबसे अधिक शामिल",
    acts: "सबसे अधिक बार हुए काम",
    pairs: "किसने किसके साथ",
    partial: "धारीदार: वह अवधि जिसका केवल एक हिस्सा आँकड़ों और समय-सीमा में आता है।",
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
  dayOnly: (events) => `${numbers.format(events)} का केवल दिन ज्ञात है`,
  ofPlaces: "हर समय अपने स्थान की घड़ी के अनुसार है।",
  ofZone: (name, zone) => `सभी समय एक ही समय-क्षेत्र की घड़ी से हैं: ${name} (${isolate(zone)})।`,
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
  comparison: {
    title: "दो समय-सीमाओं की तुलना",
    both: (days) => `दोनों अवधियों में: ${days}।`,
    swap: "दूसरी समय-सीमा दिखाएँ",
    other: "दूसरी समय-सीमा",
    close: "तुलना बंद करें",
    shown: "समयरेखा में",
    changed: "जिन पक्षों की घटनाएँ सबसे अधिक बदलीं",
    change: (name, earlier, later) =>
      `${isolate(name)}: ${count(earlier, EVENT)}, फिर ${numbers.format(later)}`,
    byActor: "सबसे सक्रिय",
    came: (ties) => `${count(ties, TIE)} नए आए`,
    went: (ties) => `${count(ties, TIE)} नहीं रहे`,
    stayed: (ties) => `${count(ties, TIE)} बने रहे`,
    tie: (from, to) => `${isolate(from)} से ${isolate(to)} की ओर`,
  },
};

export const share: Translation<typeof english.share> = {
  link: "लिंक",
  eventHint: "चैट प्रोग्रामों में पूर्वावलोकन के साथ।",
  viewHint: "घटना, आपके फ़िल्टर और आपकी समय-सीमा के साथ।",
  copyPrivate: "बिना पूर्वावलोकन का लिंक कॉपी करें",
  privateHint: "कौन-सी घटना है, यह भी # के बाद लिखा होता है।",
  whoSees:
    "जो इस लिंक को खोलता है, वह इस साइट के सर्वर को बताता है कि वह कौन-सी घटना खोल रहा है। फ़िल्टर और समय-सीमा # के बाद होते हैं, जिसे ब्राउज़र किसी सर्वर को नहीं भेजते।",
  nobodySees: "यह पूरा लिंक # के बाद है, जिसे ब्राउज़र किसी सर्वर को नहीं भेजते।",
  ownFile:
    "खुली हुई फ़ाइल केवल आपके उपकरण पर है। लिंक में उसका नाम है और वह उसी के काम का है जिसके पास वही फ़ाइल हो; कोई और उसे नहीं खोल सकता।",
  system: "किसी दूसरे प्रोग्राम से साझा करें",
  cite: "उद्धरण",
  form: "रूप",
  forms: {
    plain: "सादा पाठ",
    apa: "APA",
    chicago: "Chicago",
    wikipedia: "Wikipedia",
    bibtex: "BibTeX",
    paragraph: "पादटिप्पणियों के साथ अनुच्छेद",
  },
  text: "उद्धरण का पाठ",
  copyText: "उद्धरण कॉपी करें",
};

export const cite: Translation<typeof english.cite> = {
  version: (version) => `संस्करण ${version}`,
  dataSet: "डेटा-समूह",
  dataFile: "डेटा फ़ाइल",
  noDate: "तिथि अज्ञात",
  within: (story) => `${story} में`,
  accessed: (day) => `${day} को देखा गया`,
  retrieved: (day, address) => `${day} को देखा गया: ${address}`,
  modified: (day) => `अंतिम बदलाव ${day}`,
  filter: (name) => `फ़िल्टर ${name}`,
  wikipedia: "Cite web; author; title; type; url; work; publisher; date; access-date",
};

export const link: Translation<typeof english.link> = {
  ignored: (parts) => `इस लिंक के कुछ हिस्से छोड़ दिए गए: ${parts}।`,
  ignoredPart: (what, text) => `${what} “${isolate(text)}”`,
  ignoredKeys: {
    data: "डेटा",
    event: "घटना",
    focus: "चुना गया पक्ष",
    actor: "पक्ष",
    match: "मेल",
    kind: "प्रकार",
    status: "पुष्टि का स्तर",
    source: "स्रोत",
    contested: "मतभेद",
    q: "खोज के शब्द",
    from: "आरंभ",
    to: "अंत",
    window: "अवधि",
    view: "दृश्य",
    lanes: "पंक्तियाँ",
    fold: "समेटा हुआ समय",
    tour: "सैर",
    step: "चरण",
    lang: "भाषा",
  },
  otherFile: "यह वह फ़ाइल नहीं है जिससे लिंक बना था, इसलिए यह अलग से खुली है। ‘वापस’ दबाने पर लिंक पर लौटेंगे।",
  otherFileNamed: (name) =>
    `यह “${isolate(name)}” का वह रूप नहीं है जिससे लिंक बना था, इसलिए यह अलग से खुली है। ‘वापस’ दबाने पर लिंक पर लौटेंगे।`,
  newerLink: "यह लिंक Dateline के किसी नए संस्करण ने बनाया है; जो समझ में आया, वह दिखाया गया है।",
  withdrawn: (event, date, reason) => `घटना “${isolate(event)}” ${date} को वापस ली गई: ${isolate(reason)}`,
  replacement: "इसकी जगह अब",
};

export const help: Translation<typeof english.help> = {
  title: "कुंजियाँ",
  hint: "अकेले अक्षर और तीर केवल उसी चित्र में काम करते हैं जिस पर फ़ोकस हो।",
  keys: [
    ["Ctrl या ⌘ + K", "खोज"],
    ["Tab", "अगला नियंत्रण; हर चित्र एक पड़ाव है"],
    ["F6", "चित्र से विवरण पर और वापस"],
    ["← →", "समयरेखा: पहले की, बाद की घटना। नेटवर्क: पक्ष के संबंध बंद करें या खोलें"],
    ["↑ ↓", "समयरेखा: ऊपर, नीचे की पंक्ति। नेटवर्क: पिछला, अगला पक्ष या संबंध"],
    ["Home, End", "पहला, आख़िरी"],
    ["Page Up, Page Down", "चिह्नों का दसवाँ भाग; दस पक्ष"],
    ["अक्षर", "उस घटना या पक्ष पर जो इनसे शुरू हो"],
    ["Enter", "चुनें; ढेर या समूह पर: उसके भीतर जाएँ"],
    ["Space", "समयरेखा: चुनें। नेटवर्क: उस पक्ष से फ़िल्टर करें"],
    ["Escape", "ढेर या समूह से बाहर, फिर विवरण बंद"],
    ["+ − 0", "बड़ा, छोटा, सब"],
    [".", "चुनी हुई घटना के जवाबों की कड़ी पर एक-एक करके आगे, फिर शुरू से"],
    ["?", "ये कुंजियाँ"],
  ],
};

export const about: Translation<typeof english.about> = {
  title: "Dateline का परिचय",
  what: "Dateline किसी विवादित सार्वजनिक घटनाक्रम को वैसा दिखाता है जैसा वह अपने स्रोतों में है: किसने किसके साथ क्या किया, कब, यह कौन कहता है, और यह कितना पक्का है।",
  privacy:
    "यह आपके ब्राउज़र में चलता है। यह कुछ जमा नहीं करता, कोई कुकी नहीं रखता और किसी दूसरी साइट से कुछ नहीं पूछता। आप जो छाँटते हैं वह पते में केवल # के बाद रहता है, और वह हिस्सा किसी सर्वर को नहीं भेजा जाता।",
  standingTitle: "कोई घटना कितनी पक्की है",
  legendTitle: "चिह्नों का अर्थ",
  dating: "एक अन्य ब्योरे में तारीख",
  imprecise: "इसी के भीतर कभी",
  lasted: "इतने समय तक चली",
  open: "इस दिन तक या इस दिन से",
  stack: "+2: दो और घटनाएँ, जिनके लिए जगह नहीं",
  legend: [
    ["रंग", "घटना का प्रकार"],
    ["रूपरेखा", "पुष्टि का स्तर: भरा हुआ, आधा भरा, खोखला, टूटी रेखा, हीरा"],
    ["सीधे सिरों वाली पट्टी", "यह इतने समय तक चला"],
    ["कोष्ठकों के बीच एकसार हल्का रंग", "इसी के भीतर कभी; इसका कोई दिन दूसरे से अधिक संभावित नहीं"],
    ["धुँधलाता सिरा", "इस दिन तक या इस दिन से; दूसरा सिरा मालूम नहीं"],
    [
      "पक्ष का आकार",
      "व्यक्ति वृत्त, संगठन गोल पट्टी, मीडिया कटाव वाली गोल पट्टी, सरकार वर्ग, अदालत पट्टी वाला वर्ग, सॉफ़्टवेयर हीरा, समूह छल्ला",
    ],
    ["आकार, मोटाई", "इस अवधि में घटनाओं की संख्या"],
    ["लाल", "जो आपने चुना है"],
  ],
};

export const packages: Translation<typeof english.packages> = {
  title: "इस पन्ने में क्या-क्या है",
  hint: "दूसरों के प्रोग्राम और अक्षर-रूप, हर एक अपने लाइसेंस के साथ। आकार पैक करने से पहले के हैं।",
  show: "पैकेज और लाइसेंस",
  failed: "सूची नहीं लाई जा सकी।",
  one: (name, version, licence, size) => `${name} ${version} · ${licence} · ${size} kB`,
  forPrograms: "यही सूची प्रोग्रामों के लिए (CycloneDX)",
};

/** The form before a postposition: “का दशक” becomes “के दशक”. Names of months and years do not change. */
const oblique = (date: string): string => date.replaceAll("का दशक", "के दशक");

export const dateForms: Translation<typeof english.dateForms> = {
  inZone: (time, zone) => `${time} (${zone})`,
  decade: (year) => `${year} का दशक`,
  years: (first, last) => `${first} से ${last} तक`,
  fromTo: (start, end) => `${oblique(start)} से ${oblique(end)} तक`,
  between: (start, end) => `${oblique(start)} और ${oblique(end)} के बीच`,
  by: (date) => `${date} या उससे पहले`,
  untilFromUnknown: (date) => `${oblique(date)} तक, आरंभ अज्ञात`,
  fromOn: (date) => `${oblique(date)} से आगे`,
  fromToUnknown: (date) => `${oblique(date)} से, अंत अज्ञात`,
  orLater: (date) => `${date} या उसके बाद`,
  approximate: (date) => `लगभग ${date}`,
  uncertain: (date) => `${date}, अनिश्चित`,
  uncertainWithin: (date) => `${date} (अनिश्चित)`,
  byAnother: (date, other) => `${date} (एक अन्य ब्योरे में ${other})`,
  byOthers: (date, one, other, more) =>
    `${date} (अन्य ब्योरों में ${one}, ${other}${more > 0 ? ` और ${more}\u00a0अन्य` : ""})`,
  byColumn: (column, date, happened) => `${isolate(column)} ${date}, घटना ${happened}`,
  byOwnClock: (date, own) => `${date} (अपनी घड़ी से ${own})`,
  becamePublic: (known, happened) => `${known} को सार्वजनिक, घटना ${happened}`,
  someTimeIn: (date) => `${oblique(date)} में किसी समय`,
  someTimeBetween: (first, last) => `${first} और ${last} के बीच किसी समय`,
};
