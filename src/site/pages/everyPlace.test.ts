import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { SuggestedEvent } from "../../app/header/SearchCombobox.tsx";
import { PrintedEvent } from "../../app/print/PrintedStory.tsx";
import { eventPicture } from "../../build/eventPicture.ts";

import { exportCsv } from "../../export/exportCsv.ts";
import { exportJson } from "../../export/exportJson.ts";
import { previewStrip } from "../../export/previewStrip.ts";
import { exampleText } from "../../model/exampleStory.node.ts";
import { thirdOf } from "../../model/runs.node.ts";
import { eventRowOf } from "../../model/tables/findRow.ts";
import { type EventRow, epochDay, eventRow } from "../../model/units.ts";
import { LedgerRow } from "../../views/details/actor/LedgerRow.tsx";
import { EventArticle } from "../../views/details/event/EventArticle.tsx";
import { EventLine } from "../../views/details/event/EventLine.tsx";
import { EventItem } from "../../views/list/EventItem.tsx";
import { TableRow } from "../../views/list/EventTable.tsx";
import { CITATION_STYLES, citation } from "../../words/citations.ts";
import { describeEvent, eventTitle } from "../../words/describeEvent.ts";
import { spokenWords } from "../../words/spokenWords.node.ts";
import { eventPreview } from "../eventPreview.ts";
import { all, readMarkup, textOf } from "../readMarkup.node.ts";
import { eventData } from "../structuredData.ts";
import { affairStory, eventPageOf, siteOf } from "../testSite.node.ts";
import { EventPage } from "./EventPage.tsx";

/*
 * Whoever meets an event anywhere learns how sure it is, what of it is contested, by how many sources, and at which other
 * dates it may have been. What is expected is counted from the file, not asked of the code that says it.
 */
const page = eventPageOf(siteOf(affairStory));
const { tables } = affairStory;
const { words } = page;

type Raw = {
  readonly id: string;
  readonly date: string;
  readonly status: string;
  readonly disputes?: readonly { readonly about: string }[];
  readonly otherDates?: readonly { readonly date: string }[];
  readonly sources: readonly { readonly id: string }[];
};
const file: {
  readonly events: readonly Raw[];
  readonly sources: readonly { id: string; origin?: string }[];
} = JSON.parse(exampleText("whatsapp-nso-affair.json"));

const rendered = <Props extends object>(component: FunctionComponent<Props>, props: Props) =>
  readMarkup(renderToStaticMarkup(createElement(component, props)));
const textIn = <Props extends object>(component: FunctionComponent<Props>, props: Props): string =>
  textOf(rendered(component, props));

/** Date and chips at the head of an article: further down it names other events. */
function headIn<Props extends object>(component: FunctionComponent<Props>, props: Props): string {
  const [article = expect.fail("no article")] = all(rendered(component, props), "article");
  return [...all(article, "p").slice(0, 1), ...all(article, "ul").slice(0, 1)].map(textOf).join(" ");
}

/** All texts in a tree of plain values. */
const textsIn = (value: unknown): string =>
  typeof value === "string"
    ? value
    : typeof value === "object" && value !== null
      ? Object.values(value).map(textsIn).join(" ")
      : "";

const colours = { paper: "#fff", panel: "#eee", ink: "#000", ink2: "#555", line: "#ccc", accent: "#c00" };
const theme = { ...colours, node: "#333", kinds: ["#00c"], interfaceFont: "x", textFont: "x" };
const strip = { ...previewStrip(page.tables, page.hues, page.words), image: "" };
const ADDRESS = "https://news.example/event/";
const item = { context: page, selected: false, gutter: false };

/** What the picture of a preview says of its event, and of those before and after it. */
function pictureOf(row: EventRow): { readonly event: string; readonly others: string } {
  const { before, after } = words.pages.preview;
  const all = textsIn(eventPicture({ ...page, logo: null }, theme, strip, row));
  const begin = all.search(new RegExp(`\\b(?:${before}|${after})\\b `));
  return { event: all.slice(0, begin), others: all.slice(begin) };
}

