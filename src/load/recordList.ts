const LONGEST_SLUG = 100;

/** Holds one record for each key. The id of a record is made from the name of the record. */
export class RecordList<Item> {
  readonly records: Item[] = [];
  /** The row of the file that first needed each record. */
  readonly rows: number[] = [];
  readonly #keys: string[] = [];
  readonly #ids = new Map<string, string>();
  readonly #indexes = new Map<string, number>();
  readonly #freeIds = new FreeIds(LONGEST_SLUG, "unnamed");
  /** The first written form of each folded key. */
  readonly #twins = new Map<string, string>();
  readonly #fold: ((key: string) => string) | undefined;

  /** Keys that `fold` makes equal are the same key. */
  constructor(fold?: (key: string) => string) {
    this.#fold = fold;
  }

  get length(): number {
    return this.records.length;
  }

  known(key: string): string | undefined {
    return this.#ids.get(key) ?? (this.#fold && this.#ids.get(this.#twins.get(this.#fold(key)) ?? key));
  }

  /** -1 if no record has exactly this key. */
  indexOf(key: string): number {
    return this.#indexes.get(key) ?? -1;
  }

  add(key: string, name: string, row: number, make: (id: string) => Item): string {
    const id = this.#freeIds.make(name.slice(0, LONGEST_SLUG));
    this.#indexes.set(key, this.records.length);
    this.records.push(make(id));
    this.rows.push(row);
    this.#keys.push(key);
    this.#ids.set(key, id);
    if (this.#fold) this.#twins.set(this.#fold(key), key);
    return id;
  }

  cutBack(length: number): void {
    for (const key of this.#keys.splice(length)) {
      this.#ids.delete(key);
      this.#indexes.delete(key);
      if (this.#fold) this.#twins.delete(this.#fold(key));
    }
    this.records.length = length;
    this.rows.length = length;
  }
}

/** Makes ids from names. No two records of a list get the same id. An id stays taken if its record is given up. */
export class FreeIds {
  readonly #longest: number;
  readonly #unnamed: string;
  readonly #taken: Set<unknown>;
  /** For each slug, the number to try next. */
  readonly #next = new Map<string, number>();

  constructor(longest: number, unnamed: string, taken: Iterable<unknown> = []) {
    this.#longest = longest;
    this.#unnamed = unnamed;
    this.#taken = new Set(taken);
  }

  make(name: string): string {
    const slug = slugOf(name, this.#longest) || this.#unnamed;
    let more = this.#next.get(slug) ?? 1;
    let id: string;
    do {
      id = more === 1 ? slug : `${slug}-${more}`;
      more++;
    } while (this.#taken.has(id));
    this.#next.set(slug, more);
    this.#taken.add(id);
    return id;
  }
}

/** `Citizen (India)` becomes `citizen-india`. Letters of all scripts stay, but lose accents, as `é` and `й` do. */
const slugOf = (name: string, longest: number): string =>
  name
    .normalize("NFKD")
    // Removes accents, mostly of Latin, Greek and Cyrillic letters. Marks such as Hindi vowel signs stay.
    .replaceAll(/[\u0300-\u036F]/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, longest)
    // The cut may leave a hyphen, or half of a letter that takes two code units.
    .replace(/-?[\uD800-\uDBFF]?$/, "");
