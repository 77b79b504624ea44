import { SITE_ID, type SiteFacts } from "../model/siteFacts.ts";
import { englishForPages, type PageWords } from "../words/en/pages.ts";
import { type Html, html, joinHtml, jsonData, styleElement } from "./html.ts";

/** The page that Vite built for the app. Every page of the site is a filled copy of it. */
export type PageShell = {
  readonly source: string;
  readonly styles: string;
  readonly stylesHash: string;
  /** The path of the stylesheet of the fonts, from the root of the site. The app fetches the stylesheet itself. */
  readonly fonts: string;
};

/** When the app loads. With `after reading`, no large file of the app delays the text of the page. */
type AppComes = "at once" | "after reading" | "never";

export type ShellContent = {
  readonly root: string;
  /** The language of most of the text, BCP 47. */
  readonly language: string;
  readonly tags: Html;
  readonly body: string;
  readonly app: AppComes;
  readonly refresh?: string;
};

const EARLY = / *<link rel="(?:modulepreload|preload)"[^>]*>\n/g;
/** These small scripts stay preloaded, because they would otherwise load one by one before all others. */
const TINY = /\/(?:rolldown-runtime|start)-/;
const SCRIPT = / *<script (?:type="(?:module|application\/json)"|defer)[^>]*>[^<]*<\/script>\n/g;
/** The stylesheet of the accent stays in the head of every page. */
const ACCENT = / *<link rel="stylesheet" data-story[^>]*>\n/g;
const STYLES = / *<link rel="stylesheet"[^>]*>\n/g;

/** Fills the shell with a page. Throws if the shell lacks a text that must be replaced. That would be a bug. */
export function fillShell(
  shell: PageShell,
  { root, language, tags, body, app, refresh }: ShellContent,
): string {
  const fonts = html`<link rel="stylesheet" href="${root}${shell.fonts}">`;
  const accent = (shell.source.match(ACCENT) ?? []).join("");
  const head = joinHtml([
    tags,
    styleElement(shell.styles),
    html`
${app === "never" ? fonts : html`<noscript>${fonts}</noscript>`}
`,
    ...(refresh === undefined
      ? []
      : [html`<noscript><meta http-equiv="refresh" content="0; url=${refresh}"></noscript>`]),
  ]);
  let page = shell.source.replace(ACCENT, "");
  // The app's styles are at the end of the body, so that the content is shown before they have loaded.
  const appStyles = app === "never" ? "" : (page.match(STYLES) ?? []).join("");
  page = page.replace(STYLES, "");
  if (app === "after reading") page = page.replace(EARLY, (link) => (TINY.test(link) ? link : ""));
  if (app === "never") page = page.replace(EARLY, "").replace(SCRIPT, "");
  page = replaceOnce(page, /data-root="[^"]*"/, `data-root="${root}"`);
  page = replaceOnce(page, / *<meta name="description"[^>]*>\n/, "");
  page = replaceOnce(page, / *<title>[^<]*<\/title>\n/, "");
  page = replaceOnce(page, / *<\/head>/, `${head}${accent}</head>`);
  page = replaceOnce(page, /<html lang="[^"]*"/, html`<html lang="${language}"`.toString());
  page = replaceOnce(page, / *<noscript>[^<]*<\/noscript>\n/, appStyles);
  page = page.replaceAll(/(?<=(?:href|src)=")\.\//g, root);
  return replaceOnce(page, /<div id="root"><\/div>/, `<div id="root">${body}</div>`);
}

function replaceOnce(text: string, pattern: RegExp, by: string): string {
  const found = text.match(new RegExp(pattern, "g"))?.length ?? 0;
  if (found !== 1) throw new Error(`index.html has ${found} places for ${pattern}`);
  return text.replace(pattern, () => by);
}

export const STORY_STYLES = "story.css";

/** Adds the facts about the site to the shell, and links to its data and colours from the root of the site. */
export function storyShell(shell: string, facts: SiteFacts, hasAccent: boolean): string {
  const [first] = facts.datasets;
  const block = jsonData(facts, "application/json", SITE_ID);
  const links = [
    first && html`<link rel="preload" href="./data/${first.file}" as="fetch" crossorigin="anonymous" />`,
    hasAccent && html`<link rel="stylesheet" data-story="" href="./${STORY_STYLES}">`,
  ].map((link) => (link ? `    ${link}\n` : ""));
  return shell
    .replace(/ *<title>/, (title) => `${links.join("")}${title}`)
    .replace(/ *<script type="module"/, (script) => `    ${block}\n${script}`)
    .replace(/(<title>)[^<]*/, (_, tag) => tag + html`${facts.name}`);
}

/** Pages that start the same app, one folder below the root of the site. */
export const ENTRIES = ["embed", "open", "check"] as const;
type Entry = (typeof ENTRIES)[number];

type EntryWords = { readonly language: string; readonly say: PageWords["pages"]["entry"] };
const ENGLISH: EntryWords = { language: "en", say: englishForPages.pages.entry };

/** Hides the note `#lost` for the first seconds, in which the app usually starts. Only entries have this note. */
const LATE = '<link rel="stylesheet" crossorigin href="./entry-late.css">';

/** `public/lock.js` sets the network policy of `open/`. All other scripts wait for it. */
const LOCK = '<script src="./lock.js"></script>';

/**
 * The app's shell with the name of the entry in `data-entry`. Each entry has its own address, so that a host can send
 * headers for it alone: which sites may frame it, and which hosts it may ask for data.
 */
export function entryPage(shell: string, entry: Entry, fixedRoot: string | null, words: EntryWords): string {
  const root = fixedRoot ?? "../";
  const page = asEntry(shell, entry, words).replaceAll(/(?<=(?:href|src)=")\.\//g, root);
  return page.replace('data-root="../"', `data-root="${root}"`);
}

/** The page of an entry. Its addresses still start with `./`, as the development server needs. */
export function asEntry(shell: string, entry: Entry, { language, say } = ENGLISH): string {
  const lost = html`<p id="old" hidden>${say.old}</p><p id="lost">${say.lost} <a href="">${say.again}</a></p>`;
  const page = shell
    .replace(/<html lang="[^"]*"/, () => html`<html lang="${language}"`.toString())
    .replace(/<noscript>[^<]*/, () => html`<noscript>${say.noScripts}`.toString())
    .replace('data-root="./"', `data-root="../" data-entry="${entry}"`)
    .replace("</head>", `  ${LATE}\n  $&`)
    .replace('<div id="root"></div>', () => `<div id="root">${lost}</div>`);
  const plain = language === ENGLISH.language ? page : page.replace(/ *<meta name="description"[^>]*>\n/, "");
  // Only an embed starts with the published data.
  if (entry === "embed") return plain;
  const bare = plain.replace(/ *<link rel="preload"[^>]*as="fetch"[^>]*>\n/, "");
  return entry === "open" ? bare.replace(/<meta charset="utf-8" ?\/?>/, `$&\n    ${LOCK}`) : bare;
}
