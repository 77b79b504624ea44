import type * as english from "../en/files.ts";
import type { Translation } from "../words.ts";
import { count, EVENT, FAULT, isolate, type Noun, numbers, ROW, WARNING } from "./grammar.ts";

export const foreign: Translation<typeof english.foreign> = {
  title: (host) => `${isolate(host)} से डेटा खोलें?`,
  hint: (host) =>
    `यदि आप इसे खोलते हैं, तो ${isolate(host)} को आपका नेटवर्क पता मालूम हो जाएगा और यह भी कि आपने यह फ़ाइल माँगी। इस साइट ने नहीं जाँचा है कि उसमें क्या लिखा है। इसके बाद यह पृष्ठ किसी और होस्ट से कुछ नहीं माँग सकता।`,
  engineHint: (host) =>
    `ये आँकड़े ${isolate(host)} से पूछे जाते हैं। वह देखता है कि आप किन दिनों, पात्रों और शब्दों के बारे में पूछते हैं। इस साइट ने नहीं जाँचा है कि वह क्या कहता है। इसके बाद यह पृष्ठ किसी और होस्ट से कुछ नहीं माँग सकता।`,
};

export const question: Translation<typeof english.question> = {
  choice: {
    encoding: (name: string) => `“${isolate(name)}” कैसे लिखी गई है`,
    sheet: (name: string) => `“${isolate(name)}” की शीटें`,
    dates: (name: string) => `“${isolate(name)}” की तिथियाँ कैसे गिनी गई हैं`,
  },
  choiceHint: {
    encoding: "फ़ाइल नहीं बताती कि उसके अक्षर कैसे लिखे गए हैं। नाम कहाँ सही दिखते हैं?",
    sheet: "घटनाएँ किस शीट में हैं?",
    dates: "तिथियाँ संख्याएँ हैं, जिन्हें हर प्रोग्राम किसी दूसरे दिन से गिनता है। कौन-सी तिथियाँ सही हैं?",
  },
  encodings: {
    "windows-1252": "पश्चिमी यूरोप",
    macintosh: "पश्चिमी यूरोप",
    "windows-1250": "मध्य यूरोप",
    "windows-1251": "सिरिलिक",
    shift_jis: "जापानी",
    gb18030: "चीनी",
  },
  tableTitle: (name) => `“${isolate(name)}” के कॉलमों का अर्थ`,
  hint: (rows) => `${count(rows, ROW)}। जो अनुमान ग़लत हुआ हो उसे ठीक करें।`,
  second: {
    joined: "पहली दो पंक्तियाँ स्तंभों के नाम मानी गई हैं।",
    "left-out": "दूसरी पंक्ति नाम दोहराती है; वह छोड़ दी गई है।",
  },
  firstRow: "पहली पंक्ति में स्तंभों के नाम हैं",
  reasons: { name: "नाम से", cells: "खानों से", known: (table: string) => `जैसा ${isolate(table)} में` },
  column: "कॉलम",
  means: "अर्थ",
  examples: "उदाहरण",
  find: "कोई कॉलम ढूँढें",
  moreColumns: (value) => `${numbers.format(value)} और कॉलम दिखाएँ`,
  preview: "एक घटना, जैसी वह दिखेगी",
  noEvent: (expected) => `पहली पंक्ति से कोई घटना नहीं बनती; अपेक्षित: ${expected}।`,
  correct: "कॉलम ठीक करें",
  remembered:
    "आपके बताए अनुसार पढ़ा गया। इस पृष्ठ का पता इसे याद रखता है, समान कॉलम-नामों वाली अगली फ़ाइल के लिए भी। उसमें फ़ाइल की कोई कोशिका नहीं है।",
  forget: "मेरी बताई बात भूल जाएँ",
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
  blanks: "क्या इनका अर्थ है कि कुछ पता नहीं?",
  blank: (word, cells) => `${isolate(word)} (${numbers.format(cells)} खाने)`,
  dayOrder: "कुछ तारीख़ें दो तरह से पढ़ी जा सकती हैं। पहले क्या आता है?",
  dayFirst: "दिन",
  monthFirst: "महीना",
  twoWays: (value, one, other) => `${isolate(value)}: ${one} या ${other}`,
  roles: {
    id: "पहचान",
    date: "तारीख़",
    start: "आरंभ",
    end: "अंत",
    year: "वर्ष",
    month: "महीना",
    day: "दिन",
    endYear: "अंत का वर्ष",
    endMonth: "अंत का महीना",
    endDay: "अंत का दिन",
    time: "समय",
    endTime: "अंत का समय",
    duration: "अवधि",
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
    dispute: "मतभेद",
    reply: "जवाब",
    prominence: "महत्व",
  },
};

