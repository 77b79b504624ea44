/** Letters typed within this time of each other make one search. */
const TYPING_MS = 700;

/**
 * Returns a function that takes each pressed key with its time stamp and returns the text typed so far. For a key that
 * is no letter or digit it returns null. A space counts only within a search: typing "court rules" must not press what
 * "court" found.
 */
export function createTypeAhead(): (key: string, at: DOMHighResTimeStamp) => string | null {
  let text = "";
  let last = Number.NEGATIVE_INFINITY;
  return (key, at) => {
    const goesOn = at - last < TYPING_MS;
    if (!/^[\p{L}\p{N}]$/u.test(key) && !(key === " " && goesOn)) return null;
    text = goesOn ? text + key : key;
    last = at;
    return text;
  };
}

/**
 * Finds the next entry that begins with the text. After the last entry it goes on with the first. From the second
 * letter on it may find the entry `index` itself.
 */
export function entryAfterText(
  entries: readonly { readonly key: string; readonly text: string }[],
  index: number,
  typed: string,
): string | null {
  const start = typed.length > 1 ? index : index + 1;
  const wanted = typed.toLowerCase();
  for (let step = 0; step < entries.length; step++) {
    const entry = entries[(start + step) % entries.length];
    if (entry?.text.toLowerCase().startsWith(wanted)) return entry.key;
  }
  return null;
}

/** Whether the target is a field or a choice, which uses keys and pasted texts itself. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest("input, textarea, select") !== null);
