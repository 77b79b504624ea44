import type { Messages } from "../words.ts";
import { isolate } from "./grammar.ts";

export const dates: Messages["dates"] = {
  weekdayAndDay: (weekday, day) => `${weekday} ${day}`,
  atTime: (day, time) => `${day}، ${time}`,
  inZone: (time, zone) => `${time} (⁦${zone}⁩)`,
  shortMonth: (name) => name,
  beforeCommonEra: (year) => `${year} ق.م`,
  commonEra: (year) => `${year} م`,
  decade: (year) => `عقد ${year}`,
  years: (first, last) => `من ${first} إلى ${last}`,
  range: (first, last) => (/[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`),
  yearFrom: (year, month) => `${year}، من ${month}`,
  fromTo: (start, end) => `من ${start} إلى ${end}`,
  between: (start, end) => `بين ${start} و${end}`,
  by: (date) => `${date} أو قبل ذلك`,
  untilFromUnknown: (date) => `حتى ${date}، البداية غير معروفة`,
  fromOn: (date) => `من ${date} فصاعدًا`,
  fromToUnknown: (date) => `من ${date}، النهاية غير معروفة`,
  orLater: (date) => `${date} أو بعد ذلك`,
  approximate: (date) => `نحو ${date}`,
  uncertain: (date) => `${date}، تاريخ غير مؤكد`,
  uncertainWithin: (date) => `${date} (غير مؤكد)`,
  byAnother: (date, other) => `${date} (${other} في رواية أخرى)`,
  byOthers: (date, one, other, more) =>
    `${date} (في روايات أخرى: ${one}، ${other}${more > 0 ? "،\u00a0…" : ""})`,
  byColumn: (column, date, happened) => `${isolate(column)} ${date}، وحدث في ${happened}`,
  becamePublic: (known, happened) => `أُعلن في ${known}، وحدث في ${happened}`,
  someTimeIn: (date) => `في وقت ما خلال ${date}`,
  someTimeBetween: (first, last) => `في وقت ما بين ${first} و${last}`,
};