export const failure: Translation<typeof english.failure> = {
  failedTitle: "यह डेटा नहीं खोला जा सका",
  timeout: "30 सेकंड तक फ़ाइल का कोई हिस्सा नहीं आया।",
  tooLarge:
    "फ़ाइल 512 MB से बड़ी है; Dateline इससे बड़ी फ़ाइल नहीं खोलता। बड़ी तालिका का npm run prepare-data से फ़ोल्डर बनाएँ, जिसे यह पृष्ठ खोलता है।",
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
  programLost:
    "इस पृष्ठ का वह हिस्सा, जिसकी यहाँ ज़रूरत है, नहीं लाया जा सका; शायद कनेक्शन नहीं है। फ़ाइल में कोई दोष नहीं है।",
  back: (title) => `“${isolate(title)}” पर लौटें`,
  foreignFramed: (host) =>
    `${isolate(host)} का डेटा केवल वहीं माँगा जाता है जहाँ Dateline अपनी अलग विंडो में खुला हो, किसी दूसरी साइट के पन्ने के भीतर नहीं। कुछ नहीं लाया गया।`,
  foreignDeclined: (host) => `${isolate(host)} से कुछ नहीं लाया गया।`,
  unreachable: (host) =>
    `फ़ाइल नहीं लाई जा सकी: या तो इंटरनेट नहीं है, या ${isolate(host)} दूसरी साइटों को इसे पढ़ने नहीं देता (Access-Control-Allow-Origin)।`,
  stopped: "लोड करना रोक दिया गया।",
  unanswered: (name) => `पूछे गए उत्तरों के बिना “${isolate(name)}” नहीं पढ़ी जा सकती।`,
  backToQuestion: "प्रश्न पर वापस",
  stays: "जो पहले खुला था, वह पृष्ठ पर बना हुआ है।",
  openDefault: "मूल घटनाक्रम खोलें",
};

export const origin: Translation<typeof english.origin> = {
  copy: "ये डेटा किसी की अपनी फ़ाइल से हैं। किसी साइट ने इन्हें जाँचा नहीं है।",
};

export const ownFile: Translation<typeof english.ownFile> = {
  invite: "अपनी कहानी दिखाएँ",
  hint: "फ़ाइल आपके ब्राउज़र में पढ़ी जाती है। वह कहीं नहीं भेजी जाती और उसका कुछ भी रखा नहीं जाता।",
  choose: "फ़ाइल चुनें",
  folder: "फ़ोल्डर चुनें",
  accepted:
    "Dateline JSON, तालिकाएँ (CSV, TSV, Parquet) और JSON की सूचियाँ (ACLED, UCDP, GDELT और Wikidata की भी), कार्यपुस्तिकाएँ (XLSX, ODS), TimelineJS, SIMILE, तारीख़ों वाला GEXF, FollowTheMoney; gzip की हुई भी। 512 MB और 20,00,000 घटनाओं तक।",
  paste: "या उसका पाठ चिपकाएँ",
  address: "या किसी फ़ाइल का https पता",
  check: "प्रकाशित करने से पहले फ़ाइल जाँचें",
  addressHint: "कुछ भी लाने से पहले आपसे एक बार और पूछा जाएगा।",
  drop: "खोलने के लिए फ़ाइल यहाँ छोड़ें",
  pastedName: "चिपकाया गया पाठ",
  fromFile: (name) => `आपकी अपनी फ़ाइल: ${isolate(name)}। यह इस ब्राउज़र से बाहर नहीं गई है।`,
  fromHost: (host) => `यह डेटा ${isolate(host)} से आया है। इस साइट ने इसे नहीं जाँचा है।`,
  digest: (digest) => `SHA-256 ${digest}`,
  back: "मूल घटनाक्रम पर लौटें",
  setAside: (value) => `${count(value, ROW)} अलग रखी गईं`,
  warnings: (value) => count(value, WARNING),
  differs: "यह वह डेटा नहीं है जिसके साथ यह पृष्ठ प्रकाशित हुआ था।",
  setAsideDownload: "यह सूची डाउनलोड करें",
};

