import type * as english from "../en/share.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const share: Translation<typeof english.share> = {
  title: "مشاركة واقتباس",
  link: "رابط",
  eventHint: "مع معاينة في برامج المحادثة.",
  viewHint: "الحدث مع مرشحاتك ونافذتك الزمنية.",
  copyPrivate: "نسخ رابط بلا معاينة",
  privateHint: "الحدث نفسه مذكور بعد علامة # أيضًا.",
  whoSees:
    "من يفتح الرابط يُعلم خادم هذا الموقع بالحدث الذي يفتحه. أما المرشحات والنافذة الزمنية فتأتي بعد علامة #، ولا ترسلها المتصفحات إلى أي خادم.",
  nobodySees: "هذا الرابط كله بعد علامة #، ولا ترسله المتصفحات إلى أي خادم.",
  ownFile:
    "الملف المفتوح موجود على جهازك وحده. يذكر الرابط اسمه ولا يفيد إلا من لديه الملف نفسه؛ لا يستطيع أحد غيره فتحه.",
  system: "مشاركة عبر برنامج آخر",
  cite: "اقتباس",
  form: "الصيغة",
  forms: {
    plain: "نص عادي",
    apa: "APA",
    chicago: "Chicago",
    wikipedia: "Wikipedia",
    bibtex: "BibTeX",
    paragraph: "فقرة مع حواشٍ",
  },
  text: "نص الاقتباس (بالإنجليزية)",
  copyText: "نسخ الاقتباس",
  copied: "تم النسخ",
  copyFailed: "لم يسمح المتصفح بالنسخ. حدد النص وانسخه بنفسك.",
};

export const link: Translation<typeof english.link> = {
  ignored: (parts) => `أُهملت أجزاء من هذا الرابط: ${parts}.`,
  ignoredPart: (what, text) => `${what} «${isolate(text)}»`,
  ignoredKeys: {
    data: "البيانات",
    event: "الحدث",
    focus: "الطرف المختار",
    actor: "الطرف",
    match: "المطابقة",
    kind: "النوع",
    status: "درجة التثبّت",
    source: "المصدر",
    contested: "المختلف عليه",
    q: "نص البحث",
    from: "البداية",
    to: "النهاية",
    window: "الفترة",
    view: "العرض",
    lanes: "المسارات",
    fold: "طيّ فترات الصمت",
    story: "الجولة",
    step: "الخطوة",
    lang: "اللغة",
  },
  otherFile: "ليس هذا الملف الذي أُنشئ به الرابط، لذلك فُتح على حدة. «رجوع» يعيدك إلى الرابط.",
  otherFileNamed: (name) =>
    `ليس هذا «${isolate(name)}» كما كان حين أُنشئ الرابط، لذلك فُتح على حدة. «رجوع» يعيدك إلى الرابط.`,
  newerLink: "أنشأ هذا الرابط إصدار أحدث من Dateline؛ يُعرض منه ما فُهم.",
  withdrawn: (event, date, reason) => `سُحب الحدث «${isolate(event)}» في ${date}: ${isolate(reason)}`,
  replacement: "ما حل محله",
};
