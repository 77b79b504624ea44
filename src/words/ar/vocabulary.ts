import type { Messages } from "../words.ts";
import { ACTOR, count, countOf, EVENT, isolate, numbers, SOURCE, WARNING } from "./grammar.ts";

export const standing: Messages["standing"] = {
  confirmed: { label: "مؤكد", meaning: "تُظهر المصادر أن ذلك حدث" },
  onRecord: { label: "قول موثّق", meaning: "قيل ذلك؛ أما صحته فأمر آخر" },
  reported: { label: "منقول", meaning: "يقول طرف واحد، أو مصادر لم تُذكر أسماؤها، إن ذلك حدث" },
  alleged: { label: "مزعوم", meaning: "ادعاء لم يثبت حدوث ما فيه" },
  disputed: { label: "متنازع عليه", meaning: "تتناقض أقوال الأطراف بشأن حدوث ذلك أو كيفية حدوثه" },
  unstated: { label: "درجة التثبّت غير مذكورة", meaning: "لا يذكر الملف مدى التثبّت منه" },
};

export const standingInFull: Messages["standingInFull"] = (label, meaning) => `${label}: ${meaning}`;

export const contest: Messages["contest"] = {
  things: { fact: "الوقائع", date: "التاريخ", number: "العدد", meaning: "المعنى" },
  contested: (things) => `خلاف على ${things}`,
  plain: "مختلف عليه",
};

export const actorKinds: Messages["actorKinds"] = {
  person: { one: "شخص", many: "أشخاص" },
  organisation: { one: "منظمة", many: "منظمات" },
  government: { one: "جهة حكومية", many: "جهات حكومية" },
  media: { one: "وسيلة إعلام", many: "وسائل إعلام" },
  court: { one: "محكمة", many: "محاكم" },
  software: { one: "برنامج", many: "برامج" },
  group: { one: "مجموعة", many: "مجموعات" },
};

export const counts: Messages["counts"] = {
  events: (value) => count(value, EVENT),
  actors: (value) => count(value, ACTOR),
  sources: (value) => count(value, SOURCE),
  eventsOf: (shown, all) => countOf(shown, all, EVENT),
  actorsOf: (shown, all) => countOf(shown, all, ACTOR),
  folded: "الأشخاص محسوبون ضمن جهاتهم",
  byColumn: (column) => `بحسب ${isolate(column)}`,
  asKnown: "بحسب يوم الإعلان عنها",
  of: (position, all) => `${numbers.format(position)} من ${numbers.format(all)}`,
  warnings: (value) => count(value, WARNING),
  independent: (sources, value) => `${sources}، المستقل منها ${numbers.format(value)}`,
  contested: (disputed, more) => {
    if (disputed === 0) return `في تفاصيلها خلاف: ${numbers.format(more)}`;
    return `متنازع عليها: ${numbers.format(disputed)}${more === 0 ? "" : `، وأخرى في تفاصيلها خلاف: ${numbers.format(more)}`}`;
  },
};