const DOCUMENT: Noun = { one: "दस्तावेज़", other: "दस्तावेज़" };

export const picture: Translation<typeof english.picture> = {
  title: "चित्र",
  headline: "शीर्षक",
  size: "आकार",
  sizes: {
    wide: "1200 × 675, लेखों और पोस्ट के लिए",
    tall: "1080 × 1350, फ़ोन के लिए",
    whole: "1600 चौड़ा, जितनी ऊँचाई चाहिए",
  },
  timeline: "समयरेखा",
  network: "नेटवर्क",
  hint: "संकेतों, स्रोतों, पुष्टि के स्तर और पते सहित, हल्के रंगों में।",
  noPicture: "यह ब्राउज़र ऐसा चित्र नहीं बना सकता; दूसरा बटन चलता है।",

  story: (title) => `“${isolate(title)}” से`,
  ownFile: "ऐसी फ़ाइल से जिसे किसी साइट ने प्रकाशित नहीं किया",
  marks: "हर निशान एक घटना है, अपनी तारीख़ पर।",
  marksOf: (column) => `हर निशान एक घटना है, “${isolate(column)}” में उसके दिन पर।`,
  marksKnown: "हर निशान एक घटना है, उस दिन पर जब वह सार्वजनिक हुई।",
  bars: (unit, most) => `ऊँचाई: ${unit}; सबसे ऊँची पट्टी ${numbers.format(most)} के बराबर है।`,

  dates: "तारीख़",
  selected: "चुनी हुई",
  contested: "दूसरा विवरण भी दर्ज है",
  goesOn: "चुनी अवधि से बाहर भी",
  more: (entries) => `और ${numbers.format(entries)}`,

  sources: (sources) =>
    sources === 0 ? "स्रोत: कोई नहीं दिया गया।" : `स्रोत: ${count(sources, DOCUMENT)}, सूची नीचे दिए पते पर।`,
  sourcesInFile: (sources) =>
    sources === 0 ? "स्रोत: कोई नहीं दिया गया।" : `स्रोत: ${count(sources, DOCUMENT)}, सूची फ़ाइल में।`,
  asOf: (date) => `पुष्टि का स्तर ${date} तक का।`,
  made: (date) => `चित्र ${date} को बना।`,
};

export const take: Translation<typeof english.take> = {
  scope: "कौन-सी घटनाएँ",
  shown: (events) => `स्क्रीन पर: ${count(events, EVENT)}`,
  all: (events) => `सभी: ${count(events, EVENT)}`,
  groups: {
    events: {
      name: "घटनाएँ",
      hint: "JSON और कार्यपुस्तिका में सब कुछ है और वे यहाँ फिर से खुलती हैं; CSV और Parquet में हर घटना के लिए एक पंक्ति है",
    },
    acts: { name: "कार्य", hint: "हर कार्य के लिए एक पंक्ति: किसने किसके साथ क्या किया, हर खाने में एक मान" },
    network: {
      name: "नेटवर्क",
      hint: "समय के साथ GEXF (NetworkX के लिए 1.2), GraphML, या हर संबंध के लिए एक पंक्ति",
    },
    cite: { name: "उद्धरण", hint: "ये कौन-सी घटनाएँ हैं: अवधि, फ़िल्टर, पता, दिन और फ़ाइल का हैश" },
  },
  names: { ties: "संबंधों की सूची", text: "पाठ" },
  making: "फ़ाइल बनाई जा रही है…",
  tooManyRows: (sheet, rows, most) =>
    `इन घटनाओं की कार्यपुस्तिका में “${isolate(sheet)}” में ${numbers.format(rows)} पंक्तियाँ होती हैं, और एक शीट में ${numbers.format(most)} की ही जगह है। CSV या JSON लें, या कम घटनाएँ चुनें।`,
  broken: "फ़ाइल नहीं बन सकी, अक्सर मेमोरी की कमी से। कम घटनाएँ चुनें, या दूसरे प्रकार की फ़ाइल लें।",
};

