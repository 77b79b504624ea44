import type * as english from "../en/ownStory.ts";
import type { Translation } from "../words.ts";
import { question } from "./files.ts";
import { count, FAULT, isolate, numbers, OF_EVENT, ROW } from "./grammar.ts";

const CELL = { one: "खाना", other: "खाने" };
/** The forms before a postposition. */
const PICTURE = { one: "चित्र", other: "चित्रों" };

export const own: Translation<typeof english.own> = {
  intro: "स्प्रेडशीट से अपनी वेबसाइट तक, बिना कोड के। जब तक आप ख़ुद अपलोड न करें, कुछ भी इस ब्राउज़र से बाहर नहीं जाता।",
  template: "नमूना डाउनलोड करें",
  templateHint:
    "Excel, LibreOffice या Google Sheets के लिए कार्यपुस्तिका: तीन उदाहरण घटनाएँ और भरने का तरीक़ा बताने वाली शीट।",
  choose: "अपनी कार्यपुस्तिका चुनें",
  chooseFolder: "या उसका फ़ोल्डर, चित्रों सहित",
  chooseHint:
    "या उसे इस पृष्ठ पर कहीं भी छोड़ें: अकेले, ज़िप में, या चित्रों के फ़ोल्डर के साथ। जो ग़लत है, वह शीट, पंक्ति और स्तंभ के साथ बताया जाता है।",
  watchHint: "आप जब भी फ़ाइल सहेजेंगे, यह ब्राउज़र उसे फिर पढ़ेगा।",
  againHint: "हर बदलाव के बाद उसे फिर चुनें या छोड़ें: यह ब्राउज़र फ़ाइल पर नज़र नहीं रख सकता।",
  publish: "प्रकाशित करें",
  publishHint: "जब सब ठीक दिखे: नाम दें और तैयार साइट एक zip फ़ाइल में लें।",
  watching: (time) => `${isolate(time)} पर पढ़ी गई; हर बार सहेजने पर फिर पढ़ी जाएगी।`,
  draftTies: (events) => `रेखाएँ कार्यों से बनती हैं, भूमिकाओं से नहीं। मसौदा बनाएँ (घटनाएँ: ${numbers.format(events)})`,
  templateName: "story-template",
};

