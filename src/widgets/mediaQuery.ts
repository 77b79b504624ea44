import { useSyncExternalStore } from "react";

/** The query is made on first use, because pages are also rendered without a window. */
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

const columns = mediaQuery("(width >= 1440px)");

export const useHasFilterColumn = (): boolean => useSyncExternalStore(columns.subscribe, columns.matches);
