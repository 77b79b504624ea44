import { type ActorId, actorId } from "../units.ts";
import type { Tables } from "./tables.ts";
import { textAt } from "./textColumn.ts";

/** A file of its own, because nothing that the page loads first needs it. */
export const actorIdOf = ({ actors }: Tables, row: number): ActorId => actorId(textAt(actors.ids, row));
