import { count, data, EVENT, numbers, ROW } from "./hiCounts.ts";
import type { Messages } from "./messages.ts";

/** Opening a file of one’s own, and what is asked and said about it. */
export const open: Messages["open"] = {
  menu: "अपनी फ़ाइल खोलें",
  title: "अपनी फ़ाइल खोलें",
  hint: "फ़ाइल आपके ब्राउज़र में पढ़ी जाती है। वह कहीं नहीं भेजी जाती और उसका कुछ भी रखा नहीं जाता।",
  choose: "फ़ाइल चुनें",
  accepted:
    "Dateline JSON, तालिकाएँ (CSV, TSV), TimelineJS, तारीख़ों वाला GEXF, FollowTheMoney; gzip की हुई भी। 512 MB और 20,00,000 घटनाओं तक।",
  paste: "या उसका पाठ चिपकाएँ",
  open: "खोलें",
  address: "या किसी फ़ाइल का https पता",
  check: "प्रकाशित करने से पहले फ़ाइल जाँचें",
  addressHint: "कुछ भी लाने से पहले आपसे एक बार और पूछा जाएगा।",
  drop: "खोलने के लिए फ़ाइल यहाँ छोड़ें",
  cancel: "रद्द करें",
  pastedName: "चिपकाया गया पाठ",
  receivedOf: (received, total) => `${total} में से ${received}`,
  bytes: (value) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} MB`
      : `${numbers.format(Math.round(value / 1000))} kB`,
  rows: (value) => count(value, ROW),
  foreignTitle: (host) => `${data(host)} से डेटा खोलें?`,
  foreignHint: (host) =>
    `यदि आप इसे खोलते हैं, तो ${data(host)} को आपका नेटवर्क पता मालूम हो जाएगा और यह भी कि आपने यह फ़ाइल माँगी। इस साइट ने नहीं जाँचा है कि उसमें क्या लिखा है। इसके बाद यह पृष्ठ किसी और होस्ट से कुछ नहीं माँग सकता।`,
  fromFile: (name) => `आपकी अपनी फ़ाइल: ${data(name)}। यह इस ब्राउज़र से बाहर नहीं गई है।`,
  fromHost: (host) => `यह डेटा ${data(host)} से आया है। इस साइट ने इसे नहीं जाँचा है।`,
  digest: (digest) => `SHA-256 ${digest}`,
  back: "मूल घटनाक्रम पर लौटें",
  setAside: (value) => `${count(value, ROW)} अलग रखी गईं`,
  setAsideRow: (row, column, value, reason) =>
    `पंक्ति ${numbers.format(row)}${column === "" ? "" : `, ${data(column)}`}: “${data(value)}”। ${data(reason)}`,
  setAsideMore: (value) => `और ${numbers.format(value)}`,
  setAsideDownload: "यह सूची डाउनलोड करें",
  tableTitle: (name) => `“${data(name)}” के कॉलमों का अर्थ`,
  tableHint: (rows) => `${count(rows, ROW)}। जो अनुमान ग़लत हुआ हो उसे ठीक करें। इसमें से कुछ भी याद नहीं रखा जाता।`,
  tableMissing: (what) => `अभी चाहिए: ${what}।`,
  missing: { date: "कोई तारीख़ या आरंभ", headline: "कोई शीर्षक या कार्रवाई" },
  column: "कॉलम",
  meaning: "अर्थ",
  leaveOut: "छोड़ दें",
  firstRows: "पहली पंक्तियाँ",
  dayOrder: "कुछ तारीख़ें दो तरह से पढ़ी जा सकती हैं। पहले क्या आता है?",
  dayFirst: "दिन",
  monthFirst: "महीना",
  twoWays: (value, one, other) => `${data(value)}: ${one} या ${other}`,
  roles: {
    id: "पहचान",
    date: "तारीख़",
    start: "आरंभ",
    end: "अंत",
    headline: "शीर्षक",
    action: "कार्रवाई (क्रिया)",
    from: "कौन करता है",
    to: "किसके साथ",
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
    prominence: "महत्व",
  },
};

/** नतीजे फ़ाइल के रूप में ले जाना। */
export const take: Messages["take"] = {
  menu: "डेटा डाउनलोड करें",
  title: "डेटा डाउनलोड करें",
  scope: "कौन-सी घटनाएँ",
  shown: (events) => `स्क्रीन पर: ${count(events, EVENT)}`,
  all: (events) => `सभी: ${count(events, EVENT)}`,
  pictures: { timeline: "समयरेखा, संकेतों और पते सहित", network: "नेटवर्क, संकेतों और पते सहित" },
  noPicture: "यह ब्राउज़र ऐसा चित्र नहीं बना सकता; दूसरा बटन चलता है।",
  formats: {
    json: { name: "JSON", hint: "सब कुछ, पक्षों और स्रोतों सहित; यहाँ फिर से खुलती है" },
    csv: { name: "CSV", hint: "हर घटना के लिए एक पंक्ति, स्प्रेडशीट के लिए" },
    gexf: { name: "GEXF", hint: "समय के साथ नेटवर्क, नेटवर्क के औज़ारों के लिए" },
  },
};
