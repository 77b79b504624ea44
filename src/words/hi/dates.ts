import type { Messages } from "../words.ts";
import { isolate } from "./grammar.ts";

/** Before a postposition “का दशक” becomes “के दशक”; names of months and years stay as they are. */
const oblique = (date: string): string => date.replaceAll("का दशक", "के दशक");

export const dates: Messages["dates"] = {
  weekdayAndDay: (weekday, day) => `${weekday}, ${day}`,
  atTime: (day, time) => `${day}, ${time}`,
  inZone: (time, zone) => `${time} (${zone})`,
  shortMonth: (name) => name,
  beforeCommonEra: (year) => `${year} ई॰पू॰`,
  commonEra: (year) => `${year} ई॰`,
  decade: (year) => `${year} का दशक`,
  years: (first, last) => `${first} से ${last} तक`,
  range: (first, last) => (/[\s–]/.test(first + last) ? `${first} – ${last}` : `${first}–${last}`),
  yearFrom: (year, month) => `${year}, ${month} से`,
  fromTo: (start, end) => `${oblique(start)} से ${oblique(end)} तक`,
  between: (start, end) => `${oblique(start)} और ${oblique(end)} के बीच`,
  by: (date) => `${date} या उससे पहले`,
  untilFromUnknown: (date) => `${oblique(date)} तक, आरंभ अज्ञात`,
  fromOn: (date) => `${oblique(date)} से आगे`,
  fromToUnknown: (date) => `${oblique(date)} से, अंत अज्ञात`,
  orLater: (date) => `${date} या उसके बाद`,
  approximate: (date) => `लगभग ${date}`,
  uncertain: (date) => `${date}, अनिश्चित`,
  uncertainWithin: (date) => `${date} (अनिश्चित)`,
  byAnother: (date, other) => `${date} (एक अन्य ब्योरे में ${other})`,
  byOthers: (date, one, other, more) =>
    `${date} (अन्य ब्योरों में: ${one}, ${other}${more > 0 ? ",\u00a0…" : ""})`,
  byColumn: (column, date, happened) => `${isolate(column)} ${date}, घटना ${happened}`,
  becamePublic: (known, happened) => `${known} को सार्वजनिक, घटना ${happened}`,
  someTimeIn: (date) => `${oblique(date)} में किसी समय`,
  someTimeBetween: (first, last) => `${first} और ${last} के बीच किसी समय`,
};
