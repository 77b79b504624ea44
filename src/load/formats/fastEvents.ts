import { BASIS, mixed, PRIME } from "../../model/bytes/hashTable.ts";
import type { Interner } from "../../model/bytes/interner.ts";
import { cleanCheck, longestPlain } from "../../model/check/cleanCheck.ts";
import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  endOfSpace,
  endOfText,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from "../../model/check/jsonBytes.ts";
import type { SchemaPart } from "../../model/check/schemaPart.ts";
import { actionSchema, citationSchema, eventSchema, participationSchema } from "../../model/dataset.ts";
import { text } from "../../model/fieldSchemas.ts";
import { RECORD_LIMITS } from "../../model/limits.ts";
import { item } from "../../model/tables/columns.ts";
import type { ColumnType } from "../../model/vocabulary.ts";
import { type FileWords, type ListedWords, NOT_SAID, type ReadEvent, ReadText } from "./readEvent.ts";

const TRUE = new TextEncoder().encode("true");
const FALSE = new TextEncoder().encode("false");

/**
 * The fast path for events with known keys, each at most once, with texts that keep their rules, and with known words.
 * Nearly all events of a large file are like this. Texts are compared as bytes; only a new word, or a text with escapes or
 * non-ASCII characters, becomes a string. Every event that is read here would pass the schema, and its references exist.
 */
export class FastEvents {
  readonly #in: ValueReader;
  readonly #words: FileWords;
  readonly #event: ReadEvent;
  readonly #ignored = new ReadText();

  constructor(bytes: Uint8Array, words: FileWords, event: ReadEvent) {
    this.#in = new ValueReader(bytes);
    this.#words = words;
    this.#event = event;
  }

  /**
   * Fills the event from the object in these bytes. Returns false if the slow path is needed; the event is then undefined.
   */
  read(from: number, to: number): boolean {
    this.#event.clear();
    this.#in.at = from;
    return this.#readObject(EVENT) && this.#in.at === to;
  }

