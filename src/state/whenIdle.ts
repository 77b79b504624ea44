/** The events of a pointer or a key that come before a request of the reader. */
const HAND = ["pointermove", "pointerdown", "wheel", "keydown"];

/** The milliseconds without such an event after which the reader counts as still. */
const STILL_MS = 400;

/** An idle period ends for us when less than this is left of it, since a question takes some milliseconds. */
const LEAST_MS = 20;

/** Browsers without idle periods get a timer. */
const idleTask: (act: (period?: IdleDeadline) => void) => void =
  globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 50));

/** The idle period that runs now. */
let running: IdleDeadline | undefined;

/**
 * Runs `act` in an idle period of the browser: at once if one runs and has time left. An event of the reader before that
 * cancels the request, and a new one follows once the reader is still.
 */
export function whenIdle(act: () => void): void {
  if (running && running.timeRemaining() > LEAST_MS) {
    act();
    return;
  }
  const ended = new AbortController();
  let timer: ReturnType<typeof setTimeout>;
  /** Counts the periods that were asked for. Only the last one may be used. */
  let last = 0;
  const ask = () => {
    const mine = ++last;
    idleTask((period) => {
      if (mine !== last) return;
      ended.abort();
      running = period;
      act();
      running = undefined;
    });
  };
  const giveUp = () => {
    last++;
    clearTimeout(timer);
    timer = setTimeout(ask, STILL_MS);
  };
  for (const move of HAND)
    addEventListener(move, giveUp, { capture: true, passive: true, signal: ended.signal });
  ask();
}
