import type { DayRange } from "../dates/timeSpan.ts";

/** Which events of a folder are wanted as rows; all others are only counted. */
export type RowScope =
  | { readonly kind: "none" }
  /** All that reach into these days. */
  | { readonly kind: "days"; readonly days: DayRange }
  /** All of these actors, by number in the folder; nothing of others is counted then. */
  | { readonly kind: "actors"; readonly actors: readonly number[] };

export const isSameScope = (one: RowScope, other: RowScope): boolean => keyOf(one) === keyOf(other);

function keyOf(scope: RowScope): string {
  switch (scope.kind) {
    case "none":
      return "";
    case "days":
      return `days ${scope.days.first} ${scope.days.last}`;
    case "actors":
      return `actors ${scope.actors.join()}`;
  }
}
