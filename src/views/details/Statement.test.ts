import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { CONTEST_PATHS } from "../../chart/markOutline.ts";
import { pageAt } from "../../site/pageContext.ts";
import { eventOf, siteOf, storyWith } from "../../site/testSite.node.ts";
import { withData } from "../../widgets/withData.node.ts";
import { Basis } from "./actor/ActorArticle.tsx";
import { Cast, ShortOpening } from "./Opening.tsx";
import { Statement } from "./Statement.tsx";

const ann = { id: "ann", name: "Ann Example", kind: "person", group: "g" } as const;
const grounds = { events: ["robbed"], sources: ["s"] };
const story = storyWith(
  [eventOf("robbed", { status: "alleged", sources: [{ id: "s" }], headline: "Fund is robbed" })],
  {
    actors: [ann],
    sources: [{ id: "s", title: "Report", publisher: "Gazette", url: "https://gazette.example/1" }],
    groups: [{ id: "g", label: "Perpetrators", ...grounds }],
  },
);
const context = pageAt(siteOf(story), "./");

test.each([
  [
    "a line about one of the cast",
    createElement(Cast, { cast: [{ actor: "ann", line: "The thief", ...grounds }] }),
    "The thief",
  ],
  ["the name of a group of actors", createElement(Basis, { record: ann }), "Perpetrators"],
])("%s stands with the standing of its events and the number of its sources", (_, element, text) => {
  const markup = renderToStaticMarkup(withData(context, element));
  expect(markup.replace(/<[^>]*>/g, "")).toContain(text);
  expect(markup).toContain('aria-label="Fund is robbed: 2 Nov 2019, Alleged, 1 source"');
  expect(markup).toContain('href="./event/robbed/"');
  expect(markup.replace(/<[^>]*>/g, "")).toMatch(/1 source: Gazette/);
});

test("the mark of a contested event has its ring where a sentence cites it by a mark alone", () => {
  const ringsOf = (contested: boolean) => {
    const disputes = contested ? [{ about: "fact" as const, note: "Ann denies it." }] : [];
    const cited = eventOf("cited", { status: "confirmed", disputes });
    const page = pageAt(siteOf(storyWith([cited], { actors: [ann] })), "./");
    const sentence = createElement(Statement, { text: "Fund is robbed.", events: ["cited"] });
    return renderToStaticMarkup(withData(page, sentence)).split(CONTEST_PATHS.facts).length - 1;
  };
  expect([ringsOf(true), ringsOf(false)]).toEqual([1, 0]);
});

test("of a group that rests on nothing, and of a role, no more is said than before", () => {
  const bare = { ...context, tables: { ...context.tables, groups: [{ id: "g", label: "Perpetrators" }] } };
  expect(renderToStaticMarkup(withData(bare, createElement(Basis, { record: ann })))).toBe("");
  const record = withData(bare, createElement(Cast, { cast: [{ actor: "ann" }] }));
  expect(renderToStaticMarkup(record)).not.toContain("event/");
});

test("the figures of who is who count on from one actor to the next, and each opens its events with their standings", () => {
  const member = { actor: "ann", line: "The thief", ...grounds };
  const markup = renderToStaticMarkup(
    withData(context, createElement(Cast, { cast: [member, member], firstFigure: 14 })),
  );
  const lines = markup.replace(/<span id[^>]*>.*?<\/span><\/span>/g, "").replace(/<[^>]*>/g, " ");
  expect(lines.match(/[¹²³⁴-⁹⁰]+/g)).toEqual(["¹⁴", "¹⁵"]);
  expect(markup.match(/aria-label="Fund is robbed: 2 Nov 2019, Alleged, 1 source"/g)).toHaveLength(2);
});

test("raised figures stand in the sentence at what they date, are one control, and are in no text without a list of events", () => {
  const text = "Fund is robbed;¹ nobody says by whom.²";
  const sentence = createElement(Statement, { text, events: ["robbed", "robbed", "robbed"], firstFigure: 5 });
  const markup = renderToStaticMarkup(withData(context, sentence));
  expect(markup.replace(/<span id.*$/, "").replace(/<[^>]*>/g, "")).toBe(
    "Fund is robbed;⁵ nobody says by whom.⁶⁻⁷",
  );
  expect(markup.match(/<button/g)).toHaveLength(1);
  const question = { text: "Who?", answer: text };
  const plain = withData(context, createElement(Statement, { text, events: [] }));
  const short = withData(context, createElement(ShortOpening, { lead: text, question }));
  expect(renderToStaticMarkup(plain) + renderToStaticMarkup(short)).not.toMatch(/[¹²]/);
});