export const publishing: Translation<typeof english.publishing> = {
  title: "यह कहानी प्रकाशित करें",
  intro: "आपको एक zip फ़ाइल मिलेगी: तैयार साइट, हर घटना का अपना पृष्ठ। उसे किसी भी वेब होस्ट पर खोल दें।",
  last: "पहले प्रकाशित कर चुके हैं? पिछली zip फ़ाइल, या साइट की ids.lock.json",
  lastAddress: "या वह पता जहाँ यह है",
  askAddress: "इसके पहचान-चिह्न पढ़ें",
  addressAway: "यह पृष्ठ वह पता नहीं पढ़ सकता। उसे खोलें, सहेजें, और सहेजी फ़ाइल ऊपर चुनें:",
  lastHint: "उसकी सेटिंग लौट आती हैं और उसके लिंक काम करते रहते हैं।",
  settingsRead: "इसकी सेटिंग पढ़ ली गईं; अभी किसी घटना का लिंक नहीं है।",
  lastRead: (ids) => `पढ़ ली गई: ${numbers.format(ids)} घटनाओं के लिंक पहले से हैं।`,
  lastWrong: "यह यहाँ प्रकाशित किसी साइट की zip फ़ाइल नहीं है; इसमें से कुछ नहीं पढ़ा गया।",
  name: "साइट का नाम",
  byline: "लेखन",
  licence: "लाइसेंस",
  contact: "सुधार के लिए: ईमेल या वेब पता",
  address: "पता जहाँ साइट होगी",
  addressHint: "लिंक के पूर्वावलोकन के लिए; ख़ाली छोड़ा जा सकता है।",
  language: "पन्नों की भाषा",
  languageStated: "कहानी यह स्वयं बताती है।",
  languageHint: "कहानी नहीं बताती; चुने बिना पन्ने अंग्रेज़ी में होंगे।",
  ownAccent: "अपना रंग",
  accent: "रंग",
  logo: "लोगो (SVG, PNG, WebP या JPEG, 1 MB तक)",
  logoKept: (name) => `${isolate(name)} रखा गया है।`,
  logoLarge: "लोगो 1 MB से बड़ा है।",
  setAside: (rows: number) => `वही प्रकाशित होता है जो पूरा है: अलग रखी गई ${count(rows, ROW)} साइट पर नहीं होंगी।`,
  inDoubt: (cells: number) =>
    `${count(cells, CELL)} संदेह में, जैसा पढ़ा गया वैसा ही प्रकाशित होगा। अर्थ चुनने के लिए इसे बंद करके उन तक ले जाने वाला बटन दबाएँ।`,
  ownColumns: "आपके अपने स्तंभ जो पाठक देखेंगे",
  ownColumnsHint:
    "छन्नियों में और हर घटना के पृष्ठ पर। जिस पर निशान नहीं, वह स्तंभ छोड़ दिया जाता है, अगली बार भी और आदेश से भी; केवल उसका नाम साइट की सेटिंग में रहता है।",
  isFirst: "यह पहला प्रकाशन है: अभी कोई लिंक इस तक नहीं जाता। (नहीं तो ऊपर पिछली zip फ़ाइल चुनें।)",
  noOwnFiles: "“अपनी कहानी दिखाएँ” और “अपनी फ़ाइल खोलें” न दिखाएँ",
  linksToFiles: "लिंक में फ़ाइल का नाम हो (event/…/index.html), ऐसे होस्ट के लिए जो फ़ोल्डर की index फ़ाइल नहीं देता",
  make: "साइट बनाएँ",
  making: "साइट बन रही है",
  made: (events, size) =>
    `सहेजी गई: ${events}, ${size} MB। इसे अपने होस्ट पर खोलें; zip फ़ाइल रखें, उसी में आपके लिंक और सेटिंग हैं।`,
  refused: "प्रकाशित नहीं हो सकी। कुछ नहीं सहेजा गया।",
  noProgram: "इस प्रोग्राम की फ़ाइलें नहीं मिल सकीं। कुछ नहीं सहेजा गया; कनेक्शन होने पर फिर कोशिश करें।",
  unreadable: "आपकी फ़ाइल बदल गई है या अब नहीं है। उसे फिर चुनें, फिर प्रकाशित करें।",
  broken: "साइट बनाना बीच में रुक गया, अक्सर मेमोरी की कमी से। कुछ नहीं सहेजा गया।",
};

export const live: Translation<typeof english.live> = {
  open: (host) => `इसकी साझा शीट ${isolate(host)} से पढ़ें`,
  hint: "यह कहानी एक साझा शीट में लिखी जाती है। प्रकाशन के बाद जो बदला है, वह फिर प्रकाशित करने से पहले दिखाया जाता है।",
  readAt: (time) => `${isolate(time)} पर पढ़ी गई।`,
  refresh: "फिर पढ़ें",
  changes: (changes) =>
    changes === 0 ? "प्रकाशन के बाद कुछ नहीं बदला।" : `प्रकाशन के बाद के बदलाव: ${numbers.format(changes)}`,
  added: "नया",
  changed: "बदला",
  gone: "हटा",
  about: "कहानी के बारे में",
};

export const withdrawing: Translation<typeof english.withdrawing> = {
  title: "वापस ली गई घटनाएँ",
  lost: (id) => `“${isolate(id)}” प्रकाशित हुई थी और अब आपकी फ़ाइल में नहीं है।`,
  aside: (id) => `“${isolate(id)}” प्रकाशित हुई थी, और उसकी पंक्ति अलग रखी गई है: उसका ख़ाना ठीक करें।`,
  reason: "क्यों वापस ली गई; उसकी जगह दिखाया जाता है",
  replacedBy: "अब किस घटना में बताया गया है",
  none: "–",
  keep: "वापस न लें",
  add: "किसी घटना को वापस लें",
  hint: "उसका पृष्ठ रहता है और बताता है कि कब से और क्यों, यह कभी नहीं कि उसमें क्या था। उसकी पंक्ति अपनी फ़ाइल से भी निकाल दें।",
  telling: (ids) =>
    `${isolate(ids)}: लिंक का यह नाम, जो भी वह बताए, उसके पृष्ठ के पते में और प्रकाशित नामों की सूची में पढ़ा जा सकता रहेगा।`,
  takenAlong: "इन्हें और कोई नहीं बताता; ये उसके साथ साइट से हट जाते हैं:",
  taken: {
    actors: "पक्ष",
    sources: "स्रोत",
    groups: "समूह",
    kinds: "प्रकार",
    columns: "स्तंभ",
    statements: "आरंभ के कथन",
    cast: "पात्रों की पंक्तियाँ",
    tours: "यात्राएँ",
    steps: "यात्राओं के क़दम",
    annotations: "टिप्पणियाँ",
    links: "लिंक इनमें",
    media: "चित्र और दस्तावेज़",
  },
  stillNamed: (name, where) =>
    `“${isolate(name)}” का नाम अब भी “${isolate(where)}” में है, जो रहता है: उसे फिर पढ़ें।`,
  unnamed: "इन्हें कोई घटना नहीं बताती, फिर भी ये प्रकाशित होते हैं:",
};