export const workbook: Translation<typeof english.workbook> = {
  name: "कार्यपुस्तिका",
  howTo: [
    "इस कहानी पर काम कैसे करें",
    "हर शीट में एक तरह की चीज़ें हैं: हर घटना, पक्ष, स्रोत आदि के लिए एक पंक्ति। पहली पंक्ति में स्तंभों के नाम हैं; उसे वैसे ही रहने दें। स्तंभ और शीटें खाली छोड़ी या हटाई जा सकती हैं।",
    "Events: date, headline, kind और standing ज़रूरी हैं। id लिंक का हिस्सा बनती है, इसलिए कहानी प्रकाशित होने के बाद उसे न बदलें; खाली id शीर्षक से बनाई जाती है। प्रकाशित id बदले तो पुरानी को “former ids” में लिखें। जहाँ पूरे शीर्षक की जगह न हो वहाँ “short headline” (अधिकतम 36 अक्षर) दिखता है; उसमें भी लिखें कि कौन कहता है।",
    "तारीख़ें उतनी ही लिखें जितनी पता हों: 2019-11-02, समय के साथ 2019-11-02T08:46, 2019-05, 2019, लगभग 2019-11-02~, अवधि 2019-04-29/2019-05-10, किसी दिन से पहले ../2019-11-02। यहाँ हर खाना पाठ है, ताकि स्प्रेडशीट महीने को दिन न बना दे।",
    "standing: confirmed (स्रोत दिखाते हैं कि ऐसा हुआ), reported, alleged, disputed। हर घटना के स्रोत दें। जहाँ घटना या उसके प्रकार के “statement” में yes हो, वहाँ confirmed का अर्थ है कि ऐसा कहा गया; यह सच है या नहीं, यह अलग बात है।",
    "एक खाने में कई चीज़ें अर्धविराम (;) से अलग होती हैं: “Post Office; Alan Bates”। “>” के बाद हर एक के बारे में और लिखा जाता है: पक्ष की भूमिका (“Alan Bates > agent”), स्रोत में जगह (“judgment > paragraph 12”)। जिसमें ; या “>” हो उसे उद्धरण चिह्नों में रखें।",
    "पक्ष, स्रोत, प्रकार और समूह अपनी id या नाम से लिखे जाते हैं। मिलता-जुलता नाम पूछा जाता है, अनुमान से नहीं लिया जाता।",
    "Actions बताती है किसने किसके साथ क्या किया, Links कौन-सी घटना किसका उत्तर है, Other dates और Disputes किस बात पर स्रोत असहमत हैं, Replies आरोपितों ने क्या उत्तर दिया, Tours कहानी के रास्ते, Corrections प्रकाशन के बाद क्या बदला।",
    "Opening शीट कहती है कि कहानी किससे शुरू होती है; उसका “part” इनमें से एक है: lead, question (उत्तर के साथ), cast (पक्ष के साथ), known, disputed, unanswered। Media में चित्र और दस्तावेज़ हैं, इस कार्यपुस्तिका के पास रखी फ़ाइलों के नाम से, हर एक के विवरण के साथ। Groups पक्षों को जोड़ती है, और Columns कहती है कि Events के आपके अपने कॉलम में क्या है: number, day, text।",
    "भूमिकाएँ: agent (करता है), target (जिसके साथ होता है), source (बताता है), mentioned। भूमिका से रेखा नहीं बनती: जाल की रेखाएँ Actions शीट से आती हैं। यहाँ की पंक्तियाँ उदाहरण हैं: उन्हें हटा दें।",
    "फिर पृष्ठ पर “अपनी फ़ाइल खोलें” से या फ़ाइल वहाँ छोड़कर खोलें। जो ग़लत है वह शीट, पंक्ति और स्तंभ के साथ बताया जाता है।",
  ],
};

