import { closeSync, openSync, writeSync } from "node:fs";
import { FILE_LIMITS, RECORD_LIMITS, SUM_LIMITS, TEXT_LIMITS } from "../src/model/limits.ts";

/** The texts of a file in order. */
type Pieces = Iterable<string>;

/** A file that reaches a share of a limit. With a share above 1 it is refused with `words`. */
export type LargeFile = {
  readonly name: string;
  readonly words: string;
  /** Whether the limit is for all events together, so that it shows only when the whole file has been read. */
  readonly isSum: boolean;
  readonly pieces: (share: number) => Pieces;
};

const CHUNK = 4_000_000;

/** Writes a file without holding all of it in memory. */
export function writePieces(file: string, pieces: Pieces): void {
  const handle = openSync(file, "w");
  let text = "";
  for (const piece of pieces) {
    text += piece;
    if (text.length < CHUNK) continue;
    writeSync(handle, text);
    text = "";
  }
  writeSync(handle, text);
  closeSync(handle);
}

const event = (nth: number, more: string): string =>
  `${nth === 0 ? "" : ","}{"id":"e${nth}","date":"2020-01-01","headline":"E${nth}","kind":"k","status":"reported"${more}}`;

type Crowd = { readonly people: number; readonly name: string };
const TWO: Crowd = { people: 2, name: "Ana" };

/** A story with `sum` items: `each` in every event but the last, which has the remaining ones. */
function* story(
  sum: number,
  each: number,
  list: string,
  item: (at: number) => string,
  { people, name } = TWO,
): Pieces {
  yield '{"title":"Large","kinds":[{"id":"k","label":"Kind"}],"sources":[],"actors":[';
  for (let at = 0; at < people; at++)
    yield `${at === 0 ? "" : ","}{"id":"${at}","name":"${name}${at}","kind":"person"}`;
  yield '],"events":[';
  const items = (length: number) => `,"${list}":[${Array.from({ length }, (_, at) => item(at)).join(",")}]`;
  const full = items(each);
  const events = Math.floor(sum / each);
  for (let nth = 0; nth < events; nth++) yield event(nth, full);
  const rest = Math.ceil(sum - events * each);
  if (rest > 0) yield event(events, items(rest));
  yield "]}";
}

function* table(rows: number, columns: number): Pieces {
  const cells = ",1".repeat(columns - 2);
  yield `date,headline${Array.from({ length: columns - 2 }, (_, at) => `,c${at}`).join("")}\n`;
  for (let row = 0; row < rows; row++) yield `2020-01-01,R${row}${cells}\n`;
}

function* repeated(head: string, piece: string, times: number, tail: string): Pieces {
  yield head;
  const many = piece.repeat(1_000);
  for (let left = times; left > 0; left -= 1_000) yield left >= 1_000 ? many : piece.repeat(left);
  yield tail;
}

/** A little less than the limit of entries of one record, since the record has other values too. */
const ENTRIES = FILE_LIMITS.entries - 10;
const COLUMNS = 50;
const MANY = RECORD_LIMITS.participants - 1;

export const LARGE_FILES: readonly LargeFile[] = [
  {
    name: "objects.json",
    words: "50,000,000 values",
    isSum: false,
    // Each entry counts twice: as a value, and by its comma.
    pieces: (share) => story((share * FILE_LIMITS.jsonValues) / 2, ENTRIES, "x", () => "{}"),
  },
  {
    name: "cells.csv",
    words: "80,000,000 cells",
    isSum: false,
    pieces: (share) => table(Math.ceil((share * FILE_LIMITS.cells) / COLUMNS), COLUMNS),
  },
  {
    name: "tags.gexf",
    words: "20,000,000 tags",
    isSum: false,
    pieces: (share) =>
      repeated(
        '<gexf version="1.3"><graph mode="dynamic"><nodes><node id="a" label="A"/><node id="b" label="B"/></nodes><edges><edge id="e" source="a" target="b" start="2020-01-01"/>',
        "<x/>",
        share * FILE_LIMITS.tags,
        "</edges></graph></gexf>",
      ),
  },
  {
    name: "participations.json",
    words: "20,000,000 participations",
    isSum: true,
    pieces: (share) =>
      story(share * SUM_LIMITS.participations, MANY, "participants", (at) => `{"actor":"${at}"}`, {
        people: MANY,
        name: "A",
      }),
  },
  {
    name: "actions.json",
    words: "10,000,000 actions",
    isSum: true,
    pieces: (share) =>
      story(
        share * SUM_LIMITS.actions,
        MANY,
        "actions",
        (at) => `{"from":"${at}","to":"${at + 1}","verb":"v"}`,
        { people: MANY + 1, name: "A" },
      ),
  },
  {
    name: "names.json",
    words: "500,000,000 letters",
    isSum: true,
    pieces: (share) =>
      story((share * SUM_LIMITS.names) / TEXT_LIMITS.name, 1, "participants", () => '{"actor":"1"}', {
        people: 2,
        name: "N".repeat(TEXT_LIMITS.name - 1),
      }),
  },
];

export const MILLION: readonly { readonly name: string; readonly pieces: () => Pieces }[] = [
  { name: "million.csv", pieces: () => table(1_000_000, 4) },
  { name: "million.json", pieces: () => story(1_000_000, 1, "participants", () => '{"actor":"1"}') },
];
