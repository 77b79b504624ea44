import type * as english from "../en/parquet.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const parquet: Translation<typeof english.parquet> = {
  damaged: "ملف Parquet تالف أو مقطوع. نزّله مرة أخرى.",
  tooLarge: "يصبح ملف Parquet كبيرًا جدًا عند فك ضغطه: أكثر من 512 ميغابايت. قسّمه إلى أجزاء.",
  encrypted: "ملف Parquet مشفّر. احفظه بلا تشفير، أو احفظ الجدول بصيغة CSV.",
  elsewhere: "أعمدة ملف Parquet في ملفات أخرى. احفظه ملفًا واحدًا.",
  changed: "تغيّر الملف أثناء قراءته. أعد المحاولة.",
  otherPart: "أعطى الخادم جزءًا من الملف غير المطلوب. عليه أن يجيب عن نطاقات البايتات (206).",
  short: "انتهى جزء من الملف قبل أوانه. أعد المحاولة.",
  noParts: (megabytes) =>
    `لا يعطي الخادم أجزاءً من الملف، فقُرئ كله: ${megabytes} ميغابايت. عليه أن يجيب عن نطاقات البايتات (206).`,
  many: {
    rows: (most) => `عدد صفوف الملف أكبر من ${numbers.format(most)}. قسّمه إلى أجزاء.`,
    columns: (most) => `عدد أعمدة الملف أكبر من ${numbers.format(most)}. اترك بعضها.`,
    cells: (most) => `عدد خلايا الملف أكبر من ${numbers.format(most)}. قسّمه إلى أجزاء.`,
  },
  rows: (has, says) =>
    `يقول ملف Parquet إن عدد صفوفه ${numbers.format(says)}، وعددها في أجزائه ${numbers.format(has)}. نزّله مرة أخرى.`,
  outside: (group) => `تشير مجموعة الصفوف ${numbers.format(group)} في ملف Parquet إلى خارجه. نزّله مرة أخرى.`,
  codec: (column, codec) =>
    `العمود «${isolate(column)}» مضغوط بصيغة ${isolate(codec)} التي لا تُقرأ. احفظه بصيغة Snappy أو gzip أو Zstandard أو LZ4، أو احفظ الجدول بصيغة CSV.`,
  column: (column, found) =>
    `العمود «${isolate(column)}» ليس كما يقول عنه ملف Parquet (${isolate(found)}). اكتبه من جديد، أو احفظ الجدول بصيغة CSV.`,
  noCells: (column) =>
    `في العمود «${isolate(column)}» سجلات أو خرائط قيم أو مواقع أو بايتات، وقد تُرك. تُقرأ النصوص والأرقام والتواريخ وقوائمها.`,
};
