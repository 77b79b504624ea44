import type { Messages } from "../words.ts";
import { count, FAULT, isolate, numbers } from "./grammar.ts";

export const states: Messages["states"] = {
  loading: (title) => `جارٍ تحميل ${isolate(title)}`,
  failedTitle: "تعذّر فتح هذه البيانات",
  tryAgain: "إعادة المحاولة",
  network: {
    offline: "تعذّر جلب الملف. قد لا يكون هناك اتصال بالإنترنت.",
    timeout: "توقف وصول الملف مدة 30 ثانية.",
    tooLarge: "الملف أكبر من 512 ميغابايت، وهو أقصى ما يفتحه Dateline.",
    status: (status) => `أجاب الخادم بالرمز ${status} بدلًا من الملف.`,
  },
  refused: (name, total) => `رُفض «${isolate(name)}»: ${count(total, FAULT)}. لا يُعرض شيء منه.`,
  fault: (path, found, expected) => `${isolate(path)}: وُجد ${isolate(found)}؛ المتوقع ${isolate(expected)}.`,
  faultAlso: (path) => `انظر أيضًا ${isolate(path)}.`,
  wholeFile: "الملف كله",
  moreFaults: (value) => `و${numbers.format(value)} غيرها`,
  unreadable: (name) =>
    `تعذرت قراءة «${isolate(name)}». ربما كان مجلدًا، أو نُقل الملف أو غُيّر أو حُذف: اختره من جديد.`,
  foreignRefused: (address) =>
    `لا يمكن طلب بيانات من «${isolate(address)}». لا يسأل Dateline إلا مضيفين عامين عبر https، فلم يُجلب شيء.`,
  nothing: "لا حدث يطابق",
  nothingHint: "لا تترك هذه الخيارات شيئًا. خفّف واحدًا منها:",
  widenWindow: "عرض المدة كلها",
  noEvents: "لا أحداث في هذه البيانات.",
  paneFailed: (pane) => `تعذّر رسم ${pane}. بقية الصفحة تعمل.`,
  lostPart: "تعذّر جلب جزء من هذه الصفحة. ما تراه محفوظ في العنوان ويعود بعد إعادة التحميل.",
  reload: "إعادة التحميل",
  dismiss: "إخفاء",
};

export const data: Messages["data"] = {
  title: "البيانات",
  file: "SHA-256",
  program: "البرنامج",
  notAvailable: "غير متاح على هذا الاتصال",
  differs: "ليست هذه هي البيانات التي نُشرت معها هذه الصفحة.",
  corrections: "تصحيحات",
  publisher: "الناشر",
  contact: "للتصحيح والرد:",
  translationOf: (label) => `ترجمة «${isolate(label)}»`,
};
