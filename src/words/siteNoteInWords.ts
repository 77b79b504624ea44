import type { SiteNote } from "../model/siteNote.ts";
import { formatList } from "./formatNumber.ts";
import { publishWords } from "./laterWords.ts";
import type { Words } from "./words.ts";

/** A note about a finished site in one sentence, in the language of `words`. */
export function siteNoteInWords(words: Words, note: SiteNote): string {
  const { siteNotes: say } = publishWords(words);
  switch (note.kind) {
    case "taken-out": {
      const notes = note.notes.map((one) => say.pictureNotes[one]);
      return say.takenOut(formatList(words, notes), note.pictures);
    }
    case "pdf":
      return note.acts.length > 0 ? say.pdfActs(note.file, note.acts.join(", ")) : say.pdfLocked(note.file);
  }
}
