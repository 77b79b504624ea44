import { LARGEST_FILE } from "./largestFile.ts";

/** Limits of a file. `docs/dataset-format.md` repeats them. `src/load/measureFile.ts` checks most as a file arrives. */
export const FILE_LIMITS = {
  bytes: LARGEST_FILE,
  /** The most unpacked bytes for each packed byte. Small files are not checked. Deflate could reach 1,032. */
  ratio: 200,
  /** How deep the lists and objects of JSON, or the elements of XML, may nest. A dataset needs six levels. */
  nesting: 32,
  /** The texts, numbers, lists and objects of JSON. A million events have some twenty million of these. */
  jsonValues: 50_000_000,
  /** The entries of a list, or the keys of an object, inside a record. */
  entries: 50_000,
  /** The rows below the header. Each row is an event. */
  rows: 2_000_000,
  columns: 1_000,
  cells: 80_000_000,
  /** The tags of XML, including end tags. */
  tags: 20_000_000,
  /** The attributes of an element, or the values of a node or an edge. */
  attributes: 1_000,
} as const;

/** The longest date, in UTF-16 code units. It is separate: the code that the page loads first needs no other limit. */
export const LONGEST_DATE = 100;

/** The longest texts, in UTF-16 code units. */
export const TEXT_LIMITS = {
  id: 128,
  date: LONGEST_DATE,
  annotation: 120,
  name: 2_000,
  headline: 5_000,
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
  participants: 50_000,
  actions: 50_000,
  sources: 10_000,
  /** The columns that the author added. An event has at most one value for each. */
  values: 100,
  media: 50,
  /** The entries of every other list, such as links, replies, aliases, memberships, tours and annotations. */
  others: 1_000,
} as const;

export const SUM_LIMITS = {
  participations: 20_000_000,
  actions: 10_000_000,
  /** The sum over all actors: letters of the names × events. The search text of each event repeats the names. */
  names: 500_000_000,
} as const;

export const MEDIA_BYTES = 50_000_000;

/** The most bytes of an SVG drawing, fewer than of other pictures, because each of its elements is checked. */
export const SVG_BYTES = 10_000_000;

/** The most pixels of a picture: width times height, as its header states them. Each takes four bytes of memory. */
export const MEDIA_PIXELS = 100_000_000;

/** The most events with a preview picture. The most prominent come first. A preview takes 30 ms and 40 kB. */
export const PREVIEWED_EVENTS = 500;

/** The most steps of tours with their own preview picture. Other steps have the preview of the story. */
export const PREVIEWED_STEPS = 200;

/** The most files of a site. A zip file counts them in 16 bits, and programs read larger numbers differently. */
export const SITE_FILES = 65_535;

/** Spreadsheets open a sheet of at most this many rows, including the header. */
export const SHEET_ROWS = 1_048_576;

/** Limits of a workbook. A story of 10,000 events needs at most a fiftieth of each. */
export const WORKBOOK_LIMITS = {
  entries: 2_000,
  /** The bytes of one unpacked file. */
  entryBytes: 100_000_000,
  /** The bytes of all unpacked files together. */
  totalBytes: 200_000_000,
  elements: 16_000_000,
  rows: FILE_LIMITS.rows,
  /** Cells, including blank cells before another cell of their row. A blank row counts as one cell. */
  area: 10_000_000,
  strings: 3_000_000,
  /** The letters of all cells together. Many cells may share one text. */
  letters: 100_000_000,
  /** Copies of rows that are not blank. ODS writes equal rows once, with a count, so a small file may have billions. */
  repeats: 100_000,
} as const;
