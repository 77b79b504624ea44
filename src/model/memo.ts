export function memoByKey<Key, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new Map<Key, Made>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

/** Remembers the value of a function for each object, as long as the object exists. */
export function oncePer<Key extends object, Made>(make: (key: Key) => Made): (key: Key) => Made {
  const made = new WeakMap<Key, { readonly made: Made }>();
  return (key) => {
    let known = made.get(key);
    if (known === undefined) {
      known = { made: make(key) };
      made.set(key, known);
    }
    return known.made;
  };
}
