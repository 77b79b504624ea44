import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from "../../model/check/surveyJson.ts";
import { RECORD_LIMITS } from "../../model/limits.ts";
import {
  ACTION,
  ANY,
  CITATION,
  EVENT,
  type Key,
  type Keys,
  PARTICIPATION,
  RULES,
  type TextRule,
} from "./eventFields.ts";
import { endOfSpace } from "./eventPlaces.ts";
import type { FileWords, ListedWords } from "./fileWords.ts";
import { NOT_SAID, type ReadEvent, ReadText } from "./readEvent.ts";
import { BASIS, mixed, PRIME, type WordTable } from "./wordTable.ts";

/** 1 for a byte that a text may hold and that stands for itself: printable ASCII but the quote and the backslash. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, code) =>
  code >= 32 && code < 127 && code !== QUOTE && code !== BACKSLASH ? 1 : 0,
);
const BLANK = 32;
const encoder = new TextEncoder();
const TRUE = encoder.encode("true");

/**
 * Reads events that are plain, as nearly all of a large file are: known keys, each once, texts that pass their rules, and
 * words that are known. They are compared as bytes; a string is made of a new word or an odd text only. What it says yes
 * to, the schema finds clean, and its references are there.
 */
export class PlainEvents {
  readonly #bytes: Uint8Array;
  readonly #words: FileWords;
  readonly #event: ReadEvent;
  #at = 0;
  /** The last text of a word. */
  readonly #text = new ReadText();
  readonly #ignored = new ReadText();
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  constructor(bytes: Uint8Array, words: FileWords, event: ReadEvent) {
    this.#bytes = bytes;
    this.#words = words;
    this.#event = event;
  }

  /** Fills the event from the object in these bytes; false where it is not plain, and what is filled then means nothing. */
  read(from: number, to: number): boolean {
    this.#event.clear();
    this.#at = from;
    return this.#readObject(EVENT) && this.#at === to;
  }

