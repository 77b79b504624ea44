/** Whether keys, and what is pasted, go into a text or a choice there, and are nobody else's. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest("input, textarea, select") !== null);
