import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it, test } from "vitest";
import { item } from "../model/tables/columns.ts";
import { actorRowOf, eventRowOf, sourceRowOf } from "../model/tables/findRow.ts";
import { actorRecord, eventRecord, eventRows, sourceRecord } from "../model/tables/tables.ts";
import { type EventRow, eventRow } from "../model/units.ts";
import { repliesTo } from "../query/replyChain.ts";
import { dateInWords, describeEvent } from "../words/describeEvent.ts";
import { visibleText } from "../words/isolate.ts";
import { ChangesPage } from "./ChangesPage.tsx";
import type { Page } from "./pageContext.ts";
import { EventPage, MissingPage, StartPage } from "./pages.tsx";
import { all, readMarkup, textOf } from "./readMarkup.node.ts";
import { affairStory, eventOf, eventPageOf, siteOf, storyWith } from "./testSite.node.ts";

const read = (page: Page, row: EventRow) =>
  readMarkup(renderToStaticMarkup(createElement(EventPage, { page, row })));

test("an act on record that carries an unproved claim is no surer on its page than in the picture", () => {
  const row = eventRowOf(affairStory.tables, "banerjee-accuses-government-of-using-nso") ?? eventRow(0);
  const text = textOf(read(eventPageOf(siteOf(affairStory)), row));
  expect(text).toContain("accused (unproved) Government of India");
  expect(text).toContain("not established. That it was said: on record; what was said: alleged.");
});

describe("the page of every event of the affair", () => {
  const page = eventPageOf(siteOf(affairStory));
  const { tables } = affairStory;
  const pages = eventRows(tables).map((row) => read(page, row));

  test.each(eventRows(tables).map((row) => [describeEvent(page.words, tables, row).record.id, row] as const))(
    "%s",
    (_, row) => {
      const event = describeEvent(page.words, tables, row);
      const { record } = event;
      const markup = item(pages, row);
      const text = textOf(markup);
      const expected = [
        event.headline,
        event.date,
        event.standing,
        event.sourceCount,
        event.standingInFull,
        event.kindLabel,
        record.place,
        record.summary,
        ...event.disputes.flatMap(({ note, accounts }) => [note, ...accounts.map(({ says }) => says)]),
        ...(record.reply ?? []).map(({ text }) => text),
        record.dateNote,
        record.knownNote,
        ...(record.otherDates ?? []).map(({ date }) => dateInWords(page.words, date)),
        ...(record.actions ?? []).map(({ verb }) => verb),
        ...(record.participants ?? []).map(({ actor }) => nameOf(actor)),
        ...(record.sources ?? []).flatMap(({ id, where }) => [titleOf(id), where]),
      ];
      for (const part of expected)
        if (part !== undefined) expect(text).toContain(visibleText(part).replace(/\s+/g, " ").trim());

      expect(all(markup, "h1").map(textOf)).toEqual([event.headline]);
      const links = all(markup, "a").map(({ attributes }) => attributes.get("href") ?? "");
      for (const { id } of record.sources ?? []) {
        const url = sourceOf(id)?.url;
        if (url !== undefined) expect(links).toContain(new URL(url).href);
      }
      for (const { to } of record.links ?? []) expect(links).toContain(`../../event/${to}/`);
      expect(links).toContain("../../");
    },
  );

  function nameOf(id: string): string {
    const row = actorRowOf(tables, id);
    return row === undefined ? expect.fail(id) : actorRecord(tables, row).name;
  }
  function sourceOf(id: string) {
    const row = sourceRowOf(tables, id);
    return row === undefined ? undefined : sourceRecord(tables, row);
  }
  const titleOf = (id: string) => sourceOf(id)?.title;

  it("leads to the one before and the one after, and nowhere at the ends", () => {
    const rows = eventRows(tables);
    const ids = rows.map((row) => describeEvent(page.words, tables, row).record.id);
    const steps = pages.map((markup) =>
      all(markup, "a")
        .filter(({ attributes }) => /event$/.test(attributes.get("aria-label") ?? ""))
        .map(({ attributes }) => `${attributes.get("aria-label")} ${attributes.get("href")}`),
    );
    rows.forEach((row) => {
      expect(steps[row]).toEqual([
        ...(row > 0 ? [`Previous event ../../event/${ids[row - 1]}/`] : []),
        ...(row + 1 < rows.length ? [`Next event ../../event/${ids[row + 1]}/`] : []),
      ]);
    });
  });

  it("has the reply to an allegation, or says that its sources give none", () => {
    const alleged = eventRows(tables).filter((row) => eventRecord(tables, row).status === "alleged");
    const isAnswered = (row: EventRow) =>
      eventRecord(tables, row).reply !== undefined || repliesTo(tables, row).length > 0;
    expect(new Set(alleged.map(isAnswered)).size).toBe(2);
    for (const row of alleged) {
      const [article] = all(item(pages, row), "article");
      const said = article === undefined ? "" : textOf(article);
      expect(said).toContain("Replies");
      expect(said.includes("These sources give no reply."), String(row)).toBe(!isAnswered(row));
    }
  });

  it("says which data and which program it was made from", () => {
    const [footer] = all(item(pages, 0), "footer");
    expect(footer && textOf(footer)).toContain("Version 2.8.10, 2 December 2026 · 90 events");
    expect(footer && textOf(footer)).toContain(affairStory.sha256);
    expect(footer && textOf(footer)).toContain("Dateline 1.0.0 (0123abcd)");
  });
});

