/** The first index from `from` on that passes a test, or `to` if none passes. All later indexes must pass too. */
export function firstWhere(from: number, to: number, passes: (index: number) => boolean): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
