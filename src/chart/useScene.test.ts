import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Size } from "./ChartCanvas.tsx";
import type { Pen } from "./pen.ts";
import type { Drawn } from "./sceneSequence.ts";
import { sceneHost } from "./useScene.ts";

type Inputs = { readonly value: number; readonly words: string; readonly hover: number; readonly size: Size };
type Scene = { readonly height: number; readonly label: string };

const SIZE: Size = { width: 300, height: 200 };
const MS = 100;

/** In place of the pen of a canvas. No test draws with it. */
const pen = Object.create(null) as Pen;

/** A chart of one number, whose frames the test asks for. */
function chart(isLarge?: (scene: Scene) => boolean) {
  const state = { value: 0, words: "English", hover: 0, settled: true, waits: false };
  const shown: Scene[] = [];
  const rests: (Drawn<Inputs, Scene> | null)[] = [];
  const cleared = vi.fn(() => pen);
  const host = sceneHost<Inputs, Scene>(
    {
      rules: {
        build: ({ value, words }) => ({ height: value, label: words }),
        transition: {
          ms: MS,
          begins: (before, after) => before.value !== after.value,
          waits: (_, after) => state.waits && after.value > 0,
          between: (from, to, share) => ({ ...to, height: from.height + (to.height - from.height) * share }),
        },
        looksOnly: ["hover"],
        ...(isLarge && { isLarge }),
      },
      read: (size) => (state.value < 0 ? null : { ...pick(state), size }),
      draw: (_pen, scene) => void shown.push(scene),
      subscribe: () => () => {},
      isAtRest: () => state.settled,
    },
    () => {},
    (drawn) => void rests.push(drawn),
  );
  /** Draws the frame at a time. Returns the last drawn scene. */
  const frame = (now: number, size = SIZE): Scene | undefined => {
    host.paint(cleared, size, now);
    return shown.at(-1);
  };
  return { state, frame, host, rests, cleared, shown };
}
const pick = ({ value, words, hover }: Omit<Inputs, "size">) => ({ value, words, hover });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", { matchMedia: () => ({ matches: false }) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a second change while the first is under way begins with what is seen", () => {
  const { state, frame } = chart();
  frame(0);
  state.value = 100;
  frame(10);
  expect(frame(60)?.height).toBeCloseTo(50);
  state.value = 0;
  expect(frame(60)?.height).toBeCloseTo(50);
  expect(frame(110)?.height).toBeCloseTo(25);
  expect(frame(160)).toEqual({ height: 0, label: "English" });
});

test("another language is seen with the next frame, and so is anything else that the scene is made of", () => {
  const { state, frame } = chart();
  expect(frame(0)?.label).toBe("English");
  state.words = "العربية";
  expect(frame(16)?.label).toBe("العربية");
});

test("real elements follow once what moves rests, and what only looks different moves nothing", () => {
  const { state, frame, host, rests } = chart();
  frame(0);
  expect(rests).toHaveLength(0);
  vi.runAllTimers();
  expect(rests.at(-1)?.scene.height).toBe(0);
  host.hold(true);
  state.value = 40;
  frame(16);
  vi.runAllTimers();
  expect(rests).toHaveLength(1);
  host.hold(false);
  state.settled = false;
  frame(32);
  vi.runAllTimers();
  expect(rests).toHaveLength(1);
  state.settled = true;
  frame(48);
  vi.runAllTimers();
  // Real elements get their final places, also while the transition runs.
  expect(rests.at(-1)?.scene.height).toBe(40);
  state.hover = 7;
  frame(64);
  vi.runAllTimers();
  expect(rests).toHaveLength(2);
});

test("while a picture waits for its next frame, what is drawn stands", () => {
  const { state, frame, host, cleared, shown } = chart();
  frame(0);
  state.waits = true;
  state.value = 100;
  expect(host.paint(cleared, SIZE, 10)).toBe(true);
  expect([cleared.mock.calls.length, shown.length]).toEqual([1, 1]);
  expect(frame(10 + MS / 2)?.height).toBeCloseTo(50);
  expect(cleared).toHaveBeenCalledTimes(2);
});

test("what was drawn goes where there is nothing to draw any more", () => {
  const { state, frame, host, cleared } = chart();
  frame(0);
  state.value = -1;
  expect(host.paint(cleared, SIZE, 10)).toBe(false);
  expect(cleared).toHaveBeenCalledTimes(2);
});

test("without room there is nothing to wait for; without inputs there is", () => {
  const { state, frame, rests } = chart();
  state.value = -1;
  expect(frame(0)).toBeUndefined();
  vi.runAllTimers();
  expect(rests).toEqual([]);
  frame(16, { width: 0, height: 200 });
  vi.runAllTimers();
  expect(rests).toEqual([null]);
});

test("a large first scene is drawn in the frame after it was made, any later one in its own", () => {
  const { state, frame, rests } = chart(() => true);
  expect(frame(0)).toBeUndefined();
  vi.runAllTimers();
  expect(rests).toEqual([]);
  expect(frame(16)).toMatchObject({ height: 0 });
  vi.runAllTimers();
  expect(rests).toHaveLength(1);
  state.value = 4;
  state.words = "Hindi";
  frame(32);
  expect(frame(32 + MS)).toMatchObject({ height: 4, label: "Hindi" });
});
