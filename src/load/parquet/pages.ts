import { type Fields, readStruct, Unfit } from "./thrift.ts";

/** By number, the encodings of a page's values. ALP and later encodings are not read. */
const ENCODINGS = new Map<number, Encoding>([
  [0, "plain"],
  [2, "dictionary"],
  [3, "rle"],
  [5, "delta"],
  [6, "delta-lengths"],
  [7, "delta-texts"],
  [8, "dictionary"],
  [9, "split-bytes"],
]);
export type Encoding =
  | "plain"
  | "dictionary"
  | "rle"
  | "delta"
  | "delta-lengths"
  | "delta-texts"
  | "split-bytes";

/** A page of a column, described by its header. Positions are bytes of the column chunk. */
export type Page = {
  readonly kind: "dictionary" | "data";
  readonly values: number;
  readonly encoding: Encoding;
  readonly from: number;
  readonly to: number;
  /** The number of its unpacked bytes, without its levels if those are separate. */
  readonly unpacked: number;
  /** The bytes of the levels before the values; null if they are packed with the values. */
  readonly levels: { readonly repetition: number; readonly definition: number } | null;
  /** Whether its levels have the encoding from before 2013, which is not read. */
  readonly isOld: { readonly repetition: boolean; readonly definition: boolean };
  readonly isPacked: boolean;
};

const BIT_PACKED = 4;
const DATA = 0;
const INDEX = 1;
const DICTIONARY = 2;
const DATA_2 = 3;

/** The pages of a column chunk, by their headers alone. Throws `Unfit` if these contradict the file. */
export function pagesOf(
  chunk: Uint8Array,
  says: { readonly values: number; readonly unpacked: number },
): readonly Page[] {
  const pages: Page[] = [];
  let values = 0;
  let unpacked = 0;
  for (let at = 0; at < chunk.length && values < says.values; ) {
    const { fields, end } = headerAt(chunk, at);
    const length = wholeOf(fields, 3);
    if (length > chunk.length - end) throw new Unfit("a page that is cut off");
    const page = pageOf(fields, end, length);
    at = end + length;
    if (page === null) continue;
    pages.push(page);
    if (page.kind === "data") values += page.values;
    unpacked += page.unpacked;
    // Some writers count the headers in this size, others do not.
    if (unpacked > says.unpacked) {
      throw new Unfit(
        `pages that become more than the ${says.unpacked.toLocaleString("en")} bytes that it says`,
      );
    }
  }
  if (values !== says.values) {
    const found = values.toLocaleString("en");
    throw new Unfit(`${found} values where it says ${says.values.toLocaleString("en")}`);
  }
  return pages;
}

function headerAt(chunk: Uint8Array, at: number): ReturnType<typeof readStruct> {
  try {
    return readStruct(chunk, at);
  } catch {
    throw new Unfit("a page without a sound header");
  }
}

/** Null for a page without values of the column. */
function pageOf(fields: Fields, from: number, length: number): Page | null {
  const type = wholeOf(fields, 1);
  const unpacked = wholeOf(fields, 2);
  const isOld = { repetition: false, definition: false };
  const place = { from, to: from + length, levels: null, isOld, isPacked: true };
  switch (type) {
    case DATA: {
      const head = structOf(fields, 5);
      return {
        ...place,
        kind: "data",
        values: wholeOf(head, 1),
        encoding: encodingOf(head, 2),
        unpacked,
        isOld: { definition: head.get(3) === BIT_PACKED, repetition: head.get(4) === BIT_PACKED },
      };
    }
    case DICTIONARY: {
      const head = structOf(fields, 7);
      return { ...place, kind: "dictionary", values: wholeOf(head, 1), encoding: "plain", unpacked };
    }
    case DATA_2: {
      const head = structOf(fields, 8);
      const levels = { definition: wholeOf(head, 5), repetition: wholeOf(head, 6) };
      const rest = unpacked - levels.definition - levels.repetition;
      if (rest < 0 || levels.definition + levels.repetition > length)
        throw new Unfit("a page too short for its levels");
      return {
        ...place,
        kind: "data",
        values: wholeOf(head, 1),
        encoding: encodingOf(head, 4),
        unpacked: rest,
        levels,
        isPacked: head.get(7) !== false && rest > 0,
      };
    }
    case INDEX:
      return null;
    default:
      throw new Unfit("a page of an unknown kind");
  }
}

function encodingOf(fields: Fields, id: number): Encoding {
  const encoding = ENCODINGS.get(wholeOf(fields, id));
  if (encoding === undefined) throw new Unfit("values in an encoding that is not read");
  return encoding;
}

function wholeOf(fields: Fields, id: number): number {
  const value = fields.get(id);
  if (typeof value !== "number" || value < 0) throw new Unfit("a page without a sound header");
  return value;
}

function structOf(fields: Fields, id: number): Fields {
  const value = fields.get(id);
  if (!(value instanceof Map)) throw new Unfit("a page without a sound header");
  return value;
}
