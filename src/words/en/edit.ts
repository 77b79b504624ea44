import type { FieldLabel, StepPicture } from "../../model/fields.ts";
import { question } from "./files.ts";
import { count, isolate, numbers } from "./grammar.ts";

export const editing = {
  edit: "Edit",
  copy: "Edit a copy of this story",
  copyHint: "The story of this site stays as it is; the copy is yours, to change, save and publish.",
  tooLarge: (most: number) => `Stories of up to ${numbers.format(most)} events can be edited here.`,
  tools: "Editing",
  bar: (name: string) => `You are editing ${isolate(name)}.`,
  notSaved: "Not saved.",
  saved: "Everything is saved.",
  /** Follows `notSaved` or `saved` if rows of the file were set aside. */
  aside: (rows: number) =>
    `${count(rows, "row of the file is", "rows of the file are")} set aside and not in what is saved. Mend first, then edit: mending later drops the edits.`,
  savedTo: (name: string) => `Saved to ${isolate(name)}.`,
  notWritten: (name: string) => `${isolate(name)} was not written: the browser or the disk did not allow it.`,
  refused: (forms: number) =>
    `${count(forms, "form holds", "forms hold")} something that could not be applied.`,
  changedOnDisk: (name: string) =>
    `${isolate(name)} has been changed on your disk by another program, and was not written.`,
  undo: "Undo",
  redo: "Redo",
  saveWorkbook: "Save as a workbook",
  saveJson: "Save as JSON",
  /** Saves the story with pictures, documents and settings. */
  saveZip: "Save as a zip file",
  picturesStay: "The workbook holds no pictures and documents; a zip file holds all.",
  saveTo: (name: string) => `Save to ${isolate(name)}`,
  end: "End editing",
  editThis: {
    events: "Edit this event",
    actors: "Edit this actor",
    sources: "Edit this source",
    story: "Edit the story itself",
  },
  add: { events: "New event", actors: "New actor", sources: "New source" },
  /** The button that returns to a form with values that could not be applied. */
  goOn: (name: string) => `Go on with ${isolate(name)}`,
  untitled: "an unfinished form",
};

export const saving = {
  goneTitle: "The file is gone",
  gone: (name: string) =>
    `${isolate(name)} is no longer on your disk: it was deleted, moved or renamed. Nothing has been saved yet.`,
  anew: "Make it anew",
  notNow: "Do not save",
  incompleteTitle: "Not all is in the story yet",
  incomplete: (forms: number) =>
    `What is written in ${count(forms, "form", "forms")} has not been applied, or not been added. The file would lack it.`,
  without: "Save without it",
  goOn: "Go on writing",
};

/** Asked before another story replaces one with edits. */
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
  titles: { events: "Event", actors: "Actor", sources: "Source", story: "The story itself" },
  close: "Close the form",
  addThis: "Add",
  /** The button of a form for an existing record. Leaving a field applies it too. */
  apply: "Apply",
  applied: "Each change is shown at once.",
  notApplied: (faults: number) =>
    `Not applied yet: ${count(faults, "thing has", "things have")} to be mended first.`,
  unchecked: "Not applied yet: the program that checks it could not be reached. Press “Apply” to try again.",
  discard: "Discard what is not applied",
  remove: { events: "Remove this event", actors: "Remove this actor", sources: "Remove this source" },
  stillNamed: (places: number) => `It stays: ${count(places, "place names", "places name")} it still.`,
  namedIn: {
    stories: "Tour",
    opening: "The opening of the story",
    annotations: "An annotation of the timeline",
  },
  sameAs: { actors: "It is the same actor as", sources: "It is the same source as" },
  merge: "Make one of the two",
  mergeHint: {
    actors: "All that names it will name the other, which gets its names.",
    sources: "All that names it will name the other.",
  },
  more: "More fields",
  moreInRow: "More of this row",
  required: "required",
  choose: "Choose …",
  chooseFile: "Choose a file",
  addRow: "Add a row",
  removeRow: (row: number) => `Remove row ${numbers.format(row)}`,
  rowUp: (row: number) => `Move row ${numbers.format(row)} up`,
  rowDown: (row: number) => `Move row ${numbers.format(row)} down`,
  row: (list: string, row: number) => `${list} ${numbers.format(row)}`,
  makeNew: (name: string) => `Make “${isolate(name)}” a new one`,
  take: (text: string) => `Use “${isolate(text)}”`,
  fault: (found: string, expected: string) => `Found ${isolate(found)}; expected ${isolate(expected)}.`,
  expected: (expected: string) => `Expected: ${isolate(expected)}.`,
  idHint: "Links rest on it. If you change it, old links still lead here.",
  dateHint:
    "Such as 2019-05-04, with its time 2019-05-04T08:46, 2019-05, 2019-05~ (about), 2019-04-29/2019-05-10, ../2019-11-02 (by).",
  dayHint: "Such as 2019-05-04, with its time 2019-05-04T08:46.",
  noSource: "Who says so? An event without a source cannot be confirmed.",
  askActs: "Ties are drawn from acts, not from roles. Add one, then say its verb:",
  askChange: "Readers may have seen this event as it was. Say in a line what you changed.",
  addChange: "Add a line for today",
};

