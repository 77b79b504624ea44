import type * as english from "../en/density.ts";
import type { Translation } from "../words.ts";
import { isolate, numbers } from "./grammar.ts";

const UNITS: Readonly<Record<english.DensityUnit, string>> = {
  day: "प्रति दिन",
  week: "प्रति सप्ताह",
  month: "प्रति माह",
  quarter: "प्रति तिमाही",
  year: "प्रति वर्ष",
  decade: "प्रति दशक",
  century: "प्रति शताब्दी",
  millennium: "प्रति सहस्राब्दी",
};

export const density: Translation<typeof english.density> = {
  unit: (unit, column) => `${UNITS[unit]} ${column === null ? "घटनाएँ" : isolate(column)}`,
  rest: (values) => `${numbers.format(values)} अन्य`,
  ownScale: (name, most) => `${isolate(name)}, ${numbers.format(most)} तक`,
  none: "नहीं बताया गया",
  lanesBy: "दूसरी पंक्तियाँ",
  byStatus: "स्थिति के अनुसार",
  byAction: "कार्रवाई के अनुसार",
  byColumn: (column) => `${isolate(column)} के अनुसार`,
  noLanes: "दूसरी पंक्तियाँ…",
  counts: "अवधि के अनुसार घटनाओं की गिनती",
  by: "हर पंक्ति में एक",
  units: { day: "दिन", week: "सप्ताह, सोमवार से", month: "महीना", year: "वर्ष" },
  period: "कब से",
  events: "घटनाएँ",
  copy: "तालिका कॉपी करें",
  copied: "कॉपी हो गई",
  copyFailed: "कॉपी नहीं हो सकी",
};
