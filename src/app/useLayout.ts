import { useSyncExternalStore } from "react";

/** The layout for the width of the page: columns with pictures, or one column in which time runs down. */
export type Layout = "wide" | "phone";

const wide = mediaQuery("(width >= 1024px)");
const columns = mediaQuery("(width >= 1440px)");
const pictures = mediaQuery("(width >= 1200px) and (height >= 860px)");

export const layoutNow = (): Layout => (wide.matches() ? "wide" : "phone");

export const useLayout = (): Layout => useSyncExternalStore(wide.subscribe, layoutNow);

/** Whether the filters have a column of their own next to the pictures. */
export const useHasFilterColumn = (): boolean => useSyncExternalStore(columns.subscribe, columns.matches);

/** Whether two pictures have room, one above the other. If not, the network is a strip below the timeline. */
export const useHasTwoPictures = (): boolean => useSyncExternalStore(pictures.subscribe, pictures.matches);

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
