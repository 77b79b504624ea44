import { useEffect, useState } from "react";
import { readTheme, type Theme } from "./theme.ts";

/**
 * The colours painters draw with. They change with the theme of the page, the system's colours and forced colours, and
 * with the fonts, which canvas text has to wait for: each change gives a new object, and so a new frame.
 */
export function useTheme(): Theme {
  const [theme, setTheme] = useState(() => readTheme(document.body));
  useEffect(() => {
    const refresh = () => setTheme(readTheme(document.body));
    const observer = new MutationObserver(refresh);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    const queries = [
      "(prefers-color-scheme: dark)",
      "(forced-colors: active)",
      "(prefers-contrast: more)",
    ].map((query) => window.matchMedia(query));
    for (const query of queries) query.addEventListener("change", refresh);
    document.fonts.addEventListener("loadingdone", refresh);
    return () => {
      observer.disconnect();
      for (const query of queries) query.removeEventListener("change", refresh);
      document.fonts.removeEventListener("loadingdone", refresh);
    };
  }, []);
  return theme;
}
