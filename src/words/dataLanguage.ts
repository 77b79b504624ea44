import type { Tables } from "../model/tables/tables.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import type { Words } from "./words.ts";

/** The `lang` of texts of a dataset; undefined where it is that of the interface, or not known. */
export const dataLanguage = ({ about }: Tables, { language }: Words): string | undefined =>
  about.language === language || about.language === NO_LANGUAGE ? undefined : about.language;
