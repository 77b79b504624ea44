import { readFileSync } from "node:fs";
import path from "node:path";
import { transform } from "lightningcss";

/** Stylesheets of components whose look a page made of strings takes over, by the words that pages have for them. */
const SHEETS = {
  detail: "src/views/details/detail.module.css",
  panel: "src/views/details/DetailPanel.module.css",
  header: "src/views/details/DetailHeader.module.css",
  sentence: "src/views/details/Sentence.module.css",
  sources: "src/views/details/SourceList.module.css",
  line: "src/views/details/EventLine.module.css",
  links: "src/views/details/EventLinkList.module.css",
  page: "src/app/header/Header.module.css",
} as const;
type Sheet = keyof typeof SHEETS;

/** The class of a rule of a sheet: `detail-headline`. A name that the sheet has not is a bug. */
export type Styles = (sheet: Sheet, name: string) => string;

/**
 * All that a page needs to look as it should, small enough to come with it: a reader on a slow line has the words and
 * their look in the first answer. The classes have names of their own, so that the app's stylesheet, which comes later,
 * changes nothing that is being read.
 */
export function pageStyles(root = "."): { readonly css: string; readonly styles: Styles } {
  const known = new Set<string>();
  const sheet = (file: string, prefix?: Sheet): string => {
    const { code, exports } = transform({
      filename: file,
      code: readFileSync(path.join(root, file)),
      minify: true,
      cssModules: prefix === undefined ? false : { pattern: `${prefix}-[local]` },
    });
    for (const { name } of Object.values(exports ?? {})) known.add(name);
    return code.toString();
  };
  const modules: readonly (readonly [string, string])[] = Object.entries(SHEETS);
  const css = [
    sheet("src/app/tokens.css"),
    sheet("src/app/page.css"),
    ...modules.map(([name, file]) => sheet(file, isSheet(name) ? name : undefined)),
    sheet("src/build/staticPage.css"),
  ].join("\n");
  return {
    css,
    styles: (of, name) => {
      const found = `${of}-${name}`;
      if (!known.has(found)) throw new Error(`${SHEETS[of]} has no class .${name}, which pages need`);
      return found;
    },
  };
}

const isSheet = (name: string): name is Sheet => name in SHEETS;
