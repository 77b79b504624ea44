import { at } from "../../model/tables/columns.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { actorRecord, type Tables } from "../../model/tables/tables.ts";
import { type Fill, NO_TEXT, type TextColumn } from "../../model/tables/textColumn.ts";
import { type ActorRow, actorRow, type EventRow, eventRow } from "../../model/units.ts";
import { atClock, rowsWithWords } from "./textQuestion.ts";
import {
  findWord,
  nextRowWithWords,
  type WordPattern,
  wordPattern,
  wordsInRow,
  wordsOf,
} from "./wordSearch.ts";

type ActorSuggestion = {
  readonly actor: ActorRow;
  /** The alias that matched, with the author's spelling. Undefined if the name itself matched. */
  readonly matchedAlias?: string;
};

export type Suggestions = {
  readonly actors: readonly ActorSuggestion[];
  readonly events: readonly EventRow[];
};

/**
 * How a name matches, best first. `whole`: the name is the typed text. `prefix`: the name begins with the typed text.
 * `words`: each typed word begins a word of the name. `inside`: a typed word is only inside a word of the name.
 */
const RANKS = { whole: 0, prefix: 1, words: 2, inside: 3, none: 4 } as const;
type Rank = (typeof RANKS)[keyof typeof RANKS];

const decoder = new TextDecoder();
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const LINE_BREAK = wordPattern("\n");
const LINE_FEED = 10;
/** The first byte in UTF-8 of a character that marks a hole (`HOLES`): a gap in a shared text, which names fill. */
const HOLE = 0xef;

/** After this many rows (about 5 ms) the search ends as soon as it has enough matches at the start of words. */
const PATIENCE = 40_000;

const QUESTION =
  /^(?:when|who|whom|what|which|where|why|how|did|does|was|were|is|are|has|have|कब|कौन|किसने|क्या|कहाँ|क्यों|कैसे|متى|من|ما|ماذا|أين|لماذا|كيف|هل)$/u;
const SMALL =
  /^(?:the|an?|of|in|on|at|by|to|about|and|that|it|do|been|be|had|ने|को|का|की|के|में|से|था|थी|थे|है|हैं|في|على|عن|إلى|كان|كانت)$/u;

/** Shortens a question to the words that matter: “when was CERT-In told?” to “CERT-In told”. */
export function withoutSmallWords(text: string): string {
  const words = text.replace(/[?؟]+$/, "").split(/\s+/);
  const isQuestion = (word: string) => QUESTION.test(word.toLowerCase());
  const rest = words.filter((word) => !isQuestion(word) && !SMALL.test(word.toLowerCase()));
  return words.length > 2 && isQuestion(words[0] ?? "") && rest.length > 0 ? rest.join(" ") : text;
}

/**
 * The best `limit` actors and `limit` events for the typed text, best first:
 *
 *     actors   by rank of the name (see `RANKS`; an alias is never a "prefix"), then by number of events
 *     events   first those with this headline, then those with every word at the start of a word, then by prominence,
 *              then by time; for a time such as 21:07 the events in progress at that time, in time order
 */
export function suggest(tables: Tables, text: string, limit: number): Suggestions {
  const words = wordsOf(text);
  const patterns = words.map(wordPattern);
  if (patterns.length === 0) return { actors: [], events: [] };
  const typed = wordPattern(foldText(text));
  return {
    actors: suggestActors(tables, typed, patterns, limit),
    events: words.some((word) => atClock(tables, word))
      ? Array.from(rowsWithWords(tables, words).slice(0, limit), eventRow)
      : suggestEvents(tables, typed, patterns, limit),
  };
}

/** The line (name or alias) of an actor's search text that matches best: the bytes `start .. end` of the column. */
type ActorFind = {
  readonly actor: number;
  readonly rank: Rank;
  readonly start: number;
  readonly end: number;
  readonly ofName: boolean;
  readonly events: number;
};

function suggestActors(
  tables: Tables,
  typed: WordPattern,
  patterns: readonly WordPattern[],
  limit: number,
): ActorSuggestion[] {
  const { searchTexts, events } = tables.actors;
  const { bytes, starts } = searchTexts;
  const found: ActorFind[] = [];
  const nextFrom = (from: number) => nextRowWithWords(searchTexts, patterns, from);
  for (let actor = nextFrom(0); actor !== undefined; actor = nextFrom(actor + 1)) {
    const textStart = at(starts, actor);
    const textEnd = at(starts, actor + 1);
    let best: ActorFind | undefined;
    for (let start = textStart; start < textEnd; ) {
      const newline = findWord(LINE_BREAK, bytes, start, textEnd);
      const end = newline < 0 ? textEnd : newline;
      const ofName = start === textStart;
      const rank = rankOfLine(typed, patterns, bytes, start, end, ofName);
      if (rank < (best?.rank ?? RANKS.none)) {
        const count = at(events.starts, actor + 1) - at(events.starts, actor);
        best = { actor, rank, start, end, ofName, events: count };
      }
      start = end + 1;
    }
    if (best !== undefined) found.push(best);
  }
  return found
    .sort((a, b) => a.rank - b.rank || b.events - a.events || a.actor - b.actor)
    .slice(0, limit)
    .map(({ actor, ofName, start, end }) => {
      const row = actorRow(actor);
      if (ofName) return { actor: row };
      const folded = decoder.decode(bytes.subarray(start, end));
      const alias = actorRecord(tables, row).aliases?.find((written) => foldText(written) === folded);
      return alias === undefined ? { actor: row } : { actor: row, matchedAlias: alias };
    });
}