  #readObject(keys: Keys<Key>): boolean {
    if (!this.#in.skip(OPEN_OBJECT)) return false;
    let given = 0;
    let key = keys.names.length;
    do {
      key = this.#readKey(keys, key);
      if (key < 0 || (given & (1 << key)) !== 0) return false;
      given |= 1 << key;
      const name = keys.names[key];
      if (name === undefined || !this.#readField(name, keys)) return false;
    } while (this.#in.skip(COMMA));
    return this.#in.skip(CLOSE_OBJECT) && (given & keys.required) === keys.required;
  }

  /** Reads a key and its colon and returns the index of the key; −1 for a key that the fast path does not know. */
  #readKey(keys: Keys<Key>, before: number): number {
    const from = this.#in.endOfSpace();
    const guess = keys.next[before] ?? 0;
    let key = this.#in.isHere(keys.written[guess], from) ? guess : -1;
    if (key < 0) {
      key = keys.written.findIndex((written) => this.#in.isHere(written, from));
      if (key < 0) return -1;
      keys.next[before] = key;
    }
    this.#in.at = from + (keys.written[key]?.length ?? 0);
    return this.#in.skip(COLON) ? key : -1;
  }

  #readField(key: Key, keys: Keys<Key>): boolean {
    const event = this.#event;
    const words = this.#words;
    switch (key) {
      case "id":
        return keys === CITATION
          ? this.#readRow(words.sources, event.sources)
          : this.#in.readText(RULES.id, event.id);
      case "date":
        event.date = this.#readDate(RULES.date);
        return event.date >= 0;
      case "known":
        event.known = this.#readDate(RULES.known);
        return event.known >= 0;
      case "headline":
        return this.#in.readText(RULES.headline, event.headline);
      case "short":
        return this.#in.readText(RULES.short, event.short);
      case "summary":
        return this.#in.readText(RULES.summary, event.summary);
      case "place":
        return this.#in.readText(RULES.place, event.place);
      case "dateNote":
      case "knownNote":
      case "where":
        return this.#in.readText(RULES[key], this.#ignored);
      case "dispute": {
        const isText = this.#in.readText(RULES.dispute, this.#ignored);
        event.isContested = this.#ignored.text !== "";
        return isText;
      }
      case "kind":
        event.kind = this.#in.readWord(words.kinds);
        return event.kind >= 0;
      case "status": {
        const status = this.#in.readWord(words.statuses);
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
      case "values":
        return this.#readValues();
      case "actor":
        return this.#readRow(words.actors, event.participants);
      case "role": {
        const role = this.#in.readListed(words.roles, RULES.role);
        if (role < 0) return false;
        event.roles.values[event.roles.count - 1] = role;
        return true;
      }
      case "from":
        return this.#readRow(words.actors, event.actions.from);
      case "to":
        return this.#readRow(words.actors, event.actions.to);
      case "verb": {
        const verb = this.#in.readListed(words.verbs, RULES.verb);
        event.actions.verb.push(verb);
        return verb >= 0;
      }
      case "isStatement":
        event.isStatement = this.#skipWord(TRUE);
        return event.isStatement || this.#skipWord(FALSE);
      case "undirected":
        event.actions.undirected.values[event.actions.undirected.count - 1] = 1;
        return this.#skipWord(TRUE);
    }
  }

  /** Skips this word; returns false if another one follows. */
  #skipWord(word: Uint8Array): boolean {
    const from = this.#in.endOfSpace();
    if (!this.#in.isHere(word, from)) return false;
    this.#in.at = from + word.length;
    return true;
  }

  /** A list of objects of the event. */
  #readList(keys: Keys<Key>, most: number): boolean {
    if (!this.#in.skip(OPEN_LIST)) return false;
    if (this.#in.skip(CLOSE_LIST)) return true;
    const { roles, actions } = this.#event;
    let count = 0;
    do {
      if (++count > most) return false;
      // The values of fields that an entry leaves out.
      if (keys === PARTICIPATION) roles.push(NOT_SAID);
      else if (keys === ACTION) {
        actions.status.push(NOT_SAID);
        actions.undirected.push(0);
      }
      if (!this.#readObject(keys)) return false;
    } while (this.#in.skip(COMMA));
    return this.#in.skip(CLOSE_LIST);
  }

  /** The list of sources of an action that has some. */
  #readReferences(): boolean {
    if (!this.#in.skip(OPEN_LIST)) return false;
    if (this.#in.skip(CLOSE_LIST)) return true;
    let count = 0;
    do if (++count > RECORD_LIMITS.others || this.#in.readWord(this.#words.sources) < 0) return false;
    while (this.#in.skip(COMMA));
    return this.#in.skip(CLOSE_LIST);
  }

  /** The values of columns that the file declares. */
  #readValues(): boolean {
    const { columns, columnTypes } = this.#words;
    const { values } = this.#event;
    if (!this.#in.skip(OPEN_OBJECT)) return false;
    if (this.#in.skip(CLOSE_OBJECT)) return true;
    do {
      const column = this.#in.readWord(columns);
      const type = columnTypes[column];
      if (type === undefined || !this.#in.skip(COLON)) return false;
      for (let index = 0; index < values.columns.count; index++)
        if (values.columns.values[index] === column) return false;
      const value = this.#readValue(column, type);
      if (Number.isNaN(value)) return false;
      values.push(column, value);
    } while (this.#in.skip(COMMA));
    return this.#in.skip(CLOSE_OBJECT);
  }

  /** NaN for a value that does not have the type of its column. */
  #readValue(column: number, type: ColumnType): number {
    switch (type) {
      case "category":
        return orNaN(this.#in.readListed(item(this.#words.wordsOfColumns, column), RULES.value));
      case "date":
        return orNaN(this.#readDate(RULES.date));
      case "text":
        return this.#in.readText(RULES.value, this.#ignored) ? 0 : Number.NaN;
      case "number":
      case "latitude":
      case "longitude":
        return this.#in.readNumber();
    }
  }

  #readRow(words: Interner, into: ReadEvent["participants"]): boolean {
    const row = this.#in.readWord(words);
    into.push(row);
    return row >= 0;
  }

  #readDate(rule: TextRule): number {
    return this.#in.readListed(this.#words.dates, rule);
  }

  #readProminence(): boolean {
    const at = this.#in.endOfSpace();
    const digit = (this.#in.bytes[at] ?? 0) - ZERO;
    this.#event.prominence = digit;
    this.#in.at = at + 1;
    return digit >= 1 && digit <= 3;
  }
}

const ZERO = 48;
const orNaN = (number: number): number => (number < 0 ? Number.NaN : number);

/** 1 for a byte that a text may hold as it is: printable ASCII without quote and backslash. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, code) =>
  code >= 32 && code < 127 && code !== QUOTE && code !== BACKSLASH ? 1 : 0,
);
const IS_OF_NUMBER = Uint8Array.from({ length: 256 }, (_, code) =>
  "+-.0123456789Ee".includes(String.fromCharCode(code)) ? 1 : 0,
);
const BLANK = 32;

/** Reads JSON values from bytes, one after another, each from the end of the last one. */
class ValueReader {
  readonly bytes: Uint8Array;
  at = 0;
  /** The last text of a word. */
  readonly #text = new ReadText();
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  endOfSpace(): number {
    return endOfSpace(this.bytes, this.at);
  }

  /** Skips space and this character; false if another character follows. */
  skip(sign: number): boolean {
    const bytes = this.bytes;
    let at = this.at;
    if (bytes[at] !== sign) {
      at = endOfSpace(bytes, at);
      if (bytes[at] !== sign) return false;
    }
    this.at = at + 1;
    return true;
  }

  isHere(written: Uint8Array | undefined, from: number): boolean {
    if (written === undefined) return false;
    const bytes = this.bytes;
    for (let index = 0; index < written.length; index++)
      if (bytes[from + index] !== written[index]) return false;
    return true;
  }

  /** The number of the next word; −1 for an unknown word, or one with non-ASCII characters. */
  readWord(words: Interner): number {
    const bytes = this.bytes;
    if (!this.skip(QUOTE)) return -1;
    const from = this.at;
    let hash = BASIS;
    let at = from;
    for (let code = bytes[at] ?? 0; IS_PLAIN[code] === 1; code = bytes[++at] ?? 0)
      hash = Math.imul(hash ^ code, PRIME);
    this.#text.set(bytes, from, at);
    if (bytes[at] !== QUOTE) return -1;
    this.at = at + 1;
    return words.find(bytes, from, at, mixed(hash));
  }

  /** The same for words that events introduce: a new word is added if the rule allows it. */
  readListed(words: ListedWords, rule: TextRule): number {
    const start = this.at;
    const known = this.readWord(words.table);
    if (known >= 0) return known;
    this.at = start;
    if (!this.readText(ANY, this.#text)) return -1;
    const { from, to } = this.#text;
    const written = this.#text.text ?? this.#decoder.decode(this.bytes.subarray(from, to));
    // The slow path may have added a word with a warning. Each event with that word gets the warning.
    return rule.isClean(written) ? words.number(written) : -1;
  }

  /** A text that keeps the rule. */
  readText(rule: TextRule, into: ReadText): boolean {
    const bytes = this.bytes;
    if (!this.skip(QUOTE)) return false;
    const from = this.at;
    let at = from;
    while (IS_PLAIN[bytes[at] ?? 0] === 1) at++;
    if (bytes[at] === QUOTE && at > from && bytes[from] !== BLANK) {
      into.set(bytes, from, at);
      this.at = at + 1;
      return at - from <= rule.longest;
    }
    return this.#readSlowText(from, at, rule, into);
  }

  /** A text with escapes, or with non-ASCII characters. */
  #readSlowText(from: number, start: number, rule: TextRule, into: ReadText): boolean {
    const bytes = this.bytes;
    const at = endOfText(bytes, start);
    try {
      const text: unknown = JSON.parse(this.#decoder.decode(bytes.subarray(from - 1, at + 1)));
      if (typeof text !== "string" || !rule.isClean(text)) return false;
      into.text = text;
    } catch {
      return false;
    }
    this.at = at + 1;
    return true;
  }

  readNumber(): number {
    const bytes = this.bytes;
    const from = endOfSpace(bytes, this.at);
    let at = from;
    while (IS_OF_NUMBER[bytes[at] ?? 0] === 1) at++;
    this.at = at;
    try {
      const number: unknown = JSON.parse(this.#decoder.decode(bytes.subarray(from, at)));
      return typeof number === "number" && Number.isFinite(number) ? number : Number.NaN;
    } catch {
      return Number.NaN;
    }
  }
}

const { entries } = eventSchema;

/** A text that may stand in a field, by the schema of the field. */
type TextRule = { readonly longest: number; readonly isClean: (value: unknown) => boolean };
const ruleOf = (schema: Parameters<typeof cleanCheck>[0] & SchemaPart): TextRule => ({
  longest: longestPlain(schema),
  isClean: cleanCheck(schema),
});
/** No rule, since a new word is checked later. */
const ANY: TextRule = { longest: Number.POSITIVE_INFINITY, isClean: () => true };
const RULES = {
  id: ruleOf(entries.id),
  date: ruleOf(entries.date),
  dateNote: ruleOf(entries.dateNote),
  known: ruleOf(entries.known),
  knownNote: ruleOf(entries.knownNote),
  headline: ruleOf(entries.headline),
  short: ruleOf(entries.short),
  summary: ruleOf(entries.summary),
  place: ruleOf(entries.place),
  dispute: ruleOf(entries.dispute),
  role: ruleOf(participationSchema.entries.role),
  verb: ruleOf(actionSchema.entries.verb),
  where: ruleOf(citationSchema.entries.where),
  value: ruleOf(text()),
};

const encoder = new TextEncoder();

/** The keys of an object that are read here; `largeEvents.ts` reads the others. */
class Keys<Key extends string> {
  readonly names: readonly Key[];
  readonly written: readonly Uint8Array[];
  /** By key, the key that last followed it and most often follows it again. The last entry is the first key of an object. */
  readonly next: Uint8Array;
  /** One bit for each required key. */
  readonly required: number;

  constructor(names: readonly Key[], schema: { readonly entries: Readonly<Record<string, SchemaPart>> }) {
    this.names = names;
    this.written = names.map((name) => encoder.encode(`"${name}"`));
    this.next = Uint8Array.from([...names, ""], (_, index) => (index + 1) % names.length);
    this.next[names.length] = 0;
    this.required = names.reduce(
      (bits, name, index) => (schema.entries[name]?.type === "optional" ? bits : bits | (1 << index)),
      0,
    );
  }
}

const EVENT = new Keys(
  [
    "id",
    "date",
    "dateNote",
    "known",
    "knownNote",
    "headline",
    "short",
    "summary",
    "kind",
    "place",
    "status",
    "isStatement",
    "prominence",
    "participants",
    "actions",
    "sources",
    "dispute",
    "values",
  ],
  eventSchema,
);
const PARTICIPATION = new Keys(["actor", "role"], participationSchema);
const ACTION = new Keys(["from", "verb", "to", "status", "sources", "undirected"], actionSchema);
const CITATION = new Keys(["id", "where"], citationSchema);
/** All required bits. */
type Key =
  | (typeof EVENT.names)[number]
  | (typeof PARTICIPATION.names)[number]
  | (typeof ACTION.names)[number]
  | (typeof CITATION.names)[number];
