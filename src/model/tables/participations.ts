import type { Lists } from "./columns.ts";
import { ListsBuilder } from "./makeLists.ts";
import { ROLES } from "./tables.ts";

const AGENT = ROLES.indexOf("agent");

/** Collects one participation for each event and actor. Of an actor's roles, "agent" counts, or otherwise the first. */
export class Participations {
  readonly #actors: ListsBuilder;
  readonly #roles: number[] = [];
  /** The number of each actor's last event, counted from 1. 0 if the actor has no event yet. */
  readonly #lastEvent: Uint32Array;
  /** The index of each actor's participation in its last event. */
  readonly #indexOf: Uint32Array;
  #event = 1;

  constructor(events: number, actors: number) {
    this.#actors = new ListsBuilder(events);
    this.#lastEvent = new Uint32Array(actors);
    this.#indexOf = new Uint32Array(actors);
  }

  /** `role` is an index in `ROLES`. Returns whether the actor is new in this event. */
  add(actor: number, role: number): boolean {
    const isNew = this.#lastEvent[actor] !== this.#event;
    if (isNew) {
      this.#lastEvent[actor] = this.#event;
      this.#indexOf[actor] = this.#actors.length;
      this.#actors.push(actor);
      this.#roles.push(role);
    } else if (role === AGENT) {
      this.#roles[this.#indexOf[actor] ?? 0] = role;
    }
    return isNew;
  }

  endEvent(): void {
    this.#event++;
    this.#actors.endRow();
  }

  finish(): { readonly actors: Lists; readonly roles: Uint8Array } {
    return { actors: this.#actors.finish(), roles: Uint8Array.from(this.#roles) };
  }
}
