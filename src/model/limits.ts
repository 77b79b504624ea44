import { LARGEST_FILE } from "./largestFile.ts";

/**
 * How large an input may be: one list, repeated in `docs/dataset-format.md`. `src/load/measureFile.ts` counts the limits of a
 * file while it arrives, before it is parsed. The schemas have the limits of texts and of lists of records.
 */
export const FILE_LIMITS = {
  bytes: LARGEST_FILE,
  /** The ratio of unpacked to packed bytes, checked once a file is large. Deflate cannot exceed 1,032. */
  ratio: 200,
  /** Levels of lists and objects, or of elements, inside one another. A dataset needs six. */
  nesting: 32,
  /** Values of JSON: texts, numbers, lists and objects. A million events have some twenty million. */
  jsonValues: 50_000_000,
  /** Entries of a list, or keys of an object, inside a record. */
  entries: 50_000,
  /** Rows below the header, each of which is an event. */
  rows: 2_000_000,
  /** Far more columns than any file made by people has. */
  columns: 1_000,
  /** Cells of all rows together. */
  cells: 80_000_000,
  /** Tags of XML. End tags count too. */
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
  /** The name of an actor, a kind, a group or an act. */
  name: 2_000,
  headline: 5_000,
  /** The short headline, for places with little room. */
  short: 36,
  text: 20_000,
  /** The path of a picture or document, folders included. */
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
  /** The file's own columns, and so the own values of an event. */
  values: 100,
  /** Pictures and documents of an event. */
  media: 50,
  /** Entries of any other list of an event (links, replies), an actor (aliases, memberships) or a tour (steps). */
  others: 1_000,
} as const;

/** Limits over all events together. */
export const SUM_LIMITS = {
  participations: 20_000_000,
  actions: 10_000_000,
  /** Characters that the search goes through: for each event, the names and aliases of its participants. */
  names: 500_000_000,
} as const;

/** Bytes of all pictures and documents of a story together. */
export const MEDIA_BYTES = 50_000_000;

/** Bytes of one drawing. Each of its elements is checked. */
export const SVG_BYTES = 10_000_000;

/** Pixels of one picture, as its header states them. Each takes four bytes in a reader's memory. */
export const MEDIA_PIXELS = 100_000_000;

/** At most this many events have previews, the most prominent ones. A preview takes 30 ms and 40 kB. */
export const PREVIEWED_EVENTS = 500;

/** At most this many steps of tours have a preview of their own. Other steps have the picture of the story. */
export const PREVIEWED_STEPS = 200;

/** A site has at most this many files. A zip file counts files in 16 bits, and programs differ on how to count more. */
export const SITE_FILES = 65_535;

/** A sheet of a spreadsheet has at most this many rows, header included. No longer sheet is written. */
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
  /** Cells. Blank cells before another cell of their row count too, and a blank row counts as one cell. */
  area: 10_000_000,
  strings: 3_000_000,
  /** Characters of all cells together. Many cells may share one text. */
  letters: 100_000_000,
  /** Different rows that are not blank. ODS writes repeated rows once, with the number of repeats. */
  repeats: 100_000,
} as const;
