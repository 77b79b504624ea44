import type { LIST_LIMITS } from "./limits.ts";

/* The words that the dataset format defines. They are not beside the schemas, because the page loads no schemas. */

export const FORMAT_VERSION = 1;

export const ACTOR_KINDS = [
  "person",
  "organisation",
  "government",
  "media",
  "court",
  "software",
  "group",
] as const;
/** The statuses of a file. `unstated` means that the file states no standing. `EventTable.status` has their indexes. */
export const STATUSES = ["confirmed", "reported", "alleged", "disputed", "unstated"] as const;
/**
 * The standings that marks, words and filters distinguish: the statuses of a file, and `onRecord`. A confirmed
 * statement is on record: its sources show that it was said, not that it is true. Tables store indexes of this list.
 */
export const STANDINGS = [...STATUSES, "onRecord"] as const;
/** The word for `onRecord` in files of tables and graphs. The dataset format does not have this word. */
export const ON_RECORD = "on record";
/** The standings in the order of legends, filters and lanes. */
export const LISTED_STANDINGS = [
  "confirmed",
  "onRecord",
  "reported",
  "alleged",
  "disputed",
  "unstated",
] as const satisfies readonly (typeof STANDINGS)[number][];
/** The standings that occur, in the order of `LISTED_STANDINGS`. Empty if none occurs, or only `unstated`. */
export function listedStandings(occurs: (standing: Standing) => boolean): readonly Standing[] {
  const listed = LISTED_STANDINGS.filter(occurs);
  return listed[0] === "unstated" ? [] : listed;
}
export const LINK_TYPES = ["responds-to", "follows", "rules-on", "discloses", "contradicts"] as const;
export const SOURCE_TYPES = [
  "court-record",
  "parliament",
  "government",
  "company",
  "research",
  "news",
  "agency",
] as const;

/** The types of columns that authors add: words to filter by, numbers to add up, dates, places, and other texts. */
export const COLUMN_TYPES = ["category", "number", "date", "latitude", "longitude", "text"] as const;

export const DISPUTED_THINGS = ["fact", "date", "number", "meaning"] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type Standing = (typeof STANDINGS)[number];
export type LinkType = (typeof LINK_TYPES)[number];
export type ColumnType = (typeof COLUMN_TYPES)[number];
export type DisputedThing = (typeof DISPUTED_THINGS)[number];

export const writtenStanding = (standing: Standing): string =>
  standing === "onRecord" ? ON_RECORD : standing;

/** Lists whose records have ids that other records refer to. */
export type ReferredList = keyof typeof LIST_LIMITS;

/** The language of a dataset that states none (BCP 47: undetermined). */
export const NO_LANGUAGE = "und";
