import type { WithdrawnEvent } from "./idsLock.ts";

/** A dataset that is published together with the page, as listed in `data/index.json`. */
export type ShippedDataset = {
  readonly id: string;
  /** File name in `data/`. */
  readonly file: string;
  readonly title: string;
  readonly events: number;
  readonly isDefault?: true;
};

/** The facts about a site. Each page has them as a block of data, because the program is the same for every site. */
export type SiteFacts = {
  readonly name: string;
  /** The logo file at the root of the site, or "". */
  readonly logo: string;
  /** The site's own text about how it handles its readers' data, or "". */
  readonly privacy: string;
  /** Headings of filters in the words of the story. The keys are the headings that they replace. */
  readonly labels?: Readonly<Partial<Record<"actors" | "kind" | "standing" | "sources", string>>>;
  /** The language of the story. Only set if it is stated and not English. */
  readonly language?: string;
  /** Set if the pages have words in the story's language. A saved copy shows `noScripts` where scripts are off. */
  readonly told?: { readonly noScripts: string; readonly words?: Readonly<Record<string, string>> };
  /** The address at which the site's own engine describes itself. The page opens this engine without asking. */
  readonly engine?: string;
  readonly ownFiles: boolean;
  /** The file that links add to the address of a folder: `index.html`, or "" if the host adds it. */
  readonly index: string;
  /** The first dataset is the default. Empty in a saved copy, an HTML file that contains its data. */
  readonly datasets: readonly ShippedDataset[];
  readonly withdrawn: readonly WithdrawnEvent[];
  /** The SHA-256 of the file of each dataset in hexadecimal, by the id of the dataset. */
  readonly digests: Readonly<Record<string, string>>;
};

export const SITE_ID = "site";

/** The name of the program, and of a site without a name. */
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
