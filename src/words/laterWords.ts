import * as edit from "./en/edit.ts";
import * as exploring from "./en/exploring.ts";
import * as files from "./en/files.ts";
import * as publish from "./en/publish.ts";
import * as reading from "./en/reading.ts";
import type { Words } from "./words.ts";

/*
 * The words of lazily loaded parts, by file, in the language of `words` or else English. The files in `en/` explain each
 * section. English is named only in functions, so that a saved copy can leave out English that it never uses.
 */

export const exploringWords = ({ later }: Words) => later.exploring ?? exploring;
export const readingWords = ({ later }: Words) => later.reading ?? reading;
export const filesWords = ({ later }: Words) => later.files ?? files;
export const publishWords = ({ later }: Words) => later.publish ?? publish;
export const editWords = ({ later }: Words) => later.edit ?? edit;

export const dateWords = (words: Words) => ({ ...words.messages.dates, ...readingWords(words).dateForms });
