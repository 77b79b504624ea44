/**
 * Between the details, which offer to ask an open folder again, and what asks it, which lies above them: whoever follows
 * a folder says here how, for as long as it is open.
 */
let again: (() => void) | null = null;

export const answerAgainBy = (ask: (() => void) | null): void => {
  again = ask;
};

/** Asks once more for what did not come. */
export const askFolderAgain = (): void => again?.();
