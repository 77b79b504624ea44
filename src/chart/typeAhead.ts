/** Letters typed within this time of each other belong to one search. */
const TYPING_MS = 700;

/**
 * The returned function takes a key and its time, and returns the text typed so far. It returns null for a key that is
 * no letter or digit. During a search a space counts as a letter, because it would otherwise press the entry found so
 * far.
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

/** The key of the first match from `index` on, then from the start. One letter skips `index` to find another match. */
export function entryAfterText(
  entries: readonly { readonly key: string; readonly text: string }[],
  index: number,
  typed: string,
): string | null {
  const start = Math.max(0, typed.length > 1 ? index : index + 1);
  const wanted = typed.toLowerCase();
  for (let step = 0; step < entries.length; step++) {
    const entry = entries[(start + step) % entries.length];
    if (entry?.text.toLowerCase().startsWith(wanted)) return entry.key;
  }
  return null;
}

/** Whether the target takes keys and pasted text itself. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest("input, textarea, select") !== null);