  #readObject(keys: Keys<Key>): boolean {
    if (!this.#skip(OPEN_OBJECT)) return false;
    let given = 0;
    let key = keys.names.length;
    do {
      key = this.#readKey(keys, key);
      if (key < 0 || (given & (1 << key)) !== 0) return false;
      given |= 1 << key;
      const name = keys.names[key];
      if (name === undefined || !this.#readField(name, keys)) return false;
    } while (this.#skip(COMMA));
    return this.#skip(CLOSE_OBJECT) && (given & keys.required) === keys.required;
  }

  /** The index of the key that stands here, with the colon after it; −1 for one that is not read. */
  #readKey(keys: Keys<Key>, before: number): number {
    const from = endOfSpace(this.#bytes, this.#at);
    const guess = keys.next[before] ?? 0;
    let key = this.#isHere(keys.written[guess], from) ? guess : -1;
    if (key < 0) {
      key = keys.written.findIndex((written) => this.#isHere(written, from));
      if (key < 0) return -1;
      keys.next[before] = key;
    }
    this.#at = from + (keys.written[key]?.length ?? 0);
    return this.#skip(COLON) ? key : -1;
  }

  #isHere(written: Uint8Array | undefined, from: number): boolean {
    if (written === undefined) return false;
    const bytes = this.#bytes;
    for (let index = 0; index < written.length; index++)
      if (bytes[from + index] !== written[index]) return false;
    return true;
  }

  #readField(key: Key, keys: Keys<Key>): boolean {
    const event = this.#event;
    const words = this.#words;
    switch (key) {
      case "id":
        return keys === CITATION
          ? this.#readRow(words.sources, event.sources)
          : this.#readText(RULES.id, event.id);
      case "date":
        event.date = this.#readDate(RULES.date);
        return event.date >= 0;
      case "known":
        event.known = this.#readDate(RULES.known);
        return event.known >= 0;
      case "headline":
        return this.#readText(RULES.headline, event.headline);
      case "summary":
        return this.#readText(RULES.summary, event.summary);
      case "place":
        return this.#readText(RULES.place, event.place);
      case "dateNote":
      case "knownNote":
      case "where":
        return this.#readText(RULES[key], this.#ignored);
      case "dispute": {
        const isText = this.#readText(RULES.dispute, this.#ignored);
        event.isContested = this.#ignored.text !== "";
        return isText;
      }
      case "kind":
        event.kind = this.#readWord(words.kinds);
        return event.kind >= 0;
      case "status": {
        const status = this.#readWord(words.statuses);
        if (keys === EVENT) event.status = status;
        else event.actions.status.values[event.actions.status.count - 1] = status;
        return status >= 0;
      }
      case "prominence":
        return this.#readProminence();
      case "participants":
        return this.#readList(PARTICIPATION, RECORD_LIMITS.participants);
      case "actions":
        return this.#readList(ACTION, RECORD_LIMITS.actions);
      case "sources":
        return keys === EVENT ? this.#readList(CITATION, RECORD_LIMITS.sources) : this.#readReferences();
      case "actor":
        return this.#readRow(words.actors, event.participants);
      case "role": {
        const role = this.#readListed(words.roles, RULES.role);
        if (role < 0) return false;
        event.roles.values[event.roles.count - 1] = role;
        return true;
      }
      case "from":
        return this.#readRow(words.actors, event.actions.from);
      case "to":
        return this.#readRow(words.actors, event.actions.to);
      case "verb": {
        const verb = this.#readListed(words.verbs, RULES.verb);
        event.actions.verb.push(verb);
        return verb >= 0;
      }
      case "undirected": {
        event.actions.undirected.values[event.actions.undirected.count - 1] = 1;
        const from = endOfSpace(this.#bytes, this.#at);
        this.#at = from + TRUE.length;
        return this.#isHere(TRUE, from);
      }
    }
  }

  /** A list of objects of the event. */
  #readList(keys: Keys<Key>, most: number): boolean {
    if (!this.#skip(OPEN_LIST)) return false;
    if (this.#skip(CLOSE_LIST)) return true;
    const { roles, actions } = this.#event;
    let count = 0;
    do {
      if (++count > most) return false;
      // What an entry does not say.
      if (keys === PARTICIPATION) roles.push(NOT_SAID);
      else if (keys === ACTION) {
        actions.status.push(NOT_SAID);
        actions.undirected.push(0);
      }
      if (!this.#readObject(keys)) return false;
    } while (this.#skip(COMMA));
    return this.#skip(CLOSE_LIST);
  }

  /** Sources of an action, which are there. */
  #readReferences(): boolean {
    if (!this.#skip(OPEN_LIST)) return false;
    if (this.#skip(CLOSE_LIST)) return true;
    let count = 0;
    do if (++count > RECORD_LIMITS.others || this.#readWord(this.#words.sources) < 0) return false;
    while (this.#skip(COMMA));
    return this.#skip(CLOSE_LIST);
  }

  #readRow(words: WordTable, into: ReadEvent["participants"]): boolean {
    const row = this.#readWord(words);
    into.push(row);
    return row >= 0;
  }

  /** The number of the word that stands here; −1 for one that is not known, or not plain. */
  #readWord(words: WordTable): number {
    const bytes = this.#bytes;
    if (!this.#skip(QUOTE)) return -1;
    const from = this.#at;
    let hash = BASIS;
    let at = from;
    for (let code = bytes[at] ?? 0; IS_PLAIN[code] === 1; code = bytes[++at] ?? 0)
      hash = Math.imul(hash ^ code, PRIME);
    this.#text.set(bytes, from, at);
    if (bytes[at] !== QUOTE) return -1;
    this.#at = at + 1;
    return words.find(bytes, from, at, mixed(hash));
  }

  /** The same of a list that events make: a new word is added, if it may stand there. */
  #readListed(words: ListedWords, rule: TextRule): number {
    const start = this.#at;
    const known = this.#readWord(words.table);
    if (known >= 0) return known;
    this.#at = start;
    if (!this.#readText(ANY, this.#text)) return -1;
    const { from, to } = this.#text;
    const written = this.#text.text ?? this.#decoder.decode(this.#bytes.subarray(from, to));
    const found = words.table.numberOf(written);
    if (found >= 0) return found;
    if (!rule.isClean(written)) return -1;
    return words.add(written);
  }

  #readDate(rule: TextRule): number {
    return this.#readListed(this.#words.dates, rule);
  }

  /** A text that keeps the rule. */
  #readText(rule: TextRule, into: ReadText): boolean {
    const bytes = this.#bytes;
    if (!this.#skip(QUOTE)) return false;
    const from = this.#at;
    let at = from;
    while (IS_PLAIN[bytes[at] ?? 0] === 1) at++;
    if (bytes[at] === QUOTE && at > from && bytes[from] !== BLANK) {
      into.set(bytes, from, at);
      this.#at = at + 1;
      return at - from <= rule.longest;
    }
    return this.#readOddText(from, at, rule, into);
  }

  /** One with escapes, or with characters that are not ASCII. */
  #readOddText(from: number, start: number, rule: TextRule, into: ReadText): boolean {
    const bytes = this.#bytes;
    let at = start;
    for (let code = bytes[at]; code !== QUOTE; code = bytes[at]) {
      if (code === undefined || code < BLANK) return false;
      at += code === BACKSLASH ? 2 : 1;
    }
    try {
      const text: unknown = JSON.parse(this.#decoder.decode(bytes.subarray(from - 1, at + 1)));
      if (typeof text !== "string" || !rule.isClean(text)) return false;
      into.text = text;
    } catch {
      return false;
    }
    this.#at = at + 1;
    return true;
  }

  #readProminence(): boolean {
    const at = endOfSpace(this.#bytes, this.#at);
    const digit = (this.#bytes[at] ?? 0) - ZERO;
    this.#event.prominence = digit;
    this.#at = at + 1;
    return digit >= 1 && digit <= 3;
  }

  /** Passes a sign, and the space before it; false where another one stands. */
  #skip(sign: number): boolean {
    const bytes = this.#bytes;
    let at = this.#at;
    if (bytes[at] !== sign) {
      at = endOfSpace(bytes, at);
      if (bytes[at] !== sign) return false;
    }
    this.#at = at + 1;
    return true;
  }
}

const ZERO = 48;