function rankOfLine(
  typed: WordPattern,
  patterns: readonly WordPattern[],
  bytes: Uint8Array,
  start: number,
  end: number,
  ofName: boolean,
): Rank {
  let rank: Rank = RANKS.words;
  const typedEnd = start + typed.bytes.length;
  if (findWord(typed, bytes, start, Math.min(end, typedEnd)) === start) {
    if (typedEnd === end) return RANKS.whole;
    if (ofName) return RANKS.prefix;
  }
  for (const pattern of patterns) {
    if (beginsWord(pattern, bytes, start, end)) continue;
    if (findWord(pattern, bytes, start, end) < 0) return RANKS.none;
    rank = RANKS.inside;
  }
  return rank;
}

function suggestEvents(
  { events: { count, searchTexts, prominence } }: Tables,
  typed: WordPattern,
  patterns: readonly WordPattern[],
  limit: number,
): EventRow[] {
  const whole: EventRow[] = [];
  const has = wordsInRow(searchTexts, patterns);
  for (let row = 0; row < count && whole.length < limit; row++) {
    const isWhole = has(row) && endOfHeadline(typed.bytes, 0, searchTexts, row) === typed.bytes.length;
    if (isWhole) whole.push(eventRow(row));
  }
  // Three groups by prominence for texts in which each searched word begins a word, then three for all others.
  const finds: EventRow[][] = [[], [], [], [], [], []];
  const [best] = finds;
  let begun = 0;
  const nextFrom = (from: number) => nextRowWithWords(searchTexts, patterns, from);
  for (let row = nextFrom(0); row !== undefined; row = nextFrom(row + 1)) {
    const begins = patterns.every((pattern) => beginsWordOfRow(pattern, searchTexts, row));
    const group = finds[at(prominence, row) - 1 + (begins ? 0 : 3)];
    if (group !== undefined && group.length < limit) group.push(eventRow(row));
    if (begins) begun++;
    if (best?.length === limit || (begun >= limit && row > PATIENCE)) break;
  }
  return [...new Set([...whole, ...finds.flat()])].slice(0, limit);
}

/** Where the row's headline (the first line of its text) ends in `typed`, if it begins at `from`. Otherwise −1. */
function endOfHeadline(typed: Uint8Array, from: number, column: TextColumn, row: number): number {
  const { bytes, starts, of, fills } = column;
  const text = of === undefined ? row : (of[row] ?? 0);
  const textEnd = starts[text + 1] ?? 0;
  let end = from;
  for (let offset = starts[text] ?? 0; offset < textEnd && end >= 0; offset++) {
    const byte = bytes[offset];
    if (byte === LINE_FEED) break;
    const fill = byte === HOLE && fills ? fillOf(fills, bytes[offset + 2]) : undefined;
    if (fill) {
      end = endOfHeadline(typed, end, fill.texts, fill.of[row] ?? NO_TEXT);
      offset += 2;
    } else if (byte === typed[end]) end++;
    else return -1;
  }
  return end;
}

/** The names for a hole, by the last of its three bytes. */
const fillOf = (fills: readonly Fill[], last: number | undefined): Fill | undefined =>
  fills.find(({ hole }) => 0x80 + (hole.charCodeAt(0) % 64) === last);

/** Whether a searched word begins a word of the row's text, or of a name that fills a gap in it (`fills`). */
function beginsWordOfRow(
  pattern: WordPattern,
  { bytes, starts, of, fills = [] }: TextColumn,
  row: number,
): boolean {
  const text = of?.[row] ?? row;
  return (
    beginsWord(pattern, bytes, starts[text] ?? 0, starts[text + 1] ?? 0) ||
    fills.some((fill) => beginsWordOfRow(pattern, fill.texts, fill.of[row] ?? NO_TEXT))
  );
}

function beginsWord(pattern: WordPattern, bytes: Uint8Array, from: number, end: number): boolean {
  for (let offset = findWord(pattern, bytes, from, end); offset >= 0; ) {
    if (offset === from || !endsInWord(bytes, offset)) return true;
    offset = findWord(pattern, bytes, offset + 1, end);
  }
  return false;
}

function endsInWord(bytes: Uint8Array, offset: number): boolean {
  let start = offset - 1;
  const byte = bytes[start] ?? 0;
  // An ASCII character. Folded texts have no capitals, so a test for "0" to "9" and "a" to "z" is enough.
  if (byte < 0x80) return (byte >= 0x30 && byte <= 0x39) || (byte >= 0x61 && byte <= 0x7a);
  // In UTF-8, bytes 10xxxxxx continue a character.
  while (start > 0 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start--;
  return LETTER_OR_DIGIT.test(decoder.decode(bytes.subarray(start, offset)));
}