export const parquet: Translation<typeof english.parquet> = {
  damaged: "Parquet फ़ाइल ख़राब या अधूरी है। उसे फिर से डाउनलोड करें।",
  "too-large":
    "Parquet फ़ाइल खोलने पर बहुत बड़ी हो जाती है: 512 MB से ज़्यादा। उसे टुकड़ों में बाँटें, या npm run prepare-data से उसका फ़ोल्डर बनाएँ, जिसे यह पृष्ठ खोलता है।",
  encrypted: "Parquet फ़ाइल कूटबद्ध है। उसे बिना कूटलेखन के सहेजें, या तालिका को CSV में।",
  elsewhere: "Parquet फ़ाइल के स्तंभ दूसरी फ़ाइलों में हैं। उसे एक फ़ाइल में सहेजें।",
  changed: "पढ़ते समय फ़ाइल बदल गई। फिर कोशिश करें।",
  "other-part": "सर्वर ने माँगे गए हिस्से की जगह दूसरा हिस्सा दिया। उसे बाइट की सीमाओं (206) में जवाब देना चाहिए।",
  short: "फ़ाइल का एक हिस्सा समय से पहले समाप्त हो गया। फिर कोशिश करें।",
  "no-parts": (megabytes) =>
    `सर्वर फ़ाइल के हिस्से नहीं देता, इसलिए पूरी फ़ाइल पढ़ी गई: ${megabytes} MB। उसे बाइट की सीमाओं (206) में जवाब देना चाहिए।`,
  many: {
    rows: (most) =>
      `फ़ाइल में ${numbers.format(most)} से ज़्यादा पंक्तियाँ हैं। उसे टुकड़ों में बाँटें, या npm run prepare-data से उसका फ़ोल्डर बनाएँ, जिसे यह पृष्ठ खोलता है।`,
    columns: (most) => `फ़ाइल में ${numbers.format(most)} से ज़्यादा स्तंभ हैं। कुछ छोड़ दें।`,
    cells: (most) =>
      `फ़ाइल में ${numbers.format(most)} से ज़्यादा ख़ाने हैं। उसे टुकड़ों में बाँटें, या npm run prepare-data से उसका फ़ोल्डर बनाएँ, जिसे यह पृष्ठ खोलता है।`,
  },
  rows: (has, says) =>
    `Parquet फ़ाइल कहती है कि उसमें ${numbers.format(says)} पंक्तियाँ हैं, पर उसके हिस्सों में ${numbers.format(has)} हैं। उसे फिर से डाउनलोड करें।`,
  outside: (group) =>
    `Parquet फ़ाइल का पंक्ति-समूह ${numbers.format(group)} फ़ाइल के बाहर इशारा करता है। उसे फिर से डाउनलोड करें।`,
  codec: (column, codec) =>
    `स्तंभ “${isolate(column)}” ${isolate(codec)} से दबाया गया है, जो पढ़ा नहीं जाता। उसे Snappy, gzip, Zstandard या LZ4 से सहेजें, या तालिका को CSV में।`,
  column: (column, found) =>
    `स्तंभ “${isolate(column)}” वैसा नहीं है जैसा Parquet फ़ाइल उसके बारे में कहती है (${isolate(found)})। उसे नए सिरे से लिखें, या तालिका को CSV में सहेजें।`,
  "no-cells": (column) =>
    `स्तंभ “${isolate(column)}” में रिकॉर्ड, मैप, स्थान या बाइट हैं, इसलिए वह छोड़ दिया गया। पाठ, संख्याएँ, तारीख़ें और उनकी सूचियाँ पढ़ी जाती हैं।`,
};

