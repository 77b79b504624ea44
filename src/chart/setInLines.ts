import { firstWhere } from "../model/firstWhere.ts";
import type { CssPx } from "../model/units.ts";

const DOTS = "…";

/**
 * Breaks a text between words into at most `most` lines. A text that is too long ends with “…”, either after a word or
 * inside a word that is wider than a line:
 *
 *     Ministry of        US District        Donaudampf-
 *     Electronics…       Court…             schiff…
 */
export function setInLines(
  text: string,
  most: number,
  width: CssPx,
  measure: (line: string) => CssPx,
): readonly string[] {
  const words = text.split(" ").filter((word) => word !== "");
  const lines: string[] = [];
  let next = 0;
  while (next < words.length && lines.length < most) {
    let line = words[next++] ?? "";
    while (next < words.length && measure(`${line} ${words[next]}`) <= width) line += ` ${words[next++]}`;
    lines.push(cutToLetters(line, width, measure));
  }
  const last = lines.at(-1);
  if (last === undefined || next >= words.length) return lines;
  return [...lines.slice(0, -1), shortened(last, width, measure)];
}

/** Makes two lines, as nearly equal as the words allow. A single word is one line. */
export function balanced(text: string, measure: (line: string) => CssPx): readonly string[] {
  let best: readonly string[] = [text];
  let least = Number.POSITIVE_INFINITY;
  for (const { index } of text.matchAll(/ /g)) {
    const first = measure(text.slice(0, index));
    const width = Math.max(first, measure(text.slice(index + 1)));
    if (width < least) {
      best = [text.slice(0, index), text.slice(index + 1)];
      least = width;
    } else if (first > least) break;
  }
  return best;
}

/** Ends a line with “…” instead of its last words, or instead of the last letters of its only word. */
function shortened(line: string, width: CssPx, measure: (line: string) => CssPx): string {
  if (line.endsWith(DOTS)) return line;
  let words = line.split(" ");
  while (words.length > 1 && measure(words.join(" ") + DOTS) > width) words = words.slice(0, -1);
  const rest = words.join(" ").replace(/[\s,;:.–—-]+$/u, "") + DOTS;
  return cutToLetters(rest, width, measure);
}

function cutToLetters(text: string, width: CssPx, measure: (line: string) => CssPx): string {
  if (measure(text) <= width) return text;
  const tooLong = firstWhere(2, text.length, (most) => measure(cutAfter(text, most)) > width);
  return cutAfter(text, tooLong - 1);
}

/** Matches a text in which each code unit is one character. Other texts take much longer to split. */
const PLAIN = /^[\u0020-\u02ff\u2010-\u201f]*$/u;
const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

function cutAfter(text: string, most: number): string {
  if (text.length <= most) return text;
  if (PLAIN.test(text)) return `${text.slice(0, most).trimEnd()}…`;
  // Few characters have more than eight code units, so the first `most * 8` units are enough.
  const letters = Array.from(segmenter.segment(text.slice(0, most * 8)), ({ segment }) => segment);
  if (letters.length <= most && text.length <= most * 8) return text;
  return `${letters.slice(0, most).join("").trimEnd()}…`;
}
