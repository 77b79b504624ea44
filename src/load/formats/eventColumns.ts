import type { EventSums } from "../../model/check/checkSums.ts";
import type { Dataset } from "../../model/dataset.ts";
import { TEXT_LIMITS } from "../../model/limits.ts";
import { voicesOf } from "../../model/sameArticle.ts";
import { standingOfAct } from "../../model/sureness.ts";
import { AGENT, OTHER, roleIndex, TARGET } from "../../model/tables/buildTables.ts";
import { textIn } from "../../model/tables/bytes.ts";
import { item } from "../../model/tables/columns.ts";
import { foldText } from "../../model/tables/foldText.ts";
import { ListsBuilder } from "../../model/tables/makeLists.ts";
import { toTextColumn } from "../../model/tables/makeTextColumn.ts";
import { Participations } from "../../model/tables/participations.ts";
import { searchTextsOf } from "../../model/tables/tablesAround.ts";
import { TextBytes } from "../../model/tables/textBytes.ts";
import type { TextColumn } from "../../model/tables/textColumn.ts";
import { STANDINGS, STATUSES } from "../../model/vocabulary.ts";
import { IdSet } from "../table/idSet.ts";
import { type FileWords, NO_DATE, NOT_SAID, type ReadEvent, type ReadText } from "./readEvent.ts";

const CONFIRMED = STANDINGS.indexOf("confirmed");
const ON_RECORD = STANDINGS.indexOf("onRecord");
const LINE_FEED = 10;
const encoder = new TextEncoder();

export class EventColumns {
  readonly ids: IdSet;
  readonly headlines: TextBytes;
  readonly searchTexts: TextBytes;
  readonly dates: Uint32Array;
  /** The index of the date on which each event became public, or `NO_DATE`. Null if no event has such a date. */
  known: Uint32Array | null = null;
  readonly kind: Uint16Array;
  readonly status: Uint8Array;
  /**
   * The standing of each event, as an index in `STANDINGS`. Null if no confirmed event is a statement, because each
   * standing then equals the index in `status`.
   */
  standing: Uint8Array | null = null;
  readonly prominence: Uint8Array;
  readonly contested: Uint8Array;
  readonly participations: Participations;
  readonly sources: ListsBuilder;
  /** The acting actors, in a list for each event. `to`, `verb`, `actStatus` and `undirected` have one value per act. */
  readonly from: ListsBuilder;
  readonly to: ListsBuilder;
  readonly verb: ListsBuilder;
  readonly actStatus: number[] = [];
  readonly undirected: number[] = [];
  readonly sums: { -readonly [Key in keyof EventSums]: EventSums[Key] };
  count = 0;
  readonly #words: FileWords;
  readonly #roleIndexes: number[] = [];
  readonly #actorTexts: TextColumn;
  readonly #isPerson: Uint8Array;
  readonly #isStatement: readonly boolean[];
  /** For each actor, the number of the last event that lists it. Events count from 1, and 0 stands for none. */
  readonly #listed: Uint32Array;
  readonly #cited: Uint32Array;
  readonly #article: Uint32Array;

  constructor({ actors, kinds, sources }: Dataset, words: FileWords, count: number) {
    this.#words = words;
    this.ids = new IdSet(new Uint8Array(0), true);
    this.headlines = new TextBytes(count);
    this.searchTexts = new TextBytes(count);
    this.dates = new Uint32Array(count);
    this.kind = new Uint16Array(count);
    this.status = new Uint8Array(count);
    this.prominence = new Uint8Array(count);
    this.contested = new Uint8Array(count);
    this.participations = new Participations(count, actors.length);
    this.sources = new ListsBuilder(count);
    this.from = new ListsBuilder(count);
    this.to = new ListsBuilder(0);
    this.verb = new ListsBuilder(0);
    this.sums = { participants: 0, actions: 0, uses: new Float64Array(actors.length) };
    this.#actorTexts = toTextColumn(searchTextsOf(actors));
    this.#isPerson = Uint8Array.from(actors, ({ kind }) => (kind === "person" ? 1 : 0));
    this.#isStatement = kinds.map(({ isStatement }) => isStatement === true);
    this.#listed = new Uint32Array(actors.length);
    this.#cited = new Uint32Array(sources.length);
    this.#article = voicesOf(sources).article;
  }

  /** Adds an event. Returns true if the event may need a note to the author. Its whole record is then checked. */
  add(event: ReadEvent): boolean {
    const row = this.count++;
    const { id, headline, short, summary, place, dispute } = event.texts;
    this.#addId(id);
    this.#addText(headline);
    this.dates[row] = event.date;
    if (event.known >= 0) {
      this.known ??= new Uint32Array(this.dates.length).fill(NO_DATE);
      this.known[row] = event.known;
    }
    this.kind[row] = event.kind;
    this.status[row] = event.status;
    const standing = this.#standingOf(event);
    if (standing !== event.status) this.standing ??= this.status.slice();
    if (this.standing !== null) this.standing[row] = standing;
    this.prominence[row] = event.prominence;
    this.contested[row] = event.isContested || dispute.length > 0 ? 1 : 0;
    this.#addFolded(headline);
    this.searchTexts.addByte(LINE_FEED);
    this.#addFolded(summary);
    this.searchTexts.addByte(LINE_FEED);
    this.#addFolded(place);
    if (short.length > 0) {
      this.searchTexts.addByte(LINE_FEED);
      this.#addFolded(short);
    }
    const areSound = this.#addParticipants(event);
    const areActsSound = this.#addActions(event, standing);
    this.searchTexts.endText();
    this.#addSources(event);
    return (
      event.isRare ||
      event.status !== CONFIRMED ||
      event.known >= 0 ||
      event.sources.count === 0 ||
      (headline.length > TEXT_LIMITS.short && short.length === 0) ||
      !areSound ||
      !areActsSound
    );
  }

