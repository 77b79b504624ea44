import { count, isolate } from "./grammar.ts";

/** Your own story, from a template to a published site. */
export const own = {
  invite: "Use your own story",
  title: "Use your own story",
  intro:
    "From a spreadsheet to a site of your own, without code. Nothing leaves this browser until you upload it yourself.",
  template: "Download the template",
  templateHint:
    "A workbook for Excel, LibreOffice or Google Sheets, with three example events and a sheet that says how to fill it in.",
  choose: "Choose your workbook",
  chooseHint: "Or drop it anywhere on this page. What is wrong is named by sheet, row and column.",
  watchHint: "This browser reads the file again whenever you save it.",
  againHint: "After each change choose or drop it once more: this browser cannot watch a file.",
  publish: "Publish",
  publishHint: "When it looks right: give it a name and take the finished site as one zip file.",
  /** The file is read again by itself. */
  watching: (time: string) => `Read at ${isolate(time)}; read again whenever it is saved.`,
  templateName: "story-template",
};

export const publishing = {
  title: "Publish this story",
  intro: "You get one zip file: the finished site with a page for every event. Unpack it on any web host.",
  last: "Published before? The last zip file",
  lastHint: "Its settings come back, and its links go on leading somewhere.",
  lastRead: (ids: number) => `Read: ${count(ids, "event has", "events have")} links already.`,
  lastWrong: "This is no zip file of a site that was published here; nothing of it was read.",
  name: "Name of the site",
  byline: "By",
  licence: "Licence",
  contact: "For corrections: a mail or web address",
  address: "Address where it will stand",
  addressHint: "For previews of links; it can be left blank.",
  ownAccent: "A colour of its own",
  accent: "Colour",
  logo: "Logo (SVG, PNG, WebP or JPEG, up to 1 MB)",
  logoKept: (name: string) => `${isolate(name)} is kept.`,
  logoLarge: "The logo has more than 1 MB.",
  make: "Make the site",
  cancel: "Cancel",
  making: "Making the site",
  made: (events: string, size: string) =>
    `Saved: ${events}, ${size} MB. Unpack it on your host; keep the zip file, for it holds your links and settings.`,
  refused: "It could not be published. Nothing was saved.",
  noProgram:
    "The files of this program could not be fetched. Nothing was saved; try again when there is a connection.",
  unreadable: "Your file has changed or is gone. Choose it again, then publish.",
  broken: "Making the site broke down, most often for want of memory. Nothing was saved.",
};
