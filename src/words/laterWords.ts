import * as edit from "./en/edit.ts";
import * as exploring from "./en/exploring.ts";
import * as files from "./en/files.ts";
import * as publish from "./en/publish.ts";
import * as reading from "./en/reading.ts";
import type { Words } from "./words.ts";

/*
 * The words of later parts of the page: each function answers in the language of `words`, or in English where that language
 * lacks them. The file of `en/` with the same name says what each section holds.
 */

type Later = Required<Words["later"]>;
const ENGLISH: Later = { edit, exploring, files, publish, reading };

const words =
  <Texts>(of: (later: Later) => Texts) =>
  ({ later }: Words): Texts =>
    of({ ...ENGLISH, ...later });

export const menuWords = words(({ exploring }) => exploring.menu);
export const suggestionWords = words(({ exploring }) => exploring.suggestions);
export const facetWords = words(({ exploring }) => exploring.facets);
export const columnWords = words(({ exploring }) => exploring.columns);
export const mediaWords = words(({ exploring }) => exploring.media);
export const networkWords = words(({ exploring }) => exploring.network);
export const pairsWords = words(({ exploring }) => exploring.pairs);
export const connectionWords = words(({ exploring }) => exploring.connections);
export const clockWords = words(({ exploring }) => exploring.clocks);
export const laneWords = words(({ exploring }) => exploring.lanes);
export const memberWords = words(({ exploring }) => exploring.members);
export const densityWords = words(({ exploring }) => exploring.density);
export const tableWords = words(({ exploring }) => exploring.table);

export const dataWords = words(({ reading }) => reading.data);
export const detailWords = words(({ reading }) => reading.detail);
export const playWords = words(({ reading }) => reading.play);
export const tourWords = words(({ reading }) => reading.tour);
export const openingWords = words(({ reading }) => reading.opening);
export const timeWindowWords = words(({ reading }) => reading.timeWindow);
export const actorWords = words(({ reading }) => reading.actor);
export const shareWords = words(({ reading }) => reading.share);
export const linkWords = words(({ reading }) => reading.link);

export const questionWords = words(({ files }) => files.question);
export const failureWords = words(({ files }) => files.failure);
export const originWords = words(({ files }) => files.origin);
export const ownFileWords = words(({ files }) => files.ownFile);
export const takeWords = words(({ files }) => files.take);
export const pictureWords = words(({ files }) => files.picture);
export const workbookWords = words(({ files }) => files.workbook);
export const offlineWords = words(({ files }) => files.offline);
export const embedWords = words(({ files }) => files.embed);
export const parquetWords = words(({ files }) => files.parquet);
export const folderWords = words(({ files }) => files.folder);

export const checkWords = words(({ publish }) => publish.check);

/* All of a file. */

export const publishWords = words(({ publish }) => publish);
export const editWords = words(({ edit }) => edit);
/** The meaning of the marks, the keys, and the work of others in the page. */
export const helpWords = words(({ reading }) => reading);