const PLACES: Readonly<Record<string, (row: EventRow) => string>> = {
  "spoken name": (row) => describeEvent(words, tables, row).spoken,
  "title of the page": (row) => eventTitle(words, describeEvent(words, tables, row)),
  "list, of the embed too": (row) => textIn(EventItem.type, { ...item, row }),
  table: (row) => textIn(TableRow.type, { ...item, row }),
  "line of the start page, of links": (row) => textIn(EventLine, { context: page, row }),
  "ledger of an actor, a tie": (row) =>
    textIn(LedgerRow, { context: page, line: { row, direction: "present", acts: [], members: [] }, way: "" }),
  "details, of the embed too": (row) => headIn(EventArticle, { context: page, row, level: 2 as const }),
  "page of the event": (row) => headIn(EventPage, { page, row }),
  suggestion: (row) => textIn(SuggestedEvent, { context: page, row }),
  paper: (row) => textIn(PrintedEvent, { context: page, row, notes: [] }),
  "title of the preview, with its description": (row) => {
    const { title, description } = eventPreview(page, row);
    return `${title} ${description}`;
  },
  "description of the preview": (row) => eventPreview(page, row).description,
  "alternative text of the picture": (row) => eventPreview(page, row).pictureText,
  "picture of the preview": (row) => pictureOf(row).event,
  "data for search engines": (row) => JSON.stringify(eventData(page, row)),
  ...Object.fromEntries(
    CITATION_STYLES.map((style) => [
      `citation, ${style}`,
      (row: EventRow) =>
        citation(words, tables, { row, address: ADDRESS, digest: null, accessed: epochDay(20_000) }, style),
    ]),
  ),
};
const PHRASES: Readonly<Record<string, string>> = { date: "date", number: "number", meaning: "meaning" };

describe.each(Object.entries(PLACES).map(([place, say], index) => [place, say, index] as const))(
  "%s",
  (_, say, index) => {
    test.each(thirdOf(file.events, index).map((event) => [event.id, event] as const))("%s", (id, event) => {
      const row = eventRowOf(tables, id) ?? expect.fail(id);
      const text = say(row).toLowerCase().replace(/\s+/g, " ");
      expect(text).toContain(event.status);
      const disputes = event.disputes ?? [];
      if (disputes.length > 0) expect(text).toMatch(/contested/);
      else expect(text).not.toMatch(/contested/);
      for (const { about } of disputes) expect(text).toContain(PHRASES[about] ?? "contested");
      const cited = new Set(event.sources.map((source) => source.id));
      const origins = new Set(
        [...cited].map((cite) => file.sources.find((one) => one.id === cite)?.origin ?? cite),
      );
      expect(text).toContain(cited.size === 1 ? "1 source" : `${cited.size} sources`);
      if (origins.size < cited.size) expect(text).toContain(`${origins.size} independent`);
      if ((event.otherDates ?? []).length > 0) expect(text).toMatch(/by another account|others: /);
    });
  },
);

test("the picture of a preview names who came before and after, and no contest is lost there either", () => {
  for (let row = 1; row < tables.events.count; row++) {
    const { headline, short = headline, standing, contest } = describeEvent(words, tables, eventRow(row));
    const { others } = pictureOf(eventRow(row - 1));
    expect(others.includes(headline) || others.includes(short), headline).toBe(true);
    if (contest !== null) expect(others).toContain(standing);
  }
});

describe("files to take away", () => {
  const rows = file.events.map(({ id }) => eventRowOf(tables, id) ?? expect.fail(id));
  const lines = exportCsv(tables, rows);
  const records: readonly Raw[] = JSON.parse(exportJson(tables, rows).join("")).events;

  test.each(file.events.map((event, index) => [event.id, event, index] as const))(
    "%s",
    (id, event, index) => {
      const line = lines[index + 1] ?? "";
      expect(line).toContain(`,${event.status},`);
      expect(/contested/i.test(line)).toBe(event.disputes !== undefined);
      expect(records.find((record) => record.id === id)).toEqual(event);
    },
  );
});

test.each(["hi", "ar"] as const)(
  "in %s the phrase is there too, and differs from the standing",
  async (language) => {
    const spoken = await spokenWords(language);
    for (const { id, disputes } of file.events) {
      const row = eventRowOf(tables, id) ?? expect.fail(id);
      const event = describeEvent(spoken, tables, row);
      expect(event.contest === null).toBe(disputes === undefined);
      if (event.contest !== null) {
        expect(event.spoken).toContain(event.contest);
        expect(event.contest).not.toContain(event.standingAlone);
      }
    }
  },
);
