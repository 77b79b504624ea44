/** The first index of `from` to `to` that passes a test, otherwise `to`. Binary search, so all later ones must pass. */
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
