import type { connections as english } from "../en/connections.ts";
import type { Translation } from "../words.ts";
import { ACTOR, count, countAfter, EVENT, isolate, noun, numbers } from "./grammar.ts";

const STEP = noun("لا خطوات", "خطوة واحدة", "خطوتان", "خطوتين", "خطوات", "خطوة", "خطوة");

export const connections: Translation<typeof english> = {
  title: "الصلات",
  meaning: "ذُكر الاثنان في الحدث نفسه، ولا يقول هذا أكثر من ذلك.",
  find: (name) => `كيف تصل الأحداث ${isolate(name)} بـ…`,
  hint: "اسم طرف",
  nobody: "لا طرف بهذا الاسم.",
  circle: "إبراز في الصور",
  near: (actors) => `خطوة واحدة: ${count(actors, ACTOR)}`,
  far: (actors) => `خطوتان: ${count(actors, ACTOR)}`,
  show: "إظهار أقصر سلسلة أحداث",
  hide: "إخفاء سلسلة الأحداث",
  chains: (chains, steps) =>
    chains === 1
      ? `أقصر سلسلة أحداث: ${count(steps, STEP)}`
      : `أقصر سلاسل الأحداث: عددها ${numbers.format(chains)}، وكل منها ${count(steps, STEP)}`,
  step: (one, other, events) =>
    `${isolate(one)} و${isolate(other)}، ذُكرا معًا في ${countAfter(events, EVENT)}`,
  standsFor: (body, people) => `تُحتسب ${isolate(body)} هنا عن ${people}، والأحداث لا تسمّي غيرهم.`,
  more: (events) => `و${count(events, EVENT)} غير ذلك`,
  none: "لا سلسلة أحداث تصل بينهما في هذه الفترة وبهذه المرشحات.",
};
