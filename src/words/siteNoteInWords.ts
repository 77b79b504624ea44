import type { SiteNote } from "../model/siteNote.ts";
import { publishWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

/** What an author should know of a site that was made, in one sentence, in the language of `words`. */
export function siteNoteInWords(words: Words, note: SiteNote): string {
  const { siteNotes: say } = publishWords(words);
  switch (note.kind) {
    case "taken-out":
      return say.takenOut(
        note.notes.map((one) => say.pictureNotes[one]),
        note.pictures,
      );
    case "pdf":
      return note.acts.length > 0 ? say.pdfActs(note.file, note.acts.join(", ")) : say.pdfLocked(note.file);
  }
}
