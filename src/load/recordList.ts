const LONGEST_SLUG = 100;

/** Each key has one record, whose id is made from its name. */
export class RecordList<Item> {
  readonly records: Item[] = [];
  /** The row of the file that first needed each record. */
  readonly rows: number[] = [];
  readonly #keys: string[] = [];
  readonly #ids = new Map<string, string>();
  readonly #indexes = new Map<string, number>();
  readonly #uses = new Map<string, number>();
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
    const id = this.#freeId(slugOf(name));
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

  #freeId(slug: string): string {
    for (;;) {
      const uses = (this.#uses.get(slug) ?? 0) + 1;
      this.#uses.set(slug, uses);
      if (uses === 1) return slug;
      // `a-2` may already be the slug of another name.
      const id = `${slug}-${uses}`;
      if (!this.#uses.has(id)) {
        this.#uses.set(id, 1);
        return id;
      }
    }
  }
}

/** `Citizen (India)` becomes `citizen-india`. Letters of other scripts stay. */
function slugOf(name: string): string {
  const slug = name
    .slice(0, LONGEST_SLUG)
    .normalize("NFKD")
    .replace(/[\u0300-\u036F]+/g, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, LONGEST_SLUG)
    .replace(/[\uD800-\uDBFF]$/, "");
  return slug === "" ? "unnamed" : slug;
}
