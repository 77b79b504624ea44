import { useSyncExternalStore } from "react";

/** How much room there is: three columns with pictures, or one column in which time runs down. */
export type Layout = "wide" | "phone";

let asked: MediaQueryList | undefined;
/** Asked once, and not while the module loads: pages are also rendered where there is no window. */
const wide = (): MediaQueryList => {
  asked ??= window.matchMedia("(width >= 1024px)");
  return asked;
};

function subscribe(onChange: () => void): () => void {
  wide().addEventListener("change", onChange);
  return () => wide().removeEventListener("change", onChange);
}

export const layoutNow = (): Layout => (wide().matches ? "wide" : "phone");

export const useLayout = (): Layout => useSyncExternalStore(subscribe, layoutNow);
