import { useSyncExternalStore } from "react";
import { readTheme, type Theme } from "./theme.ts";

/**
 * Calls `hear` whenever a font face may have been loaded. Safari before version 26.2 never fires `loadingdone`, so the
 * promise of every face is used instead. Some promises never settle, so each face gets one callback only.
 */
export function onLoadedFaces(hear: () => void): void {
  const asked = new WeakSet<FontFace>();
  const askFaces = (): void => {
    for (const face of document.fonts) {
      if (asked.has(face)) continue;
      asked.add(face);
      face.loaded.then(hear, hear);
    }
  };
  document.addEventListener("load", askFaces, true);
  askFaces();
}

const countLoadedFaces = (): number => [...document.fonts].filter(({ status }) => status === "loaded").length;

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/** Returns a new object after a change of colours, contrast or loaded fonts. */
export const useTheme = (): Theme => useSyncExternalStore(onTheme, themeNow);

/** Null until a chart needs the theme. All charts share it, because reading a theme computes the styles of the page. */
let now: { readonly theme: Theme; readonly faces: number } | null = null;
const painters = new Set<() => void>();

function onTheme(hear: () => void): () => void {
  painters.add(hear);
  return () => painters.delete(hear);
}

function themeNow(): Theme {
  if (now) return now.theme;
  new MutationObserver(refresh).observe(document.documentElement, { attributeFilter: ["data-theme"] });
  for (const query of QUERIES) matchMedia(query).addEventListener("change", refresh);
  now = readWithFaces();
  onLoadedFaces(() => now?.faces !== countLoadedFaces() && refresh());
  return now.theme;
}

function refresh(): void {
  now = readWithFaces();
  for (const hear of painters) hear();
}

/** A new face changes the widths of texts, so the number of loaded faces is kept too. */
const readWithFaces = () => ({ theme: readTheme(document.body), faces: countLoadedFaces() });
