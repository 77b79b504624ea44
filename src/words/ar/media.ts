import type { media as english } from "../en/media.ts";
import type { Translation } from "../words.ts";
import { isolate } from "./grammar.ts";

export const media: Translation<typeof english> = {
  documents: "الوثائق",
  size: (kind, megabytes) => `${kind}، ${megabytes} ميغابايت`,
  missing: (file) => `غير مضمَّن هنا: ${isolate(file)}.`,
  alone: "يفتح الصورة وحدها",
  licence: (licence) => `الترخيص: ${isolate(licence)}`,
};
