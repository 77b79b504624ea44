import { useSyncExternalStore } from "react";

/** How much room there is: three columns with pictures, or one column in which time runs down. */
export type Layout = "wide" | "phone";

const WIDE = window.matchMedia("(width >= 1024px)");

function subscribe(onChange: () => void): () => void {
  WIDE.addEventListener("change", onChange);
  return () => WIDE.removeEventListener("change", onChange);
}

export const layoutNow = (): Layout => (WIDE.matches ? "wide" : "phone");

export const useLayout = (): Layout => useSyncExternalStore(subscribe, layoutNow);
