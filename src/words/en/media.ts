import { isolate } from "./grammar.ts";

/** Pictures and documents of an event; the words come with its details, in every language. */
export const media = {
  documents: "Documents",
  /** Behind the name of a document: "PDF, 1.2 MB". */
  size: (kind: string, megabytes: string) => `${kind}, ${megabytes} MB`,
  /** In the place of a picture or document whose file did not come along. */
  missing: (file: string) => `Not included here: ${isolate(file)}.`,
  alone: "Opens the picture by itself",
  licence: (licence: string) => `Licence: ${isolate(licence)}`,
};
