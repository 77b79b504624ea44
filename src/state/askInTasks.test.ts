import { afterEach, beforeEach, expect, test, vi } from "vitest";

/** The idle periods that were asked for. They run only when a test calls `idle`. */
let periods: ((period: IdleDeadline) => void)[] = [];
const page = new EventTarget();

/** Lets idle periods of this length begin. Each question about the time left finds that `each` has passed. */
function idle(length: number, each = 1): void {
  let left = length + each;
  const timeRemaining = () => {
    left -= each;
    return left;
  };
  const now = periods;
  periods = [];
  for (const run of now) run({ didTimeout: false, timeRemaining });
}

beforeEach(() => {
  periods = [];
  vi.useFakeTimers();
  vi.resetModules();
  vi.stubGlobal("requestIdleCallback", (run: (period: IdleDeadline) => void) => periods.push(run));
  vi.stubGlobal("addEventListener", page.addEventListener.bind(page));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Asks for `count` acts, one after the other, and returns how many have run so far. */
async function acts(count: number): Promise<() => number> {
  const { whenIdle } = await import("./askInTasks.ts");
  let done = 0;
  const next = () => {
    done++;
    if (done < count) whenIdle(next);
  };
  whenIdle(next);
  return () => done;
}

test("a long idle period takes one act after the other, and a short one leaves the rest to the next", async () => {
  const done = await acts(5);
  expect(done()).toBe(0);
  idle(50, 15);
  expect(done()).toBe(3);
  idle(50);
  expect(done()).toBe(5);
});

test.each(["pointermove", "pointerdown", "wheel", "keydown"])(
  "a hand that moves (%s) ends the waiting, and once it is still the rest is done",
  async (move) => {
    const done = await acts(3);
    idle(10);
    expect(done()).toBe(1);
    for (let time = 0; time < 5; time++) {
      page.dispatchEvent(new Event(move));
      idle(50);
      vi.advanceTimersByTime(100);
      idle(50);
    }
    expect(done()).toBe(1);
    vi.advanceTimersByTime(1000);
    idle(50);
    expect(done()).toBe(3);
  },
);

test("without idle periods a timer serves", async () => {
  vi.stubGlobal("requestIdleCallback", undefined);
  const done = await acts(3);
  expect(done()).toBe(0);
  vi.advanceTimersByTime(1000);
  expect(done()).toBe(3);
});
