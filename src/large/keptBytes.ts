/** Keeps bytes by a key, at most `most` bytes in all. The least recently used bytes are dropped first. */
export class KeptBytes<Bytes extends { readonly byteLength: number }> {
  readonly #parts = new Map<string, Bytes>();
  readonly #most: number;
  #bytes = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string): Bytes | undefined {
    const known = this.#parts.get(key);
    // Used bytes move to the end of the map, because those at the beginning are dropped first.
    if (known && this.#parts.delete(key)) this.#parts.set(key, known);
    return known;
  }

  keep(key: string, bytes: Bytes): void {
    if (this.#parts.has(key)) return;
    this.#parts.set(key, bytes);
    this.#bytes += bytes.byteLength;
    for (const [old, { byteLength }] of this.#parts) {
      if (this.#bytes <= this.#most) break;
      this.#parts.delete(old);
      this.#bytes -= byteLength;
    }
  }
}
