import type { media as english } from "../en/media.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const media: Translation<typeof english> = {
  documents: "दस्तावेज़",
  size: (kind, megabytes) => `${kind}, ${megabytes} MB`,
  missing: (file) => `यहाँ शामिल नहीं: ${isolate(file)}।`,
  alone: "चित्र को अलग से खोलता है",
  licence: (licence) => `लाइसेंस: ${isolate(licence)}`,
};
