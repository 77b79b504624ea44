/** Requests data from the source again. The code that opens a dataset sets this. Null while no dataset is open. */
let again: (() => void) | null = null;

export const answerAgainBy = (ask: (() => void) | null): void => {
  again = ask;
};

export const requestAgain = (): void => again?.();
