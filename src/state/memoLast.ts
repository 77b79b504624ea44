/** A pure function that remembers its last answer, so that equal arguments give the same object again. */
export function memoLast<Args extends readonly unknown[], Result>(
  compute: (...args: Args) => Result,
): (...args: Args) => Result {
  let last: { readonly args: Args; readonly result: Result } | undefined;
  return (...args) => {
    const known = last;
    const isSame =
      known?.args.length === args.length && args.every((arg, i) => Object.is(arg, known.args[i]));
    if (isSame) return known.result;
    const result = compute(...args);
    last = { args, result };
    return result;
  };
}
