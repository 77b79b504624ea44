import { cleanCheck, longestPlain } from "../../model/check/cleanCheck.ts";
import {
  BACKSLASH,
  CLOSE_LIST,
  CLOSE_OBJECT,
  COLON,
  COMMA,
  endOfSpace,
  endOfText,
  endOfWord,
  OPEN_LIST,
  OPEN_OBJECT,
  QUOTE,
} from "../../model/check/json.ts";
import { type EventRecord, valueSchema } from "../../model/dataset.ts";
import {
  type Field,
  type Fields,
  type FieldType,
  fieldList,
  mostOfList,
  RECORDS,
  VOCABULARIES,
} from "../../model/fields.ts";
import { jsonIn, textIn } from "../../model/tables/bytes.ts";
import { item } from "../../model/tables/columns.ts";
import { BASIS, mixed, PRIME } from "../../model/tables/hashTable.ts";
import type { Interner, Numbers } from "../../model/tables/interner.ts";
import type { ColumnType, ReferredList } from "../../model/vocabulary.ts";
import { type FileWords, type ListedWords, NOT_SAID, type ReadEvent, ReadText } from "./readEvent.ts";

/** Reads the next value, and stores it if `ReadEvent` has a place for it. Returns false if the value does not fit. */
type Take = () => boolean;

/** Paths to the fields of an event and of the records in its lists, such as `reply/date`. */
type PathIn<F> = {
  [Name in keyof F & string]:
    | Name
    | (F[Name] extends { readonly type: { readonly list: { readonly record: infer Inner } } }
        ? `${Name}/${keyof Inner & string}`
        : never);
}[keyof F & string];
type ByPath<Value> = { readonly [Path in PathIn<typeof RECORDS.events>]?: Value };

/** Fields without a column in `EventColumns`. An event with such a field is parsed and checked as a whole first. */
const FROM_RECORD: ReadonlySet<string> = new Set(["formerIds", "links", "media"]);

/**
 * Reads events from the bytes of their JSON, by the table of fields (`fields.ts`). A field for which there is no column
 * is checked and skipped, so a new field needs no change here.
 *
 * Texts are compared as bytes. Only a new word, or a text that is not plain ASCII within its limit, becomes a string.
 * If `read` returns true, the event passes the schema without a warning, and all its references exist.
 */
export class EventReader {
  /** Ids of events that other events refer to. Whether they exist is only known after the last event. */
  readonly named = new Set<string>();
  readonly #in: ValueReader;
  readonly #file: Uint8Array;
  readonly #words: FileWords;
  readonly #event: ReadEvent;
  readonly #readEvent: Take;
  readonly #ignored = new ReadText();
  readonly #texts: ByPath<ReadText>;
  /** For each path, stores the index of a word, date or reference in the event. */
  readonly #numbers: ByPath<(number: number) => void>;
  /** Called at the start of each entry of a list, by path. */
  readonly #entries: ByPath<() => void>;
  /** For each path of free words, the list that numbers them. All other texts at paths of `#numbers` are dates. */
  readonly #listed: ByPath<ListedWords>;

