/** Values by key, each in an object, because a value may be undefined. */
type Memory<Key, Made> = {
  readonly get: (key: Key) => { readonly made: Made } | undefined;
  readonly set: (key: Key, value: { readonly made: Made }) => unknown;
};

const remembered =
  <Key, Made>(memory: Memory<Key, Made>, make: (key: Key) => Made) =>
  (key: Key): Made => {
    let known = memory.get(key);
    if (known === undefined) {
      known = { made: make(key) };
      memory.set(key, known);
    }
    return known.made;
  };

export const memoByKey = <Key, Made>(make: (key: Key) => Made): ((key: Key) => Made) =>
  remembered(new Map(), make);

/** Remembers the value of a function for each object, as long as the object exists. */
export const oncePer = <Key extends object, Made>(make: (key: Key) => Made): ((key: Key) => Made) =>
  remembered(new WeakMap(), make);
