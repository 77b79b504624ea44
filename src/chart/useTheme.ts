import { useEffect, useState } from "react";
import { countLoadedFaces, onLoadedFaces } from "./loadedFaces.ts";
import { readTheme, type Theme } from "./theme.ts";

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
