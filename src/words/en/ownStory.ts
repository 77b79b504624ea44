import type { FieldLabel, StepPicture } from "../../model/fields.ts";
import { question } from "./files.ts";
import { count, isolate, numbers } from "./grammar.ts";

/* The texts of making a story: template, forms, faults to mend, saving and publishing. */

export const own = {
  intro:
    "From a spreadsheet to a site of your own, without code. Nothing leaves this browser until you upload it yourself.",
  template: "Download the template",
  templateHint:
    "A workbook for Excel, LibreOffice or Google Sheets, with three example events and a sheet that says how to fill it in.",
  choose: "Choose your workbook",
  chooseFolder: "Or its folder, with pictures",
  chooseHint:
    "Or drop it anywhere on this page, alone, zipped, or with the folder of its pictures. What is wrong is named by sheet, row and column.",
  watchHint: "This browser reads the file again whenever you save it.",
  againHint: "After each change choose or drop it once more: this browser cannot watch a file.",
  publish: "Publish",
  publishHint: "When it looks right: give it a name and take the finished site as one zip file.",
  watching: (time: string) => `Read at ${isolate(time)}; read again whenever it is saved.`,
  draftTies: (events: number) =>
    `Ties come from acts, not from roles. Draft some (${count(events, "event", "events")})`,
  templateName: "story-template",
};

export const publishing = {
  title: "Publish this story",
  intro: "You get one zip file: the finished site with a page for every event. Unpack it on any web host.",
  last: "Published before? The last zip file, or the site’s ids.lock.json",
  lastAddress: "Or the address where it stands",
  askAddress: "Read its ids",
  addressAway: "This page may not read that address. Open it, save it, and choose the saved file above:",
  lastHint: "Its settings come back, and its links go on leading somewhere.",
  settingsRead: "Its settings are read; no event has a link yet.",
  lastRead: (ids: number) => `Read: ${count(ids, "event has", "events have")} links already.`,
  lastWrong: "This is no zip file of a site that was published here; nothing of it was read.",
  name: "Name of the site",
  byline: "By",
  licence: "Licence",
  contact: "For corrections: a mail or web address",
  address: "Address where it will stand",
  addressHint: "For previews of links; it can be left blank.",
  language: "Language of the pages",
  languageStated: "The story says it itself.",
  languageHint: "The story does not say; without a choice its pages are in English.",
  ownAccent: "A colour of its own",
  accent: "Colour",
  logo: "Logo (SVG, PNG, WebP or JPEG, up to 1 MB)",
  logoKept: (name: string) => `${isolate(name)} is kept.`,
  logoLarge: "The logo has more than 1 MB.",
  setAside: (rows: number) =>
    `Published is what is whole: ${count(rows, "row is", "rows are")} set aside and not on the site.`,
  inDoubt: (cells: number) =>
    `${count(cells, "cell is", "cells are")} in doubt and published as read. To choose what is meant, close this and press the button that leads to them.`,
  /** Check boxes for the columns that the author of the story added. */
  ownColumns: "Columns of your own that readers will see",
  ownColumnsHint:
    "As filters, and on the page of each event. A column without its tick is left out, next time and by command too; its name alone stays in the settings of the site.",
  isFirst:
    "This is its first publication: no link leads to it yet. (If not, choose the last zip file above.)",
  noOwnFiles: "Leave out “Use your own story” and “Open your own file”",
  linksToFiles: "Links name files (event/…/index.html), for a host that serves no index of a folder",
  make: "Make the site",
  making: "Making the site",
  made: (events: string, size: string) =>
    `Saved: ${events}, ${size} MB. Unpack it on your host; keep the zip file, for it holds your links and settings.`,
  refused: "It could not be published. Nothing was saved.",
  noProgram:
    "The files of this program could not be fetched. Nothing was saved; try again when there is a connection.",
  unreadable: "Your file has changed or is gone. Choose it again, then publish.",
  broken: "Making the site broke down, most often for want of memory. Nothing was saved.",
};

