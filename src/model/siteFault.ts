import type { Fault } from "./check/fault.ts";

/** Why a story cannot be published as it is; `words/siteFaultInWords.ts` says it in the reader's language. */
export type SiteFault =
  /** Of the file of the story, or of what was said of the site. */
  | { readonly kind: "fault"; readonly fault: Fault }
  /** Which columns are date and headline cannot be told from their names. */
  | { readonly kind: "question"; readonly file: string }
  | { readonly kind: "unread"; readonly file: string }
  /** Published under another id than it has now. */
  | { readonly kind: "story-renamed"; readonly was: string; readonly now: readonly string[] }
  /** An event was published and is gone. */
  | { readonly kind: "event-lost"; readonly dataset: string; readonly id: string }
  | { readonly kind: "withdrawn-stands"; readonly dataset: string; readonly id: string }
  | { readonly kind: "withdrawn-unpublished"; readonly dataset: string; readonly id: string }
  | {
      readonly kind: "replacement-missing";
      readonly dataset: string;
      readonly id: string;
      readonly by: string;
    }
  /** Two pictures or documents that are one file on some systems, or would stand in one place. */
  | { readonly kind: "one-file"; readonly one: string; readonly other: string }
  /** A site of more files than a zip file counts. */
  | { readonly kind: "many-files"; readonly files: number; readonly most: number }
  | { readonly kind: "large-site"; readonly most: number }
  | { readonly kind: "locked-twice"; readonly dataset: string }
  /** Two events, two actors, or two tours, whose pages would lie in one folder. */
  | {
      readonly kind: "one-page";
      readonly of: "events" | "actors" | "tours";
      readonly one: string;
      readonly other: string;
      readonly folder: string;
    };

/** Thrown where a story is published, with all that is wrong; the message is for who calls a command. */
export class SiteRefusal extends Error {
  readonly faults: readonly SiteFault[];
  constructor(faults: readonly SiteFault[], message: string) {
    super(message);
    this.name = "SiteRefusal";
    this.faults = faults;
  }
}
