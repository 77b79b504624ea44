import type { LIST_LIMITS } from "./limits.ts";

/**
 * The closed lists of words of a dataset file. Apart from the schemas, so that the page, which asks no
 * file anything, need not carry what checks them.
 */
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
/** As they are listed; the last is of a file that does not say. Which is surer is said in `sureness.ts`. */
export const STATUSES = ["confirmed", "reported", "alleged", "disputed", "unstated"] as const;
/**
 * What marks, words and filters tell apart, by number: the statuses of a file, and `onRecord` for a confirmed event that
 * is a statement. Sources show that it was said; whether it is true is another matter.
 */
export const STANDINGS = [...STATUSES, "onRecord"] as const;
/** How tables and graphs write the last one, which is no word of this format. */
export const ON_RECORD = "on record";
/** All standings in the order in which legends, filters and lanes list them. */
export const LISTED_STANDINGS = [
  "confirmed",
  "onRecord",
  "reported",
  "alleged",
  "disputed",
  "unstated",
] as const satisfies readonly (typeof STANDINGS)[number][];
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

/**
 * What stands in a column of the file's own: words to choose among, numbers that can be added, dates, the two parts of a
 * place on the globe, or texts that are only kept.
 */
export const COLUMN_TYPES = ["category", "number", "date", "latitude", "longitude", "text"] as const;

/** What a dispute can be about. */
export const DISPUTED_THINGS = ["fact", "date", "number", "meaning"] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];
export type Status = (typeof STATUSES)[number];
export type Standing = (typeof STANDINGS)[number];
export type LinkType = (typeof LINK_TYPES)[number];
export type ColumnType = (typeof COLUMN_TYPES)[number];
export type DisputedThing = (typeof DISPUTED_THINGS)[number];

/** A standing as tables and graphs write it. */
export const writtenStanding = (standing: Standing): string =>
  standing === "onRecord" ? ON_RECORD : standing;

/** Lists whose records others may refer to by id. */
export type ReferredList = keyof typeof LIST_LIMITS;

/** Language of a dataset that names none (BCP 47: undetermined). */
export const NO_LANGUAGE = "und";
