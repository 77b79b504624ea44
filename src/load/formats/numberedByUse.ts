/**
 * Numbers below `count` given anew, from 0, in the order in which a column first uses them; `used` are the old ones by the
 * new. One of them may be the first anyhow.
 */
export function numberedByUse(
  column: Uint32Array,
  count: number,
  first?: number,
): { readonly of: Uint32Array; readonly used: readonly number[] } {
  const numbers = new Uint32Array(count);
  const used: number[] = [];
  const take = (old: number): number => {
    const next = used.push(old);
    numbers[old] = next;
    return next;
  };
  if (first !== undefined) take(first);
  const of = new Uint32Array(column.length);
  for (let row = 0; row < column.length; row++) {
    const old = column[row] ?? 0;
    of[row] = (numbers[old] || take(old)) - 1;
  }
  return { of, used };
}
