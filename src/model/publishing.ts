import type { Fault } from "./check/fault.ts";
import type { PictureNote } from "./mediaType.ts";

/** Why a story cannot be published as it is. `words/siteFaultInWords.ts` puts it into the reader's language. */
export type SiteFault =
  | { readonly kind: "fault"; readonly fault: Fault }
  /** The names of the columns do not tell which of them hold date and headline. */
  | { readonly kind: "question"; readonly file: string }
  | { readonly kind: "unread" | "no-events"; readonly file: string }
  /** The story was published before under another id. */
  | { readonly kind: "story-renamed"; readonly was: string; readonly now: readonly string[] }
  | { readonly kind: "event-lost"; readonly dataset: string; readonly id: string }
  | { readonly kind: "withdrawn-stands"; readonly dataset: string; readonly id: string }
  | { readonly kind: "withdrawn-unpublished"; readonly dataset: string; readonly id: string }
  | {
      readonly kind: "replacement-missing";
      readonly dataset: string;
      readonly id: string;
      readonly by: string;
    }
  /** Two pictures or documents that some systems take for one file. */
  | { readonly kind: "one-file"; readonly one: string; readonly other: string }
  /** The site has more files than a zip file can count. */
  | { readonly kind: "many-files"; readonly files: number; readonly most: number }
  | { readonly kind: "large-site"; readonly most: number }
  | { readonly kind: "locked-twice"; readonly dataset: string }
  /** Two events, two actors or two tours whose pages would be in one folder. */
  | {
      readonly kind: "one-page";
      readonly of: "events" | "actors" | "tours";
      readonly one: string;
      readonly other: string;
      readonly folder: string;
    };

/** Thrown by code that publishes a story, with every fault. The message is for users of the command line. */
export class SiteRefusal extends Error {
  readonly faults: readonly SiteFault[];
  constructor(faults: readonly SiteFault[], message: string) {
    super(message);
    this.name = "SiteRefusal";
    this.faults = faults;
  }
}

/** A note to the author about a finished site. `words/siteFaultInWords.ts` puts it into the author's language. */
export type SiteNote =
  | { readonly kind: "taken-out"; readonly notes: readonly PictureNote[]; readonly pictures: number }
  /** A PDF that may run code. `acts` are keys such as `/JavaScript`. Empty if parts of the file could not be read. */
  | { readonly kind: "pdf"; readonly file: string; readonly acts: readonly string[] };

/* The files at the root of a published site that are no pages, and the settings that it keeps. */

/** The file with the settings of a site, kept for its next publication. */
export const CONFIG_FILE = "story.config.json";
/** Questions about how to read a file. Settings and links keep the answers, which contain no cell of the file. */
export const ANSWERED = ["encoding", "sheet", "dates", "said"] as const;
export const LOCK_FILE = "ids.lock.json";
/** A file with the words of the interface in the story's language, if its pages need them. */
export const WORDS_FILE = "words.json";
/** The program files that the pages of every site are made of. */
export const PROGRAM_FILE = "program.json";

/**
 * The properties of every entry in a zip file that we write. The time is fixed, so that the same content gives the same
 * bytes. The system is Unix. If it were MS-DOS, the default, Info-ZIP's `unzip` would decode names by an old code page
 * although they are marked as UTF-8. Then the host would not have `Brücke.jpg` under the name that the page requests.
 * Files of Unix need rights: everybody may read them, and their owner may write them.
 */
export const ZIP_ENTRY = { mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 } as const;
