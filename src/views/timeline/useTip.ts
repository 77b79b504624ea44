import { useCallback, useState } from "react";
import type { ChartPointer, Point } from "../../chart/usePress.ts";
import type { EventRow } from "../../model/units.ts";

/** The events under the pointer, one or those of a stack, and where the pointer met them. */
export type Tip = Point & { readonly rows: readonly EventRow[] };

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
  /** Shows these events at a point; none where there are none. */
  const showTip = (rows: readonly EventRow[], point: Point | null): void => {
    if (isGesture) return;
    setTip((old) => {
      if (point === null || rows.length === 0) return null;
      // The same tip again while the pointer stays on the same thing, so that nothing is rendered.
      const isSame = old?.rows.length === rows.length && old.rows[0] === rows[0];
      return isSame ? old : { ...point, rows };
    });
  };
  return { tip, isGesture, onGesture, showTip };
}