  constructor(bytes: Uint8Array, words: FileWords, event: ReadEvent) {
    this.#in = new ValueReader(bytes);
    this.#file = bytes;
    this.#words = words;
    this.#event = event;
    const { participants, roles, actions, sources } = event;
    const contest = (): void => {
      event.isContested = true;
      event.isRare = true;
    };
    this.#texts = event.texts;
    this.#listed = { "participants/role": words.roles, "actions/verb": words.verbs };
    this.#entries = {
      participants: () => roles.push(NOT_SAID),
      actions: () => {
        actions.status.push(NOT_SAID);
        actions.statement.push(0);
        actions.undirected.push(0);
      },
      sources: () => {},
      otherDates: contest,
      disputes: contest,
    };
    this.#numbers = {
      date: (date) => {
        event.date = date;
      },
      known: (date) => {
        event.known = date;
      },
      kind: (row) => {
        event.kind = row;
      },
      status: (status) => {
        event.status = status;
      },
      isStatement: (answer) => {
        event.isStatement = answer === 0;
      },
      prominence: (weight) => {
        event.prominence = item(VOCABULARIES.weights, weight);
      },
      "participants/actor": (row) => participants.push(row),
      "participants/role": ofLast(roles),
      "actions/from": (row) => actions.from.push(row),
      "actions/verb": (verb) => actions.verb.push(verb),
      "actions/to": (row) => actions.to.push(row),
      "actions/status": ofLast(actions.status),
      "actions/isStatement": ofLast(actions.statement, 1),
      "actions/undirected": ofLast(actions.undirected, 1),
      "sources/id": (row) => sources.push(row),
    };
    this.#readEvent = this.#takeRecord(RECORDS.events, "");
  }

  /** Fills `event` from these bytes. Returns false if the event must be parsed instead. */
  read(from: number, to: number): boolean {
    return this.#readFrom(this.#file, from, to, false);
  }

  /** Fills `event` from a checked record. Returns false if a reference in it leads nowhere. */
  readChecked(record: EventRecord): boolean {
    const bytes = encoder.encode(JSON.stringify(record));
    return this.#readFrom(bytes, 0, bytes.length, true);
  }

  #readFrom(bytes: Uint8Array, from: number, to: number, isChecked: boolean): boolean {
    this.#event.clear();
    this.#in.bytes = bytes;
    this.#in.at = from;
    this.#in.isChecked = isChecked;
    return this.#readEvent() && this.#in.at === to;
  }

  #takeRecord(fields: Fields, path: string): Take {
    const keys = new Keys(fields);
    const takes = fieldList(fields).map(([name, field]) => this.#takeField(`${path}${name}`, field));
    const input = this.#in;
    return () => {
      if (!input.skip(OPEN_OBJECT)) return false;
      let given = 0;
      let key = takes.length;
      do {
        key = input.readKey(keys, key);
        if (key < 0 || (given & (1 << key)) !== 0) return false;
        given |= 1 << key;
        const take = takes[key];
        if (take === undefined || !take()) return false;
      } while (input.skip(COMMA));
      return input.skip(CLOSE_OBJECT) && (given & keys.needed) === keys.needed;
    };
  }

  #takeField(path: string, { type, most }: Field): Take {
    const take = this.#takeValue(path, type, most);
    return FROM_RECORD.has(path) ? () => this.#in.isChecked && take() : take;
  }

  #takeValue(path: string, type: FieldType, most?: number): Take {
    const input = this.#in;
    if (typeof type === "object") {
      if ("record" in type) return this.#takeRecord(type.record, `${path}/`);
      if ("list" in type) return this.#takeList(path, type);
      if ("ref" in type) return this.#takeReference(path, type.ref);
      if ("map" in type) return path === "values" ? () => this.#readValues() : () => false;
      if (type.isOpen !== true) return this.#takeWord(path, VOCABULARIES[type.word]);
    }
    if (type === "yesNo") return this.#takeWord(path, [true, false]);
    if (type === "yes") return this.#takeWord(path, [true]);
    if (type === "number") return () => !Number.isNaN(input.readNumber());
    if (type === "cell" || type === "anything") return () => false;
    const rule = ruleOf(type, most);
    const keep = at(this.#numbers, path);
    if (keep === undefined) {
      const into = at(this.#texts, path) ?? this.#ignored;
      return () => input.readText(rule, into);
    }
    const words = at(this.#listed, path) ?? this.#words.dates;
    return () => kept(keep, input.readListed(words, rule));
  }

  /** A list of an event without a function in `#entries` has no column. It marks the event as rare. */
  #takeList(path: string, type: Extract<FieldType, { readonly list: unknown }>): Take {
    const input = this.#in;
    const takeEntry = this.#takeValue(path, type.list);
    const most = mostOfList(type);
    const isOfEvent = !path.includes("/");
    const enter =
      at(this.#entries, path) ??
      (() => {
        if (isOfEvent) this.#event.isRare = true;
      });
    return () => {
      if (!input.skip(OPEN_LIST)) return false;
      if (input.skip(CLOSE_LIST)) return true;
      let count = 0;
      do {
        if (++count > most) return false;
        enter();
        if (!takeEntry()) return false;
      } while (input.skip(COMMA));
      return input.skip(CLOSE_LIST);
    };
  }

  #takeReference(path: string, list: ReferredList): Take {
    const input = this.#in;
    if (list === "events")
      return () => {
        if (!input.isChecked || !input.readText(ANY, this.#ignored)) return false;
        this.named.add(input.written(this.#ignored));
        return true;
      };
    if (list === "groups") return () => false;
    const rows = this.#words[list];
    const keep = at(this.#numbers, path) ?? ignore;
    return () => kept(keep, input.readWord(rows));
  }

  #takeWord(path: string, words: readonly (string | number | boolean)[]): Take {
    const written = words.map((word) => encoder.encode(JSON.stringify(word)));
    const keep = at(this.#numbers, path) ?? ignore;
    return () => kept(keep, this.#in.readOneOf(written));
  }

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

  /** A value in one of the file's own columns. A word or date gives its index. NaN for a value of another type. */
  #readValue(column: number, type: ColumnType): number {
    switch (type) {
      case "category":
        return orNaN(this.#in.readListed(item(this.#words.wordsOfColumns, column), TEXT));
      case "date":
        return orNaN(this.#in.readListed(this.#words.dates, DATE));
      case "text":
        return this.#in.readText(TEXT, this.#ignored) ? 0 : Number.NaN;
      case "number":
      case "latitude":
      case "longitude":
        return this.#in.readNumber();
    }
  }
}

const at = <Value>(values: Readonly<Record<string, Value>>, path: string): Value | undefined => values[path];
const ignore = (): void => {};
/** Makes a function that sets the last number of a column to its argument, or to `always`. */
const ofLast =
  (column: Numbers, always?: number) =>
  (value: number): void => {
    column.values[column.count - 1] = always ?? value;
  };
const orNaN = (number: number): number => (number < 0 ? Number.NaN : number);

function kept(keep: (number: number) => void, number: number): boolean {
  if (number < 0) return false;
  keep(number);
  return true;
}

/** 1 for each byte that needs no decoding in a JSON text: printable ASCII except quote and backslash. */
const IS_PLAIN = Uint8Array.from({ length: 256 }, (_, code) =>
  code >= 32 && code < 127 && code !== QUOTE && code !== BACKSLASH ? 1 : 0,
);
const BLANK = 32;
const NOT_PLAIN = -2;

/** Reads JSON values from bytes. Each value begins where the last one ended. */
class ValueReader {
  bytes: Uint8Array;
  at = 0;
  /** True if the values have passed the schema already. Texts then need no check. */
  isChecked = false;
  readonly #text = new ReadText();
  readonly #decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** Skips space and this character. Returns false if another character follows. */
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

  /** Reads a key and its colon. Returns the key's index, or −1. The key that last followed `before` is tried first. */
  readKey(keys: Keys, before: number): number {
    const from = endOfSpace(this.bytes, this.at);
    const guess = keys.next[before] ?? 0;
    let key = this.#follows(keys.written[guess], from) ? guess : -1;
    if (key < 0) {
      key = this.#oneOf(keys.written, from);
      if (key < 0) return -1;
      keys.next[before] = key;
    }
    this.at = from + (keys.written[key]?.length ?? 0);
    return this.skip(COLON) ? key : -1;
  }

  /** Reads one of these values, which are written as JSON. Returns its index, or −1. */
  readOneOf(written: readonly Uint8Array[]): number {
    const from = endOfSpace(this.bytes, this.at);
    const index = this.#oneOf(written, from);
    this.at = from + (written[index]?.length ?? 0);
    return index;
  }

  #oneOf(written: readonly Uint8Array[], from: number): number {
    for (let index = 0; index < written.length; index++)
      if (this.#follows(written[index], from)) return index;
    return -1;
  }

  #follows(written: Uint8Array | undefined, from: number): boolean {
    if (written === undefined) return false;
    const bytes = this.bytes;
    for (let index = 0; index < written.length; index++)
      if (bytes[from + index] !== written[index]) return false;
    return true;
  }

  /** Reads a word and returns its number. −1 if it is unknown, or if an unchecked text has escapes. */
  readWord(words: Interner): number {
    const start = this.at;
    const plain = this.#readPlainWord(words);
    if (plain !== NOT_PLAIN) return plain;
    this.at = start;
    if (!this.readText(ANY, this.#text)) return -1;
    const hasEscape = this.bytes.subarray(start, this.at).includes(BACKSLASH);
    return hasEscape && !this.isChecked ? -1 : words.findText(this.written(this.#text));
  }

  /** Reads a word that needs no decoding, and returns its number. `NOT_PLAIN` for other words. */
  #readPlainWord(words: Interner): number {
    const bytes = this.bytes;
    if (!this.skip(QUOTE)) return -1;
    const from = this.at;
    let hash = BASIS;
    let at = from;
    for (let code = bytes[at] ?? 0; IS_PLAIN[code] === 1; code = bytes[++at] ?? 0)
      hash = Math.imul(hash ^ code, PRIME);
    if (bytes[at] !== QUOTE) return NOT_PLAIN;
    this.at = at + 1;
    return words.find(bytes, from, at, mixed(hash));
  }

  /** Reads a word of a growing list, and returns its number. Adds a new word. −1 if the word breaks the rule. */
  readListed(words: ListedWords, rule: TextRule): number {
    const start = this.at;
    const known = this.#readPlainWord(words.table);
    if (known >= 0) return known;
    this.at = start;
    if (!this.readText(ANY, this.#text)) return -1;
    const written = this.written(this.#text);
    // A word with other characters is checked in each event, even if it is known, because each event gets a warning.
    return this.isChecked || rule.isClean(written) ? words.number(written) : -1;
  }

  written({ from, to, text }: ReadText): string {
    return text ?? this.#decoder.decode(this.bytes.subarray(from, to));
  }

  readText(rule: TextRule, into: ReadText): boolean {
    const bytes = this.bytes;
    if (!this.skip(QUOTE)) return false;
    const from = this.at;
    let at = from;
    while (IS_PLAIN[bytes[at] ?? 0] === 1) at++;
    if (bytes[at] === QUOTE && at > from && bytes[from] !== BLANK && at - from <= rule.longestPlain) {
      into.set(bytes, from, at);
      this.at = at + 1;
      return true;
    }
    return this.#readSlowText(from, at, rule, into);
  }

  /** Reads a text that must be decoded, or whose check needs more than its length. */
  #readSlowText(from: number, start: number, rule: TextRule, into: ReadText): boolean {
    const bytes = this.bytes;
    const at = endOfText(bytes, start);
    try {
      const text: unknown = JSON.parse(this.#decoder.decode(bytes.subarray(from - 1, at + 1)));
      if (typeof text !== "string" || !(this.isChecked || rule.isClean(text))) return false;
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
    const end = endOfWord(bytes, from);
    if (end < 0) return Number.NaN;
    this.at = end;
    const value = jsonIn(textIn(bytes, from, end));
    return typeof value === "number" && Number.isFinite(value) ? value : Number.NaN;
  }
}

/** The rule for texts of a field. ASCII texts of up to `longestPlain` characters need no `isClean`. */
type TextRule = { readonly longestPlain: number; readonly isClean: (value: unknown) => boolean };

/** Accepts every text, for words that are checked when they are added to their list. */
const ANY: TextRule = { longestPlain: Number.POSITIVE_INFINITY, isClean: () => true };

function ruleOf(type: FieldType, most?: number): TextRule {
  const schema = valueSchema(type, most);
  return { longestPlain: longestPlain(schema), isClean: cleanCheck(schema) };
}
const TEXT = ruleOf("text");
const DATE = ruleOf("date");

const encoder = new TextEncoder();

/** An object has at most this many keys, because one number has a bit for each key that was read. */
const MOST_KEYS = 32;

/** The keys of an object. Their usual order is learnt, so that the next key can be guessed. */
class Keys {
  readonly written: readonly Uint8Array[];
  /** For each key, the key that followed it last time. The last entry is for the first key of an object. */
  readonly next: Uint8Array;
  readonly needed: number;

  constructor(fields: Fields) {
    const list = fieldList(fields);
    if (list.length > MOST_KEYS) throw new Error("a record has more fields than a number has bits");
    this.written = list.map(([name]) => encoder.encode(`"${name}"`));
    this.next = Uint8Array.from([...list, 0], (_, index) => (index + 1) % list.length);
    this.next[list.length] = 0;
    this.needed = list.reduce((bits, [, { isNeeded }], index) => (isNeeded ? bits | (1 << index) : bits), 0);
  }
}
