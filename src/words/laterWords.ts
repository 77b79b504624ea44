import * as edit from "./en/edit.ts";
import * as exploring from "./en/exploring.ts";
import * as files from "./en/files.ts";
import * as publish from "./en/publish.ts";
import * as reading from "./en/reading.ts";
import type { Words } from "./words.ts";

/* The words of lazily loaded parts, in the language of `words` or else English. The files in `en/` explain each section. */

/** All words of a file. English is named only in functions, so that a saved copy can leave out English that it never uses. */
const exploringOf = ({ later }: Words) => later.exploring ?? exploring;
const readingOf = ({ later }: Words) => later.reading ?? reading;
const filesOf = ({ later }: Words) => later.files ?? files;

export const menuWords = (words: Words) => exploringOf(words).menu;
export const suggestionWords = (words: Words) => exploringOf(words).suggestions;
export const facetWords = (words: Words) => exploringOf(words).facets;
export const zoomWords = (words: Words) => exploringOf(words).zoom;
export const actorKindWords = (words: Words) => exploringOf(words).actorKinds;
export const columnWords = (words: Words) => exploringOf(words).columns;
export const mediaWords = (words: Words) => exploringOf(words).media;
export const nothingWords = (words: Words) => exploringOf(words).nothing;
export const networkWords = (words: Words) => exploringOf(words).network;
export const pairsWords = (words: Words) => exploringOf(words).pairs;
export const connectionWords = (words: Words) => exploringOf(words).connections;
export const clockWords = (words: Words) => exploringOf(words).clocks;
export const laneWords = (words: Words) => exploringOf(words).lanes;
export const memberWords = (words: Words) => exploringOf(words).members;
export const densityWords = (words: Words) => exploringOf(words).density;
export const tableWords = (words: Words) => exploringOf(words).table;

export const dateWords = (words: Words) => ({ ...words.messages.dates, ...readingOf(words).dateForms });
export const dataWords = (words: Words) => readingOf(words).data;
export const detailWords = (words: Words) => readingOf(words).detail;
export const playWords = (words: Words) => readingOf(words).play;
export const tourWords = (words: Words) => readingOf(words).tour;
export const openingWords = (words: Words) => readingOf(words).opening;
export const timeWindowWords = (words: Words) => readingOf(words).timeWindow;
export const actorWords = (words: Words) => readingOf(words).actor;
export const shareWords = (words: Words) => readingOf(words).share;
export const citeWords = (words: Words) => readingOf(words).cite;
export const linkWords = (words: Words) => readingOf(words).link;

export const foreignWords = (words: Words) => filesOf(words).foreign;
export const questionWords = (words: Words) => filesOf(words).question;
export const failureWords = (words: Words) => filesOf(words).failure;
export const originWords = (words: Words) => filesOf(words).origin;
export const ownFileWords = (words: Words) => filesOf(words).ownFile;
export const takeWords = (words: Words) => filesOf(words).take;
export const pictureWords = (words: Words) => filesOf(words).picture;
export const workbookWords = (words: Words) => filesOf(words).workbook;
export const offlineWords = (words: Words) => filesOf(words).offline;
export const embedWords = (words: Words) => filesOf(words).embed;
export const parquetWords = (words: Words) => filesOf(words).parquet;
export const folderWords = (words: Words) => filesOf(words).folder;
export const checkWords = (words: Words) => filesOf(words).check;

export const publishWords = ({ later }: Words) => later.publish ?? publish;
export const editWords = ({ later }: Words) => later.edit ?? edit;
/** All sections of `reading.ts`, of which several help to read the page: marks, keys, packages. */
export const helpWords = readingOf;
