import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ALIVE, superviseWorker } from "./superviseWorker.ts";

/** Replaces a browser's worker and sends the messages of the test. `e2e/holds.spec.ts` ends real workers. */
class StandInWorker extends EventTarget {
  static made: StandInWorker[] = [];
  readonly name: string;
  isTerminated = false;

  constructor(_address: string, { name }: { readonly name: string }) {
    super();
    this.name = name;
    StandInWorker.made.push(this);
  }
  say(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  postMessage(): void {}
  terminate(): void {
    this.isTerminated = true;
  }
}

function begin() {
  const supervised = superviseWorker((name) => new Worker("worker.js", { name }));
  const worker = StandInWorker.made.at(-1);
  if (!supervised || !worker) throw new Error("no worker");
  const state = { isLost: false };
  supervised.lost.then(() => {
    state.isLost = true;
  });
  return { ...supervised, worker, state };
}

const MINUTE = 60_000;
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("Worker", StandInWorker);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("a worker that owes an answer and says nothing for three minutes is lost; one that says how far it is, is not", async () => {
  const { worker, expectAnswer, state } = begin();
  expectAnswer(true);
  for (let minute = 0; minute < 10; minute++) {
    await pass(2 * MINUTE);
    worker.say({ kind: "progress" });
  }
  expect(state.isLost).toBe(false);
  await pass(4 * MINUTE);
  expect(state.isLost).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it("a worker of which nothing is expected, or that has ended, may be silent", async () => {
  const kept = begin();
  kept.expectAnswer(true);
  kept.expectAnswer(false);
  const ended = begin();
  ended.expectAnswer(true);
  ended.end();
  ended.expectAnswer(true);
  await pass(20 * MINUTE);
  expect([kept.state.isLost, ended.state.isLost, ended.worker.isTerminated]).toEqual([false, false, true]);
  expect(vi.getTimerCount()).toBe(0);
});

it("each worker has a name of its own, and where none can be made there is none", () => {
  expect(begin().worker.name).not.toBe(begin().worker.name);
  const refused = superviseWorker(() => {
    throw new DOMException("not here", "SecurityError");
  });
  expect(refused).toBeNull();
});

it("a page without locks takes the word of a worker that has them, and knows by silence as elsewhere", async () => {
  vi.stubGlobal("navigator", {});
  const { worker, expectAnswer, state } = begin();
  worker.say(ALIVE);
  expectAnswer(true);
  await pass(2 * MINUTE);
  expect(state.isLost).toBe(false);
  await pass(2 * MINUTE);
  expect(state.isLost).toBe(true);
});
