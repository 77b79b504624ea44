import type { Messages } from "../words.ts";
import {
  ACTOR,
  count,
  countAfter,
  countOf,
  EVENT,
  isolate,
  MONTH,
  numbers,
  SOURCE,
  YEAR,
} from "./grammar.ts";

export const filters: Messages["filters"] = {
  actors: "الأطراف",
  kind: "النوع",
  standing: "درجة التثبّت",
  sources: "المصادر",
  any: "أيّ",
  all: "كل",
  anyHint: "أحداث فيها أيّ من الأطراف المختارة",
  allHint: "أحداث فيها كل الأطراف المختارة",
  match: "في الأحداث",
  findActor: "ابحث عن طرف",
  findSource: "ابحث عن مصدر",
  allActors: (value) => `كل الأطراف (${numbers.format(value)})`,
  allKinds: (value) => `كل الأنواع (${numbers.format(value)})`,
  allSources: (value) => `كل المصادر (${numbers.format(value)})`,
  more: (value) => `يوجد ${numbers.format(value)} غيرها: اكتب جزءًا من الاسم`,
  sourceName: (publisher, title) => (publisher ? `${isolate(publisher)}: ${isolate(title)}` : isolate(title)),
  fewer: "أقل",
  noActor: (text) => `لا طرف باسم «${isolate(text)}».`,
  noSource: (text) => `لا مصدر باسم «${isolate(text)}».`,
  contested: "الأحداث المختلف عليها فقط",
  clear: "مسح عوامل التصفية",
  zoomTo: (events) => `تقريب إلى ${events}`,
  active: "عوامل التصفية السارية",
  textChip: (text) => `«${isolate(text)}»`,
  remove: (what) => `إزالة ${isolate(what)}`,
  inForce: (value) => `عوامل التصفية · ${numbers.format(value)}`,
  show: (value) => `عرض ${countAfter(value, EVENT)}`,
};

export const timeline: Messages["timeline"] = {
  marks: "الأحداث على الخط الزمني",
  zoomIn: "تكبير",
  zoomOut: "تصغير",
  showAll: "عرض الكل",
  from: "من",
  to: "إلى",
  lanes: "مسارات حسب النوع",
  zoomToThese: "كبّر إلى هذه الأحداث",
  stack: (value, range) => `${count(value, EVENT)}، ${range}`,
};

export const network: Messages["network"] = {
  tree: "الأطراف والصلات",
  title: "مَن فعل ماذا بمَن في هذه الفترة",
  fit: "إظهار الشبكة كاملة",
  closer: "تكبير الشبكة",
  farther: "تصغير الشبكة",
  node: (name, kind, events) => `${isolate(name)}، ${kind}، ${count(events, EVENT)}`,
  tieOut: (verbs, other, rests) => `${isolate(verbs)} ${isolate(other)}، ${rests}`,
  tieInto: (other, verbs, rests) => `${isolate(other)} ${isolate(verbs)}، ${rests}`,
  folded: (value, people) => `+${numbers.format(value)} ${people ? "من الأشخاص" : "غيرهم"}`,
  alone: "بلا صلة في هذا العرض",
  allTies: "صلات من حدث واحد",
  legend: "معنى الخطوط والأشكال",
  eventsOrMore: (value) => `${numbers.format(value)} أحداث أو أكثر`,
  verbAndMore: (verb, more) => `${isolate(verb)} و${numbers.format(more)} غيره`,
  ofStanding: (value, standing) => `${numbers.format(value)} ${standing}`,
  contested: "محل خلاف",
  restsOn: (events, standings, sources) => `${count(events, EVENT)}: ${standings} · ${sources}`,
  didTo: "فعل بـ",
  doneBy: "فُعل به من",
  noTies: "لا يفعل طرف شيئًا بآخر في هذه الأحداث.",
  layingOut: "يجري ترتيب الشبكة…",
  busiest: "اختر طرفًا لترى صلاته",
};

