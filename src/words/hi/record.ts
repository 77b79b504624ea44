import type * as english from "../en/record.ts";
import type { Translation } from "../words.ts";
import { count, isolate, numbers } from "./grammar.ts";

const EVENT = { one: "घटना", other: "घटनाओं" };
const VALUE = { one: "मान", other: "मान" };
const COLUMN = { one: "और स्तंभ", other: "और स्तंभ" };

export const columns: Translation<typeof english.columns> = {
  heights: "पट्टियों की ऊँचाई",
  events: "घटनाएँ",
  sumOf: (events, all) =>
    events === all
      ? `सभी ${count(all, EVENT)} में`
      : `${count(all, EVENT)} में से ${numbers.format(events)} में; बाकी में कोई संख्या नहीं है`,
  find: (column) => `${isolate(column)} में ढूँढें`,
  all: (value) => `सभी ${count(value, VALUE)}`,
  none: (text) => `“${isolate(text)}” नाम का कुछ नहीं है।`,
  moreColumns: (value) => `फ़ाइल के ${count(value, COLUMN)}`,
  fewerColumns: "कम स्तंभ",
  ofEvent: "फ़ाइल के दूसरे स्तंभों में",
  measured: (value, column) => `${numbers.format(value)} ${isolate(column)}`,
};

export const media: Translation<typeof english.media> = {
  documents: "दस्तावेज़",
  size: (kind, megabytes) => `${kind}, ${megabytes} MB`,
  missing: (file) => `यहाँ शामिल नहीं: ${isolate(file)}।`,
  alone: "चित्र को अलग से दिखाता है",
  fullSize: "पूरा आकार",
  licence: (licence) => `लाइसेंस: ${isolate(licence)}`,
};
