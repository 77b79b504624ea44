import path from "node:path";
import type { Plugin } from "vite";

/**
 * The class names that the build gives to the styles of components, so that a page made of strings looks like the
 * panel that takes its place. A name that a stylesheet no longer has fails the build.
 */
const SHEETS = {
  detail: "src/views/details/detail.module.css",
  panel: "src/views/details/DetailPanel.module.css",
  header: "src/views/details/DetailHeader.module.css",
  sentence: "src/views/details/Sentence.module.css",
  sources: "src/views/details/SourceList.module.css",
  line: "src/views/details/EventLine.module.css",
  links: "src/views/details/EventLinkList.module.css",
  page: "src/app/Header.module.css",
} as const;

export type Styles = (sheet: keyof typeof SHEETS, name: string) => string;

/** Remembers the names while the app is built; `used` tells afterwards which of them pages stand on. */
export function styleNames(): {
  readonly plugin: Plugin;
  readonly styles: Styles;
  readonly used: ReadonlySet<string>;
} {
  const sheets = new Map<string, Readonly<Record<string, string>>>();
  const used = new Set<string>();
  return {
    plugin: {
      name: "dateline-style-names",
      config: () => ({
        css: {
          modules: {
            getJSON: (file, names) => {
              sheets.set(path.relative(process.cwd(), file).replaceAll("\\", "/"), names);
            },
          },
        },
      }),
    },
    styles: (sheet, name) => {
      const found = sheets.get(SHEETS[sheet])?.[name];
      if (found === undefined) throw new Error(`${SHEETS[sheet]} has no class .${name}, which pages need`);
      for (const one of found.split(" ")) used.add(one);
      return found;
    },
    used,
  };
}
