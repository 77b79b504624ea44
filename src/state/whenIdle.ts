/** What a hand does on a page before it asks for something. */
const HAND = ["pointermove", "pointerdown", "wheel", "keydown"];

/** After the hand has moved, it counts as still once it has not moved for this long. */
const STILL_MS = 400;

/** An idle period ends for us when less than this is left of it, since a question takes some milliseconds. */
const LEAST_MS = 20;

/** Browsers without idle periods get a timer. */
const idleTask: (act: (period?: IdleDeadline) => void) => void =
  globalThis.requestIdleCallback ?? ((act) => setTimeout(act, 50));

/** The idle period that runs now. */
let running: IdleDeadline | undefined;

/**
 * Runs `act` in an idle period: at once if one runs and has time left. If the hand moves before, the period is given up, and
 * another is waited for once the hand is still.
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
