import type { PictureNote } from "./media/mediaNotes.ts";

/** What an author should know of a site that was made; `words/siteNoteInWords.ts` says it in the reader's language. */
export type SiteNote =
  | { readonly kind: "taken-out"; readonly notes: readonly PictureNote[]; readonly pictures: number }
  /** A document with names such as `/JavaScript`; without any, parts of it could not be looked into. */
  | { readonly kind: "pdf"; readonly file: string; readonly acts: readonly string[] };
