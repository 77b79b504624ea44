import { invertLists, ListsBuilder } from "./columns.ts";
import type { Actions, TieTable } from "./tables.ts";

/** Ties in the order of their first action. */
export function tiesOf({ starts, from, to, undirected }: Actions): TieTable {
  const ties = new Pairs();
  const ofAction = new Uint32Array(from.length);
  const ofEvents = new ListsBuilder(starts.length - 1);
  for (let event = 1; event < starts.length; event++) {
    const first = starts[event - 1] ?? 0;
    const end = starts[event] ?? 0;
    for (let action = first; action < end; action++) {
      const one = from[action] ?? 0;
      const other = to[action] ?? 0;
      const isBetween = undirected[action] === 1;
      const tie =
        isBetween && other < one ? ties.indexOf(other, one, 1) : ties.indexOf(one, other, isBetween ? 1 : 0);
      ofAction[action] = tie;
      if (ties.isNewTo(event, tie)) ofEvents.push(tie);
    }
    ofEvents.endRow();
  }
  return { ...ties.finish(), ofAction, events: invertLists(ofEvents.finish(), ties.count) };
}

/** Pairs of actors, numbered by first use: a table of hashes, since a map of a million numbers takes five times as long. */
class Pairs {
  count = 0;
  #from = new Uint32Array(512);
  #to = new Uint32Array(512);
  #between = new Uint8Array(512);
  /** By pair the last event in which it was seen. */
  #lastEvent = new Uint32Array(512);
  /** Pair + 1 by hash; 0 where none is. At most half full. */
  #slots = new Uint32Array(1024);

  indexOf(from: number, to: number, between: 0 | 1): number {
    const mask = this.#slots.length - 1;
    let slot = hashOf(from, to, between) & mask;
    for (;;) {
      const pair = (this.#slots[slot] ?? 0) - 1;
      if (pair < 0) break;
      if (this.#from[pair] === from && this.#to[pair] === to && this.#between[pair] === between) return pair;
      slot = (slot + 1) & mask;
    }
    const pair = this.count++;
    if (pair === this.#from.length) this.#enlarge();
    this.#from[pair] = from;
    this.#to[pair] = to;
    this.#between[pair] = between;
    this.#slots[slot] = pair + 1;
    if (this.count * 2 > this.#slots.length) this.#spread();
    return pair;
  }

  /** Whether the pair has not been seen in this event. */
  isNewTo(event: number, pair: number): boolean {
    if (this.#lastEvent[pair] === event) return false;
    this.#lastEvent[pair] = event;
    return true;
  }

  finish(): Pick<TieTable, "count" | "from" | "to" | "undirected"> {
    const { count } = this;
    return {
      count,
      from: this.#from.slice(0, count),
      to: this.#to.slice(0, count),
      undirected: this.#between.slice(0, count),
    };
  }

  #enlarge(): void {
    const larger = <Column extends Uint8Array | Uint32Array>(into: Column, column: Column): Column => {
      into.set(column);
      return into;
    };
    const length = 2 * this.count;
    this.#from = larger(new Uint32Array(length), this.#from);
    this.#to = larger(new Uint32Array(length), this.#to);
    this.#between = larger(new Uint8Array(length), this.#between);
    this.#lastEvent = larger(new Uint32Array(length), this.#lastEvent);
  }

  #spread(): void {
    const slots = new Uint32Array(this.#slots.length * 4);
    const mask = slots.length - 1;
    for (let pair = 0; pair < this.count; pair++) {
      let slot = hashOf(this.#from[pair] ?? 0, this.#to[pair] ?? 0, this.#between[pair] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = pair + 1;
    }
    this.#slots = slots;
  }
}

/** Both numbers times odd constants, the high bits mixed into the low ones, which choose the place. */
function hashOf(from: number, to: number, between: number): number {
  const mixed = Math.imul(from, 0x9e3779b1) ^ Math.imul(to + between * 0x10001, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