test("no text of a dataset becomes markup, and none of it is lost", () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        "<",
        ">",
        '"',
        "'",
        "&",
        "&lt;",
        "</bdi>",
        "<script>",
        "<!--",
        "-->",
        "javascript:",
        "x",
        " ",
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .map((parts) => `x${parts.join("")}x`);
  const arbitraryEvent = fc.record({
    headline: hostile,
    summary: hostile,
    place: hostile,
    dispute: hostile,
    dateNote: hostile,
    verb: hostile,
    name: hostile,
    role: hostile,
    title: hostile,
    where: hostile,
    url: fc.oneof(
      hostile,
      fc.constantFrom("javascript:alert(1)", "data:text/html,x", "https://a.example/?\"'<>&"),
    ),
  });
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  fc.assert(
    fc.property(arbitraryEvent, (texts) => {
      const story = storyWith(
        [
          eventOf("one", {
            headline: texts.headline,
            summary: texts.summary,
            place: texts.place,
            dispute: texts.dispute,
            dateNote: texts.dateNote,
            participants: [{ actor: "a" }, { actor: "b" }, { actor: "c", role: texts.role }],
            actions: [{ from: "a", verb: texts.verb, to: "b" }],
            sources: [{ id: "s", where: texts.where }],
            otherDates: [{ date: "2019-10", note: texts.summary, sources: ["s"] }],
            changes: [{ date: "2026-01-01", note: texts.summary }],
          }),
        ],
        {
          sources: [{ id: "s", title: texts.title, publisher: texts.name, url: texts.url }],
          actors: ["a", "b", "c"].map((id) => ({ id, name: texts.name, kind: "person" as const })),
        },
      );
      const markup = read(eventPageOf(siteOf(story)), eventRow(0));
      const text = textOf(markup);
      const { url, ...shown } = texts;
      for (const part of Object.values(shown)) expect(text).toContain(plain(part));
      expect(all(markup, "script")).toEqual([]);
      for (const { attributes } of all(markup, "a")) {
        expect(attributes.get("href")).toMatch(/^(?:https?:\/\/|\.\.\/\.\.\/)/);
        expect(
          [...attributes.keys()].every((name) => /^(?:href|class|rel|title|aria-label)$/.test(name)),
        ).toBe(true);
      }
    }),
    { numRuns: process.env.DATELINE_ALL ? 2_000 : 100 },
  );
});

test("texts in another language say which, and hidden characters are shown", () => {
  const story = storyWith([eventOf("one", { headline: "खबर\u202e", summary: "सार" })], { language: "hi" });
  const markup = read(eventPageOf(siteOf(story)), eventRow(0));
  const [headline] = all(markup, "h1");
  expect(headline && textOf(headline)).toBe("खबर[U+202E]");
  expect(headline && all(headline, "bdi").map(({ attributes }) => attributes.get("lang"))).toEqual(["hi"]);
  expect(all(markup, "p").some(({ attributes }) => attributes.get("lang") === "hi")).toBe(true);
});

test("an event without a source says so", () => {
  const markup = read(eventPageOf(siteOf(storyWith([eventOf("one")]))), eventRow(0));
  expect(textOf(markup)).toContain("No source given.");
});

test("who did what to whom keeps the order of its own language", () => {
  const story = storyWith(
    [
      eventOf("one", {
        participants: [{ actor: "a" }, { actor: "b" }],
        actions: [{ from: "a", verb: "اتهم", to: "b" }],
      }),
    ],
    {
      language: "ar",
      actors: ["a", "b"].map((id) => ({ id, name: id === "a" ? "سعاد" : "ليلى", kind: "person" as const })),
    },
  );
  const markup = read(eventPageOf(siteOf(story)), eventRow(0));
  const sentence = all(markup, "p").find((one) => /^سعاد اتهم ليلى$/.test(textOf(one)));
  expect(sentence?.attributes.get("dir")).toBe("rtl");
});

test("every page says who publishes the story and where to write for corrections, and an event which bytes of a source were read", () => {
  const sha256 = "0123456789ABCDEF".repeat(4);
  const named = storyWith([eventOf("one", { sources: [{ id: "s" }] })], {
    publisher: "The Paper",
    contact: "desk@paper.example",
    sources: [{ id: "s", title: "A source", archived: "https://archive.example/s", sha256 }],
  });
  const page = eventPageOf(siteOf(named));
  const pages = {
    start: createElement(StartPage, { page }),
    event: createElement(EventPage, { page, row: eventRow(0) }),
    changes: createElement(ChangesPage, { page }),
    missing: createElement(MissingPage, { page }),
  };
  for (const [name, element] of Object.entries(pages)) {
    const markup = readMarkup(renderToStaticMarkup(element));
    expect(textOf(markup), name).toContain("The Paper");
    const links = all(markup, "a").map(({ attributes }) => attributes.get("href"));
    expect(links, name).toContain("mailto:desk@paper.example");
    // No link leads to the page itself.
    expect(links.includes("../../changes/"), name).toBe(name !== "changes");
    const [digest] = all(markup, "code");
    if (name === "event") expect(digest?.attributes.get("title")).toBe(sha256.toLowerCase());
  }
});
