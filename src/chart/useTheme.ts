import { useEffect, useState } from "react";
import { readTheme, type Theme } from "./theme.ts";

/*
 * Safari tells of no loaded face before its version 26.2: `loadingdone` never comes there. So each face is asked itself, and
 * those that a style sheet brings later are asked when it has come.
 */

const hearers = new Set<() => void>();

function tell(): void {
  for (const hear of hearers) hear();
}

/** Each face is asked once. One that is never needed never answers. */
const asked = new WeakSet<FontFace>();

function askFaces(): void {
  for (const face of document.fonts) {
    if (asked.has(face)) continue;
    asked.add(face);
    face.loaded.then(tell, tell);
  }
}

/** How many faces can be drawn with by now. */
const countLoadedFaces = (): number => [...document.fonts].filter(({ status }) => status === "loaded").length;

/** Calls `hear` whenever a face may have come, until the answer is called. */
export function onLoadedFaces(hear: () => void): () => void {
  // A listener that is there already is not added again.
  document.addEventListener("load", askFaces, true);
  hearers.add(hear);
  askFaces();
  // Those that have come already are not asked again.
  queueMicrotask(() => hearers.has(hear) && hear());
  return () => hearers.delete(hear);
}

const QUERIES = ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"];

/**
 * The colours painters draw with. They change with the theme of the page, the system's colours and forced colours, and
 * with the fonts, which canvas text has to wait for: each change gives a new object, and so a new frame.
 */
export function useTheme(): Theme {
  const [{ theme }, setRead] = useState(readWithFaces);
  useEffect(() => {
    const end = new AbortController();
    const refresh = () => setRead(readWithFaces);
    const observer = new MutationObserver(refresh);
    observer.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    for (const query of QUERIES) matchMedia(query).addEventListener("change", refresh, end);
    // Also of a face that came between the picture and this effect.
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

/** With how many faces it can be drawn: what was measured with fewer is measured anew. */
const readWithFaces = () => ({ theme: readTheme(document.body), faces: countLoadedFaces() });
