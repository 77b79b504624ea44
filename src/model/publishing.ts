import type { Fault } from "./check/fault.ts";
import type { PictureNote } from "./mediaType.ts";

/** Why a story cannot be published. `words/siteFaultInWords.ts` puts it into the reader's language. */
export type SiteFault =
  | { readonly kind: "fault"; readonly fault: Fault }
  /** The names of the columns of `file` do not tell which columns have date and headline. */
  | { readonly kind: "question"; readonly file: string }
  | { readonly kind: "unread" | "no-events"; readonly file: string }
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
  /** Two pictures or documents whose names are the same file on some systems. */
  | { readonly kind: "one-file"; readonly one: string; readonly other: string }
  | { readonly kind: "many-files"; readonly files: number; readonly most: number }
  | { readonly kind: "large-site"; readonly most: number }
  | { readonly kind: "locked-twice"; readonly dataset: string }
  /** Two events, actors or tours whose pages would be in the same folder. */
  | {
      readonly kind: "one-page";
      readonly of: "events" | "actors" | "tours";
      readonly one: string;
      readonly other: string;
      readonly folder: string;
    };

/** Thrown while a story is published, with all faults. The message is for users of the command line. */
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
  /** A PDF that may run code. `acts` has keys such as `/JavaScript`, and is empty if parts could not be read. */
  | { readonly kind: "pdf"; readonly file: string; readonly acts: readonly string[] };

/* The files at the root of a published site that are not pages. */

export const CONFIG_FILE = "story.config.json";
/** Questions about how to read a file. Settings and links may contain the answers, because answers quote no cell. */
export const ANSWERED = ["encoding", "sheet", "dates", "said"] as const;
export const LOCK_FILE = "ids.lock.json";
/** The texts in the language of the story that replace English texts of the pages. Missing if there are none. */
export const WORDS_FILE = "words.json";
export const PROGRAM_FILE = "program.json";

/**
 * The time is fixed, so that the same content gives the same bytes. The system is Unix. By default it would be MS-DOS,
 * and `unzip` would decode names by an old code page and lose `Brücke.jpg`. Rights: everybody may read, the owner may
 * write.
 */
export const ZIP_ENTRY = { mtime: new Date(1980, 0, 1), os: 3, attrs: 0o100644 << 16 } as const;
