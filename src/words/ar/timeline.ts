import type * as english from "../en/timeline.ts";
import type { Translation } from "../words.ts";
import {
  ACTOR,
  count,
  countAfter,
  countOf,
  DAY,
  EVENT,
  isolate,
  type Noun,
  noun,
  numbers,
} from "./grammar.ts";

export const clocks: Translation<typeof english.clocks> = {
  title: "أي يوم يُحتسب",
  names: {
    happened: "يوم وقوعه",
    known: "يوم الإعلان عنه",
    both: "كلاهما، بخط يصل بينهما",
  },
  dated: (events, all) =>
    events === all
      ? `تاريخ لكل الأحداث (${numbers.format(all)})`
      : `تاريخ لعدد ${numbers.format(events)} من ${numbers.format(all)} من الأحداث؛ والبقية في يوم وقوعها`,
  happened: "الوقوع",
  told: "الإبلاغ",
  toldTo: (actor) => `إبلاغ ${isolate(actor)}`,
  known: "الإعلان",
  days: (days) => count(days, DAY),
  summary: (events, longest) =>
    `في هذه الفترة ${count(events, EVENT)} أُعلن عنها لاحقًا، بعد ${countAfter(longest, DAY)} على الأكثر.`,
  meaning: "يصل كل خط بين يوم وقوع الحدث ويوم الإعلان عنه.",
  none: "لا حدث في هذه الفترة أُعلن عنه بعد يوم وقوعه.",
  picture: "ثلاث ساعات",
};

const PERSON: Noun = {
  zero: "لا أشخاص",
  one: "شخصًا واحدًا",
  two: "شخصان",
  ofTwo: "شخصين",
  few: "أشخاص",
  many: "شخصًا",
  other: "شخص",
};

export const members: Translation<typeof english.members> = {
  memberOf: (body) => `من أعضاء ${isolate(body)}`,
  counted: (body, people) => `محتسبون مع ${isolate(body)} بصفتهم أعضاء: ${people}.`,
  withEvents: (people) => `مع أحداث أعضائها: ${people}`,
  countedWith: (body, events) => `أحداث محتسبة مع ${isolate(body)}: ${numbers.format(events)}`,
  until: (date) => `حتى ${date}`,
  fold: "الأشخاص ضمن جهاتهم",
  hint: (people) =>
    `تُظهر الأعداد والصور ${countAfter(people, PERSON)} ضمن الجهة التي ينتمي إليها كل منهم، في أيام الانتماء وحيث لا شك فيه. أما النصوص فتذكر الاسمين.`,
};

const UNITS: Readonly<Record<english.DensityUnit, string>> = {
  day: "في اليوم",
  week: "في الأسبوع",
  month: "في الشهر",
  quarter: "في ربع السنة",
  year: "في السنة",
  decade: "في العقد",
  century: "في القرن",
  millennium: "في الألفية",
};

export const density: Translation<typeof english.density> = {
  unit: (unit, column) => `${column === null ? "الأحداث" : isolate(column)} ${UNITS[unit]}`,
  ownScale: (name, most) => `${isolate(name)}، حتى ${numbers.format(most)}`,
  only: (days) => `${days} فقط`,
  byStatus: "حسب الثبوت",
  byAction: "حسب الفعل",
  byColumn: (column) => `حسب ${isolate(column)}`,
  counts: "عدد الأحداث حسب الفترة",
  by: "صف لكل",
  units: { day: "يوم", week: "أسبوع، من الاثنين", month: "شهر", year: "سنة" },
  period: "من",
  days: "الأيام",
  events: "الأحداث",
  copy: "انسخ الجدول",
  copied: "نُسخ",
  copyFailed: "تعذر النسخ",
};

const ACT = noun("لا أفعال", "فعل واحد", "فعلان", "فعلين", "أفعال", "فعلًا", "فعل");

export const lanes: Translation<typeof english.lanes> = {
  title: "المسارات",
  none: "بلا",
  byKind: "حسب النوع",
  byActor: "حسب الطرف",
  picture: "الأفعال عبر الزمن",
  list: "مسارات الأطراف",
  shown: (value, all) => countOf(value, all, ACTOR),
  nobody: "لم يُسمَّ أحد",
  legend: "علامات الأفعال",
  signs: {
    act: "ممن فعل إلى من وقع عليه الفعل",
    between: "بين اثنين: لم يُذكر من الفاعل",
    self: "فعله بنفسه",
    outside: "إلى طرف لا صف له أو منه",
    lasted: "امتد هذه الأيام",
    imprecise: "في أحد هذه الأيام",
    part: "مشارك بلا فعل",
    noRoom: "أفعال لا مكان لها هنا",
  },
  aside: (acts) => `لم يُرسم: ${count(acts, ACT)} بين آخرين في هذه الأحداث`,
  act: (sentence) => `${sentence}.`,
  actSaid: (sentence, basis) => `${sentence} (${basis}).`,
};