export const siteNotes: Translation<typeof english.siteNotes> = {
  takenOut: (what, pictures) => `${count(pictures, PICTURE)} से हटाया गया: ${what}।`,
  pictureNotes: {
    place: "कहाँ लिया गया (GPS)",
    serial: "क्रम संख्याएँ",
    owner: "लोगों के नाम",
    preview: "छोटे पूर्वावलोकन और काटा गया हिस्सा",
    other: "कैमरे और प्रोग्राम की दूसरी टिप्पणियाँ",
  },
  pdfActs: (file, acts) =>
    `${isolate(file)} अपने आप कुछ कर सकती है (${isolate(acts)}) और जैसी है वैसी ही प्रकाशित होती है: ऐसा हो या नहीं, यह पाठक का प्रोग्राम तय करता है। नए सिरे से PDF के रूप में छापने पर वह ऐसा नहीं कर सकती।`,
  pdfLocked: (file) =>
    `${isolate(file)} के कुछ हिस्से बंद या पैक हैं, जिनमें स्क्रिप्ट नहीं देखी जा सकीं। नए सिरे से PDF के रूप में छापने पर उसमें कोई नहीं रहती।`,
};

export const siteFaults: Translation<typeof english.siteFaults> = {
  question: (file) =>
    `${isolate(file)}: स्तंभों के नामों से नहीं पता चलता कि कौन-सा तारीख़ है और कौन-सा शीर्षक; नाम docs/dataset-format.md में हैं।`,
  unread: (file) => `${isolate(file)} पढ़ी नहीं जा सकी।`,
  "no-events": (file) => `${isolate(file)} में कोई पूरी घटना नहीं है: उसकी साइट ख़ाली होगी।`,
  "story-renamed": (was, now) =>
    `कहानी “${isolate(was)}” के रूप में प्रकाशित हुई थी और अब ${isolate(now)} है: उसे वही id दें, जिस पर उसके लिंक टिके हैं।`,
  "event-lost": (dataset, id) =>
    `${isolate(dataset)}: घटना “${isolate(id)}” प्रकाशित हुई थी और अब नहीं है, या उसकी पंक्ति अलग रखी गई है: उसे ठीक करें, जिस घटना में वह अब है, उसके former ids में उसे लिखें, या उसे वापस लें।`,
  "withdrawn-stands": (dataset, id) =>
    `${isolate(dataset)}: घटना “${isolate(id)}” वापस ली गई है और फिर भी मौजूद है।`,
  "withdrawn-unpublished": (dataset, id) =>
    `${isolate(dataset)}: “${isolate(id)}” वापस ली गई है, पर कभी प्रकाशित नहीं हुई।`,
  "replacement-missing": (dataset, id, by) =>
    `${isolate(dataset)}: “${isolate(id)}” की जगह लेने वाली घटना नहीं है: “${isolate(by)}”।`,
  "one-file": (one, other) =>
    `Windows या macOS पर “${isolate(one)}” और “${isolate(other)}” एक ही फ़ाइल होंगी: एक का नाम बदलें।`,
  "many-files": (files, most) =>
    `साइट में ${numbers.format(files)} फ़ाइलें होंगी; zip फ़ाइल में अधिकतम ${numbers.format(most)} आती हैं। साइट का पता न दें, उससे वे आधी हो जाती हैं, कहानी को भागों में बताएँ, या कमांड से फ़ोल्डर में प्रकाशित करें।`,
  "large-site": (megabytes) =>
    `साइट ${numbers.format(megabytes)} MB से बड़ी होगी और उसकी zip फ़ाइल फिर पढ़ी नहीं जा सकेगी। कहानी को भागों में बताएँ, या कमांड से फ़ोल्डर में प्रकाशित करें।`,
  "locked-twice": (dataset) => `${isolate(dataset)}: प्रकाशित ids में एक id दो बार है।`,
  "one-page": {
    events: (one, other, folder) =>
      `घटनाओं “${isolate(one)}” और “${isolate(other)}” का एक ही पृष्ठ बनेगा, ${isolate(folder)}: एक id बदलें।`,
    actors: (one, other, folder) =>
      `किरदारों “${isolate(one)}” और “${isolate(other)}” का एक ही पृष्ठ बनेगा, ${isolate(folder)}: एक id बदलें।`,
    tours: (one, other, folder) =>
      `यात्राओं “${isolate(one)}” और “${isolate(other)}” का एक ही पृष्ठ बनेगा, ${isolate(folder)}: एक id बदलें।`,
  },
};

