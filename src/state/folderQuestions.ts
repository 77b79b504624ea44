/**
 * The details offer to ask an open folder again, but what asks it lies in a layer above them. So `followFolder` puts its
 * function here for as long as the folder is open.
 */
let again: (() => void) | null = null;

export const answerAgainBy = (ask: (() => void) | null): void => {
  again = ask;
};

/** Asks once more for what did not come. */
export const askFolderAgain = (): void => again?.();
