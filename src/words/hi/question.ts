import type * as english from "../en/question.ts";
import type { Translation } from "../words.ts";
import { count, isolate, ROW } from "./grammar.ts";

export const question: Translation<typeof english.question> = {
  foreignTitle: (host) => `${isolate(host)} से डेटा खोलें?`,
  foreignHint: (host) =>
    `यदि आप इसे खोलते हैं, तो ${isolate(host)} को आपका नेटवर्क पता मालूम हो जाएगा और यह भी कि आपने यह फ़ाइल माँगी। इस साइट ने नहीं जाँचा है कि उसमें क्या लिखा है। इसके बाद यह पृष्ठ किसी और होस्ट से कुछ नहीं माँग सकता।`,
  tableTitle: (name) => `“${isolate(name)}” के कॉलमों का अर्थ`,
  hint: (rows) => `${count(rows, ROW)}। जो अनुमान ग़लत हुआ हो उसे ठीक करें। इसमें से कुछ भी याद नहीं रखा जाता।`,
  whichTitle: "इनमें से कौन-सी फ़ाइल?",
  whichHint: "एक साथ कई फ़ाइलें दी गईं, और एक ही खुल सकती है। कौन-सी?",
  stillNeeded: (what) => `अभी चाहिए: ${what}।`,
  missing: { date: "कोई तारीख़ या आरंभ", headline: "कोई शीर्षक या कार्रवाई" },
  leaveOut: "छोड़ दें",
  dayOrder: "कुछ तारीख़ें दो तरह से पढ़ी जा सकती हैं। पहले क्या आता है?",
  dayFirst: "दिन",
  monthFirst: "महीना",
  twoWays: (value, one, other) => `${isolate(value)}: ${one} या ${other}`,
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
    reply: "दर्ज जवाब",
    prominence: "महत्व",
  },
};

export const failure: Translation<typeof english.failure> = {
  unknownDataset: (id) => `यहाँ “${isolate(id)}” नाम का कोई डेटा नहीं है।`,
  noReader:
    "इस पृष्ठ का वह भाग नहीं मिल सका जो फ़ाइलें पढ़ता है। स्वयं फ़ाइल के बारे में कुछ नहीं कहा जा सकता। अपना कनेक्शन देखें, फिर दोबारा कोशिश करें।",
  ownFile: "यह लिंक तब बना जब किसी की अपनी डिस्क की फ़ाइल खुली थी। वह केवल उन्हीं के पास है: उसे फिर से खोलें।",
  foreignDeclined: (host) => `${isolate(host)} से कुछ नहीं लाया गया।`,
  stopped: "लोड करना रोक दिया गया।",
  unanswered: (name) => `पूछे गए उत्तरों के बिना “${isolate(name)}” नहीं पढ़ी जा सकती।`,
  stays: "जो पहले खुला था, वह पृष्ठ पर बना हुआ है।",
  openDefault: "मूल घटनाक्रम खोलें",
};

export const origin: Translation<typeof english.origin> = {
  copy: "ये डेटा किसी की अपनी फ़ाइल से हैं। किसी साइट ने इन्हें जाँचा नहीं है।",
};
