import type { summary as english } from "../en/summary.ts";
import type { Translation } from "../words.ts";

export const summary: Translation<typeof english> = {
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
};