export const mending: Translation<typeof english.mending> = {
  open: (faults, doubts) =>
    [
      ...(faults > 0 ? [`${count(faults, FAULT)} सुधारें`] : []),
      ...(doubts > 0 ? [`${count(doubts, CELL)} देखें`] : []),
    ].join(", "),
  title: "सुधारने के खाने",
  intro:
    "इन त्रुटियों वाली पंक्तियाँ, और जो उनका नाम लेती हैं, नहीं दिखाई जातीं। खाने यहाँ सुधारें और फ़ाइल फिर खोलें; आपकी फ़ाइल जैसी है वैसी रहती है।",
  doubtsIntro:
    "जो नाम किसी और नाम जैसे हैं, या कई नाम हो सकते हैं, वे जैसे हैं वैसे दिखाए जाते हैं; जिस पक्ष का प्रकार ज्ञात नहीं, वह समूह के रूप में दिखता है। जिस शीट या स्तंभ का नाम ज्ञात नहीं, वह नहीं पढ़ा जाता। चुनें कि क्या अभिप्रेत है, या उन्हें रहने दें।",
  cell: (sheet, row, column) =>
    `${sheet === "" ? "" : `${isolate(sheet)}, `}पंक्ति ${numbers.format(row)}, ${isolate(column)}`,
  expected: (reason) => `अपेक्षित: ${isolate(reason)}`,
  take: (text) => `“${isolate(text)}” लें`,
  takeForAll: (cells) => `सभी ${numbers.format(cells)} में`,
  takeEach: (cells) => `${count(cells, { one: "खाने", other: "खानों" })} में हर एक का इकलौता उपाय लें`,
  following: (rows) =>
    `${count(rows, { one: "और पंक्ति", other: "और पंक्तियाँ" })} अपने आप लौटेंगी: वे इनमें से किसी का नाम लेती हैं।`,
  notHere: "यह किसी खाने में नहीं है: इसे फ़ाइल में सुधारें।",
  apply: (cells) => `${count(cells, { one: "सुधारे खाने", other: "सुधारे खानों" })} के साथ फिर खोलें`,
  corrected: (cells) =>
    `${count(cells, CELL)} यहाँ सुधारे गए, आपकी फ़ाइल में नहीं: रखने के लिए कहानी को कार्यपुस्तिका के रूप में सहेजें।`,
  edited:
    "खोलने के बाद आपने इस कहानी को संपादित किया है। खाने सुधारने के लिए फ़ाइल जैसी थी वैसी फिर खुलती है, इन संपादनों के बिना। रखने के लिए उन्हें अलग फ़ाइल में सहेजें।",
};

