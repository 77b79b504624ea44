import { type Html, html, joinHtml } from "./html.ts";

/** The page that Vite built for the app, to be filled once for every address. */
export type PageShell = {
  readonly source: string;
  /** Stylesheet of what stands there without the app, from the root of the site. */
  readonly staticStyles: string;
  /** Stylesheet of the faces, which the app asks for by itself. */
  readonly faces: string;
};

export type ShellContent = {
  /** How far up the root of the site lies: `../../`, or a path of the host. */
  readonly root: string;
  readonly tags: Html;
  /** What stands in the place of the app until it mounts. */
  readonly body: Html;
  /** Where readers without scripts are sent on to. */
  readonly refresh?: string;
};

/** A page of the site: the app's shell with its addresses, tags and content. A shell without a place for one is a bug. */
export function fillShell(shell: PageShell, content: ShellContent): string {
  const { root, tags, body, refresh } = content;
  const head = joinHtml([
    tags,
    html`<link rel="stylesheet" href="${root}${shell.staticStyles}">
<noscript>
<link rel="stylesheet" href="${root}${shell.faces}">
</noscript>
`,
    ...(refresh === undefined
      ? []
      : [html`<noscript><meta http-equiv="refresh" content="0; url=${refresh}"></noscript>`]),
  ]);
  let page = shell.source;
  page = replaceOnce(page, /data-root="[^"]*"/, `data-root="${root}"`);
  page = replaceOnce(page, / *<meta name="description"[^>]*>\n/, "");
  page = replaceOnce(page, / *<title>[^<]*<\/title>\n/, "");
  // At the end of the head, so that the styles of static pages come after those of the app.
  page = replaceOnce(page, / *<\/head>/, () => `${head}</head>`);
  page = page.replaceAll(/(?<=(?:href|src)=")\.\//g, root);
  page = replaceOnce(page, /<div id="root"><\/div>/, () => `<div id="root">${body}</div>`);
  page = replaceOnce(page, / *<noscript>[^<]*<\/noscript>\n/, "");
  return page;
}

function replaceOnce(text: string, pattern: RegExp, by: string | (() => string)): string {
  const found = text.match(new RegExp(pattern, "g"))?.length ?? 0;
  if (found !== 1) throw new Error(`index.html has ${found} places for ${pattern}`);
  return text.replace(pattern, typeof by === "string" ? () => by : by);
}
