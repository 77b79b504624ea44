import { useCallback, useState } from "react";
import type { ChartPointer, Point } from "../../chart/usePress.ts";
import type { EventRow } from "../../model/units.ts";
import type { CountedBin } from "./density/countedBin.ts";

/** The thing under the pointer: one event, the events of a stack, or a bin of many. */
export type Told =
  | {
      readonly kind: "events";
      readonly rows: readonly EventRow[];
      /** Whether its label says the headline already. */
      readonly isNamed?: boolean;
    }
  | { readonly kind: "bin"; readonly bin: CountedBin };

/** The thing under the pointer, and where the pointer met it. */
export type Tip = Point & { readonly told: Told };

/** What the pointer does on a timeline, what is said there, and whether a gesture of time runs. */
export type TipPointer = {
  readonly tip: Tip | null;
  readonly pointer: ChartPointer;
  readonly isGesture: boolean;
};

/** A tip at the pointer, none while a gesture runs. `hold` keeps real elements back until it ends. */
export function useTip(hold: (moves: boolean) => void) {
  const [tip, setTip] = useState<Tip | null>(null);
  const [isGesture, setGesture] = useState(false);
  const onGesture = useCallback(
    (runs: boolean) => {
      hold(runs);
      setGesture(runs);
      if (runs) setTip(null);
    },
    [hold],
  );
  /** Shows what is told at a point, or nothing. */
  const showTip = (told: Told | null, point: Point | null): void => {
    if (isGesture) return;
    setTip((old) => {
      if (point === null || told === null) return null;
      // The same tip again while the pointer stays on the same thing, so that nothing is rendered.
      return old && isSame(old.told, told) ? old : { ...point, told };
    });
  };
  return { tip, isGesture, onGesture, showTip };
}

function isSame(one: Told, other: Told): boolean {
  if (one.kind === "bin")
    return other.kind === "bin" && one.bin.days === other.bin.days && one.bin.lane === other.bin.lane;
  return other.kind === "events" && one.rows.length === other.rows.length && one.rows[0] === other.rows[0];
}