export const editing: Translation<typeof english.editing> = {
  edit: "संपादित करें",
  copy: "इस कहानी की प्रति संपादित करें",
  copyHint: "इस साइट की कहानी जैसी है वैसी रहेगी; प्रति आपकी है: बदलें, सहेजें, प्रकाशित करें।",
  tooLarge: (most) => `यहाँ ${count(most, OF_EVENT)} तक की कहानियाँ संपादित की जा सकती हैं।`,
  tools: "संपादन",
  bar: (name) => `आप ${isolate(name)} संपादित कर रहे हैं।`,
  notSaved: "सहेजा नहीं गया।",
  saved: "सब कुछ सहेजा हुआ है।",
  aside: (rows) =>
    `फ़ाइल की ${count(rows, ROW)} अलग रखी गई हैं और सहेजे हुए में नहीं हैं। संपादन से पहले उन्हें सुधारें: बाद में सुधारने पर संपादन चले जाते हैं।`,
  savedTo: (name) => `${isolate(name)} में सहेजा गया।`,
  notWritten: (name) => `${isolate(name)} नहीं लिखी जा सकी: ब्राउज़र या डिस्क ने अनुमति नहीं दी।`,
  refused: (forms) => `${numbers.format(forms)} फ़ॉर्म में कुछ ऐसा है जो लागू नहीं हो सका।`,
  changedOnDisk: (name) =>
    `${isolate(name)} को आपकी डिस्क पर किसी दूसरे प्रोग्राम ने बदला है, इसलिए वह नहीं लिखी गई।`,
  undo: "पूर्ववत करें",
  redo: "फिर से करें",
  saveWorkbook: "कार्यपुस्तिका के रूप में सहेजें",
  saveJson: "JSON के रूप में सहेजें",
  saveZip: "ज़िप फ़ाइल के रूप में सहेजें",
  picturesStay: "कार्यपुस्तिका में चित्र और दस्तावेज़ नहीं होते; ज़िप फ़ाइल में सब कुछ होता है।",
  saveTo: (name) => `${isolate(name)} में सहेजें`,
  end: "संपादन समाप्त करें",
  editThis: {
    events: "यह घटना संपादित करें",
    actors: "यह पक्ष संपादित करें",
    sources: "यह स्रोत संपादित करें",
    story: "कहानी को ही संपादित करें",
  },
  add: { events: "नई घटना", actors: "नया पक्ष", sources: "नया स्रोत" },
  goOn: (name) => `${isolate(name)} पर लौटें`,
  untitled: "अधूरा फ़ॉर्म",
};

export const saving: Translation<typeof english.saving> = {
  goneTitle: "फ़ाइल नहीं मिली",
  gone: (name) =>
    `${isolate(name)} अब आपकी डिस्क पर नहीं है: वह हटाई गई, कहीं और रखी गई या उसका नाम बदला गया। अभी कुछ सहेजा नहीं गया।`,
  anew: "उसे फिर से बनाएँ",
  notNow: "न सहेजें",
  incompleteTitle: "अभी सब कुछ कहानी में नहीं है",
  incomplete: (forms) =>
    `${numbers.format(forms)} फ़ॉर्म में जो लिखा है वह लागू नहीं हुआ या जोड़ा नहीं गया। फ़ाइल में वह नहीं होगा।`,
  without: "उसके बिना सहेजें",
  goOn: "लिखना जारी रखें",
};

export const leaving: Translation<typeof english.leaving> = {
  title: "आपके बदलाव सहेजे नहीं गए हैं",
  open: (name) => `अभी ${isolate(name)} खोलने पर वे खो जाएँगे।`,
  changed: (name) => `इस बीच आपकी डिस्क पर ${isolate(name)} बदल गई है। दोनों में से एक ही रह सकती है।`,
  keep: "मेरे बदलाव रखें",
  discard: "मेरे बदलावों के बिना खोलें",
  take: "डिस्क वाली फ़ाइल लें",
};

