import type * as english from "../en/story.ts";
import type { Translation } from "../words.ts";
import { count, EVENT, isolate, MINUTE, numbers, STEP } from "./grammar.ts";

export const opening: Translation<typeof english.opening> = {
  story: "القصة",
  question: "السؤال المركزي",
  answer: "إلى أين وصل",
  start: "ابدأ من هنا",
  length: (steps, minutes) => `${count(steps, STEP)} · ${count(minutes, MINUTE)}`,
  cast: "من هم",
  span: (events, from, to) => (from === to ? `${events}، ${from}` : `${events}، من ${from} إلى ${to}`),
  known: "المعروف",
  disputed: "المتنازع فيه",
  unanswered: "بلا جواب",
  more: "المزيد عن القصة",
  further: "المزيد",
  neighbours: "ما قبله وما بعده",
};

export const tour: Translation<typeof english.tour> = {
  title: "جولة",
  step: (number, total) => `الخطوة ${numbers.format(number)} من ${numbers.format(total)}`,
  goTo: (number, headline) => `الخطوة ${numbers.format(number)}: ${isolate(headline)}`,
  steps: "خطوات الجولة",
  next: "الخطوة التالية",
  previous: "الخطوة السابقة",
  leave: "مغادرة الجولة",
  others: "جولات أخرى",
  place: (number, total) => `${numbers.format(number)} / ${numbers.format(total)}`,
  toRecord: "ابحث في السجل",
  whole: "كل شيء عن هذا الحدث",
  emptyWindow: "الأيام التي تذكرها هذه الخطوة لا تشمل حدثها؛ لذلك تُعرض الأيام المحيطة به.",
};

export const summary: Translation<typeof english.summary> = {
  title: "باختصار",
  nothing: "لا حدث يطابق.",
  extent: (events, range) => `${events}، ${range}.`,
  busiest: (month, events) => `أكثر الشهور أحداثًا: ${month}، ${events}.`,
  busiestYear: (year, events) => `أكثر السنوات أحداثًا: ${year}، ${events}.`,
  actors: (names) => `الأكثر نشاطًا: ${names}.`,
  targets: (names) => `الأكثر تعرضًا للأفعال: ${names}.`,
  happened: (what) => `ما حدث: ${what}.`,
  acted: (names) => `مَن فعل: ${names}.`,
  actedUpon: (names) => `مَن وقع عليه الفعل: ${names}.`,
  contested: (counts) => `${counts}.`,
  before: "قبل ذلك",
  after: "بعد ذلك",
  firstAnswer: "جواب أول",
  busiestPair: (pair, events) => `الأكثر بين طرفين: ${pair}، ${events}.`,
  charts: {
    actors: "الأكثر مشاركة",
    acts: "الأفعال الأكثر تكرارًا",
    pairs: "مَن تجاه مَن",
    periods: {
      day: "الأحداث في اليوم",
      week: "الأحداث في الأسبوع",
      month: "الأحداث في الشهر",
      quarter: "الأحداث في ربع السنة",
      year: "الأحداث في السنة",
      decade: "الأحداث في العقد",
      century: "الأحداث في القرن",
      millennium: "الأحداث في الألفية",
    },
  },
  howToRead: "كيف تقرأ هذه الصفحة",
  readingHint:
    "اختر حدثًا أو طرفًا لترى مَن يقول ذلك. كبّر الخط الزمني أو اسحبه لتضييق الفترة: تتبعه الشبكة والقائمة وكل الأرقام.",
};

export const timeWindow: Translation<typeof english.timeWindow> = {
  title: "الفترة",
  hint: "لا تُحتسب هنا وفي الشبكة إلا أحداث هذه الأيام. اسحب فوق السنوات، أو اكتب التاريخين.",
  noDate: (day, month, year) => `لا يُقرأ من هذا تاريخ. اكتبه هكذا: ${day} أو ${month} أو ${year}.`,
  outsideStory: (range) => `لا أحداث للقصة في ذلك الوقت: ${range}.`,
};

export const play: Translation<typeof english.play> = {
  title: "تشغيل القصة عبر الزمن",
  play: "تشغيل",
  pause: "إيقاف مؤقت",
  moment: "الموضع في الزمن",
  pace: "ما يتساوى في كل خطوة",
  paces: { events: "بعدد الأحداث", days: "بعدد الأيام" },
  speed: "السرعة",
  speeds: { slow: "بطيئة", normal: "عادية", fast: "سريعة" },
  compare: "مقارنة",
  close: "إغلاق",
  comparison: {
    title: "مقارنة فترتين",
    swap: "عرض الفترة الأخرى",
    close: "إغلاق المقارنة",
    shown: "في الخط الزمني",
    events: "الأحداث",
    actors: "الأطراف",
    changed: "الأكثر تغيرًا",
    change: (name, earlier, later) =>
      `${isolate(name)}: ${count(earlier, EVENT)}، ثم ${numbers.format(later)}`,
    byActor: "الأكثر نشاطًا",
    came: (ties) => `روابط ظهرت: ${numbers.format(ties)}`,
    went: (ties) => `روابط اختفت: ${numbers.format(ties)}`,
    stayed: (ties) => `روابط بقيت: ${numbers.format(ties)}`,
    tie: (from, to) => `من ${isolate(from)} إلى ${isolate(to)}`,
  },
};