export const offline: Translation<typeof english.offline> = {
  hint: "यह पृष्ठ, इसका डेटा और इसके फ़ॉन्ट एक ही फ़ाइल में। यह बिना कनेक्शन के ब्राउज़र में खुलती है, किसी से कुछ नहीं माँगती और इसके लिंक काम करते रहते हैं।",
  holds: (events) => `इसमें पूरी कहानी है, ${events}, अभी चाहे जो फ़िल्टर लगा हो।`,
  mediaCome: (files, megabytes) => `${numbers.format(files)} चित्र और दस्तावेज़ साथ आते हैं: ${megabytes} MB।`,
  mediaStay: (megabytes, most) =>
    `इसके चित्र और दस्तावेज़ साथ नहीं आते: वे ${megabytes} MB के हैं, और आगे देने की फ़ाइल में ${most} MB तक आते हैं। उनकी जगह बताया जाता है कि उनमें क्या है।`,
  save: "डाउनलोड करें",
  saved: (megabytes) => `सहेजी गई, ${megabytes} MB।`,
  failed: "पृष्ठ नहीं मिल सका। शायद कनेक्शन नहीं है; फिर कोशिश करें।",
};

export const check: Translation<typeof english.check> = {
  title: "फ़ाइल जाँचें",
  hint: "फ़ाइल आपके ब्राउज़र में पढ़ी जाती है और कहीं नहीं भेजी जाती।",
  whatTitle: "क्या जाँचा जाता है",
  what: [
    "क्या पृष्ठ इसे खोलेगा: Dateline की फ़ाइल का हर खाना, तारीख़ और संदर्भ; तालिका के स्तंभ और तारीख़ें",
    "गड़बड़ी कहाँ है: फ़ाइल में उसका पथ, पंक्ति और स्तंभ सहित",
    "कौन-सी पंक्तियाँ छूट जाएँगी, और क्यों",
    "न दिखने वाले अक्षर, अपना होस्ट छिपाने वाले पते, एक जैसे दिखने वाले नाम",
    "दावे: बिना स्रोत की घटनाएँ, एक ही स्रोत पर टिकी पुष्ट घटनाएँ, बिना जवाब के आरोप",
    "तारीख़ें कितनी सटीक हैं, और कौन-से पक्ष किसी घटना में नहीं हैं",
  ],
  choose: "जाँचने के लिए फ़ाइल",
  drop: "या उसे इस पृष्ठ पर छोड़ें।",
  dropHere: "जाँचने के लिए फ़ाइल यहाँ छोड़ें",
  checking: (name) => `${name} जाँची जा रही है…`,
  print: "रिपोर्ट छापें",
  report: (name) => `${name} की रिपोर्ट`,
  mayOpen: (events, actors, sources) => `फ़ाइल खोली जा सकती है: ${events}, ${actors}, ${sources}।`,
  question: "उत्तर के बिना यह तालिका नहीं पढ़ी जा सकती।",
  part: (title, count) => `${title} (${count})`,
  faults: "दोष",
  warnings: "चेतावनियाँ",
  advice: "प्रकाशित करने से पहले फिर देखें",
  setAside: "अलग रखी गई पंक्तियाँ",
  lookalikes: "एक जैसे दिखने वाले नाम",
  withoutSource: "बिना स्रोत की घटनाएँ",
  neverAct: "पक्ष जो कभी कुछ नहीं करते",
  inNoEvent: "पक्ष जो किसी घटना में नहीं हैं",
  dates: "सटीकता के अनुसार तिथियाँ",
  none: "कोई नहीं।",
  precision: "सटीकता",
  classes: {
    day: "एक दिन",
    month: "एक महीना",
    year: "एक वर्ष",
    decade: "एक दशक",
    century: "एक शताब्दी",
    lasted: "… से … तक चली",
    oneOf: "एक बार, … और … के बीच",
    by: "किसी दिन तक",
    since: "किसी दिन से",
  },
  inexact: "इनमें लगभग या अनिश्चित",
};
