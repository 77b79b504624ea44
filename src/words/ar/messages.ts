import type { Messages } from "../words.ts";
import { ACTOR, and, count, countAfter, countOf, EVENT, isolate, numbers, ROW, SOURCE } from "./grammar.ts";

export { LOCALE as locale } from "./grammar.ts";

export const messages: Messages = {
  dates: {
    weekdayAndDay: (weekday, day) => `${weekday} ${day}`,
    atTime: (day, time) => `${day}، ${time}`,
    shortMonth: (name) => name,
    beforeCommonEra: (year) => `${year} ق.م`,
    commonEra: (year) => `${year} م`,
    range: (first, last) => (/[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`),
    yearFrom: (year, month) => `${year}، من ${month}`,
  },

  panes: {
    timeline: "الخط الزمني",
    network: "الشبكة",
    events: "الأحداث",
    filters: "عوامل التصفية",
    filter: "تصفية",
    details: "التفاصيل",
    overview: "القصة كاملة",
    views: "العرض",
    list: "القائمة",
    table: "جدول",
    pairs: "الأزواج",
    forms: "شكل القائمة",
    inOrder: "بالترتيب",
    resize: (pane) => `تغيير حجم ${pane}`,
    about: "حول",
    tabs: "طرق العرض",
    expand: "عرض المزيد من التفاصيل",
    collapse: "عرض تفاصيل أقل",
    strip: "الزمن",
  },

  header: {
    search: "البحث في الأحداث والأطراف",
    openSearch: "بحث",
    copyLink: {
      step: "نسخ رابط هذه الخطوة",
      event: "نسخ رابط هذا الحدث",
      view: "نسخ رابط هذا العرض",
    },
    copied: "نُسخ الرابط",
    copiedOwn: "نُسخ الرابط: يعمل لمن لديه الملف",
    copiedText: "تم النسخ",
    copyFailed: "لم يسمح المتصفح بالنسخ. حدد النص وانسخه بنفسك.",
    language: "اللغة",
    menu: "خيارات",
    close: "إغلاق",
    skipToTimeline: "الانتقال إلى الخط الزمني",
    skipToList: "الانتقال إلى قائمة الأحداث",
    skipToDetails: "الانتقال إلى التفاصيل",
  },

  page: {
    name: "Dateline",
  },

  states: {
    loading: (title) => `جارٍ تحميل ${isolate(title)}`,
    tryAgain: "إعادة المحاولة",
    offline: "تعذّر جلب الملف. قد لا يكون هناك اتصال بالإنترنت.",
    andMore: (value) => `و${numbers.format(value)} غيرها`,
    nothing: "لا حدث يطابق",
    paneFailed: (pane) => `تعذّر رسم ${pane}. بقية الصفحة تعمل.`,
    lostPart: "تعذّر جلب جزء من هذه الصفحة. ما تراه محفوظ في العنوان ويعود بعد إعادة التحميل.",
    failed: "حدث خطأ في هذه الصفحة: ربما لم يتم آخر ما فعلته. جرّبه مرة أخرى، أو أعد تحميل الصفحة.",
    reload: "إعادة التحميل",
    dismiss: "إخفاء",
  },

  open: {
    menu: "فتح ملفك",
    open: "فتح",
    cancel: "إلغاء",
    receivedOf: (received, total) => `${received} من ${total}`,
    bytes: (value, isMega) => `${numbers.format(value)} ${isMega ? "ميغابايت" : "كيلوبايت"}`,
    rows: (value) => count(value, ROW),
  },

  filters: {
    actors: "الأطراف",
    kind: "النوع",
    standing: "درجة التثبّت",
    sources: "المصادر",
    fewer: "أقل",
    oneSource: "مصدر مستقل واحد فقط",
    kept: "أصبح علنيًا بعد أكثر من 30 يومًا",
    contested: "الأحداث المختلف عليها فقط",
    contestedMark: "مختلف عليها",
    clear: "مسح عوامل التصفية",
    active: "عوامل التصفية السارية",
    quoted: (text) => `«${isolate(text)}»`,
    remove: (what) => `إزالة ${isolate(what)}`,
    inForce: (value) => `عوامل التصفية · ${numbers.format(value)}`,
    show: (value) => `عرض ${countAfter(value, EVENT)}`,
  },

  timeline: {
    marks: "الأحداث على الخط الزمني",
    from: "البداية",
    to: "النهاية",
    fold: "طيّ فترات الصمت",
    highest: (events) => `الأعلى: ${events}`,
    binned: (period, events) => `${period}: ${events}`,
    stack: (value, range) => `${count(value, EVENT)}، ${range}`,
    rest: (values) => `البقية (${numbers.format(values)})`,
    notStated: "غير مذكور",
  },

  list: {
    more: (value) => `عرض ${numbers.format(value)} أخرى`,
    earlier: (value) => `عرض ${numbers.format(value)} أسبق`,
    others: (value) => `${value === 1 ? "واحد" : numbers.format(value)}\u00a0غيرهم`,
  },

  details: {
    direction: (from, to) => `${isolate(from)} ← ${isolate(to)}`,
    tie: (one, other) => `${isolate(one)} ${and(other)}`,
  },

  spoken: {
    event: (date, headline, standing, actors, sources) =>
      `${date}. ${isolate(headline)}${/[.!?…؟]$/.test(headline) ? "" : "."} ${standing && `${standing}. `}${count(actors, ACTOR)}${sources && `، ${sources}`}.`,
    position: (index, total) => `${numbers.format(index)} من ${numbers.format(total)}.`,
  },

  standing: {
    confirmed: { label: "مؤكد", meaning: "تُظهر المصادر أن ما في العنوان حدث" },
    onRecord: { label: "تصريح مسجَّل", meaning: "قيل ذلك؛ أما صحته فأمر آخر" },
    reported: { label: "منقول", meaning: "يقول طرف واحد، أو مصادر لم تُذكر أسماؤها، إن ذلك حدث" },
    alleged: { label: "مزعوم", meaning: "ادعاء لم يثبت حدوث ما فيه" },
    disputed: { label: "متنازع عليه", meaning: "تتناقض أقوال الأطراف بشأن حدوث ذلك أو كيفية حدوثه" },
    unstated: { label: "درجة التثبّت غير مذكورة", meaning: "لا يذكر الملف مدى التثبّت منه" },
  },

  standingInFull: (label, meaning) => `${label}: ${meaning}`,

  contest: {
    things: { fact: "الوقائع", date: "التاريخ", number: "العدد", meaning: "المعنى" },
    contested: (things) => `مختلف عليه: ${things}`,
    plain: "مختلف عليه",
  },

  counts: {
    events: (value) => count(value, EVENT),
    actors: (value) => count(value, ACTOR),
    sources: (value) => count(value, SOURCE),
    eventsOf: (shown, all) => countOf(shown, all, EVENT),
    actorsOf: (shown, all) => countOf(shown, all, ACTOR),
    folded: "الأشخاص محسوبون ضمن جهاتهم",
    byColumn: (column) => `بحسب ${isolate(column)}`,
    asKnown: "بحسب يوم الإعلان عنها",
    of: (position, all) => `${numbers.format(position)} من ${numbers.format(all)}`,
    independent: (sources, value) => `${sources}، المستقل منها ${numbers.format(value)}`,
    contested: (disputed, more) => {
      if (disputed === 0) return `تفاصيلها مختلف عليها: ${numbers.format(more)}`;
      return `متنازع عليها: ${numbers.format(disputed)}${more === 0 ? "" : `، وأخرى تفاصيلها مختلف عليها: ${numbers.format(more)}`}`;
    },
  },
};
