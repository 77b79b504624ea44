import type { Fault } from "../model/check/fault.ts";
import { type SiteFault, type SiteNote, SiteRefusal } from "../model/publishing.ts";
import { faultInWords } from "./faultInWords.ts";
import { ownStoryWords } from "./fileWords.ts";
import { formatList } from "./formatNumber.ts";
import { english, type Words } from "./words.ts";

const MEGABYTE = 1e6;

export function siteFaultInWords(words: Words, fault: SiteFault): string {
  const { siteFaults: say } = ownStoryWords(words);
  switch (fault.kind) {
    case "fault":
      return faultInWords(words, fault.fault);
    case "question":
    case "unread":
    case "no-events":
      return say[fault.kind](fault.file);
    case "story-renamed":
      return say[fault.kind](fault.was, fault.now.map((id) => `“${id}”`).join(", "));
    case "event-lost":
    case "withdrawn-stands":
    case "withdrawn-unpublished":
      return say[fault.kind](fault.dataset, fault.id);
    case "replacement-missing":
      return say[fault.kind](fault.dataset, fault.id, fault.by);
    case "one-file":
      return say[fault.kind](fault.one, fault.other);
    case "many-files":
      return say[fault.kind](fault.files, fault.most);
    case "large-site":
      return say[fault.kind](fault.most / MEGABYTE);
    case "locked-twice":
      return say[fault.kind](fault.dataset);
    case "one-page":
      return say[fault.kind][fault.of](fault.one, fault.other, fault.folder);
  }
}

/** A refusal with all faults. Its message is for the command line, so it is English and has no isolate marks. */
export const siteRefusal = (faults: readonly SiteFault[], heading = ""): SiteRefusal =>
  new SiteRefusal(
    faults,
    [
      ...(heading === "" ? [] : [heading]),
      ...faults.map((fault) => siteFaultInWords(english, fault).replace(/[\u2066-\u2069]/g, "")),
    ].join("\n"),
  );

export const fileRefusal = (faults: readonly Fault[], heading: string): SiteRefusal =>
  siteRefusal(
    faults.map((fault) => ({ kind: "fault", fault })),
    heading,
  );

export function siteNoteInWords(words: Words, note: SiteNote): string {
  const { siteNotes: say } = ownStoryWords(words);
  switch (note.kind) {
    case "taken-out": {
      const notes = note.notes.map((one) => say.pictureNotes[one]);
      return say.takenOut(formatList(words, notes), note.pictures);
    }
    case "pdf":
      return note.acts.length > 0 ? say.pdfActs(note.file, note.acts.join(", ")) : say.pdfLocked(note.file);
  }
}
