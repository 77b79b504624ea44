import type { Language } from "./languages.ts";

type DateClasses = {
  readonly day: string;
  readonly month: string;
  readonly year: string;
  readonly decade: string;
  readonly century: string;
  readonly lasted: string;
  readonly oneOf: string;
  readonly by: string;
  readonly since: string;
};

/** Words of the page where authors check a file, in every language: they come with it, in a chunk of its own. */
export type CheckMessages = {
  readonly title: string;
  readonly hint: string;
  readonly choose: string;
  readonly drop: string;
  readonly checking: (name: string) => string;
  readonly print: string;
  readonly report: (name: string) => string;
  readonly sound: (events: string, actors: string, sources: string) => string;
  readonly question: string;
  /** Heading of a part, and how many it lists: Warnings (3). */
  readonly part: (title: string, count: number) => string;
  readonly faults: string;
  readonly warnings: string;
  readonly setAside: string;
  readonly lookalikes: string;
  readonly withoutSource: string;
  readonly neverAct: string;
  readonly inNoEvent: string;
  readonly dates: string;
  readonly none: string;
  readonly more: (count: number) => string;
  readonly precision: string;
  readonly events: string;
  readonly classes: DateClasses;
  readonly inexact: string;
};

const english: CheckMessages = {
  title: "Check a file",
  hint: "The file is read in your browser and goes nowhere.",
  choose: "File to check",
  drop: "Or drop it on this page.",
  checking: (name) => `Checking ${name}…`,
  print: "Print the report",
  report: (name) => `Report on ${name}`,
  sound: (events, actors, sources) => `The file can be opened: ${events}, ${actors}, ${sources}.`,
  question: "This table cannot be read without an answer.",
  part: (title, count) => `${title} (${count})`,
  faults: "Faults",
  warnings: "Warnings",
  setAside: "Rows set aside",
  lookalikes: "Names that look alike",
  withoutSource: "Events without a source",
  neverAct: "Actors that never act",
  inNoEvent: "Actors in no event",
  dates: "Dates by precision",
  none: "None.",
  more: (count) => `and ${count} more`,
  precision: "Precision",
  events: "Events",
  classes: {
    day: "A day",
    month: "A month",
    year: "A year",
    decade: "A decade",
    century: "A century",
    lasted: "It lasted, from … to …",
    oneOf: "Once, between … and …",
    by: "By a day",
    since: "From a day on",
  },
  inexact: "Of these, about or uncertain",
};

const hindi: CheckMessages = {
  title: "फ़ाइल जाँचें",
  hint: "फ़ाइल आपके ब्राउज़र में पढ़ी जाती है और कहीं नहीं भेजी जाती।",
  choose: "जाँचने के लिए फ़ाइल",
  drop: "या उसे इस पृष्ठ पर छोड़ें।",
  checking: (name) => `${name} जाँची जा रही है…`,
  print: "रिपोर्ट छापें",
  report: (name) => `${name} की रिपोर्ट`,
  sound: (events, actors, sources) => `फ़ाइल खोली जा सकती है: ${events}, ${actors}, ${sources}।`,
  question: "उत्तर के बिना यह तालिका नहीं पढ़ी जा सकती।",
  part: (title, count) => `${title} (${count})`,
  faults: "दोष",
  warnings: "चेतावनियाँ",
  setAside: "अलग रखी गई पंक्तियाँ",
  lookalikes: "एक जैसे दिखने वाले नाम",
  withoutSource: "बिना स्रोत की घटनाएँ",
  neverAct: "पक्ष जो कभी कुछ नहीं करते",
  inNoEvent: "पक्ष जो किसी घटना में नहीं हैं",
  dates: "सटीकता के अनुसार तिथियाँ",
  none: "कोई नहीं।",
  more: (count) => `और ${count} अन्य`,
  precision: "सटीकता",
  events: "घटनाएँ",
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

const arabic: CheckMessages = {
  title: "فحص ملف",
  hint: "يُقرأ الملف في متصفحك ولا يُرسل إلى أي مكان.",
  choose: "الملف المراد فحصه",
  drop: "أو أفلته على هذه الصفحة.",
  checking: (name) => `يُفحص ${name}…`,
  print: "طباعة التقرير",
  report: (name) => `تقرير عن ${name}`,
  sound: (events, actors, sources) => `يمكن فتح الملف: ${events}، ${actors}، ${sources}.`,
  question: "لا يمكن قراءة هذا الجدول دون إجابة.",
  part: (title, count) => `${title} (${count})`,
  faults: "أخطاء",
  warnings: "تحذيرات",
  setAside: "صفوف نُحِّيت جانبًا",
  lookalikes: "أسماء متشابهة في الشكل",
  withoutSource: "أحداث بلا مصدر",
  neverAct: "أطراف لا تفعل شيئًا",
  inNoEvent: "أطراف لا ترد في أي حدث",
  dates: "التواريخ بحسب دقتها",
  none: "لا شيء.",
  more: (count) => `وغيرها: ${count}`,
  precision: "الدقة",
  events: "الأحداث",
  classes: {
    day: "يوم",
    month: "شهر",
    year: "سنة",
    decade: "عقد",
    century: "قرن",
    lasted: "دام من … إلى …",
    oneOf: "مرة واحدة، بين … و…",
    by: "حتى يوم معين",
    since: "منذ يوم معين",
  },
  inexact: "منها تقريبي أو غير مؤكد",
};

export const checkMessages: { readonly [L in Language]: CheckMessages } = {
  en: english,
  hi: hindi,
  ar: arabic,
};
