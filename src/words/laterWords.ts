import * as choices from "./en/choices.ts";
import * as detail from "./en/detail.ts";
import * as edit from "./en/edit.ts";
import * as folder from "./en/folder.ts";
import * as help from "./en/help.ts";
import * as network from "./en/network.ts";
import * as ownFile from "./en/ownFile.ts";
import * as parquet from "./en/parquet.ts";
import * as publish from "./en/publish.ts";
import * as question from "./en/question.ts";
import * as record from "./en/record.ts";
import * as story from "./en/story.ts";
import * as tables from "./en/tables.ts";
import * as timeline from "./en/timeline.ts";
import type { Translation, Words } from "./words.ts";

/* The words of later parts of the page in the language of `words`, or in English where that language lacks them. */

/* What menu, search and filters offer. */

/** What the menu offers, in the language of `words`. */
export const menuWords = ({ later }: Words) => later.choices?.menu ?? choices.menu;

/** What the search suggests, in the language of `words`. */
export const suggestionWords = ({ later }: Words) => later.choices?.suggestions ?? choices.suggestions;

/** What the panel of filters says of its choices, in the language of `words`. */
export const facetWords = ({ later }: Words) => later.choices?.facets ?? choices.facets;

/** What is said of columns of the file's own, in the language of `words`. */
export const columnWords = ({ later }: Words) => (later.record ?? record).columns;

/** What is said of pictures and documents, in the language of `words`. */
export const mediaWords = ({ later }: Words) => (later.record ?? record).media;

/** What is said of the file behind the page, in the language of `words`. */
export const dataWords = ({ later }: Words) => later.detail?.data ?? detail.data;

/** What the details and the pages say, in the language of `words`. */
export const detailWords = ({ later }: Words) => later.detail?.detail ?? detail.detail;

/* What is said of actors and what they did to each other, in the network and beside it. */

/** What the network says, in the language of `words`. */
export const networkWords = ({ later }: Words) => later.network?.network ?? network.network;

/** What is said of who did what to whom, in the language of `words`. */
export const pairsWords = ({ later }: Words) => later.tables?.pairs ?? tables.pairs;

/** The words of connections, in the language of `words`. */
export const connectionWords = ({ later }: Words) => later.network?.connections ?? network.connections;

/* What the timeline says beside what is shown first. */

export type ClockWords = Translation<typeof timeline.clocks>;

/** The words of the two clocks, in the language of `words`. */
export const clockWords = ({ later }: Words): ClockWords => later.timeline?.clocks ?? timeline.clocks;

/** What lanes are called and what they say, in the language of `words`. */
export const laneWords = ({ later }: Words) => later.timeline?.lanes ?? timeline.lanes;

/** The words about people who are counted with their organisations. */
export const memberWords = ({ later }: Words) => later.timeline?.members ?? timeline.members;

/** The words of the play and of the comparison of two windows, in the language of `words`. */
export const playWords = ({ later }: Words) => later.story?.play ?? story.play;

/** What is said of bars of many events, in the language of `words`. */
export const densityWords = ({ later }: Words) => later.timeline?.density ?? timeline.density;

/** The words of tours, in the language of `words`. */
export const tourWords = ({ later }: Words) => later.story?.tour ?? story.tour;

/** The words of what a newcomer reads first, in the language of `words`. */
export const openingWords = ({ later }: Words) => later.story?.opening ?? story.opening;

/** The words of the dialog that sets the window of time, in the language of `words`. */
export const timeWindowWords = ({ later }: Words) => later.story?.timeWindow ?? story.timeWindow;

/** What is asked before something is opened, in the language of `words`. */
export const questionWords = ({ later }: Words) => (later.question ?? question).question;

/** Why something did not open, in the language of `words`. */
export const failureWords = ({ later }: Words) => (later.question ?? question).failure;

/** Where data come from that were taken along, in the language of `words`. */
export const originWords = ({ later }: Words) => (later.question ?? question).origin;

/** What is said of files that readers open, in the language of `words`. */
export const ownFileWords = ({ later }: Words) => later.ownFile?.ownFile ?? ownFile.ownFile;

/** What is wrong with a Parquet file, in the language of `words`. */
export const parquetWords = ({ later }: Words) => later.parquet?.parquet ?? parquet.parquet;

/** Your own story, from a template to a published site, in the language of `words`. */
export const publishWords = ({ later }: Words): Translation<typeof publish> => later.publish ?? publish;

/** What is said of a prepared folder, in the language of `words`. */
export const folderWords = ({ later }: Words) => later.folder?.folder ?? folder.folder;
/** Where a story is edited in place, in the language of `words`. */
export const editWords = ({ later }: Words): Translation<typeof edit> => later.edit ?? edit;

/** What the marks mean, the keys, and what of others is in the page, in the language of `words`. */
export const helpWords = ({ later }: Words) => later.help ?? help;
