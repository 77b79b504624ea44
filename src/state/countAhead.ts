import type { Tables } from "../model/tables/tables.ts";
import type { AppState } from "./store.ts";
import type { Turn } from "./turns.ts";

/** A question whose answer is remembered. */
export type Question = (state: AppState, tables: Tables) => unknown;

const questions = new Map<Turn, readonly Question[]>();

/**
 * What a part of the page counts before it takes its turn, one after the other, with room between them for what is pressed
 * meanwhile. Answers the way to stop.
 */
export function countAhead(turn: Turn, ahead: readonly Question[]): () => void {
  questions.set(turn, ahead);
  return () => {
    questions.delete(turn);
  };
}

export const questionsOf = (turn: Turn): readonly Question[] => questions.get(turn) ?? [];
