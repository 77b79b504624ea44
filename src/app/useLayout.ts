import { useSyncExternalStore } from "react";
import { mediaQuery } from "../widgets/mediaQuery.ts";

/** How much room there is: three columns with pictures, or one column in which time runs down. */
export type Layout = "wide" | "phone";

const wide = mediaQuery("(width >= 1024px)");

export const layoutNow = (): Layout => (wide.matches() ? "wide" : "phone");

export const useLayout = (): Layout => useSyncExternalStore(wide.subscribe, layoutNow);
