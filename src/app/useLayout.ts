import { useSyncExternalStore } from "react";
import { mediaQuery } from "../widgets/mediaQuery.ts";

/** `wide` has pictures and details side by side. `phone` has one column, in which time runs down. */
export type Layout = "wide" | "phone";

const wide = mediaQuery("(width >= 1024px)");
const pictures = mediaQuery("(width >= 1200px) and (height >= 860px)");

export const layoutNow = (): Layout => (wide.matches() ? "wide" : "phone");

export const useLayout = (): Layout => useSyncExternalStore(wide.subscribe, layoutNow);

/** Whether two pictures fit one above the other. Otherwise the network is a strip below the timeline. */
export const useHasTwoPictures = (): boolean => useSyncExternalStore(pictures.subscribe, pictures.matches);
