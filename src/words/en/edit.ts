import { count, isolate, numbers } from "./grammar.ts";

/** Where a story is edited in place. */
export const editing = {
  edit: "Edit",
  copy: "Edit a copy of this story",
  copyHint: "The story of this site stays as it is; the copy is yours, to change, save and publish.",
  tooLarge: (most: number) => `Stories of up to ${numbers.format(most)} events can be edited here.`,
  tools: "Editing",
  bar: (name: string) => `You are editing ${isolate(name)}.`,
  notSaved: "Not saved.",
  saved: "Everything is saved.",
  savedTo: (name: string) => `Saved to ${isolate(name)}.`,
  notWritten: (name: string) => `${isolate(name)} was not written: the browser or the disk did not allow it.`,
  undo: "Undo",
  redo: "Redo",
  saveWorkbook: "Save as a workbook",
  saveJson: "Save as JSON",
  /** With pictures, documents and settings. */
  saveZip: "Save as a zip file",
  saveTo: (name: string) => `Save to ${isolate(name)}`,
  end: "End editing",
  editThis: { events: "Edit this event", actors: "Edit this actor", sources: "Edit this source" },
  add: { events: "New event", actors: "New actor", sources: "New source" },
  /** Back to a form in which something stands that could not be applied. */
  goOn: (name: string) => `Go on with ${isolate(name)}`,
  untitled: "an unfinished form",
};

/** Before something else takes the place of edits. */
export const leaving = {
  title: "Your edits are not saved",
  open: (name: string) => `If ${isolate(name)} is opened now, they are gone.`,
  changed: (name: string) =>
    `${isolate(name)} has been changed on your disk meanwhile. Only one of the two can be kept.`,
  keep: "Keep my edits",
  discard: "Open it without my edits",
  take: "Take the file from my disk",
};

export const form = {
  titles: { events: "Event", actors: "Actor", sources: "Source" },
  close: "Close the form",
  addThis: "Add",
  /** Of something that is there already; what is left is applied by itself. */
  apply: "Apply",
  applied: "Each change is shown at once.",
  notApplied: (faults: number) =>
    `Not applied yet: ${count(faults, "thing has", "things have")} to be mended first.`,
  discard: "Discard what is not applied",
  remove: { events: "Remove this event", actors: "Remove this actor", sources: "Remove this source" },
  stillNamed: (places: number) => `It stays: ${count(places, "place names", "places name")} it still.`,
  namedIn: {
    events: "Event",
    actors: "Actor",
    sources: "Source",
    stories: "Tour",
    opening: "The opening of the story",
    annotations: "An annotation of the timeline",
    other: "The story",
  },
  more: "More fields",
  required: "required",
  choose: "Choose …",
  addRow: "Add a row",
  removeRow: (row: number) => `Remove row ${numbers.format(row)}`,
  row: (list: string, row: number) => `${list} ${numbers.format(row)}`,
  makeNew: (name: string) => `Make “${isolate(name)}” a new one`,
  fault: (found: string, expected: string) => `Found ${isolate(found)}; expected ${isolate(expected)}.`,
  expected: (expected: string) => `Expected: ${isolate(expected)}.`,
  idHint: "Links rest on it. If you change it, old links still lead here.",
  dateHint: "Such as 2019-05-04, 2019-05, 2019-05~ (about), 2019-04-29/2019-05-10, ../2019-11-02 (by).",
  noSource: "Who says so? An event without a source cannot be confirmed.",
  askChange: "Readers may have seen this event as it was. Say in a line what you changed.",
  addChange: "Add a line for today",
};

/** Fields by their names in the file; those of rows too. */
export const fields = {
  headline: "Headline",
  date: "Date",
  status: "Standing",
  sources: "Sources",
  where: "Page or paragraph",
  kind: "Kind",
  summary: "Summary",
  place: "Place",
  participants: "Who took part",
  actor: "Actor",
  role: "Role",
  actions: "Who did what",
  from: "Who",
  verb: "Did what",
  to: "To whom",
  changes: "Corrections",
  note: "What was changed",
  prominence: "Weight",
  dateNote: "How it was dated",
  known: "When it became known",
  knownNote: "How it became known",
  dispute: "What is contested",
  links: "Links to other events",
  linkedTo: "Event",
  id: "Name in links",
  name: "Name",
  description: "Description",
  group: "Group",
  aliases: "Other names, one a line",
  memberOf: "Belongs to",
  title: "Title",
  publisher: "Publisher",
  published: "Published",
  url: "Address",
  type: "Sort",
  origin: "Repeats a report of",
  archived: "Address of a stored copy",
  source: "Source",
};

export const weights = { "1": "Turning point", "2": "Important", "3": "One of many" };
