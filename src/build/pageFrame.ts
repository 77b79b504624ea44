import { describeData } from "../words/describeData.ts";
import { visibleText } from "../words/visibleText.ts";
import { type Html, html } from "./html.ts";
import { dataText, type Page } from "./pageContext.ts";

/** The app takes the place of an event and of the list; of the page for no page only if it finds one; of others never. */
export type PageRole = "event" | "start" | "missing" | "alone";

/**
 * What a built page has in the place of the app. The frame stands in `#root`, so that it goes the moment the app
 * mounts; `data-static` tells the app that there is something to read until then. Its styles are `staticPage.css`.
 */
export function pageFrame(page: Page, content: Html, role: PageRole = "event"): Html {
  const { styles } = page;
  return html`<div class="static-page"${role !== "alone" && html` data-static="${role}"`}>
<header class="${styles("page", "header")} static-top"><a class="${styles("page", "mark")}" href="${page.root}">${
    page.words.messages.page.name
  }</a><a class="static-story" href="${page.root}">${dataText(page, page.story.tables.about.title)}</a></header>
<main class="static-main"><div class="${styles("panel", "panel")}">
${content}
${dataFooter(page)}
</div></main>
</div>`;
}

/** Which file and which program this page was made from, and where its corrections are. */
export function dataFooter(page: Page): Html {
  const { story, words, version, root } = page;
  const { about, events } = story.tables;
  const pairs = describeData(words, about, events.count, story.sha256, version);
  return html`<footer class="static-footer">
<dl>${pairs.map(([term, text]) => html`<div><dt>${term}</dt><dd>${visibleText(text)}</dd></div>`)}</dl>
<p><a href="${root}changes/">${words.messages.data.corrections}</a></p>
</footer>`;
}

export function wholeStoryLink({ root, story, words }: Page): Html {
  const events = words.messages.counts.events(story.tables.events.count);
  return html`<p class="static-whole"><a href="${root}">${words.pages.event.wholeStory(events)}</a></p>`;
}
