import { SITE_ID, type SiteFacts } from "../model/siteFacts.ts";
import { html, jsonData } from "./html.ts";

/** The stylesheet of a story that has an accent of its own. */
export const STORY_STYLES = "story.css";

/**
 * The app's shell on the site of a story: what the page is told of it, its dataset asked for by the head, its accent.
 * Addresses are from the root of the site.
 */
export function storyShell(shell: string, facts: SiteFacts, hasAccent: boolean): string {
  const [first] = facts.datasets;
  const block = jsonData(facts, "application/json", SITE_ID);
  const links = [
    ...(first
      ? [
          html`<link rel="preload" href="./data/${first.file}" as="fetch" crossorigin="anonymous" />
`,
        ]
      : []),
    ...(hasAccent
      ? [
          html`<link rel="stylesheet" data-story="" href="./${STORY_STYLES}">
`,
        ]
      : []),
  ].join("    ");
  return shell
    .replace(/ *<title>/, (title) => `    ${links}${title}`)
    .replace(/ *<script type="module"/, (script) => `    ${block}\n${script}`)
    .replace(/(<title>)[^<]*/, (_, tag) => tag + html`${facts.name}`);
}
