/** How a chart makes its scenes, and how one passes into the next. Pure; `Inputs` is all that a scene is made of. */
export type SceneRules<Inputs extends object, Scene> = {
  /** `now` is the time of this frame, `before` the scene that was drawn last, from which the new scene may keep places. */
  readonly build: (inputs: Inputs, before: Drawn<Inputs, Scene> | null, now: DOMHighResTimeStamp) => Scene;
  readonly transition?: {
    readonly ms: number;
    /** Whether this change of inputs is shown as a transition; any other is shown at once. */
    readonly begins: (before: Inputs, after: Inputs) => boolean;
    /** Whether the first frame of a transition may repeat the last picture. The new scene is then made one frame later. */
    readonly waits?: (before: Inputs, after: Inputs) => boolean;
    /** Between `from` (share 0) and `to` (1); `to` itself at rest. `isHeld`: the reader's hand moves it. */
    readonly between: (from: Scene, to: Scene, share: number, isHeld: boolean) => Scene;
  };
  /** Whether making this scene takes so long that the first picture is drawn one frame later. */
  readonly isLarge?: (scene: Scene) => boolean;
  /** Inputs that change only looks. Real elements depend on positions alone, so they do not follow these inputs. */
  readonly looksOnly?: readonly (keyof Inputs)[];
};

/** One frame of a chart. */
export type Drawn<Inputs, Scene> = {
  readonly inputs: Inputs;
  /** The scene that the inputs make. Hit tests use it, and real elements take their places from it. */
  readonly scene: Scene;
  /** The picture in this frame: `scene`, or a picture on the way to it. */
  readonly shown: Scene;
  readonly transition: { readonly from: Scene; readonly start: DOMHighResTimeStamp } | null;
  readonly at: DOMHighResTimeStamp;
};

/**
 * The frame after `before`. Equal inputs keep the scene; a transition starts from the picture as it was shown, also in the
 * middle of another one:
 *
 *     A ────────▶ B          first change, A fades into B
 *          half ─────▶ C     second change: from half A, half B
 *
 * It then counts from the frame before, not from this one: changes that come with every frame would otherwise hold it at
 * its beginning for as long as they come.
 *
 * The first frame of a transition repeats the last picture. With `waits` no scene is made in that frame, which has other
 * changes to draw:
 *
 *     A   A   ──▶ B          click; made in the next frame, which is where it would be by then
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
  const transition = isBegun
    ? { from: before.shown, start: before.transition ? before.at : now }
    : before.transition;
  const share = transition ? Math.max(0, now - transition.start) / ms : 1;
  if (!transition || share >= 1) return still;
  const shown = between(transition.from, scene, share, isHeld);
  return shown === scene ? still : { ...still, shown, transition };
}

/** Whether two sets of inputs are the same, leaving aside some of them. */
export function sameBut<Inputs extends object>(
  one: Inputs,
  other: Inputs,
  except: readonly (keyof Inputs)[] = [],
): boolean {
  for (const key in one) if (!Object.is(one[key], other[key]) && !except.includes(key)) return false;
  return true;
}
