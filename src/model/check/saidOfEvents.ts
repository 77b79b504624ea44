import type { Dataset, EventRecord } from "../dataset.ts";
import { ClaimAdvice } from "./adviseClaims.ts";
import { checkClaims } from "./checkClaims.ts";
import { type ColumnTypes, checkValues, columnTypes, OddNumbers } from "./checkColumns.ts";
import { FaultList } from "./fault.ts";

/** What there is to say of the events of a file, which come one by one, and in which order a report lists it. */
export class SaidOfEvents {
  /** Of columns of the file's own and values in them; whoever reads events that are apart adds to it. */
  readonly faults = new FaultList("fault");
  /** Warnings about texts and keys, and those about claims. */
  readonly texts = new FaultList("warning");
  readonly claims = new FaultList("warning");
  readonly #advice = new FaultList("advice");
  readonly #adviser: ClaimAdvice;
  readonly #columns: ColumnTypes;
  /** Numbers that can hardly be meant. */
  readonly odd: OddNumbers;
  readonly #sourcesExpected: boolean;

  constructor(shell: Omit<Dataset, "events">, sourcesExpected: boolean) {
    const { columns = [] } = shell;
    this.#adviser = new ClaimAdvice(shell);
    this.#columns = columnTypes(columns, this.faults);
    this.odd = new OddNumbers(columns);
    this.#sourcesExpected = sourcesExpected;
  }

  checkValues(event: EventRecord, row: number): void {
    checkValues(event, row, this.#columns, this.faults);
  }

  /** Of what an event without a fault claims. */
  judge(event: EventRecord, row: number): void {
    checkClaims(event, row, this.#sourcesExpected, this.claims);
    if (this.#sourcesExpected) this.#adviser.ofEvent(event, row, this.#advice);
  }

  /** Advice about the whole file; `dateOf`: of the event with an id. */
  advice(dateOf: (id: string) => string | undefined): FaultList {
    const all = new FaultList("advice");
    if (!this.#sourcesExpected) return all;
    this.#adviser.ofActors(all);
    all.append(this.#advice);
    this.#adviser.ofStories(dateOf, all);
    return all;
  }
}
