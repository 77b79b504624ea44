import type { share as english } from "../en/share.ts";
import type { Translation } from "../words.ts";

export const share: Translation<typeof english> = {
  title: "مشاركة واقتباس",
  link: "رابط",
  copyEvent: "نسخ رابط هذا الحدث",
  eventHint: "مع معاينة في برامج المحادثة.",
  copyView: "نسخ رابط هذا العرض",
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