export const form: Translation<typeof english.form> = {
  titles: { events: "घटना", actors: "पक्ष", sources: "स्रोत", story: "कहानी" },
  close: "फ़ॉर्म बंद करें",
  addThis: "जोड़ें",
  apply: "लागू करें",
  applied: "हर बदलाव तुरंत दिखता है।",
  notApplied: (faults) => `अभी लागू नहीं: पहले ${numbers.format(faults)} चीज़ें ठीक करनी हैं।`,
  unchecked: "अभी लागू नहीं हुआ: जाँचने वाले प्रोग्राम तक पहुँच नहीं हुई। फिर से कोशिश के लिए “लागू करें” दबाएँ।",
  discard: "जो लागू नहीं है उसे छोड़ दें",
  remove: { events: "यह घटना हटाएँ", actors: "यह पक्ष हटाएँ", sources: "यह स्रोत हटाएँ" },
  stillNamed: (places) => `यह रहेगा: ${numbers.format(places)} जगहों पर इसका नाम है।`,
  namedIn: {
    stories: "सैर",
    opening: "कहानी का आरंभ",
    annotations: "समयरेखा की टिप्पणी",
  },
  sameAs: { actors: "यह वही पक्ष है जो", sources: "यह वही स्रोत है जो" },
  merge: "दोनों को एक करें",
  mergeHint: {
    actors: "जहाँ इसका नाम है वहाँ दूसरे का होगा, और इसके नाम उसे मिलेंगे।",
    sources: "जहाँ इसका नाम है वहाँ दूसरे का होगा।",
  },
  more: "और खाने",
  moreInRow: "इस पंक्ति में और",
  required: "ज़रूरी",
  blank: "यह ज़रूरी है: यहाँ अभी कुछ नहीं है।",
  noKinds: "कहानी में अभी कोई प्रकार नहीं है। पहले एक बनाएँ:",
  choose: "चुनें …",
  chooseFile: "फ़ाइल चुनें",
  addRow: "पंक्ति जोड़ें",
  removeRow: (row) => `पंक्ति ${numbers.format(row)} हटाएँ`,
  rowUp: (row) => `पंक्ति ${numbers.format(row)} ऊपर ले जाएँ`,
  rowDown: (row) => `पंक्ति ${numbers.format(row)} नीचे ले जाएँ`,
  row: (list, row) => `${list} ${numbers.format(row)}`,
  makeNew: (name) => `“${isolate(name)}” को नया बनाएँ`,
  take: (text) => `“${isolate(text)}” लें`,
  fault: (found, expected) => `मिला ${isolate(found)}; अपेक्षित ${isolate(expected)}।`,
  expected: (expected) => `अपेक्षित: ${isolate(expected)}।`,
  idHint: "लिंक इसी पर टिके हैं। इसे बदलने पर भी पुराने लिंक यहीं पहुँचेंगे।",
  dateHint:
    "जैसे 2019-05-04, समय के साथ 2019-05-04T08:46, 2019-05, 2019-05~ (लगभग), 2019-04-29/2019-05-10, ../2019-11-02 (तक)।",
  dayHint: "जैसे 2019-05-04, समय के साथ 2019-05-04T08:46।",
  noSource: "यह कौन कहता है? स्रोत के बिना घटना पुष्ट नहीं हो सकती।",
  askActs: "रेखाएँ कार्यों से बनती हैं, भूमिकाओं से नहीं। एक जोड़ें, फिर उसकी क्रिया बताएँ:",
  askChange: "पाठकों ने यह घटना पहले के रूप में देखी हो सकती है। एक पंक्ति में बताएँ कि क्या बदला।",
  addChange: "आज की पंक्ति जोड़ें",
};

