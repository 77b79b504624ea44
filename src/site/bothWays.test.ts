import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { eventRows } from "../model/tables/tables.ts";
import type { EventRow } from "../model/units.ts";
import { kindHues } from "../query/kindsAndLanes.ts";
import { mediaHref } from "../state/publishedHref.ts";
import { appRoot } from "../state/site.ts";
import { EventArticle } from "../views/details/event/EventArticle.tsx";
import { appReferences } from "../widgets/InApp.tsx";
import type { DataContext } from "../widgets/Reference.tsx";
import { withData } from "../widgets/withData.node.ts";
import { describeEvent } from "../words/describeEvent.ts";
import type { ShippedStory } from "./pageContext.ts";
import { pageAt } from "./pageContext.ts";
import { EventPage } from "./pages.tsx";
import { all, type Element, readMarkup } from "./readMarkup.node.ts";
import { affairStory, eventOf, siteOf, storyWith } from "./testSite.node.ts";

/*
 * The page of an event and the details of the app have the same words in the same order, each in its language and
 * direction, and the same links to events and sources. Three things differ. A button that selects an actor in the app is a
 * link to its page, a button that selects a tie is plain text, and the headings are one level lower.
 */
type Piece = {
  readonly text: string;
  readonly lang: string;
  readonly dir: string;
  /** The path of its target from the root of the site; "select" for a button of the app. */
  readonly href: string;
};

function pieces(element: Element, within: Omit<Piece, "text">, root: string): readonly Piece[] {
  return element.children.flatMap((child) => {
    if (typeof child === "string") return [{ text: child, ...within }];
    const { tag, attributes } = child;
    const href = attributes.get("href")?.replace(root, "") ?? (tag === "button" ? "select" : within.href);
    return pieces(
      child,
      { lang: attributes.get("lang") ?? within.lang, dir: attributes.get("dir") ?? within.dir, href },
      root,
    );
  });
}

const START = { lang: "", dir: "", href: "" };

function inApp({ tables }: ShippedStory, words: DataContext["words"], row: EventRow): readonly Piece[] {
  const to = appReferences(tables, words, { data: "", lang: "" });
  const context = { tables, words, hues: kindHues(tables), to, media: mediaHref };
  const article = withData(context, createElement(EventArticle, { row, level: 2 }));
  return pieces(readMarkup(renderToStaticMarkup(article)), START, appRoot.href);
}

function onPage(story: ShippedStory, row: EventRow): readonly Piece[] {
  const page = pageAt(siteOf(story), "../../");
  const [article] = all(readMarkup(renderToStaticMarkup(createElement(EventPage, { page, row }))), "article");
  if (!article) return expect.fail("the page has no article");
  // The bar of the details has more buttons in the app.
  const [, ...content] = article.children;
  return pieces({ ...article, children: content }, START, page.root ?? "");
}

const withoutSelecting = (list: readonly Piece[]): readonly Piece[] =>
  list.map((piece) => (/^(?:select$|actor\/)/.test(piece.href) ? { ...piece, href: "" } : piece));

describe("an event of the affair is the same on its page and in the app", () => {
  const { words } = siteOf(affairStory);
  test.each(
    eventRows(affairStory.tables).map(
      (row) => [describeEvent(words, affairStory.tables, row).record.id, row] as const,
    ),
  )("%s", (_, row) => {
    const app = inApp(affairStory, words, row);
    expect(withoutSelecting(app)).toEqual(withoutSelecting(onPage(affairStory, row)));
    // The event has more than a headline, and a source.
    expect(app.length).toBeGreaterThan(10);
    expect(app.some(({ href }) => href === "select")).toBe(true);
  });
});

test("in another language too, with everything that an event can have", () => {
  const story = storyWith(
    [
      eventOf("one", {
        headline: "اتهمت سعاد ليلى",
        summary: "ملخص",
        place: "القاهرة",
        dispute: "خلاف",
        dateNote: "ملاحظة",
        known: "2020-01-01",
        knownNote: "عُرف لاحقًا",
        otherDates: [{ date: "2019-10", note: "تاريخ آخر", sources: ["s"] }],
        changes: [{ date: "2026-01-01", note: "تصحيح" }],
        participants: [{ actor: "a" }, { actor: "b" }, { actor: "c", role: "witness" }],
        actions: [
          { from: "a", verb: "اتهمت", to: "b" },
          { from: "a", verb: "praised", to: "a" },
        ],
        sources: [{ id: "s", where: "الصفحة 3" }],
        links: [{ to: "two", type: "follows" }],
      }),
      eventOf("two", { date: "2020" }),
    ],
    {
      language: "ar",
      sources: [{ id: "s", title: "مصدر", publisher: "صحيفة", url: "https://paper.example/" }],
      actors: ["a", "b", "c"].map((id) => ({ id, name: `سعاد ${id}`, kind: "person" as const })),
    },
  );
  const { words } = siteOf(story);
  for (const row of eventRows(story.tables)) {
    const app = inApp(story, words, row);
    expect(withoutSelecting(app)).toEqual(withoutSelecting(onPage(story, row)));
  }
  const [first] = eventRows(story.tables);
  const app = first === undefined ? [] : inApp(story, words, first);
  expect(app).toContainEqual({ text: "اتهمت", lang: "ar", dir: "rtl", href: "select" });
  expect(app).toContainEqual({ text: "praised", lang: "ar", dir: "ltr", href: "select" });
  expect(app).toContainEqual({ text: "مصدر", lang: "ar", dir: "", href: "https://paper.example/" });
  expect(app).toContainEqual({ text: "Headline of two", lang: "ar", dir: "", href: "event/two/" });
});
