import { useSyncExternalStore } from "react";

/** How much room there is: three columns; pictures with a sheet; one column in which time runs down. */
export type Layout = "wide" | "middle" | "phone";

const WIDE = window.matchMedia("(width >= 1024px)");
const PHONE = window.matchMedia("(width < 700px)");

function subscribe(onChange: () => void): () => void {
  for (const query of [WIDE, PHONE]) query.addEventListener("change", onChange);
  return () => {
    for (const query of [WIDE, PHONE]) query.removeEventListener("change", onChange);
  };
}

export const layoutNow = (): Layout => (WIDE.matches ? "wide" : PHONE.matches ? "phone" : "middle");

export const useLayout = (): Layout => useSyncExternalStore(subscribe, layoutNow);
