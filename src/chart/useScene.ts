import { type Ref, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Paint, Size } from "./ChartCanvas.tsx";
import type { Pen } from "./pen.ts";
import { type Drawn, nextFrame, type SceneRules, sameBut } from "./sceneSequence.ts";

type ChartOptions<Inputs extends object, Scene> = {
  readonly rules: SceneRules<Inputs, Scene>;
  /** Null if there is nothing to draw. `isHeld` is true during a gesture or an animation. */
  readonly read: (size: Size, isHeld: boolean) => Inputs | null;
  readonly draw: (pen: Pen, scene: Scene, inputs: Inputs) => void;
  /** Calls `onChange` when a value that `read` or `draw` uses changes. Must be the same function at every render. */
  readonly subscribe: (onChange: () => void) => () => void;
  /** Whether the HTML elements over the canvas may follow the picture now. They never do during `hold(true)`. */
  readonly isAtRest?: () => boolean;
};

export type Chart<Inputs, Scene> = SceneHost<Inputs, Scene> & {
  readonly canvas: { readonly paint: Paint; readonly handle: Ref<() => void>; readonly rest: unknown };
  /** The frame at which the picture last stopped moving. HTML elements over the canvas stand where its scene says. */
  readonly rest: Drawn<Inputs, Scene> | null;
  /** Whether the first picture has been drawn, or there is no space for one. */
  readonly isDrawn: boolean;
};

/**
 * Hosts one chart. After each change it reads the inputs, makes a new scene if they differ, and draws the scene or a
 * picture on the way to it. React renders only the HTML elements over the canvas, once the picture stops moving:
 *
 *     store, pointer ─▶ requestFrame ─▶ read ─▶ nextFrame ─▶ draw        (no rendering)
 *                                                   └─ at rest ─▶ rest ─▶ HTML elements
 */
export function useScene<Inputs extends object, Scene>(
  options: ChartOptions<Inputs, Scene>,
): Chart<Inputs, Scene> {
  const handle = useRef<() => void>(null);
  /** Undefined until the first picture has been drawn. */
  const [rest, setRest] = useState<Drawn<Inputs, Scene> | null>();
  const [host] = useState(() => sceneHost<Inputs, Scene>(options, () => handle.current?.(), setRest));
  const { subscribe } = options;
  // A render may bring new inputs (words, theme, layout) or new functions.
  useLayoutEffect(() => host.update(options));
  useEffect(() => subscribe(host.requestFrame), [subscribe, host]);
  return {
    ...host,
    canvas: { paint: host.paint, handle, rest },
    rest: rest ?? null,
    isDrawn: rest !== undefined,
  };
}

type SceneHost<Inputs, Scene> = {
  /** The scene drawn last, for hit tests. It changes without a render. */
  readonly drawn: () => Drawn<Inputs, Scene> | null;
  readonly requestFrame: () => void;
  /** Call with `true` when a movement in the chart begins, with `false` when it ends. HTML elements wait meanwhile. */
  readonly hold: (moves: boolean) => void;
};

/** Runs without React. `onRest` is called after the frame, so the frame does not wait for React. */
export function sceneHost<Inputs extends object, Scene>(
  first: ChartOptions<Inputs, Scene>,
  requestFrame: () => void,
  onRest: (drawn: Drawn<Inputs, Scene> | null) => void,
) {
  let options = first;
  let drawn: Drawn<Inputs, Scene> | null = null;
  let rest: Drawn<Inputs, Scene> | null = null;
  let isHeld = false;
  let isFollowing = false;
  const follow = () => {
    if (isFollowing) return;
    isFollowing = true;
    setTimeout(() => {
      isFollowing = false;
      rest = drawn;
      onRest(rest);
    }, 0);
  };
  const paint: Paint = (cleared, size, now) => {
    const { rules, read, draw, isAtRest } = options;
    if (!(size.width && size.height)) {
      follow();
      return false;
    }
    const inputs = read(size, isHeld);
    if (!inputs) {
      cleared();
      return false;
    }
    const before = drawn;
    const next = nextFrame(rules, before, inputs, now, prefersReducedMotion, isHeld);
    drawn = next;
    // If this frame was deferred, or is the first of a large scene, the canvas stays and the next frame draws.
    if (next.inputs !== inputs || (!before && rules.isLarge?.(next.scene))) return true;
    draw(cleared(), next.shown, inputs);
    const isNew = rest?.scene !== next.scene && !(rest && sameBut(rest.inputs, inputs, rules.looksOnly));
    if (isNew && !isHeld && (isAtRest?.() ?? true)) follow();
    return next.transition !== null;
  };
  return {
    paint,
    requestFrame,
    drawn: () => drawn,
    hold: (moves: boolean) => {
      isHeld = moves;
      requestFrame();
    },
    update: (next: ChartOptions<Inputs, Scene>) => {
      options = next;
      requestFrame();
    },
  };
}

export const prefersReducedMotion = (): boolean =>
  window.matchMedia("(prefers-reduced-motion: reduce)").matches;
