import type { WithdrawnEvent } from "./idsLock.ts";

/** A dataset that is published together with the page, as `data/index.json` lists it. */
export type ShippedDataset = {
  readonly id: string;
  /** File name in `data/`. */
  readonly file: string;
  readonly title: string;
  readonly events: number;
  readonly isDefault?: true;
};

/** The facts about the story, in a block of data on each page. The program itself is the same for every story. */
export type SiteFacts = {
  readonly name: string;
  /** The logo file at the root of the site. "" if there is none. */
  readonly logo: string;
  /** The site's own words on how it handles its readers' data. "" if it has none. */
  readonly privacy: string;
  /** Headings of filters in the story's own words. The keys are the headings that they replace. */
  readonly labels?: Readonly<Partial<Record<"actors" | "kind" | "standing" | "sources", string>>>;
  /** The language of the story. Set only if the story states one that is not English. */
  readonly language?: string;
  /**
   * Set if the pages have words in that language. `noScripts` are the words of a saved copy for readers without
   * scripts. `words` are all words, if the copy contains them.
   */
  readonly told?: { readonly noScripts: string; readonly words?: Readonly<Record<string, string>> };
  /** The address of `describe` of the site's own engine, if it has one. The page opens it without asking the reader. */
  readonly engine?: string;
  /** False if readers cannot open files of their own. */
  readonly ownFiles: boolean;
  /** What links add to the address of a folder: `index.html`, or "" if the host serves the index of a folder. */
  readonly index: string;
  /** The first is the default. Empty in a file that carries its data itself. */
  readonly datasets: readonly ShippedDataset[];
  readonly withdrawn: readonly WithdrawnEvent[];
  /** A map from the id of each dataset to the SHA-256 of its published file, in hexadecimal. */
  readonly digests: Readonly<Record<string, string>>;
};

export const SITE_ID = "site";

/** The name of the program, and of a site that has none of its own. */
export const PROGRAM_NAME = "Dateline";

export const nothingPublished: SiteFacts = {
  name: PROGRAM_NAME,
  logo: "",
  privacy: "",
  ownFiles: true,
  index: "",
  datasets: [],
  withdrawn: [],
  digests: {},
};

/** The address of a page. `path` is a folder, a file, or the root, and may have a fragment. */
export const pageAddress = (path: string, { index }: Pick<SiteFacts, "index">): string =>
  path.replace(/(^|\/)(?=#|$)/, `$1${index}`);
