import type { WithdrawnEvent } from "./idsLock.ts";

/** A dataset that is published together with the page, as `data/index.json` lists it. */
export type ShippedDataset = {
  readonly id: string;
  /** In `data/`. */
  readonly file: string;
  readonly title: string;
  /** How many it has. */
  readonly events: number;
  readonly isDefault?: true;
};

/**
 * What a page is told of the story that it was published with, in a block of data of its own: the program itself knows no
 * story. `build/` and the page's own “Publish” write it, `state/site.ts` reads it.
 */
export type SiteFacts = {
  /** Of the site. */
  readonly name: string;
  /** Its file at the root of the site; "" where there is none. */
  readonly logo: string;
  /** What the site says of its own handling of its readers' data; "" where it says nothing. */
  readonly privacy: string;
  /** The default one first; none in a file that holds its data in itself. */
  readonly datasets: readonly ShippedDataset[];
  readonly withdrawn: readonly WithdrawnEvent[];
  /** SHA-256 of the published files in hexadecimal, by the ids of their datasets. */
  readonly digests: Readonly<Record<string, string>>;
};

/** Id of the block. */
export const SITE_ID = "site";

/** The name of the program, and of a site that has none of its own. */
export const PROGRAM_NAME = "Dateline";

export const nothingPublished: SiteFacts = {
  name: PROGRAM_NAME,
  logo: "",
  privacy: "",
  datasets: [],
  withdrawn: [],
  digests: {},
};

/** Where a site keeps what it was published with, for who publishes it again. */
export const CONFIG_FILE = "story.config.json";
export const LOCK_FILE = "ids.lock.json";
/** What the pages of every site of this program are made of. */
export const PROGRAM_FILE = "program.json";