export const live = {
  open: (host: string) => `Read its shared sheet at ${isolate(host)}`,
  hint: "This story is written in a shared sheet. What has changed since it was published is listed before you publish it.",
  readAt: (time: string) => `Read at ${isolate(time)}.`,
  refresh: "Refresh",
  changes: (changes: number) =>
    changes === 0
      ? "Nothing has changed since it was published."
      : `${count(changes, "change", "changes")} since it was published`,
  added: "New",
  changed: "Changed",
  gone: "Gone",
  about: "the story itself",
};

export const withdrawing = {
  title: "Withdrawn events",
  lost: (id: string) => `“${isolate(id)}” was published and is gone from your file.`,
  aside: (id: string) => `“${isolate(id)}” was published, and its row is set aside: mend its cell.`,
  reason: "Why it is withdrawn; shown in its place",
  replacedBy: "Told now by",
  none: "–",
  keep: "Do not withdraw it",
  add: "Withdraw an event",
  hint: "Its page stays, and says since when and why, never what it said. Take its row out of your file too.",
  telling: (ids: string) =>
    `${isolate(ids)}: this name in links stays readable, in the address of its page and in the list of ids, whatever it says.`,
  takenAlong: "Nothing else names these; they leave the site with it:",
  taken: {
    actors: "Actors",
    sources: "Sources",
    groups: "Groups",
    kinds: "Kinds",
    columns: "Columns",
    statements: "Statements of the opening",
    cast: "Lines about who is who",
    tours: "Tours",
    steps: "Steps of tours",
    annotations: "Annotations",
    links: "Links in",
    media: "Pictures and documents",
  },
  stillNamed: (name: string, where: string) =>
    `“${isolate(name)}” is still named in “${isolate(where)}”, which stays: read it again.`,
  unnamed: "No event names these, and they are published all the same:",
};

/** Notes for an author about a finished site. They appear on the page and on the command line. */
export const siteNotes = {
  takenOut: (what: string, pictures: number) =>
    `Taken out of ${count(pictures, "picture", "pictures")}: ${what}.`,
  pictureNotes: {
    place: "where it was taken (GPS)",
    serial: "serial numbers",
    owner: "names of people",
    preview: "previews and what was cut away",
    other: "other notes of camera and program",
  },
  pdfActs: (file: string, acts: string) =>
    `${isolate(file)} can do something by itself (${acts}), and is published as it is: whether it does, the reader’s program decides. Printed anew as a PDF it cannot.`,
  pdfLocked: (file: string) =>
    `${isolate(file)} has packed or locked parts that could not be looked into for scripts. Printed anew as a PDF it has none.`,
};

