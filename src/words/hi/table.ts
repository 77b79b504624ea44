import type { table as english } from "../en/table.ts";
import type { Translation } from "../words.ts";

export const table: Translation<typeof english> = {
  date: "तारीख़",
  headline: "शीर्षक",
};
