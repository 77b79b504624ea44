export type Delimiter = "," | ";" | "\t" | "|";
export const DELIMITERS: readonly Delimiter[] = ["\t", ";", "|", ","];

/** Where the header of a table stands. */
export type HeaderPlace = {
  readonly offset: number;
  /** Rows above it. */
  readonly above: number;
  /** What a spreadsheet has named as its separator in the first line: `sep=;`. */
  readonly named: Delimiter | null;
};

/** More rows than a title and a note have are no heading. */
const MOST_ABOVE = 5;
/** A row with more letters is looked at no further. */
const LONGEST_ROW = 100_000;
const NAMED = /^sep=([,;|\t])[ \t]*(?:\r\n|\r|\n)/i;

/**
 * Finds the header: below the line that names the separator, and below rows of one cell, such as a title, a note, or blank
 * ones, where the first row of several cells is followed by one of as many. Otherwise the first row is the header.
 */
export function headerPlace(text: string): HeaderPlace {
  const line = NAMED.exec(text.slice(0, 20));
  const named = DELIMITERS.find((one) => one === line?.[1]) ?? null;
  const start = line?.[0].length ?? 0;
  const first = line === null ? 0 : 1;
  let offset = start;
  for (let above = 0; above <= MOST_ABOVE && offset < text.length; above++) {
    const row = rowAt(text, offset);
    const next = rowAt(text, row.end);
    if (row.filled > 1 && (above === 0 ? !isTitle(row, next) : isLike(row, next))) {
      return { offset, above: first + above, named };
    }
    offset = row.end;
  }
  return { offset: start, above: first, named };
}

type Row = {
  /** Where the next one begins. */
  readonly end: number;
  /** How often each of `DELIMITERS` stands in it. */
  readonly counts: readonly number[];
  /** Cells that hold something, whatever separates them. */
  readonly filled: number;
};

/** A title may have a comma, but the rows below it have more cells. */
const isTitle = (row: Row, next: Row): boolean =>
  row.filled === 2 && row.counts.join() === "0,0,0,1" && next.filled >= 4;

const isLike = (row: Row, next: Row): boolean =>
  row.counts.some((count, one) => count > 0 && count === next.counts[one]);

function rowAt(text: string, from: number): Row {
  const end = endOfRecord(text, from);
  const cells = text.slice(from, Math.min(end, from + LONGEST_ROW)).replace(/"[^"]*"/g, "x");
  return {
    end: text[end] === "\r" && text[end + 1] === "\n" ? end + 2 : end + 1,
    counts: DELIMITERS.map((delimiter) => cells.split(delimiter).length - 1),
    filled: cells.split(/[\t;|,]/).filter((cell) => cell.trim() !== "").length,
  };
}

/** Where the row ends that begins at `from`: a quoted cell may go on over lines. */
function endOfRecord(text: string, from: number): number {
  let quoted = false;
  for (let offset = from; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === 34) quoted = !quoted;
    else if (!quoted && (code === 10 || code === 13)) return offset;
  }
  return text.length;
}
