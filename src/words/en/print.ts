/** On paper; the words come with it, in every language. */
export const print = {
  /** Heads the events that lie before and after the one that is printed. */
  neighbours: "Before and after",
};