  #standingOf({ kind, status, isStatement }: ReadEvent): number {
    return status === CONFIRMED && (isStatement ?? this.#isStatement[kind]) ? ON_RECORD : status;
  }

  /** Returns true if the participants need no note, because each is listed once and none is a person. */
  #addParticipants({ participants, roles }: ReadEvent): boolean {
    let areSound = true;
    this.sums.participants += participants.count;
    for (let index = 0; index < participants.count; index++) {
      const actor = participants.values[index] ?? 0;
      this.#use(actor);
      if (this.#listed[actor] === this.count || this.#isPerson[actor] === 1) areSound = false;
      this.#listed[actor] = this.count;
      this.#takePart(actor, this.#roleOf(roles.values[index] ?? NOT_SAID));
    }
    return areSound;
  }

  /** Adds acts. Their actors take part even if the event does not list them. Returns true if no act needs a note. */
  #addActions({ actions }: ReadEvent, standing: number): boolean {
    let areSound = true;
    const { count } = actions.from;
    this.sums.actions += count;
    for (let index = 0; index < count; index++) {
      const from = actions.from.values[index] ?? 0;
      const to = actions.to.values[index] ?? 0;
      const own = actions.status.values[index] ?? NOT_SAID;
      const isStatement = actions.statement.values[index] === 1;
      const isPlain = own === NOT_SAID && !isStatement;
      const undirected = actions.undirected.values[index] ?? 0;
      this.#use(from);
      this.#use(to);
      if (from === to || !isPlain || this.#listed[from] !== this.count) areSound = false;
      if (this.#listed[from] !== this.count) this.#takePart(from, undirected ? OTHER : AGENT);
      if (this.#listed[to] !== this.count) this.#takePart(to, undirected ? OTHER : TARGET);
      this.from.push(from);
      this.to.push(to);
      this.verb.push(actions.verb.values[index] ?? 0);
      this.actStatus.push(isPlain ? standing : actStanding(standing, own, isStatement));
      this.undirected.push(undirected);
    }
    this.participations.endEvent();
    this.from.endRow();
    return areSound;
  }

  #roleOf(number: number): number {
    const known = this.#roleIndexes[number];
    if (known !== undefined) return known;
    const index = roleIndex(number === NOT_SAID ? undefined : this.#words.roles.written[number]);
    if (number !== NOT_SAID) this.#roleIndexes[number] = index;
    return index;
  }

  #takePart(actor: number, role: number): void {
    if (!this.participations.add(actor, role)) return;
    const { bytes, starts } = this.#actorTexts;
    this.searchTexts.addByte(LINE_FEED);
    this.searchTexts.addBytes(bytes, starts[actor] ?? 0, starts[actor + 1] ?? 0);
  }

  #addSources({ sources }: ReadEvent): void {
    for (let index = 0; index < sources.count; index++) {
      const source = this.#article[sources.values[index] ?? 0] ?? 0;
      if (this.#cited[source] !== this.count) this.sources.push(source);
      this.#cited[source] = this.count;
    }
    this.sources.endRow();
  }

  #use(actor: number): void {
    this.sums.uses[actor] = (this.sums.uses[actor] ?? 0) + 1;
  }

  #addId({ bytes, from, to, text }: ReadText): void {
    if (text === null) this.ids.add(from, to, 0, bytes);
    else {
      const encoded = encoder.encode(text);
      this.ids.add(0, encoded.length, 0, encoded);
    }
  }

  #addText({ bytes, from, to, text }: ReadText): void {
    if (text === null) this.headlines.addBytes(bytes, from, to);
    else this.headlines.add(text);
    this.headlines.endText();
  }

  #addFolded({ bytes, from, to, text }: ReadText): void {
    if (text !== null) this.searchTexts.add(foldText(text));
    else if (!this.searchTexts.addFolded(bytes, from, to))
      this.searchTexts.add(foldText(textIn(bytes, from, to)));
  }
}

/** Does what `standingOfAct` does, but with indexes. `own` is `NOT_SAID` if the act has no status. */
const actStanding = (ofEvent: number, own: number, isStatement: boolean): number =>
  STANDINGS.indexOf(
    standingOfAct(item(STANDINGS, ofEvent), {
      ...(own === NOT_SAID ? {} : { status: item(STATUSES, own) }),
      ...(isStatement ? { isStatement } : {}),
    }),
  );
