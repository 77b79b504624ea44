import * as edit from "./en/edit.ts";
import * as exploring from "./en/exploring.ts";
import * as files from "./en/files.ts";
import * as folder from "./en/folder.ts";
import * as parquet from "./en/parquet.ts";
import * as publish from "./en/publish.ts";
import * as reading from "./en/reading.ts";
import type { Translation, Words } from "./words.ts";

/* The words of later parts of the page in the language of `words`, or in English where that language lacks them. */

/* What menu, search and filters offer. */

/** What the menu offers, in the language of `words`. */
export const menuWords = ({ later }: Words) => later.exploring?.menu ?? exploring.menu;

/** What the search suggests, in the language of `words`. */
export const suggestionWords = ({ later }: Words) => later.exploring?.suggestions ?? exploring.suggestions;

/** What the panel of filters says of its choices, in the language of `words`. */
export const facetWords = ({ later }: Words) => later.exploring?.facets ?? exploring.facets;

/** The words about columns of the file's own, in the language of `words`. */
export const columnWords = ({ later }: Words) => (later.exploring ?? exploring).columns;

/** The words about pictures and documents, in the language of `words`. */
export const mediaWords = ({ later }: Words) => (later.exploring ?? exploring).media;

/** The words about the file behind the page, in the language of `words`. */
export const dataWords = ({ later }: Words) => later.reading?.data ?? reading.data;

/** What the details and the pages say, in the language of `words`. */
export const detailWords = ({ later }: Words) => later.reading?.detail ?? reading.detail;

/* The words about actors and what they did to each other, in the network and beside it. */

/** What the network says, in the language of `words`. */
export const networkWords = ({ later }: Words) => later.exploring?.network ?? exploring.network;

/** The words about who did what to whom, in the language of `words`. */
export const pairsWords = ({ later }: Words) => later.exploring?.pairs ?? exploring.pairs;

/** The words of connections, in the language of `words`. */
export const connectionWords = ({ later }: Words) => later.exploring?.connections ?? exploring.connections;

/* What the timeline says beside what is shown first. */

export type ClockWords = Translation<typeof exploring.clocks>;

/** The words of the two clocks, in the language of `words`. */
export const clockWords = ({ later }: Words): ClockWords => later.exploring?.clocks ?? exploring.clocks;

/** What lanes are called and what they say, in the language of `words`. */
export const laneWords = ({ later }: Words) => later.exploring?.lanes ?? exploring.lanes;

/** The words about people who are counted with their organisations. */
export const memberWords = ({ later }: Words) => later.exploring?.members ?? exploring.members;

/** The words of the play and of the comparison of two windows, in the language of `words`. */
export const playWords = ({ later }: Words) => later.reading?.play ?? reading.play;

/** The words about bars of many events, in the language of `words`. */
export const densityWords = ({ later }: Words) => later.exploring?.density ?? exploring.density;

/** The words of tours, in the language of `words`. */
export const tourWords = ({ later }: Words) => later.reading?.tour ?? reading.tour;

/** The words of what a newcomer reads first, in the language of `words`. */
export const openingWords = ({ later }: Words) => later.reading?.opening ?? reading.opening;

/** The words of the dialog that sets the window of time, in the language of `words`. */
export const timeWindowWords = ({ later }: Words) => later.reading?.timeWindow ?? reading.timeWindow;

/** The questions before something is opened, in the language of `words`. */
export const questionWords = ({ later }: Words) => (later.files ?? files).question;

/** Why something did not open, in the language of `words`. */
export const failureWords = ({ later }: Words) => (later.files ?? files).failure;

/** Where data come from that were taken along, in the language of `words`. */
export const originWords = ({ later }: Words) => (later.files ?? files).origin;

/** The words about files that readers open, in the language of `words`. */
export const ownFileWords = ({ later }: Words) => later.files?.ownFile ?? files.ownFile;

/** The faults of a Parquet file, in the language of `words`. */
export const parquetWords = ({ later }: Words) => later.parquet?.parquet ?? parquet.parquet;

/** Your own story, from a template to a published site, in the language of `words`. */
export const publishWords = ({ later }: Words): Translation<typeof publish> => later.publish ?? publish;

/** The words about a prepared folder, in the language of `words`. */
export const folderWords = ({ later }: Words) => later.folder?.folder ?? folder.folder;
/** Where a story is edited in place, in the language of `words`. */
export const editWords = ({ later }: Words): Translation<typeof edit> => later.edit ?? edit;

/** What the marks mean, the keys, and what of others is in the page, in the language of `words`. */
export const helpWords = ({ later }: Words) => later.reading ?? reading;
