/** Pure functions that make a chart's scenes and the transitions between them. */
export type SceneRules<Inputs extends object, Scene> = {
  /** The new scene may take positions from `before`, the frame drawn last. */
  readonly build: (inputs: Inputs, before: Drawn<Inputs, Scene> | null, now: DOMHighResTimeStamp) => Scene;
  readonly transition?: {
    readonly ms: number;
    /** Whether a change of inputs is shown as a transition. Otherwise the new scene appears at once. */
    readonly begins: (before: Inputs, after: Inputs) => boolean;
    /** Whether the new scene is made one frame after its transition begins. Until then the last picture stays. */
    readonly waits?: (before: Inputs, after: Inputs) => boolean;
    /** The picture after a share of the time, from 0 to 1. At share 1 it is `to`. `isHeld` is true during a gesture. */
    readonly between: (from: Scene, to: Scene, share: number, isHeld: boolean) => Scene;
  };
  /** Whether the first picture is drawn one frame later, because the scene takes long to make. */
  readonly isLarge?: (scene: Scene) => boolean;
  /** Inputs that change colours only. After a change of these alone, HTML elements over the canvas stay as they are. */
  readonly looksOnly?: readonly (keyof Inputs)[];
};

export type Drawn<Inputs, Scene> = {
  readonly inputs: Inputs;
  /** The scene of `inputs`. Hit tests and the HTML elements over the canvas use it. */
  readonly scene: Scene;
  /** `scene`, or a picture on the way to it. */
  readonly shown: Scene;
  readonly transition: { readonly from: Scene; readonly start: DOMHighResTimeStamp } | null;
  readonly at: DOMHighResTimeStamp;
};

/**
 * The frame after `before`. Equal inputs keep the scene.
 *
 * A transition starts from the picture that was shown last, even in the middle of another transition:
 *
 *     A ────────▶ B          first change, A fades into B
 *          half ─────▶ C     second change: from half A, half B
 *
 * The time of a transition counts from this frame. If it interrupts another transition, its time counts from the frame
 * before. Otherwise, inputs that change with every frame would hold the transition at its beginning.
 *
 * If `waits` is true and no transition is on its way, this frame keeps the old scene, because the page has other
 * changes to draw. The next frame makes the new scene, and is as far on the way as without `waits`:
 *
 *     A   A   ──▶ B
 */
export function nextFrame<Inputs extends object, Scene>(
  rules: SceneRules<Inputs, Scene>,
  before: Drawn<Inputs, Scene> | null,
  inputs: Inputs,
  now: DOMHighResTimeStamp,
  isMotionReduced: () => boolean = () => false,
  isHeld = false,
): Drawn<Inputs, Scene> {
  const { ms = 0, begins, between, waits } = rules.transition ?? {};
  const isBegun = before && begins?.(before.inputs, inputs) && !isMotionReduced();
  if (isBegun && !before.transition && waits?.(before.inputs, inputs))
    return { ...before, transition: { from: before.shown, start: now }, at: now };
  const scene = before && sameBut(before.inputs, inputs) ? before.scene : rules.build(inputs, before, now);
  const still = { inputs, scene, shown: scene, transition: null, at: now };
  if (!before || !between) return still;
  // A late frame moves the transition on by at most `LONGEST_STEP`, because fading texts would jump otherwise.
  const late = Math.max(0, now - before.at - LONGEST_STEP);
  const begun = isBegun
    ? { from: before.shown, start: before.transition ? before.at : now }
    : before.transition;
  const transition = begun && { ...begun, start: Math.min(now, begun.start + late) };
  const share = transition ? Math.max(0, now - transition.start) / ms : 1;
  if (!transition || share >= 1) return still;
  const shown = between(transition.from, scene, share, isHeld);
  return shown === scene ? still : { ...still, shown, transition };
}

const LONGEST_STEP = 100;

export function sameBut<Inputs extends object>(
  one: Inputs,
  other: Inputs,
  except: readonly (keyof Inputs)[] = [],
): boolean {
  for (const key in one) if (!Object.is(one[key], other[key]) && !except.includes(key)) return false;
  return true;
}
