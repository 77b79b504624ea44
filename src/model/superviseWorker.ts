/**
 * Detects that a worker can no longer answer. A worker that fails reports this by an event. A worker that the browser
 * or an extension ends reports nothing. So each worker holds a lock of the browser for as long as it lives, and the
 * page waits for the same lock. Once the page gets the lock, the worker is gone.
 *
 *     worker   lock ──▶ "alive", "ready" ──▶ work … ──▶ answer
 *     page                  lock ┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄▶ lost, at whatever moment the worker ends
 *
 * Browsers have locks only on https and localhost. Elsewhere, and if a worker hangs, a long silence tells the page.
 */
type SupervisedWorker = {
  readonly worker: Worker;
  readonly lost: Promise<void>;
  readonly expectAnswer: (isExpected: boolean) => void;
  readonly end: () => void;
};

/** The message in which a worker says that it holds its lock. Other listeners must skip it. */
export const ALIVE = "alive";

/** After this silence, a worker counts as lost. Its longest step takes a tenth of this time, even on slow machines. */
const LONGEST_SILENCE_MS = 180_000;
/** A timer adds up silence in steps of this length. Sleep is no silence, because timers stop while a machine sleeps. */
const STEP_MS = 10_000;

/** Null if the browser has no workers or refuses one. `make` names the worker, which takes a lock of this name. */
export function superviseWorker(make: (name: string) => Worker): SupervisedWorker | null {
  const name = `dateline ${Date.now()} ${Math.random()}`;
  let worker: Worker;
  try {
    worker = make(name);
  } catch {
    return null;
  }
  let silent = 0;
  let timer: ReturnType<typeof setInterval> | undefined;
  let isOver = false;
  let giveUp = (): void => {};
  const expectAnswer = (isExpected: boolean): void => {
    clearInterval(timer);
    silent = 0;
    if (!isExpected || isOver) return;
    timer = setInterval(() => {
      silent += STEP_MS;
      if (silent >= LONGEST_SILENCE_MS) giveUp();
    }, STEP_MS);
  };
  const lost = new Promise<void>((resolve) => {
    giveUp = () => {
      isOver = true;
      clearInterval(timer);
      resolve();
    };
    worker.addEventListener("messageerror", giveUp);
    worker.addEventListener("error", (event) => {
      // The page tells the reader about the fault, so the console does not have to.
      event.preventDefault();
      giveUp();
    });
    worker.addEventListener("message", ({ data }) => {
      silent = 0;
      // Privacy tools may deny locks to the page but not to the worker. The worker then counts as lost.
      if (data === ALIVE) navigator.locks?.request(name, giveUp).catch(giveUp);
    });
  });
  const end = (): void => {
    isOver = true;
    clearInterval(timer);
    worker.terminate();
  };
  return { worker, lost, expectAnswer, end };
}

/** Runs in the worker. Takes the lock that the page waits for, if there are locks, and then calls `onReady`. */
export function holdLifeLock(onReady: () => void = () => {}): void {
  if (typeof navigator === "undefined" || !("locks" in navigator)) {
    onReady();
    return;
  }
  const forEver = new Promise<never>(() => {});
  navigator.locks
    .request(self.name, () => {
      postMessage(ALIVE);
      onReady();
      return forEver;
    })
    .catch(onReady);
}
