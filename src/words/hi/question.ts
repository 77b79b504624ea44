import type * as english from "../en/question.ts";
import type { Translation } from "../words.ts";
import { count, FAULT, isolate, numbers, ROW } from "./grammar.ts";

export const question: Translation<typeof english.question> = {
  foreignTitle: (host) => `${isolate(host)} से डेटा खोलें?`,
  foreignHint: (host) =>
    `यदि आप इसे खोलते हैं, तो ${isolate(host)} को आपका नेटवर्क पता मालूम हो जाएगा और यह भी कि आपने यह फ़ाइल माँगी। इस साइट ने नहीं जाँचा है कि उसमें क्या लिखा है। इसके बाद यह पृष्ठ किसी और होस्ट से कुछ नहीं माँग सकता।`,
  tableTitle: (name) => `“${isolate(name)}” के कॉलमों का अर्थ`,
  hint: (rows) => `${count(rows, ROW)}। जो अनुमान ग़लत हुआ हो उसे ठीक करें।`,
  second: {
    joined: "पहली दो पंक्तियाँ स्तंभों के नाम मानी गई हैं।",
    "left-out": "दूसरी पंक्ति नाम दोहराती है; वह छोड़ दी गई है।",
  },
  column: "कॉलम",
  means: "अर्थ",
  examples: "उदाहरण",
  find: "कोई कॉलम ढूँढें",
  moreColumns: (value) => `${numbers.format(value)} और कॉलम दिखाएँ`,
  preview: "एक घटना, जैसी वह दिखेगी",
  noEvent: (expected) => `पहली पंक्ति से कोई घटना नहीं बनती; अपेक्षित: ${expected}।`,
  correct: "कॉलम ठीक करें",
  whichTitle: "इनमें से कौन-सी फ़ाइल?",
  whichHint: "एक साथ कई फ़ाइलें दी गईं, और एक ही खुल सकती है। कौन-सी?",
  stillNeeded: (what) => `अभी चाहिए: ${what}।`,
  missing: { date: "कोई तारीख़ या आरंभ", headline: "कोई शीर्षक या कार्रवाई" },
  leaveOut: "छोड़ दें",
  meansEvent: "घटना का हिस्सा",
  livesOn: "फ़ाइल का अपना स्तंभ",
  types: {
    category: "छाँटने के लिए शब्द",
    number: "जोड़ने लायक संख्याएँ",
    date: "क्रम के लिए दूसरी तारीख़",
    latitude: "अक्षांश, साथ रखा जाएगा",
    longitude: "देशांतर, साथ रखा जाएगा",
    text: "पाठ, साथ रखा जाएगा",
  },
  dayOrder: "कुछ तारीख़ें दो तरह से पढ़ी जा सकती हैं। पहले क्या आता है?",
  dayFirst: "दिन",
  monthFirst: "महीना",
  twoWays: (value, one, other) => `${isolate(value)}: ${one} या ${other}`,
  roles: {
    id: "पहचान",
    date: "तारीख़",
    start: "आरंभ",
    end: "अंत",
    precision: "तारीख़ कितनी सटीक है",
    headline: "शीर्षक",
    short: "छोटा शीर्षक",
    action: "कार्रवाई (क्रिया)",
    from: "कौन करता है",
    to: "किसके साथ",
    side: "एक पक्ष",
    otherSide: "दूसरा पक्ष",
    actors: "पक्ष",
    actions: "कार्रवाइयाँ",
    summary: "सारांश",
    kind: "प्रकार",
    status: "पुष्टि का स्तर",
    place: "स्थान",
    url: "स्रोत का वेब पता",
    sources: "स्रोत",
    dateNote: "तारीख़ कैसे तय हुई",
    known: "कब से ज्ञात",
    knownNote: "कैसे ज्ञात हुआ",
    dispute: "विवाद",
    reply: "दर्ज जवाब",
    prominence: "महत्व",
  },
};

export const failure: Translation<typeof english.failure> = {
  failedTitle: "यह डेटा नहीं खोला जा सका",
  timeout: "30 सेकंड तक फ़ाइल का कोई हिस्सा नहीं आया।",
  tooLarge: "फ़ाइल 512 MB से बड़ी है; Dateline इससे बड़ी फ़ाइल नहीं खोलता।",
  status: (status) => `सर्वर ने फ़ाइल के बदले ${status} उत्तर दिया।`,
  refused: (name, total) =>
    `“${isolate(name)}” अस्वीकार की गई: ${count(total, FAULT)}। इसमें से कुछ नहीं दिखाया गया है।`,
  unreadable: (name) =>
    `“${isolate(name)}” पढ़ी नहीं जा सकी। शायद वह कोई फ़ोल्डर है, या उसे हटाया, बदला या मिटाया गया है: उसे फिर से चुनें।`,
  foreignRefused: (address) =>
    `“${isolate(address)}” से डेटा नहीं माँगा जा सकता। Dateline केवल सार्वजनिक होस्टों से https द्वारा माँगता है, इसलिए कुछ नहीं लाया गया।`,
  unknownDataset: (id) => `यहाँ “${isolate(id)}” नाम का कोई डेटा नहीं है।`,
  ownFileTitle: "आगे बढ़ने के लिए फ़ाइल फिर से खोलें",
  ownFile:
    "यह लिंक तब बना जब किसी की अपनी डिस्क की फ़ाइल खुली थी। जिसके पास वह फ़ाइल है, वह उसे यहाँ खोलकर आगे बढ़ सकता है; वह इस साइट पर नहीं है, और उसका कुछ भी सहेजा नहीं गया।",
  ownFileNamed: (name) =>
    `आगे बढ़ने के लिए “${isolate(name)}” खोलें: यह दृश्य उसी से बना था। इसे केवल वही देख सकते हैं जिनके पास वह फ़ाइल है; वह इस साइट पर नहीं है, और उसका कुछ भी सहेजा नहीं गया।`,
  programLost: "इस पृष्ठ का वह हिस्सा जो फ़ाइलें पढ़ता है, नहीं लाया जा सका; शायद कनेक्शन नहीं है। फ़ाइल में कोई दोष नहीं है।",
  back: (title) => `“${isolate(title)}” पर लौटें`,
  foreignFramed: (host) =>
    `${isolate(host)} का डेटा केवल वहीं माँगा जाता है जहाँ Dateline अपनी अलग विंडो में खुला हो, किसी दूसरी साइट के पन्ने के भीतर नहीं। कुछ नहीं लाया गया।`,
  foreignDeclined: (host) => `${isolate(host)} से कुछ नहीं लाया गया।`,
  unreachable: (host) =>
    `फ़ाइल नहीं लाई जा सकी: या तो इंटरनेट नहीं है, या ${isolate(host)} दूसरी साइटों को इसे पढ़ने नहीं देता (Access-Control-Allow-Origin)।`,
  stopped: "लोड करना रोक दिया गया।",
  unanswered: (name) => `पूछे गए उत्तरों के बिना “${isolate(name)}” नहीं पढ़ी जा सकती।`,
  stays: "जो पहले खुला था, वह पृष्ठ पर बना हुआ है।",
  openDefault: "मूल घटनाक्रम खोलें",
};

export const origin: Translation<typeof english.origin> = {
  copy: "ये डेटा किसी की अपनी फ़ाइल से हैं। किसी साइट ने इन्हें जाँचा नहीं है।",
};
