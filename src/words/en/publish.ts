import { count, isolate, numbers } from "./grammar.ts";

/** Making an own story, from a template to a published site. */
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
  /** A note that the page reads the file again by itself. */
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
  /** Check boxes: the columns that the story's author added. */
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
  /** A warning that the id of a withdrawn event stays readable. */
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
  noEvents: (file: string) => `${isolate(file)} has no whole event: its site would be empty.`,
  storyRenamed: (was: string, now: string) =>
    `The story was published as “${isolate(was)}” and is ${isolate(now)} now: give it that id, on which its links rest.`,
  eventLost: (dataset: string, id: string) =>
    `${isolate(dataset)}: the event “${isolate(id)}” was published and is gone, or its row is set aside: mend it, name it among the former ids of the event that it is now, or withdraw it.`,
  withdrawnStands: (dataset: string, id: string) =>
    `${isolate(dataset)}: the event “${isolate(id)}” is withdrawn and still stands.`,
  withdrawnUnpublished: (dataset: string, id: string) =>
    `${isolate(dataset)}: “${isolate(id)}” is withdrawn and was never published.`,
  replacementMissing: (dataset: string, id: string, by: string) =>
    `${isolate(dataset)}: what is to replace “${isolate(id)}” is not there: “${isolate(by)}”.`,
  oneFile: (one: string, other: string) =>
    `“${isolate(one)}” and “${isolate(other)}” would be one file on Windows or macOS: rename one of them.`,
  manyFiles: (files: number, most: number) =>
    `The site would have ${numbers.format(files)} files; a zip file holds ${numbers.format(most)} at most. Leave the address of the site out, which halves them, tell the story in parts, or publish it by command into a folder.`,
  largeSite: (megabytes: number) =>
    `The site would have more than ${numbers.format(megabytes)} MB, and its zip file could not be read again. Tell the story in parts, or publish it by command into a folder.`,
  lockedTwice: (dataset: string) =>
    `${isolate(dataset)}: an id is listed twice among those that were published.`,
  /** Two ids whose pages would be in one folder. */
  onePage: {
    events: (one: string, other: string, folder: string) =>
      `The events “${isolate(one)}” and “${isolate(other)}” would have one page, ${isolate(folder)}: change one of the ids.`,
    actors: (one: string, other: string, folder: string) =>
      `The actors “${isolate(one)}” and “${isolate(other)}” would have one page, ${isolate(folder)}: change one of the ids.`,
    tours: (one: string, other: string, folder: string) =>
      `The tours “${isolate(one)}” and “${isolate(other)}” would have one page, ${isolate(folder)}: change one of the ids.`,
  },
};

/** Texts of the dialog for faults of a workbook, whose other rows are already shown. */
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
  /** A sheet, a row and a column. A file without sheets has a blank one. */
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
