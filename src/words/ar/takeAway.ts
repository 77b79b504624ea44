import type * as english from "../en/takeAway.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, countAfter, EVENT, isolate, type Noun, numbers } from "./grammar.ts";

const TIE: Noun = {
  zero: "لا صلات",
  one: "صلة واحدة",
  two: "صلتان",
  ofTwo: "صلتين",
  few: "صلات",
  many: "صلة",
  other: "صلة",
};
const DOCUMENT: Noun = {
  zero: "لا وثائق",
  one: "وثيقة واحدة",
  two: "وثيقتان",
  ofTwo: "وثيقتين",
  few: "وثائق",
  many: "وثيقة",
  other: "وثيقة",
};

export const picture: Translation<typeof english.picture> = {
  title: "الصور",
  headline: "العنوان",
  size: "المقاس",
  sizes: {
    wide: "1200 × 675، للمقالات والمنشورات",
    tall: "1080 × 1350، للهواتف",
    whole: "عرض 1600 وارتفاع بقدر الحاجة",
  },
  timeline: "الخط الزمني",
  network: "الشبكة",
  hint: "مع مفتاح الرموز والمصادر ودرجة التثبّت والعنوان الإلكتروني، بألوان فاتحة.",
  noPicture: "لا يصنع هذا المتصفح هذه الصورة؛ الزر الآخر يعمل.",

  story: (title) => `من «${isolate(title)}»`,
  ownFile: "من ملف لم ينشره أي موقع",
  marks: "كل علامة حدث واحد في تاريخه.",
  marksOf: (column) => `كل علامة حدث واحد في يومه بحسب «${isolate(column)}».`,
  marksKnown: "كل علامة حدث واحد في اليوم الذي عُرف فيه للعموم.",
  bars: (unit, most) => `الارتفاع: ${unit}؛ وأعلى عمود يمثل ${numbers.format(most)}.`,
  columns: (most) => `الارتفاع: عدد الأحداث؛ وأعلى عمود يمثل ${countAfter(most, EVENT)}.`,
  partial: "المخطط: مدة لا يقع في البيانات والفترة إلا جزء منها؛ وعرض العمود بقدر هذا الجزء.",
  actors: "الحجم والسُّمك: عدد الأحداث في هذا العرض.",
  tiesLeftOut: (ties) => `غير مرسوم: ${count(ties, TIE)} لحدث واحد أو لأطراف غير معروضة.`,
  actorsLeftOut: (actors) => `غير معروض: ${count(actors, ACTOR)}.`,

  dates: "التاريخ",
  lasted: "استمر هذه المدة",
  somewhere: "في وقت ما ضمن هذا",
  open: "بحلول هذا اليوم أو منذه",
  stack: "+2: حدثان آخران لا متسع لهما",
  selected: "المحدَّد",
  more: (entries) => `و${numbers.format(entries)} غيرها`,

  sources: (sources) =>
    sources === 0
      ? "المصادر: لم يُذكر أي مصدر."
      : `المصادر: ${count(sources, DOCUMENT)}، وقائمتها في العنوان أدناه.`,
  sourcesInFile: (sources) =>
    sources === 0 ? "المصادر: لم يُذكر أي مصدر." : `المصادر: ${count(sources, DOCUMENT)}، وقائمتها في الملف.`,
  asOf: (date) => `درجة التثبّت حتى ${date}.`,
  made: (date) => `أُعدّت الصورة في ${date}.`,
};

export const take: Translation<typeof english.take> = {
  title: "تنزيل البيانات",
  scope: "أي الأحداث",
  shown: (events) => `على الشاشة: ${count(events, EVENT)}`,
  all: (events) => `الكل: ${count(events, EVENT)}`,
  formats: {
    json: { name: "JSON", hint: "كل شيء، مع الأطراف والمصادر؛ ويُفتح هنا من جديد" },
    csv: { name: "CSV", hint: "سطر لكل حدث، لجداول البيانات" },
    gexf: { name: "GEXF", hint: "الشبكة عبر الزمن، لأدوات الشبكات" },
  },
  making: "يجري إنشاء الملف…",
  tooManyRows: (sheet, rows, most) =>
    `عدد صفوف مصنّف هذه الأحداث في «${isolate(sheet)}» هو ${numbers.format(rows)}، ولا تتسع الورقة إلا لعدد ${numbers.format(most)}. خذ CSV أو JSON، أو أحداثًا أقل.`,
  broken: "تعذّر إنشاء الملف، وغالبًا لنقص الذاكرة. خذ أحداثًا أقل، أو نوعًا آخر من الملفات.",
};
