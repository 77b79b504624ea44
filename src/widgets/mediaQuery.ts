/** A media query that is made on first use, since pages are also rendered without a window. */
export function mediaQuery(query: string): {
  readonly matches: () => boolean;
  /** For `useSyncExternalStore`. */
  readonly subscribe: (onChange: () => void) => () => void;
} {
  let list: MediaQueryList | undefined;
  const asked = (): MediaQueryList => {
    list ??= window.matchMedia(query);
    return list;
  };
  return {
    matches: () => asked().matches,
    subscribe: (onChange) => {
      asked().addEventListener("change", onChange);
      return () => asked().removeEventListener("change", onChange);
    },
  };
}