export const list: Messages["list"] = {
  more: (value) => `عرض ${numbers.format(value)} أخرى`,
  earlier: (value) => `عرض ${numbers.format(value)} أسبق`,
  gapMonths: (value) => `${count(value, MONTH)} بلا أحداث`,
  gapYears: (value) => `${count(value, YEAR)} بلا أحداث`,
};

export const details: Messages["details"] = {
  previous: "الحدث السابق",
  next: "الحدث التالي",
  close: "إغلاق التفاصيل",
  share: "مشاركة واقتباس",
  whoDidWhat: "مَن فعل ماذا",
  alsoInvolved: "أطراف أخرى معنية",
  sources: "المصادر",
  noSources: "لم يُذكر مصدر.",
  dated: "كيف حُدد التاريخ",
  otherDates: "تواريخ أخرى",
  known: (date) => `صار معروفًا للعموم: ${date}.`,
  dispute: "موضع الخلاف",
  changes: "تصحيحات",
  linked: "أحداث مرتبطة",
  opensHost: (host) => `يفتح ${isolate(host)}`,
  aliases: "يُعرف أيضًا باسم",
  memberOf: "ينتمي إلى",
  members: "يضم",
  did: (name) => `ما فعله الطرف ${isolate(name)}`,
  wasDone: (name) => `ما فُعل بالطرف ${isolate(name)}`,
  mentionedIn: "يظهر أيضًا في هذه الأحداث",
  overTime: "الأحداث عبر الزمن",
  countIn: (period, value) => `${period}: ${numbers.format(value)}`,
  strongestTies: "أقوى الصلات",
  filterBy: (name) => `الأحداث التي فيها ${isolate(name)} فقط`,
  unfilter: (name) => `إزالة عامل التصفية ${isolate(name)}`,
  filterByBoth: "الأحداث التي فيها كلاهما فقط",
  tie: (one, other) => `${isolate(one)} و${isolate(other)}`,
  tieMeaning: "الصلة هي ما فعله أحدهما بالآخر، لا أكثر.",
  direction: (from, to) => `${isolate(from)} ← ${isolate(to)}`,
  noEventsHere: "لا شيء في هذه الفترة.",
  outsideFilters: "عوامل التصفية أو الفترة المعروضة تُخرج هذا الحدث من الصور.",
  story: "القصة",
  howSure: "ما مدى ثبوت ذلك؟",
  turningPoints: "نقاط تحول",
  howToRead: "كيف تقرأ هذه الصفحة",
  readingHint:
    "اختر حدثًا أو طرفًا لترى مَن يقول ذلك. كبّر الخط الزمني أو اسحبه لتضييق الفترة: تتبعه الشبكة والقائمة وكل الأرقام.",
  version: (version, updated) =>
    [version && `الإصدار ${isolate(version)}`, updated].filter(Boolean).join("، "),
  eventsInWindow: (inWindow, all) =>
    inWindow === all ? count(all, EVENT) : `${countOf(inWindow, all, EVENT)} في هذه الفترة`,
  verbTimes: (verb, times) => (times === 1 ? isolate(verb) : `${isolate(verb)} ×${numbers.format(times)}`),
};

export const summary: Messages["summary"] = {
  title: "باختصار",
  nothing: "لا حدث يطابق.",
  extent: (events, range) => `${events}، ${range}.`,
  busiest: (month, events) => `أكثر الشهور أحداثًا: ${month}، ${events}.`,
  actors: (names) => `الأكثر نشاطًا: ${names}.`,
  disputed: (value) =>
    value === 0 ? "لا حدث متنازع عليه." : `عدد الأحداث المتنازع عليها: ${numbers.format(value)}.`,
};

export const spoken: Messages["spoken"] = {
  event: (date, headline, standing, actors, sources) =>
    `${date}. ${isolate(headline)}${/[.!?…؟]$/.test(headline) ? "" : "."} ${standing}. ${count(actors, ACTOR)}، ${count(sources, SOURCE)}.`,
  position: (index, total) => `${numbers.format(index)} من ${numbers.format(total)}.`,
};
