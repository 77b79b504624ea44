import { type Ref, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { ChartHandle, Paint, Size } from "./ChartCanvas.tsx";
import type { Pen } from "./pen.ts";
import { prefersReducedMotion } from "./reducedMotion.ts";
import { type Drawn, nextFrame, type SceneRules, sameBut } from "./sceneSequence.ts";

type ChartOptions<Inputs extends object, Scene> = {
  readonly rules: SceneRules<Inputs, Scene>;
  /** All that the scene depends on, as it is now; `null` while there is nothing to draw yet. */
  readonly read: (size: Size) => Inputs | null;
  /** Draws a scene and what lies over it. */
  readonly draw: (pen: Pen, scene: Scene, inputs: Inputs) => void;
  /** Hears of changes that `read` or `draw` may see; answers the way to stop. It must be the same at every render. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Whether real elements may follow now; without it always, but for what `hold` says. */
  readonly isAtRest?: () => boolean;
};

export type Chart<Inputs, Scene> = {
  /** For `ChartCanvas`. */
  readonly canvas: { readonly paint: Paint; readonly handle: Ref<ChartHandle> };
  /** What was drawn last, for hit tests: it changes without rendering. */
  readonly drawn: () => Drawn<Inputs, Scene> | null;
  /** What was drawn when all last came to rest: real elements stand on this. */
  readonly rest: Drawn<Inputs, Scene> | null;
  /** Whether the first picture stands, or there is no room for one. */
  readonly isDrawn: boolean;
  readonly requestFrame: () => void;
  /** Says that something in the chart begins (`true`) or ends to move: real elements wait until it ends. */
  readonly hold: (moves: boolean) => void;
};

/**
 * Hosts one chart: whenever something changes it reads the inputs, makes the scene if they are others, and draws it or a
 * picture on the way to it. React renders only what follows at rest:
 *
 *     store, pointer ─▶ requestFrame ─▶ read ─▶ nextFrame ─▶ draw        (no rendering)
 *                                                   └─ at rest ─▶ rest ─▶ real elements
 */
export function useScene<Inputs extends object, Scene>(
  options: ChartOptions<Inputs, Scene>,
): Chart<Inputs, Scene> {
  const handle = useRef<ChartHandle>(null);
  const [rest, setRest] = useState<Drawn<Inputs, Scene> | null>(null);
  const [isDrawn, setDrawn] = useState(false);
  const latest = useRef({ options, rest });
  const drawn = useRef<Drawn<Inputs, Scene> | null>(null);
  const isHeld = useRef(false);
  const isFollowing = useRef(false);

  const follow = useRef(() => {
    if (isFollowing.current) return;
    isFollowing.current = true;
    // After the frame, which must not wait for React.
    window.setTimeout(() => {
      isFollowing.current = false;
      setRest(drawn.current);
      setDrawn(true);
    }, 0);
  });
  const paint = useRef<Paint>((pen, size, now) => {
    const { rules, read, draw, isAtRest } = latest.current.options;
    if (size.width === 0 || size.height === 0) {
      follow.current();
      return false;
    }
    const inputs = read(size);
    if (!inputs) return false;
    const next = nextFrame(rules, drawn.current, inputs, now, prefersReducedMotion);
    drawn.current = next;
    draw(pen, next.shown, inputs);
    const { rest } = latest.current;
    const isNew = !rest || (rest.scene !== next.scene && !sameBut(rest.inputs, inputs, rules.looksOnly));
    if (isNew && !isHeld.current && (isAtRest?.() ?? true)) follow.current();
    return next.transition !== null;
  });
  const requestFrame = useRef(() => handle.current?.requestFrame());
  const hold = useRef((moves: boolean) => {
    isHeld.current = moves;
    requestFrame.current();
  });

  // A rendering brings new inputs (words, theme, layout) or a new way to draw them.
  useLayoutEffect(() => {
    latest.current = { options, rest };
    requestFrame.current();
  });
  const { subscribe } = options;
  useEffect(() => subscribe(requestFrame.current), [subscribe]);

  return {
    canvas: { paint: paint.current, handle },
    drawn: () => drawn.current,
    rest,
    isDrawn,
    requestFrame: requestFrame.current,
    hold: hold.current,
  };
}
