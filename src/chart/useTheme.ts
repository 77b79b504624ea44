import { useEffect, useState } from "react";
import { readTheme, type Theme } from "./theme.ts";

/*
 * Before version 26.2 Safari does not report loaded fonts: it never fires `loadingdone`. So each font face is asked itself.
 * Faces of a later style sheet are asked when it has come.
 */

const hearers = new Set<() => void>();

function tell(): void {
  for (const hear of hearers) hear();
}

/** Each face is asked once. A face that is never needed never settles. */
const asked = new WeakSet<FontFace>();

function askFaces(): void {
  for (const face of document.fonts) {
    if (asked.has(face)) continue;
    asked.add(face);
    face.loaded.then(tell, tell);
  }
}

/** How many faces are loaded now. */
const countLoadedFaces = (): number => [...document.fonts].filter(({ status }) => status === "loaded").length;

/** Calls `hear` whenever a face may have been loaded, until the returned function is called. */
export function onLoadedFaces(hear: () => void): () => void {
  // A listener that is there already is not added again.
  document.addEventListener("load", askFaces, true);
  hearers.add(hear);
  askFaces();
  // Faces that are loaded already are not asked again.
  queueMicrotask(() => hearers.has(hear) && hear());
  return () => hearers.delete(hear);
}

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/**
 * The colours painters draw with. They change with the theme of the page, the system's colours and forced colours, and with
 * the fonts, for which canvas text has to wait. Each change gives a new object, and so a new frame.
 */
export function useTheme(): Theme {
  const [{ theme }, setRead] = useState(readWithFaces);
  useEffect(() => {
    const end = new AbortController();
    const refresh = () => setRead(readWithFaces);
    const observer = new MutationObserver(refresh);
    observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    for (const query of QUERIES) matchMedia(query).addEventListener("change", refresh, end);
    // A face may have been loaded between the picture and this effect.
    const stopHearing = onLoadedFaces(() =>
      setRead((read) => (read.faces === countLoadedFaces() ? read : readWithFaces())),
    );
    return () => {
      stopHearing();
      observer.disconnect();
      end.abort();
    };
  }, []);
  return theme;
}

/** The number of loaded faces. Texts that were measured with fewer faces are measured anew. */
const readWithFaces = () => ({ theme: readTheme(document.body), faces: countLoadedFaces() });
