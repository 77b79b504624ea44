import { LARGEST_FILE } from "./largestFile.ts";

/**
 * How large an input may be: one list, repeated in `docs/dataset-format.md`. `src/load/measureFile.ts` counts the limits of a
 * file while it arrives, before it is parsed. The schemas have the limits of texts and of lists of records.
 */
export const FILE_LIMITS = {
  bytes: LARGEST_FILE,
  /** The greatest ratio of unpacked to packed bytes, once a file is large. Deflate itself ends at 1,032. */
  ratio: 200,
  /** Levels of lists and objects, or of elements. A dataset needs six. */
  nesting: 32,
  /** Values of JSON: texts, numbers, lists and objects. A million events have some twenty million. */
  jsonValues: 50_000_000,
  /** Entries of a list, or keys of an object, inside a record. */
  entries: 50_000,
  /** Rows below the header; each is an event. */
  rows: 2_000_000,
  /** Far more columns than any file made by people has. */
  columns: 1_000,
  /** All rows together. */
  cells: 80_000_000,
  /** Elements of XML; end tags count too. */
  tags: 20_000_000,
  /** Attributes of an element, or values of a node or an edge. */
  attributes: 1_000,
} as const;

/** The length of a date, in UTF-16 code units. It is apart from the others because the page reads dates before anything else. */
export const LONGEST_DATE = 100;

/** Limits of one text, in UTF-16 code units. */
export const TEXT_LIMITS = {
  id: 128,
  date: LONGEST_DATE,
  annotation: 120,
  /** Name of an actor, a kind, a group or an act, as pictures and lists show it. */
  name: 2_000,
  headline: 5_000,
  /** The short headline, for places with little room. */
  short: 36,
  text: 20_000,
  /** Path of a picture or document, folders included. */
  file: 200,
} as const;

export const LIST_LIMITS = {
  events: 2_000_000,
  actors: 200_000,
  sources: 2_000_000,
  kinds: 1_000,
  groups: 1_000,
} as const;

export const RECORD_LIMITS = {
  /** Limits for an event. */
  participants: 50_000,
  actions: 50_000,
  sources: 10_000,
  /** Own columns of a file, and so the own values of an event. */
  values: 100,
  /** Pictures and documents of an event. */
  media: 50,
  /** Entries of a list of an event (links, replies, disputes, and others), of an actor (aliases, bodies), or of a tour (steps). */
  others: 1_000,
} as const;

/** Limits over all events together. */
export const SUM_LIMITS = {
  participations: 20_000_000,
  actions: 10_000_000,
  /** Characters of the names and aliases of all participants, event by event: the text that the search goes through. */
  names: 500_000_000,
} as const;

/** Bytes of all pictures and documents of a story together. */
export const MEDIA_BYTES = 50_000_000;

/** Bytes of one drawing. Each of its elements is checked. */
export const SVG_BYTES = 10_000_000;

/** Pixels of one picture, by its header. Each takes four bytes in a reader's memory. */
export const MEDIA_PIXELS = 100_000_000;

/** The most events that have previews, chosen by prominence. A preview takes 30 ms and 40 kB. */
export const PREVIEWED_EVENTS = 500;

/** The most steps of tours whose previews have their own picture. Previews of other steps show the picture of the story. */
export const PREVIEWED_STEPS = 200;

/** The most files of a site. A zip file counts its files in 16 bits, and programs disagree on how to count more. */
export const SITE_FILES = 65_535;

/** The most rows of a sheet in a spreadsheet, header included. No longer sheet is written. */
export const SHEET_ROWS = 1_048_576;

/** Limits of a workbook. A story of 10,000 events takes a fiftieth of them. */
export const WORKBOOK_LIMITS = {
  /** Files in the zip file. */
  entries: 2_000,
  /** Bytes of one unpacked file, and of all together. */
  entryBytes: 100_000_000,
  totalBytes: 200_000_000,
  /** Elements of XML in the parts that are read. */
  elements: 16_000_000,
  rows: FILE_LIMITS.rows,
  /** Cells, including blank ones before another cell of their row. A blank row counts as one. */
  area: 10_000_000,
  strings: 3_000_000,
  /** Characters of all cells together. Many cells may share one text. */
  letters: 100_000_000,
  /** Different rows that are not blank. ODS writes repeated rows once, with the number of repeats. */
  repeats: 100_000,
} as const;
