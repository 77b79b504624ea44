import { foldText } from "../../model/tables/foldText.ts";
import { NO_TEXT, type TextColumn } from "../../model/tables/textColumn.ts";

/**
 * Searches words in UTF-8 bytes without making strings. In UTF-8 the bytes of a character never occur inside another
 * character, so equal bytes are equal characters. Unlike in a regular expression, no character has a special meaning.
 *
 * The method is Horspool's. It compares the word with the bytes above it. If they differ, the byte above the last byte
 * of the word decides how far the word jumps:
 *
 *     f o r b i d d e n · i t e m s
 *         i t e m                        above "m" is "d", which the word does not have: jump 4
 *                 i t e m                above "m" is "·": jump 4
 *                         i t e m        found
 */
export type WordPattern = {
  readonly word: string;
  readonly bytes: Uint8Array;
  /** For each byte, the distance that the search can jump. */
  readonly jump: Uint32Array;
};

const encoder = new TextEncoder();

export function wordPattern(folded: string): WordPattern {
  const bytes = encoder.encode(folded);
  const jump = new Uint32Array(256).fill(bytes.length);
  bytes.subarray(0, -1).forEach((byte, offset) => {
    jump[byte] = bytes.length - 1 - offset;
  });
  return { word: folded, bytes, jump };
}

/** The different words of a typed text, folded. The longest word is first, because the search for it jumps farthest. */
export function wordsOf(text: string): string[] {
  const words = new Set(
    foldText(text)
      .split(" ")
      .map((word) => word.replace(/[:,;]+$/, "") || word),
  );
  words.delete("");
  return [...words].sort((a, b) => b.length - a.length);
}

/** The offset of the first occurrence of the word in the bytes `from .. end`. −1 if there is none. */
export function findWord(pattern: WordPattern, bytes: Uint8Array, from: number, end: number): number {
  const word = pattern.bytes;
  const lastIndex = word.length - 1;
  const lastByte = word[lastIndex];
  let offset = from + lastIndex;
  while (offset < end) {
    const byte = bytes[offset] ?? 0;
    if (byte === lastByte) {
      let same = 1;
      while (same <= lastIndex && bytes[offset - same] === word[lastIndex - same]) same++;
      if (same > lastIndex) return offset - lastIndex;
    }
    offset += pattern.jump[byte] ?? 1;
  }
  return -1;
}

function hasWords(patterns: readonly WordPattern[], bytes: Uint8Array, from: number, end: number): boolean {
  for (const pattern of patterns) if (findWord(pattern, bytes, from, end) < 0) return false;
  return true;
}

export function rowsWithPatterns(column: TextColumn, patterns: readonly WordPattern[]): number[] {
  const rows: number[] = [];
  for (let row = nextRowWithWords(column, patterns, 0); row !== undefined; ) {
    rows.push(row);
    row = nextRowWithWords(column, patterns, row + 1);
  }
  return rows;
}

/** The first row from `from` on in whose text every pattern occurs. */
export function nextRowWithWords(
  column: TextColumn,
  patterns: readonly WordPattern[],
  from: number,
): number | undefined {
  const { of, starts } = column;
  // If each row has its own text and was not searched for these words yet, the search goes only to the next match.
  if (of === undefined && answers.get(column)?.words !== wordsIn(patterns))
    return nextTextWithWords(column, patterns, from);
  const has = wordsInRow(column, patterns);
  const rows = of?.length ?? starts.length - 1;
  let row = from;
  while (row < rows && !has(row)) row++;
  return row < rows ? row : undefined;
}

type RowTest = (row: number) => boolean;

const tests = new WeakMap<TextColumn, { readonly words: string; readonly has: RowTest }>();

/**
 * Tests whether every pattern occurs in the text of a row. Rows that differ only in names share one text with gaps, and
 * `fills` has the names. Beside a gap are only blanks and the signs `:`, `,` and `;`. A searched word has no blanks and
 * does not end in these signs. So it occurs either in the shared text or in one name.
 */
export function wordsInRow(column: TextColumn, patterns: readonly WordPattern[]): RowTest {
  const words = wordsIn(patterns);
  const known = tests.get(column);
  if (known?.words === words) return known.has;
  const { of, fills } = column;
  let has: RowTest;
  if (fills === undefined) {
    const texts = textsWithWords(column, patterns);
    has = (row) => texts[of === undefined ? row : (of[row] ?? 0)] === 1;
  } else {
    const found = patterns.map((pattern) => {
      const [own, ...filled] = [column, ...fills.map(({ texts }) => texts)].map((one) =>
        textsWithWords(one, [pattern]),
      );
      return { own, filled: filled.map((texts, hole) => ({ texts, of: fills[hole]?.of })) };
    });
    has = (row) =>
      found.every(
        ({ own, filled }) =>
          own?.[of?.[row] ?? row] === 1 || filled.some((one) => one.texts[one.of?.[row] ?? NO_TEXT] === 1),
      );
  }
  tests.set(column, { words, has });
  return has;
}

/** The last search in each column: its words, and for each text of the column, 1 if all words occur in it. */
const answers = new WeakMap<TextColumn, { readonly words: string; readonly texts: Uint8Array }>();

const wordsIn = (patterns: readonly WordPattern[]): string => patterns.map(({ word }) => word).join(" ");

export function textsWithWords(column: TextColumn, patterns: readonly WordPattern[]): Uint8Array {
  const search = searchInParts(column, patterns);
  let part = search.next();
  while (!part.done) part = search.next();
  return part.value;
}

/** The number of bytes in a part of a search. A part takes about 2 ms. */
const PART = 2_000_000;

/** Searches all texts in parts, so that the caller can do other work in between. It keeps the last answer. */
export function* searchInParts(
  column: TextColumn,
  patterns: readonly WordPattern[],
): Generator<undefined, Uint8Array, undefined> {
  const words = wordsIn(patterns);
  const known = answers.get(column);
  if (known?.words === words) return known.texts;
  const { starts } = column;
  const count = starts.length - 1;
  const texts = new Uint8Array(count);
  for (let from = 0; from < count; ) {
    const first = starts[from] ?? 0;
    let to = from;
    while (to < count && (starts[to] ?? 0) - first < PART) to++;
    for (let text = nextTextWithWords(column, patterns, from, to); text !== undefined; ) {
      texts[text] = 1;
      text = nextTextWithWords(column, patterns, text + 1, to);
    }
    from = to;
    if (from < count) yield;
  }
  answers.set(column, { words, texts });
  return texts;
}

/**
 * The texts are adjacent in `bytes`, so the first pattern is searched in all of them at once. A match that reaches into
 * the next text does not count.
 */
function nextTextWithWords(
  { bytes, starts }: TextColumn,
  patterns: readonly WordPattern[],
  from: number,
  rows = starts.length - 1,
): number | undefined {
  const [lead] = patterns;
  if (from >= rows) return undefined;
  if (lead === undefined) return from;
  const end = starts[rows] ?? 0;
  let row = from;
  let offset = starts[row] ?? end;
  for (;;) {
    offset = findWord(lead, bytes, offset, end);
    if (offset < 0) return undefined;
    while ((starts[row + 1] ?? end) <= offset) row++;
    const rowEnd = starts[row + 1] ?? end;
    const within = offset + lead.bytes.length <= rowEnd;
    if (within && (patterns.length === 1 || hasWords(patterns, bytes, starts[row] ?? 0, rowEnd))) return row;
    offset = rowEnd;
  }
}
