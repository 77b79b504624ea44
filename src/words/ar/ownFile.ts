import type * as english from "../en/ownFile.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

export const ownFile: Translation<typeof english.ownFile> = {
  title: "فتح ملفك",
  hint: "يُقرأ الملف في متصفحك. لا يُرسل إلى أي مكان ولا يُحفظ شيء منه.",
  choose: "اختيار ملف",
  accepted:
    "ملفات Dateline JSON، وجداول (CSV، TSV، Parquet) وقوائم JSON، ومنها ما تصدره ACLED و UCDP و GDELT و Wikidata، ومصنّفات (XLSX، ODS)، و TimelineJS و SIMILE، و GEXF بتواريخ، و FollowTheMoney؛ ومضغوطة بصيغة gzip أيضًا. حتى 512 ميغابايت و2,000,000 حدث.",
  paste: "أو ألصق نصه",
  address: "أو عنوان https لملف",
  check: "افحص ملفًا قبل نشره",
  addressHint: "تُسأل مرة أخرى قبل جلب أي شيء.",
  drop: "أفلت الملف هنا لفتحه",
  pastedName: "نص ملصق",
  fromFile: (name) => `ملفك: ${isolate(name)}. لم يغادر هذا المتصفح.`,
  fromHost: (host) => `مصدر هذه البيانات ${isolate(host)}. لم يتحقق منها هذا الموقع.`,
  digest: (digest) => `SHA-256 ${digest}`,
  back: "العودة إلى القصة الأصلية",
  setAside: (value) => `صفوف نُحّيت جانبًا: ${numbers.format(value)}`,
  setAsideRow: (row, column, value, reason) =>
    `الصف ${numbers.format(row)}${column === "" ? "" : `، ${isolate(column)}`}: «${isolate(value)}». ${isolate(reason)}`,
  setAsideMore: (value) => `و${numbers.format(value)} غيرها`,
  differs: "ليست هذه هي البيانات التي نُشرت معها هذه الصفحة.",
  setAsideDownload: "تنزيل هذه القائمة",
};
