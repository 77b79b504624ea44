import type { PictureNote } from "./media/mediaNotes.ts";

/** A note to the author about a finished site; `words/siteNoteInWords.ts` puts it into the reader's language. */
export type SiteNote =
  | { readonly kind: "taken-out"; readonly notes: readonly PictureNote[]; readonly pictures: number }
  /** A PDF with keys such as `/JavaScript`. Without keys, parts of the file could not be read. */
  | { readonly kind: "pdf"; readonly file: string; readonly acts: readonly string[] };