/** Reasons why a story cannot be published. They appear on the page and on the command line. */
export const siteFaults = {
  question: (file: string) =>
    `${isolate(file)}: which columns are date and headline cannot be told from their names; docs/dataset-format.md has the names.`,
  unread: (file: string) => `${isolate(file)} could not be read.`,
  "no-events": (file: string) => `${isolate(file)} has no whole event: its site would be empty.`,
  "story-renamed": (was: string, now: string) =>
    `The story was published as “${isolate(was)}” and is ${isolate(now)} now: give it that id, on which its links rest.`,
  "event-lost": (dataset: string, id: string) =>
    `${isolate(dataset)}: the event “${isolate(id)}” was published and is gone, or its row is set aside: mend it, name it among the former ids of the event that it is now, or withdraw it.`,
  "withdrawn-stands": (dataset: string, id: string) =>
    `${isolate(dataset)}: the event “${isolate(id)}” is withdrawn and still stands.`,
  "withdrawn-unpublished": (dataset: string, id: string) =>
    `${isolate(dataset)}: “${isolate(id)}” is withdrawn and was never published.`,
  "replacement-missing": (dataset: string, id: string, by: string) =>
    `${isolate(dataset)}: what is to replace “${isolate(id)}” is not there: “${isolate(by)}”.`,
  "one-file": (one: string, other: string) =>
    `“${isolate(one)}” and “${isolate(other)}” would be one file on Windows or macOS: rename one of them.`,
  "many-files": (files: number, most: number) =>
    `The site would have ${numbers.format(files)} files; a zip file holds ${numbers.format(most)} at most. Leave the address of the site out, which halves them, tell the story in parts, or publish it by command into a folder.`,
  "large-site": (megabytes: number) =>
    `The site would have more than ${numbers.format(megabytes)} MB, and its zip file could not be read again. Tell the story in parts, or publish it by command into a folder.`,
  "locked-twice": (dataset: string) =>
    `${isolate(dataset)}: an id is listed twice among those that were published.`,
  "one-page": {
    events: (one: string, other: string, folder: string) =>
      `The events “${isolate(one)}” and “${isolate(other)}” would have one page, ${isolate(folder)}: change one of the ids.`,
    actors: (one: string, other: string, folder: string) =>
      `The actors “${isolate(one)}” and “${isolate(other)}” would have one page, ${isolate(folder)}: change one of the ids.`,
    tours: (one: string, other: string, folder: string) =>
      `The tours “${isolate(one)}” and “${isolate(other)}” would have one page, ${isolate(folder)}: change one of the ids.`,
  },
};

/** The dialog for faults of a workbook, whose other rows are already shown. */
export const mending = {
  open: (faults: number, doubts: number) =>
    [
      ...(faults > 0 ? [`Mend ${count(faults, "fault", "faults")}`] : []),
      ...(doubts > 0 ? [`Look at ${count(doubts, "cell", "cells")}`] : []),
    ].join(", "),
  title: "Cells to mend",
  intro:
    "The rows with these faults, and what names them, are not shown. Mend the cells here and open the file again; your file stays as it is.",
  doubtsIntro:
    "Names that are nearly another, or may be several, are shown as they stand; an actor of a kind that is not known is shown as a group. What stands in a sheet or a column without a known name is not read. Choose what is meant, or leave them.",
  /** A sheet, a row and a column. The sheet is empty for a file without sheets. */
  cell: (sheet: string, row: number, column: string) =>
    `${sheet === "" ? "" : `${isolate(sheet)}, `}row ${numbers.format(row)}, ${isolate(column)}`,
  expected: (reason: string) => `Expected ${isolate(reason)}`,
  take: (text: string) => `Use “${isolate(text)}”`,
  takeForAll: (cells: number) => `For all ${numbers.format(cells)}`,
  takeEach: (cells: number) => `Use the one remedy of each of ${count(cells, "cell", "cells")}`,
  following: (rows: number) =>
    `${count(rows, "row", "rows")} more will come back by themselves: they name one of these.`,
  notHere: "No cell holds it: mend it in the file.",
  apply: (cells: number) => `Open again with ${count(cells, "corrected cell", "corrected cells")}`,
  corrected: (cells: number) =>
    `${count(cells, "cell is", "cells are")} corrected here, not in your file: save the story as a workbook to keep that.`,
  edited:
    "You have edited this story since it was opened. To mend cells, the file is opened again as it was, without these edits. Save them as a file of their own to keep them.",
};

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
  /** The button that returns to a form whose values could not be applied. */
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
  /** The button of a form for an existing record. Changes are also applied when a field loses the focus. */
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
  blank: "It is required: nothing is here yet.",
  noKinds: "The story has no kinds yet. Make one first:",
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
 * The text for each label in `model/fields.ts`. A label is the name of the field, unless that name has several
 * meanings. A field without a text here is called by its label.
 */
export const fields = {
  // A field has the same text as the table column that is read into it.
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
export const pictures = {
  timeline: "Timeline",
  lanes: "Lanes of actors",
  acts: "Acts over time",
  clocks: "Three clocks",
  pair: "Two actors",
} satisfies Readonly<Record<StepPicture, string>>;
