import { visitEvent } from "../../model/check/checkReferences.ts";
import { isCleanEvent, parseOddEvent } from "../../model/check/parseDataset.ts";
import type { SaidOfEvents } from "../../model/check/saidOfEvents.ts";
import { BACKSLASH, countKeys, surveyJson } from "../../model/check/surveyJson.ts";
import type { EventRecord } from "../../model/dataset.ts";
import { FILE_LIMITS } from "../../model/limits.ts";
import { item } from "../../model/tables/columns.ts";
import { disputesOf } from "../../model/tables/contest.ts";
import { STATUSES } from "../../model/vocabulary.ts";
import { measureJson } from "../measureFile.ts";
import type { FileWords } from "./fileWords.ts";
import { NOT_SAID, type ReadEvent, type ReadText } from "./readEvent.ts";

/** An event stands in a list in an object. */
const AROUND = 2;
const NONE: readonly never[] = [];
const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/**
 * An event as the schema keeps it; `isAsWritten` where that is all that stands in the file, and no key or id has an escape in it:
 * who looks for one among the bytes of all records finds it.
 */
export type OddEvent = { readonly record: EventRecord; readonly isAsWritten: boolean };

/** Reads events of any kind, one by one, by `JSON.parse` and the checks of a whole file. */
export class OddEvents {
  readonly #words: FileWords;
  readonly #event: ReadEvent;
  readonly #said: SaidOfEvents;
  readonly #trail: (string | number)[] = [];
  /** Ids of events that events refer to; whether they are there is known at the end. */
  readonly named = new Set<string>();

  constructor(words: FileWords, event: ReadEvent, said: SaidOfEvents) {
    this.#words = words;
    this.#event = event;
    this.#said = said;
  }

  /** Fills the event; null where something is at fault, which is then said of the whole file. */
  read(bytes: Uint8Array, row: number): OddEvent | null {
    const value = isTooMuch(bytes) ? undefined : parsed(bytes);
    if (value === undefined) return null;
    const isClean = isCleanEvent(value);
    const record = isClean ? value : parseOddEvent(value, row, this.#said.faults, this.#said.texts);
    if (record === undefined || !this.#refersWell(record)) return null;
    this.#said.checkValues(record, row);
    if (this.#said.faults.total > 0) return null;
    this.#fill(record);
    return { record, isAsWritten: isClean && !bytes.includes(BACKSLASH) };
  }

  #refersWell(record: EventRecord): boolean {
    let isWell = true;
    visitEvent(record, this.#trail, 0, (list, id) => {
      if (list === "events") this.named.add(id);
      else if (list === "groups" || this.#words[list].numberOf(id) < 0) isWell = false;
    });
    return isWell;
  }

  #fill(record: EventRecord): void {
    const event = this.#event;
    const words = this.#words;
    const { participants = NONE, actions = NONE, sources = NONE } = record;
    event.clear();
    setText(event.id, record.id);
    setText(event.headline, record.headline);
    setText(event.short, record.short);
    setText(event.summary, record.summary);
    setText(event.place, record.place);
    event.date = words.dates.number(record.date);
    event.known = record.known === undefined ? -1 : words.dates.number(record.known);
    event.kind = words.kinds.numberOf(record.kind);
    event.status = STATUSES.indexOf(record.status);
    event.isStatement = record.isStatement;
    event.prominence = record.prominence ?? event.prominence;
    event.isContested = disputesOf(record).length > 0;
    for (const { actor, role } of participants) {
      event.participants.push(words.actors.numberOf(actor));
      event.roles.push(role === undefined ? NOT_SAID : words.roles.number(role));
    }
    for (const { from, to, verb, status, undirected } of actions) {
      event.actions.from.push(words.actors.numberOf(from));
      event.actions.to.push(words.actors.numberOf(to));
      event.actions.verb.push(words.verbs.number(verb));
      event.actions.status.push(status === undefined ? NOT_SAID : STATUSES.indexOf(status));
      event.actions.undirected.push(undirected === true ? 1 : 0);
    }
    for (const { id } of sources) event.sources.push(words.sources.numberOf(id));
    for (const [id, value] of Object.entries(record.values ?? {})) this.#fillValue(id, value);
  }

  #fillValue(id: string, value: string | number): void {
    const column = this.#words.columns.numberOf(id);
    const type = this.#words.columnTypes[column];
    if (typeof value === "number") this.#event.values.push(column, value);
    else if (type !== "text") {
      const isDate = type === "date";
      const words = isDate ? this.#words.dates : item(this.#words.wordsOfColumns, column);
      this.#event.values.push(column, words.number(value));
    }
  }
}

function setText(into: ReadText, text = ""): void {
  into.text = text;
}

/** A short one has no list of so many entries; how deep it goes is surveyed. */
const isTooMuch = (bytes: Uint8Array): boolean =>
  bytes.length > FILE_LIMITS.entries && measureJson({ isLines: false, around: AROUND })(bytes) !== null;

/** Undefined for what is no JSON, is nested too deep, or has a key twice. */
function parsed(bytes: Uint8Array): unknown {
  try {
    const text = decoder.decode(bytes);
    const survey = surveyJson(text, AROUND);
    if (survey.tooDeep) return undefined;
    const value: unknown = JSON.parse(text);
    return countKeys(value) === survey.keys ? value : undefined;
  } catch {
    return undefined;
  }
}
