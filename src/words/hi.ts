import { isolateIn } from "./isolate.ts";
import type { DateMessages, Messages } from "./messages.ts";
import type { Words } from "./words.ts";

/** Latin digits, which Hindi newspapers use and the data have: a date here can be found in its source. */
const LOCALE = "hi-IN-u-nu-latn";

/** Before a postposition “का दशक” becomes “के दशक”; names of months and years stay as they are. */
const oblique = (date: string): string => date.replaceAll("का दशक", "के दशक");

const dates: DateMessages = {
  weekdayAndDay: (weekday, day) => `${weekday}, ${day}`,
  shortMonth: (name) => name,
  beforeCommonEra: (year) => `${year} ई॰पू॰`,
  commonEra: (year) => `${year} ई॰`,
  decade: (year) => `${year} का दशक`,
  years: (first, last) => `${first} से ${last} तक`,
  range: (first, last) => (/[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`),
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
  someTimeIn: (date) => `${oblique(date)} में किसी समय`,
  someTimeBetween: (first, last) => `${first} और ${last} के बीच किसी समय`,
};

const numbers = new Intl.NumberFormat(LOCALE);
const plurals = new Intl.PluralRules(LOCALE);
const data = isolateIn("ltr");

/** A word after a number: in Hindi 0 and 1 go with the singular. */
type Noun = { readonly one: string; readonly other: string };
const count = (value: number, noun: Noun): string =>
  `${numbers.format(value)} ${plurals.select(value) === "one" ? noun.one : noun.other}`;
/** 90 में से 19 घटनाएँ: the whole first, and the noun goes with the part. */
const countOf = (shown: number, all: number, noun: Noun): string =>
  `${numbers.format(all)} में से ${count(shown, noun)}`;

const EVENT: Noun = { one: "घटना", other: "घटनाएँ" };
const ACTOR: Noun = { one: "पक्ष", other: "पक्ष" };
const SOURCE: Noun = { one: "स्रोत", other: "स्रोत" };
const ACTION: Noun = { one: "कार्रवाई", other: "कार्रवाइयाँ" };
const KIND: Noun = { one: "प्रकार", other: "प्रकार" };
const WARNING: Noun = { one: "चेतावनी", other: "चेतावनियाँ" };
const FAULT: Noun = { one: "त्रुटि", other: "त्रुटियाँ" };
const MONTH: Noun = { one: "महीने", other: "महीनों" };
const YEAR: Noun = { one: "साल", other: "साल" };

const NO_SOURCE = "कोई स्रोत नहीं दिया गया";
const sources = (value: number): string => (value === 0 ? NO_SOURCE : count(value, SOURCE));

const messages: Messages = {
  dates,
  standing: {
    confirmed: {
      label: "पुष्ट",
      meaning: "ऐसा हुआ, या ऐसा कहा गया: स्रोत इसे दिखाते हैं और कोई इससे इनकार नहीं करता।",
    },
    reported: { label: "बताया गया", meaning: "एक पक्ष, या बेनाम स्रोत, कहते हैं कि ऐसा हुआ।" },
    alleged: { label: "कथित", meaning: "किसी ने किसी पर आरोप लगाया है। दावा साबित नहीं हुआ है।" },
    disputed: { label: "विवादित", meaning: "क्या हुआ, इस पर पक्षों की बातें एक-दूसरे के विपरीत हैं।" },
  },
  actorKinds: {
    person: { one: "व्यक्ति", many: "व्यक्ति" },
    organisation: { one: "संगठन", many: "संगठन" },
    government: { one: "सरकारी संस्था", many: "सरकार" },
    media: { one: "समाचार माध्यम", many: "मीडिया" },
    court: { one: "अदालत", many: "अदालतें" },
    software: { one: "सॉफ़्टवेयर", many: "सॉफ़्टवेयर" },
    group: { one: "समूह", many: "समूह" },
  },
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
  counts: {
    events: (value) => count(value, EVENT),
    actors: (value) => count(value, ACTOR),
    sources,
    actions: (value) => count(value, ACTION),
    eventsOf: (shown, all) => countOf(shown, all, EVENT),
    actorsOf: (shown, all) => countOf(shown, all, ACTOR),
    of: (position, all) => `${numbers.format(all)} में से ${numbers.format(position)}`,
    warnings: (value) => count(value, WARNING),
    noSource: NO_SOURCE,
  },
  panes: {
    timeline: "समयरेखा",
    network: "नेटवर्क",
    events: "घटनाएँ",
    filters: "फ़िल्टर",
    details: "विवरण",
    overview: "पूरा घटनाक्रम",
    views: "दिखाएँ",
    all: "दोनों",
    list: "सूची",
    resize: (pane) => `${pane} का आकार बदलें`,
    about: "परिचय",
    tabs: "दृश्य",
    expand: "विवरण और दिखाएँ",
    collapse: "विवरण कम दिखाएँ",
    rail: "समय",
  },
  header: {
    search: "घटनाएँ और पक्ष खोजें",
    searchShortcut: "Ctrl K",
    openSearch: "खोजें",
    copyLink: "लिंक कॉपी करें",
    copied: "लिंक कॉपी हो गया",
    copyFailed: "ब्राउज़र ने कॉपी करने नहीं दिया। लिंक पता-पट्टी में है।",
    theme: (next) => `रंग बदलें: ${next}`,
    themes: { system: "सिस्टम जैसा", light: "उजला", dark: "गहरा" },
    language: "भाषा",
    menu: "मेन्यू",
    print: "सूची छापें",
    about: "परिचय और पढ़ने का तरीक़ा",
    keys: "कुंजियाँ",
    otherStory: (title) => `खोलें: ${data(title)}`,
    close: "बंद करें",
    skipToTimeline: "सीधे समयरेखा पर जाएँ",
    skipToList: "सीधे घटनाओं की सूची पर जाएँ",
    skipToDetails: "सीधे विवरण पर जाएँ",
  },
  search: {
    actors: "पक्ष",
    events: "घटनाएँ",
    filterBy: (text) => `केवल वे घटनाएँ दिखाएँ जिनमें “${data(text)}” है`,
    nothing: "किसी घटना या पक्ष में ये शब्द नहीं हैं। Enter दबाने पर वही दिखेगा जो फ़िल्टर के बाद बचता है।",
  },
  filters: {
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
    sourceName: (publisher, title) => (publisher ? `${data(publisher)}: ${data(title)}` : data(title)),
    fewer: "कम दिखाएँ",
    noActor: (text) => `“${data(text)}” नाम का कोई पक्ष नहीं है।`,
    noSource: (text) => `“${data(text)}” नाम का कोई स्रोत नहीं है।`,
    contested: "केवल विवाद वाली घटनाएँ",
    clear: "फ़िल्टर हटाएँ",
    active: "लागू फ़िल्टर",
    textChip: (text) => `“${data(text)}”`,
    remove: (what) => `${data(what)} हटाएँ`,
    inForce: (value) => `फ़िल्टर · ${numbers.format(value)}`,
    show: (value) => `${count(value, EVENT)} दिखाएँ`,
  },
  timeline: {
    marks: "समयरेखा पर घटनाएँ",
    zoomIn: "बड़ा करें",
    zoomOut: "छोटा करें",
    showAll: "सब दिखाएँ",
    from: "से",
    to: "तक",
    lanes: "प्रकार के अनुसार पंक्तियाँ",
    lanesNone: "पंक्तियाँ नहीं",
    lanesKind: "प्रकार के अनुसार पंक्तियाँ",
    stack: (value, range) => `${count(value, EVENT)}, ${range}`,
    density: (value) => `${count(value, EVENT)}, इतनी कि एक-एक करके नहीं दिखाई जा सकतीं: बड़ा करें`,
    overview: (range) => `चुनी हुई अवधि: ${range}। इसे या इसके किनारों को खींचें।`,
    moved: "घटना दिखाने के लिए समय बदला गया",
  },
  network: {
    tree: "पक्ष और संबंध",
    title: "इस अवधि में किसने किसके साथ क्या किया",
    fit: "नेटवर्क पूरा दिखाएँ",
    node: (name, kind, events) => `${data(name)}, ${kind}, ${count(events, EVENT)}`,
    tieOut: (verbs, other, events) => `${data(verbs)} ${data(other)}, ${count(events, EVENT)}`,
    tieInto: (other, verbs, events) => `${data(other)} ${data(verbs)}, ${count(events, EVENT)}`,
    noTies: "इन घटनाओं में कोई पक्ष किसी दूसरे के साथ कुछ नहीं करता।",
    busiest: "किसी पक्ष के संबंध देखने के लिए उसे चुनें",
  },
  list: {
    more: (value) => `${numbers.format(value)} और दिखाएँ`,
    earlier: (value) => `पहले की ${numbers.format(value)} दिखाएँ`,
    empty: "कोई घटना मेल नहीं खाती।",
    standingAndSources: (standing, cited) => `${standing} · ${cited}`,
    gapMonths: (value) => `${count(value, MONTH)} तक कोई घटना नहीं`,
    gapYears: (value) => `${count(value, YEAR)} तक कोई घटना नहीं`,
  },
  details: {
    previous: "पिछली घटना",
    next: "अगली घटना",
    close: "विवरण बंद करें",
    kind: "प्रकार",
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
    published: (publisher, date) =>
      publisher && date ? `${data(publisher)}, ${date}` : publisher ? data(publisher) : date,
    opensHost: (host) => `${data(host)} खुलेगा`,
    aliases: "अन्य नाम",
    memberOf: "इसका हिस्सा",
    members: "इसमें शामिल",
    did: (name) => `${data(name)} ने क्या किया`,
    wasDone: (name) => `${data(name)} के साथ क्या हुआ`,
    mentionedIn: "इन घटनाओं में भी",
    overTime: "समय के साथ घटनाएँ",
    countIn: (period, value) => `${period}: ${numbers.format(value)}`,
    strongestTies: "सबसे मज़बूत संबंध",
    filterBy: (name) => `केवल ${data(name)} वाली घटनाएँ`,
    unfilter: (name) => `फ़िल्टर ${data(name)} हटाएँ`,
    filterByBoth: "केवल दोनों वाली घटनाएँ",
    tie: (one, other) => `${data(one)} और ${data(other)}`,
    tieMeaning: "संबंध बस यह है कि इनमें से एक ने दूसरे के साथ क्या किया, इससे अधिक कुछ नहीं।",
    direction: (from, to) => `${data(from)} → ${data(to)}`,
    noEventsHere: "इस अवधि में कोई नहीं।",
    outsideFilters: "फ़िल्टर या चुनी हुई अवधि के कारण यह घटना चित्रों में नहीं है।",
    story: "घटनाक्रम",
    howSure: "यह कितना पक्का है?",
    turningPoints: "निर्णायक मोड़",
    howToRead: "इसे कैसे पढ़ें",
    readingHint:
      "कोई घटना या पक्ष चुनें और देखें कि कौन ऐसा कहता है। समय घटाने के लिए समयरेखा को बड़ा करें या खींचें: नेटवर्क, सूची और हर संख्या साथ बदलती है।",
    version: (version, updated) => [version && `संस्करण ${data(version)}`, updated].filter(Boolean).join(", "),
    eventsInWindow: (inWindow, all) =>
      inWindow === all ? count(all, EVENT) : `इस अवधि में ${countOf(inWindow, all, EVENT)}`,
    oneAction: (from, verb, to) => `${data(from)} ${data(verb)} ${data(to)}`,
    verbTimes: (verb, times) => (times === 1 ? data(verb) : `${data(verb)} ×${numbers.format(times)}`),
  },
  embed: {
    title: "इस दृश्य को अपने पृष्ठ में लगाएँ",
    open: "इस दृश्य को अपने पृष्ठ में लगाएँ",
    openInFull: "पूरा खोलें",
    hint: "इसे किसी पृष्ठ में चिपकाएँ। अभी जो दिख रहा है, वही अपने फ़िल्टरों सहित दिखेगा; पाठक उसे पूरा खोल सकते हैं।",
    code: "कोड",
    height: "ऊँचाई, पिक्सेल में",
    resizes: "ऊँचाई सामग्री के अनुसार हो (1 kB की स्क्रिप्ट जुड़ेगी)",
    copyCode: "कोड कॉपी करें",
    wheelHint: "ज़ूम के लिए Ctrl या ⌘ के साथ पहिया घुमाएँ",
  },
  summary: {
    title: "संक्षेप में",
    nothing: "कोई घटना मेल नहीं खाती।",
    extent: (events, range) => `${events}, ${range}।`,
    busiest: (month, events) => `सबसे अधिक घटनाओं वाला महीना: ${month}, ${events}।`,
    actors: (names) => `सबसे सक्रिय: ${names}।`,
    disputed: (value) =>
      value === 0
        ? "कोई घटना विवादित नहीं है।"
        : `${count(value, EVENT)} विवादित ${plurals.select(value) === "one" ? "है" : "हैं"}।`,
  },
  spoken: {
    event: (date, headline, standing, actors, cited) =>
      `${date}। ${data(headline)}${/[.!?…।]$/.test(headline) ? "" : "।"} ${standing}। ${count(actors, ACTOR)}, ${sources(cited)}।`,
    position: (index, total) => `${numbers.format(total)} में से ${numbers.format(index)}।`,
  },
  states: {
    loading: (title) => `${data(title)} लोड हो रहा है`,
    received: (kilobytes) => `${numbers.format(kilobytes)} kB मिले`,
    failedTitle: "यह डेटा नहीं खोला जा सका",
    tryAgain: "फिर कोशिश करें",
    network: {
      offline: "फ़ाइल नहीं लाई जा सकी। हो सकता है कि इंटरनेट न हो।",
      timeout: "30 सेकंड तक फ़ाइल का कोई हिस्सा नहीं आया।",
      tooLarge: "फ़ाइल 512 MB से बड़ी है; Dateline इससे बड़ी फ़ाइल नहीं खोलता।",
      status: (status) => `सर्वर ने फ़ाइल के बदले ${status} उत्तर दिया।`,
    },
    refused: (name, total) =>
      `“${data(name)}” अस्वीकार की गई: ${count(total, FAULT)}। इसमें से कुछ नहीं दिखाया गया है।`,
    fault: (path, found, expected) => `${data(path)}: मिला ${data(found)}; अपेक्षित ${data(expected)}।`,
    wholeFile: "पूरी फ़ाइल",
    moreFaults: (value) => `और ${numbers.format(value)}`,
    unknownDataset: (id) => `यहाँ “${data(id)}” नाम का कोई डेटा नहीं है।`,
    foreign: (host) =>
      `यह लिंक ${data(host)} से डेटा माँगता है। Dateline किसी दूसरी साइट से नहीं पूछता, इसलिए कुछ नहीं लाया गया।`,
    stays: "जो पहले खुला था, वह पृष्ठ पर बना हुआ है।",
    openDefault: "मूल घटनाक्रम खोलें",
    nothing: "कोई घटना मेल नहीं खाती",
    nothingHint: "इन चुनावों के बाद कुछ नहीं बचता। इनमें से कोई एक ढीला करें:",
    widenWindow: "पूरा समय दिखाएँ",
    noEvents: "इस डेटा में कोई घटना नहीं है।",
    paneFailed: (pane) => `${pane} नहीं दिखाया जा सका। बाक़ी पृष्ठ काम कर रहा है।`,
    dismiss: "हटाएँ",
    ignored: (parts) => `इस लिंक के कुछ हिस्से छोड़ दिए गए: ${parts}।`,
    ignoredPart: (what, text) => `${what} “${data(text)}”`,
    ignoredKeys: {
      data: "डेटा",
      event: "घटना",
      focus: "चुना गया पक्ष",
      actor: "पक्ष",
      match: "मेल",
      kind: "प्रकार",
      status: "पुष्टि का स्तर",
      source: "स्रोत",
      contested: "विवाद",
      q: "खोज के शब्द",
      from: "आरंभ",
      to: "अंत",
      view: "दृश्य",
      lanes: "पंक्तियाँ",
      lang: "भाषा",
    },
    newerLink: "यह लिंक Dateline के किसी नए संस्करण ने बनाया है; जो समझ में आया, वह दिखाया गया है।",
  },
  help: {
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
      ["+ − 0", "समयरेखा: बड़ा, छोटा, सब"],
      ["?", "ये कुंजियाँ"],
    ],
  },
  about: {
    title: "Dateline का परिचय",
    what: "Dateline किसी विवादित सार्वजनिक घटनाक्रम को वैसा दिखाता है जैसा वह अपने स्रोतों में है: किसने किसके साथ क्या किया, कब, यह कौन कहता है, और यह कितना पक्का है।",
    privacy:
      "यह आपके ब्राउज़र में चलता है। यह कुछ जमा नहीं करता, कोई कुकी नहीं रखता और किसी दूसरी साइट से कुछ नहीं पूछता। आप जो छाँटते हैं वह पते में केवल # के बाद रहता है, और वह हिस्सा किसी सर्वर को नहीं भेजा जाता।",
    standingTitle: "कोई घटना कितनी पक्की है",
    legendTitle: "चिह्नों का अर्थ",
    legend: [
      ["रंग", "घटना का प्रकार"],
      ["रूपरेखा", "पुष्टि का स्तर: भरा हुआ, खोखला, टूटी रेखा, हीरा"],
      ["सीधे सिरों वाली पट्टी", "यह इतने समय तक चला"],
      ["धुँधला कोष्ठक", "इसी के भीतर कभी; ठीक दिन मालूम नहीं"],
      ["धुँधलाता सिरा", "इस दिन तक या इस दिन से; दूसरा सिरा मालूम नहीं"],
      [
        "पक्ष का आकार",
        "व्यक्ति वृत्त, संगठन गोल पट्टी, मीडिया कटाव वाली गोल पट्टी, सरकार वर्ग, अदालत पट्टी वाला वर्ग, सॉफ़्टवेयर हीरा, समूह छल्ला",
      ],
      ["आकार, मोटाई", "इस अवधि में घटनाओं की संख्या"],
      ["लाल", "जो आपने चुना है"],
    ],
  },
  data: {
    title: "डेटा",
    file: "SHA-256",
    program: "प्रोग्राम",
    notAvailable: "इस कनेक्शन पर उपलब्ध नहीं",
    differs: "यह वह डेटा नहीं है जिसके साथ यह पृष्ठ प्रकाशित हुआ था।",
    corrections: "सुधार",
    withdrawn: (event, date, reason) => `घटना “${data(event)}” ${date} को वापस ली गई: ${data(reason)}`,
    replacement: "इसकी जगह अब",
  },
  page: {
    title: (...parts) => [...parts, "Dateline"].join(" · "),
    name: "Dateline",
    printedFrom: (address) => `${data(address)} से छापा गया`,
  },
};

export const hindi: Words = { language: "hi", locale: LOCALE, direction: "ltr", messages };