export const fields: Translation<typeof english.fields> = {
  ...question.roles,
  short: "कम जगह के लिए शीर्षक, 36 अक्षरों में",
  isStatement: "कथन है: पुष्ट का अर्थ है कि ऐसा कहा गया",
  where: "पृष्ठ या अनुच्छेद",
  participants: "कौन शामिल था",
  actor: "पक्ष",
  role: "भूमिका",
  actions: "किसने क्या किया",
  from: "किसने",
  verb: "क्या किया",
  to: "किसके साथ",
  changes: "सुधार",
  prominence: "महत्त्व",
  known: "कब पता चला",
  dispute: "किस पर मतभेद है",
  links: "दूसरी घटनाओं से संबंध",
  linkedTo: "घटना",
  id: "लिंक में नाम",
  name: "नाम",
  description: "विवरण",
  group: "समूह",
  aliases: "दूसरे नाम, हर पंक्ति में एक",
  memberOf: "किसका हिस्सा",
  body: "संगठन",
  memberFrom: "सदस्यता कब से",
  memberTo: "सदस्यता कब तक",
  title: "शीर्षक",
  publisher: "प्रकाशक",
  published: "प्रकाशन की तारीख़",
  url: "पता",
  type: "क़िस्म",
  origin: "किसकी रिपोर्ट दोहराता है",
  archived: "सहेजी गई प्रति का पता",
  source: "स्रोत",
  changeNote: "क्या बदला गया",
  otherDates: "दूसरी तारीख़ें",
  otherDateNote: "यह कौन कहता है, और क्यों नहीं चुनी गई",
  withoutClaim: "घटना का दावा इसमें नहीं: खंडन, अपील",
  undirected: "दोनों के बीच: दिशा नहीं बताई गई",
  media: "चित्र और दस्तावेज़",
  file: "फ़ाइल",
  alt: "इसमें क्या दिखता है, जो देख नहीं सकते उनके लिए; दस्तावेज़ का नाम",
  caption: "चित्र-परिचय",
  credit: "किसने बनाया",
  licence: "लाइसेंस",
  toldTo: "किसे बताया गया",
  disputes: "किस पर मतभेद है, बिंदुवार",
  about: "किस बारे में",
  disputeNote: "यह कहानी क्या मानती है, और क्यों",
  accounts: "कौन क्या कहता है",
  saidBy: "कौन कहता है, यदि कोई पक्ष नहीं",
  says: "वे क्या कहते हैं",
  accountDate: "उनकी बताई तारीख़",
  answer: "क्या जवाब दिया; जवाब न मिलने पर ख़ाली",
  formerIds: "लिंक में पुराने नाम, हर पंक्ति में एक",
  descriptionStatus: "विवरण की पुष्टि का स्तर",
  descriptionSources: "विवरण के स्रोत",
  roleStatus: "भूमिका की पुष्टि का स्तर",
  roleSources: "भूमिका के स्रोत",
  memberStatus: "सदस्यता की पुष्टि का स्तर",
  memberSources: "सदस्यता के स्रोत",
  sha256: "जो पढ़ा गया उसका SHA-256",
  byline: "किसने लिखी",
  contact: "सुधार कहाँ भेजें",
  language: "भाषा का कोड",
  zone: "घड़ी का समय-क्षेत्र",
  version: "संस्करण",
  updated: "आख़िरी बदलाव",
  kinds: "घटनाओं के प्रकार",
  hue: "रंग, 0 से 9",
  groups: "पक्षों के समूह",
  tours: "सैर",
  intro: "परिचय",
  steps: "पड़ाव",
  stepText: "इस पड़ाव पर क्या कहा जाता है",
  finding: "निष्कर्ष, अधिक से अधिक 36 अक्षर, बड़ा दिखाया जाता है",
  picture: "पाठ के पास का चित्र",
  stepActors: "दिखाए जाने वाले पक्ष",
  firstDay: "से",
  lastDay: "तक",
  pinned: "समयरेखा पर टाँका गया वाक्य",
  lead: "आरंभ: पहला वाक्य",
  leadEvents: "आरंभ: पहला वाक्य जिन घटनाओं पर टिका है",
  question: "आरंभ: प्रश्न",
  questionAnswer: "आरंभ: उत्तर",
  questionEvents: "आरंभ: उत्तर जिन घटनाओं पर टिका है",
  cast: "आरंभ: पात्र",
  castLine: "एक पंक्ति में",
  statement: "वाक्य",
  restsOn: "जिन घटनाओं पर टिका है",
  openingKnown: "आरंभ: क्या पता है",
  openingDisputed: "आरंभ: किस पर मतभेद है",
  openingUnanswered: "आरंभ: क्या अनुत्तरित है",
  annotations: "समयरेखा पर टाँके गए वाक्य",
};

export const weights: Translation<typeof english.weights> = {
  "1": "निर्णायक मोड़",
  "2": "महत्त्वपूर्ण",
  "3": "कई में से एक",
};
export const answers: Translation<typeof english.answers> = { true: "हाँ", false: "नहीं" };
export const pictures: Translation<typeof english.pictures> = {
  timeline: "समयरेखा",
  lanes: "पक्षों की पंक्तियाँ",
  acts: "समय के साथ कार्य",
  clocks: "तीन घड़ियाँ",
  pair: "दो पक्ष",
};
