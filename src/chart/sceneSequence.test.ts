import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { type Drawn, nextFrame, type SceneRules } from "./sceneSequence.ts";

/** The inputs of a chart that shows one number. */
type Inputs = { readonly value: number; readonly words: object };
type Scene = { readonly height: number };

const MS = 200;
const FRAME_MS = 16;
const english = {};

function chart() {
  let built = 0;
  const rules: SceneRules<Inputs, Scene> = {
    build: ({ value }) => {
      built += 1;
      return { height: value };
    },
    transition: {
      ms: MS,
      begins: (before, after) => before.value !== after.value,
      between: (from, to, share) => ({ height: from.height + (to.height - from.height) * share }),
    },
  };
  return { rules, builds: () => built };
}

/** Draws a frame every 16 ms, each with the next value. */
function play(values: readonly number[], reducedMotion = false): Drawn<Inputs, Scene>[] {
  const { rules } = chart();
  const frames: Drawn<Inputs, Scene>[] = [];
  values.forEach((value, index) => {
    const inputs = { value, words: english };
    frames.push(nextFrame(rules, frames.at(-1) ?? null, inputs, index * FRAME_MS, () => reducedMotion));
  });
  return frames;
}
const heights = (frames: readonly Drawn<Inputs, Scene>[]) => frames.map(({ shown }) => shown.height);
const values = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 40 });

describe("nextFrame", () => {
  it("keeps the scene while the inputs are the same, and makes a new one when any of them changes", () => {
    const { rules, builds } = chart();
    const first = nextFrame(rules, null, { value: 1, words: english }, 0);
    const second = nextFrame(rules, first, { value: 1, words: english }, 1);
    expect(second.scene).toBe(first.scene);
    expect(builds()).toBe(1);
    const third = nextFrame(rules, second, { value: 1, words: {} }, 2);
    expect(third.scene).not.toBe(first.scene);
    expect(third.shown).toBe(third.scene);
    expect(builds()).toBe(2);
  });

  it("goes half of the way at most in a frame that comes late, so that words fade where they are before they come elsewhere", () => {
    const { rules } = chart();
    const before = nextFrame(rules, null, { value: 0, words: english }, 0);
    const begun = nextFrame(rules, before, { value: 10, words: english }, 5000);
    expect(begun.shown.height).toBe(0);
    const late = nextFrame(rules, begun, { value: 10, words: english }, 7000);
    expect(late.shown.height).toBe(5);
    expect(nextFrame(rules, late, { value: 10, words: english }, 7100).shown.height).toBe(10);
  });

  it("starts every transition from the picture as it is shown: no frame jumps", () => {
    fc.assert(
      fc.property(values, (changes) => {
        const shown = heights(play(changes));
        for (const [index, height] of shown.entries()) {
          if (index === 0) continue;
          const before = shown[index - 1] ?? Number.NaN;
          const target = changes[index] ?? Number.NaN;
          // A frame moves by its share of a transition, and no transition is longer than the range of all values so far.
          const farthest =
            Math.max(...changes.slice(0, index + 1)) - Math.min(...changes.slice(0, index + 1));
          expect(Math.abs(height - before)).toBeLessThanOrEqual((farthest * FRAME_MS) / MS + 1e-9);
          expect(Math.abs(height - target)).toBeLessThanOrEqual(Math.abs(before - target) + 1e-9);
        }
      }),
    );
  });

  it("turns back in the middle without a jump", () => {
    const there = Array.from({ length: 6 }, () => 100);
    const shown = heights(play([0, ...there, 0, 0]));
    expect(shown[6]).toBeCloseTo(40);
    expect(shown[7]).toBeCloseTo(40 * (1 - FRAME_MS / MS));
  });

  it("arrives, and is then the scene itself", () => {
    const frames = play([0, ...Array.from({ length: 14 }, () => 50)]);
    expect(frames.at(-1)?.shown).toBe(frames.at(-1)?.scene);
    expect(frames.at(-1)?.transition).toBeNull();
  });

  it("goes on although the inputs change with every frame", () => {
    const rising = Array.from({ length: 60 }, (_, index) => index);
    expect(heights(play(rising)).at(-1)).toBeGreaterThan(40);
  });

  it("shows every change at once under reduced motion", () => {
    fc.assert(
      fc.property(values, (changes) => {
        expect(heights(play(changes, true))).toEqual(changes);
      }),
    );
  });

  it("makes nothing for the first frame of a transition that waits, and is in the next where it would have been", () => {
    const { rules, builds } = chart();
    const waits = vi.fn(() => true);
    const waiting = { ...rules, ...(rules.transition && { transition: { ...rules.transition, waits } }) };
    const inputs = (value: number) => ({ value, words: english });
    const first = nextFrame(waiting, null, inputs(0), 0);
    const second = nextFrame(waiting, first, inputs(100), 10);
    expect(second).toMatchObject({ inputs: first.inputs, scene: first.scene, shown: first.shown });
    expect(builds()).toBe(1);
    const third = nextFrame(waiting, second, inputs(100), 10 + MS / 4);
    expect(third.shown.height).toBeCloseTo(25);
    // A running transition does not wait again. With reduced motion the new scene is shown at once.
    expect(nextFrame(waiting, third, inputs(0), 10 + MS / 2).scene.height).toBe(0);
    expect(nextFrame(waiting, first, inputs(7), 10, () => true).shown.height).toBe(7);
  });

  it("is over as soon as nothing is left to move", () => {
    const { rules } = chart();
    const arrived = {
      ...rules,
      ...(rules.transition && {
        transition: { ...rules.transition, between: (_: Scene, to: Scene) => to },
      }),
    };
    const first = nextFrame(arrived, null, { value: 1, words: english }, 0);
    const second = nextFrame(arrived, first, { value: 2, words: english }, 1);
    expect(second.shown).toBe(second.scene);
    expect(second.transition).toBeNull();
  });
});
