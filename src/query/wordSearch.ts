import { foldText } from "../model/tables/foldText.ts";
import type { TextColumn } from "../model/tables/textColumn.ts";

/**
 * Literal search over texts that stay bytes. UTF-8 never has one character inside another, so equal bytes are equal
 * characters; and bytes know no pattern language, so every character stands for itself.
 *
 * Horspool's method: compare under the word's last byte, and when it fails jump by what that byte allows.
 *
 *     f o r b i d d e n · i t e m s
 *         i t e m                        under "m" is "d", which the word has not: jump 4
 *                 i t e m                under "m" is "·": jump 4
 *                         i t e m        found
 */
export type WordPattern = {
  readonly bytes: Uint8Array;
  /** By byte: how far on the word may next lie. */
  readonly jump: Uint32Array;
};

const encoder = new TextEncoder();

/** The pattern of one folded text. */
export function wordPattern(folded: string): WordPattern {
  const bytes = encoder.encode(folded);
  const jump = new Uint32Array(256).fill(bytes.length);
  bytes.subarray(0, -1).forEach((byte, offset) => {
    jump[byte] = bytes.length - 1 - offset;
  });
  return { bytes, jump };
}

/** The different words of a text as typed, folded; longest first, since the longest is the quickest to look for. */
export function wordsOf(text: string): string[] {
  const words = new Set(foldText(text).split(" "));
  words.delete("");
  return [...words].sort((a, b) => b.length - a.length);
}

/** Offset of the first occurrence that lies wholly in `from .. end`, or -1. */
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

/** Whether every pattern occurs in `from .. end`. */
function hasWords(patterns: readonly WordPattern[], bytes: Uint8Array, from: number, end: number): boolean {
  for (const pattern of patterns) if (findWord(pattern, bytes, from, end) < 0) return false;
  return true;
}

/** The first row at or after `from` in whose text every pattern occurs. */
export function nextRowWithWords(
  column: TextColumn,
  patterns: readonly WordPattern[],
  from: number,
): number | undefined {
  if (column.of === undefined) return nextTextWithWords(column, patterns, from);
  const texts = textsWithWords(column, patterns);
  let row = from;
  while (row < column.of.length && texts[column.of[row] ?? 0] === 0) row++;
  return row < column.of.length ? row : undefined;
}

/** Of a column in which many rows have one text: by text, whether it has the words. Asked once for all of its rows. */
function textsWithWords(column: TextColumn, patterns: readonly WordPattern[]): Uint8Array {
  const known = answers.get(patterns);
  if (known?.column === column) return known.texts;
  const texts = new Uint8Array(column.starts.length - 1);
  for (let text = nextTextWithWords(column, patterns, 0); text !== undefined; ) {
    texts[text] = 1;
    text = nextTextWithWords(column, patterns, text + 1);
  }
  answers.set(patterns, { column, texts });
  return texts;
}

const answers = new WeakMap<
  readonly WordPattern[],
  { readonly column: TextColumn; readonly texts: Uint8Array }
>();

/**
 * The same of the texts of a column. They lie end to end, so the first pattern runs over all of them at once and only
 * where it is found do bounds matter; a find across a bound is none.
 */
function nextTextWithWords(
  { bytes, starts }: TextColumn,
  patterns: readonly WordPattern[],
  from: number,
): number | undefined {
  const rows = starts.length - 1;
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
