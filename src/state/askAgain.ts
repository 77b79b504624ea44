/**
 * Between the panels, which offer to ask a source again, and what asks it, which lies above them: whoever follows a source says
 * here how, for as long as it is open.
 */
let again: (() => void) | null = null;

export const answerAgainBy = (ask: (() => void) | null): void => {
  again = ask;
};

/** Asks once more for what did not come. */
export const askAgain = (): void => again?.();