/**
 * By label in `model/fields.ts`, the words for a field. A label is the field's name, unless that name has several meanings.
 * A field that is left out is called by its name.
 */
export const fields = {
  // A field has the label of the table column that is read into it.
  ...question.roles,
  short: "Short headline, of at most 36 letters, where there is little room",
  isStatement: "A statement: confirmed means that it was said",
  where: "Page or paragraph",
  participants: "Who took part",
  actor: "Actor",
  role: "Role",
  actions: "Who did what",
  from: "Who",
  verb: "Did what",
  to: "To whom",
  changes: "Corrections",
  prominence: "Weight",
  known: "When it became known",
  dispute: "What is contested",
  links: "Links to other events",
  linkedTo: "Event",
  id: "Name in links",
  name: "Name",
  description: "Description",
  group: "Group",
  aliases: "Other names, one a line",
  memberOf: "Belongs to",
  body: "Organisation",
  memberFrom: "Member from",
  memberTo: "Member until",
  title: "Title",
  publisher: "Publisher",
  published: "Published",
  url: "Address",
  type: "Sort",
  origin: "Repeats a report of",
  archived: "Address of a stored copy",
  source: "Source",
  changeNote: "What was changed",
  otherDates: "Other datings",
  otherDateNote: "Who says so, and why it was not chosen",
  withoutClaim: "Without the claim of the event: a denial, an appeal",
  undirected: "Between the two: no direction given",
  media: "Pictures and documents",
  file: "File",
  alt: "What it shows, for who cannot see it; of a document its name",
  caption: "Caption",
  credit: "Who made it",
  licence: "Licence",
  toldTo: "Who was told",
  disputes: "What is contested, point by point",
  about: "What it is about",
  disputeNote: "What this story uses, and why",
  accounts: "Who says what",
  saidBy: "Who says so, if no actor",
  says: "What they say",
  accountDate: "The date that they give",
  answer: "What was answered; blank where nobody answered",
  formerIds: "Former names in links, one a line",
  descriptionStatus: "Standing of the description",
  descriptionSources: "Sources of the description",
  roleStatus: "Standing of the role",
  roleSources: "Sources of the role",
  memberStatus: "Standing of what it belongs to",
  memberSources: "Sources of what it belongs to",
  sha256: "SHA-256 of what was read",
  byline: "Who wrote it",
  contact: "Where corrections are sent",
  language: "Language (such as en, fr, pt-BR)",
  zone: "Zone of the clock (such as America/Chicago)",
  version: "Version",
  updated: "Last changed",
  kinds: "Kinds of events",
  hue: "Colour, 0 to 9",
  groups: "Groups of actors",
  tours: "Tours",
  intro: "Introduction",
  steps: "Steps",
  stepText: "What is said at this step",
  finding: "Finding, of at most 36 letters, shown large",
  picture: "Picture beside the text",
  stepActors: "Actors to show",
  firstDay: "From",
  lastDay: "Until",
  pinned: "Sentence pinned to the timeline",
  lead: "Opening: the first sentence",
  leadEvents: "Opening: events that the first sentence rests on",
  question: "Opening: the question",
  questionAnswer: "Opening: the answer",
  questionEvents: "Opening: events that the answer rests on",
  cast: "Opening: the cast",
  castLine: "In a line",
  statement: "Sentence",
  restsOn: "Events it rests on",
  openingKnown: "Opening: what is known",
  openingDisputed: "Opening: what is contested",
  openingUnanswered: "Opening: what is unanswered",
  annotations: "Sentences pinned to the timeline",
} satisfies Readonly<Partial<Record<FieldLabel, string>>>;

export const weights = { "1": "Turning point", "2": "Important", "3": "One of many" };
export const answers = { true: "Yes", false: "No" };
/** The pictures that a step of a tour can show beside its text. */
export const pictures = {
  timeline: "Timeline",
  lanes: "Lanes of actors",
  acts: "Acts over time",
  clocks: "Three clocks",
  pair: "Two actors",
} satisfies Readonly<Record<StepPicture, string>>;
