import type { Messages } from "../words.ts";
import { count, isolate, numbers, ROW } from "./grammar.ts";

export const states: Messages["states"] = {
  loading: (title) => `جارٍ تحميل ${isolate(title)}`,
  tryAgain: "إعادة المحاولة",
  offline: "تعذّر جلب الملف. قد لا يكون هناك اتصال بالإنترنت.",
  fault: (path, found, expected) => `${isolate(path)}: وُجد ${isolate(found)}؛ المتوقع ${isolate(expected)}.`,
  faultAlso: (path) => `انظر أيضًا ${isolate(path)}.`,
  wholeFile: "الملف كله",
  moreFaults: (value) => `و${numbers.format(value)} غيرها`,
  nothing: "لا حدث يطابق",
  nothingHint: "لا تترك هذه الخيارات شيئًا. خفّف واحدًا منها:",
  widenWindow: "عرض المدة كلها",
  noEvents: "لا أحداث في هذه البيانات.",
  paneFailed: (pane) => `تعذّر رسم ${pane}. بقية الصفحة تعمل.`,
  lostPart: "تعذّر جلب جزء من هذه الصفحة. ما تراه محفوظ في العنوان ويعود بعد إعادة التحميل.",
  failed: "حدث خطأ في هذه الصفحة: ربما لم يتم آخر ما فعلته. جرّبه مرة أخرى، أو أعد تحميل الصفحة.",
  reload: "إعادة التحميل",
  dismiss: "إخفاء",
};

export const open: Messages["open"] = {
  menu: "فتح ملفك",
  open: "فتح",
  cancel: "إلغاء",
  receivedOf: (received, total) => `${received} من ${total}`,
  bytes: (value) =>
    value >= 1_000_000
      ? `${numbers.format(Math.round(value / 100_000) / 10)} ميغابايت`
      : `${numbers.format(Math.round(value / 1000))} كيلوبايت`,
  rows: (value) => count(value, ROW),
};
