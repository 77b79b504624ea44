/** Requests rows from the source again. `openLarge.ts` sets it. Null while the open dataset has all its events. */
let again: (() => void) | null = null;

export const answerAgainBy = (ask: (() => void) | null): void => {
  again = ask;
};

export const requestAgain = (): void => again?.();
