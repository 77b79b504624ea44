/** Bytes of a file, also unpacked: a little below the longest string that every engine can hold. */
export const LARGEST_FILE = 512_000_000;

/**
 * How large what is given to the page may be: one list, the same in `docs/dataset-format.md`. What holds for a file is
 * counted while it arrives (`src/load/measureFile.ts`), before anything is made of it; what holds for texts and lists of records
 * is part of their schemas.
 */
export const FILE_LIMITS = {
  bytes: LARGEST_FILE,
  /** Bytes that one byte of a packed file may become, once it has become many. Deflate itself ends at 1,032. */
  ratio: 200,
  /** Levels of lists and objects, or of elements. A dataset needs six. */
  nesting: 32,
  /** Values of JSON: texts, numbers, lists and objects. A million events have some twenty million. */
  jsonValues: 50_000_000,
  /** Entries of a list, or keys of an object, that stands in a record. */
  entries: 50_000,
  /** Under the header: one event a row. */
  rows: 2_000_000,
  /** Far more than any that people make. */
  columns: 1_000,
  /** All rows together. */
  cells: 80_000_000,
  /** Elements of XML, each end counted too. */
  tags: 20_000_000,
  /** Attributes of an element, or values of a node or an edge. */
  attributes: 1_000,
} as const;

/** Of a date, in UTF-16 code units; apart from the others, since the page reads dates before anything else. */
export const LONGEST_DATE = 100;

/** Limits of one text, in UTF-16 code units. */
export const TEXT_LIMITS = {
  id: 128,
  date: LONGEST_DATE,
  annotation: 120,
  /** Of an actor, a kind, a group, an act: what stands in pictures and lists. */
  name: 2_000,
  headline: 5_000,
  /** Of what stands for a headline where there is little room. */
  short: 36,
  text: 20_000,
  /** Of a picture or document, with its folders. */
  file: 200,
} as const;

/** Limits of the lists of a dataset. */
export const LIST_LIMITS = {
  events: 2_000_000,
  actors: 200_000,
  sources: 2_000_000,
  kinds: 1_000,
  groups: 200,
} as const;

/** Limits of the lists of one record. */
export const RECORD_LIMITS = {
  /** Of an event. */
  participants: 50_000,
  actions: 50_000,
  sources: 10_000,
  /** Columns of its own that a file may have, and so values of an event in them. */
  values: 100,
  /** Pictures and documents of an event. */
  media: 50,
  /** Of an event: links, replies, disputes, and all others; of an actor: aliases and bodies; steps of a story. */
  others: 1_000,
} as const;

/** Limits of what all events hold together. */
export const SUM_LIMITS = {
  participations: 20_000_000,
  actions: 10_000_000,
  /** Letters of the names and aliases of all who take part, event by event: what the search looks through. */
  names: 500_000_000,
} as const;

/** Bytes of all pictures and documents of a story together. */
export const MEDIA_BYTES = 50_000_000;

/** Bytes of one drawing: each of its elements is checked. */
export const SVG_BYTES = 10_000_000;

/** Pixels of one picture, by its header: four bytes each in the memory of whoever looks at it. */
export const MEDIA_PIXELS = 100_000_000;

/** Events of a story that have a preview each, the most prominent ones: it takes some thirty milliseconds and forty kilobytes. */
export const PREVIEWED_EVENTS = 500;

/** Steps of tours that have a picture of their own in previews; others show that of the story. */
export const PREVIEWED_STEPS = 200;

/** Of a story of more actors none has a page: most of them would be in one event. */
export const PAGED_ACTORS = 5_000;

/** Files of a site. A zip file counts them in 16 bits, and readers of more differ. */
export const SITE_FILES = 65_535;

/** Rows of a sheet, its header counted, that spreadsheets have room for: no workbook of more is written. */
export const SHEET_ROWS = 1_048_576;

/** Limits of a workbook. A story of 10,000 events takes a fiftieth of them. */
export const WORKBOOK_LIMITS = {
  /** Files in the zip file. */
  entries: 2_000,
  /** Bytes of one of them unpacked, and of all. */
  entryBytes: 100_000_000,
  totalBytes: 200_000_000,
  /** Elements of XML in the parts that are read. */
  elements: 16_000_000,
  rows: FILE_LIMITS.rows,
  /** Cells, those too that are blank and stand before another one of their row; a blank row is one. */
  area: 10_000_000,
  /** Different texts of cells. */
  strings: 3_000_000,
  /** Letters of all cells together: one text may stand in many. */
  letters: 100_000_000,
  /** Rows that are not blank and stand in the file but once: ODS says how often each is meant. */
  repeats: 100_000,
} as const;
