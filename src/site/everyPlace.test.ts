import { createElement, type FunctionComponent } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EventEntry } from "../app/export/PrintView.tsx";
import { SuggestedEvent } from "../app/header/SearchCombobox.tsx";
import { silentPen } from "../chart/svgPen.ts";
import { eventLines } from "../export/exportCsv.ts";
import { exportJson } from "../export/exportJson.ts";
import { drawEventPreview } from "../export/previewPicture.ts";
import { previewStrip } from "../export/previewStrip.ts";
import { exampleText } from "../model/exampleStory.node.ts";
import { thirdOf } from "../model/runs.node.ts";
import { writeTable } from "../model/tableCells.ts";
import { eventRowOf } from "../model/tables/findRow.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type EventRow, epochDay, eventRow } from "../model/units.ts";
import { repliesTo } from "../query/replyChain.ts";
import { LedgerRow } from "../views/details/actor/Ledger.tsx";
import { EventArticle } from "../views/details/event/EventArticle.tsx";
import { EventLine } from "../views/details/event/EventLine.tsx";
import { Way } from "../views/details/event/Neighbours.tsx";
import { Statement } from "../views/details/Statement.tsx";
import { EventItem, TableRow } from "../views/list/EventList.tsx";
import { StackedEvent } from "../views/timeline/StackPopover.tsx";
import { EventPills } from "../widgets/Pills.tsx";
import { withData } from "../widgets/withData.node.ts";
import { CITATION_STYLES, citation } from "../words/citations.ts";
import { repliesInWords } from "../words/describeDisputes.ts";
import { describeEvent, eventTitle } from "../words/describeEvent.ts";
import { spokenWords } from "../words/spokenWords.node.ts";
import { EventPage } from "./pages.tsx";
import { eventPreview } from "./previews.ts";
import { all, readMarkup, textOf } from "./readMarkup.node.ts";
import { eventData } from "./structuredData.ts";
import { affairStory, eventOf, eventPageOf, siteOf, storyWith } from "./testSite.node.ts";

/*
 * Every mention of an event states its standing, its contested details, its number of sources and its other dates. The
 * expected values are counted from the file, independently of the program's own functions.
 */
const page = eventPageOf(siteOf(affairStory));
type EventPageContext = typeof page;
const { tables } = affairStory;
const { words } = page;

type Raw = {
  readonly id: string;
  readonly date: string;
  readonly kind: string;
  readonly status: string;
  readonly isStatement?: boolean;
  readonly disputes?: readonly { readonly about: string }[];
  readonly otherDates?: readonly { readonly date: string }[];
  readonly sources: readonly { readonly id: string }[];
};
const file: {
  readonly kinds: readonly { readonly id: string; readonly isStatement?: boolean }[];
  readonly events: readonly Raw[];
  readonly sources: readonly { id: string; origin?: string }[];
} = JSON.parse(exampleText("whatsapp-nso-affair.json"));

/** "on record": sources show that somebody said it, and no more. */
function standingIn({ kind, status, isStatement }: Raw): string {
  const ofKind = file.kinds.find(({ id }) => id === kind)?.isStatement === true;
  return status === "confirmed" && (isStatement ?? ofKind) ? "on record" : status;
}

const rendered = <Props extends object>(
  page: EventPageContext,
  component: FunctionComponent<Props>,
  props: Props,
) => readMarkup(renderToStaticMarkup(withData(page, createElement(component, props))));
const textIn = <Props extends object>(
  page: EventPageContext,
  component: FunctionComponent<Props>,
  props: Props,
): string => textOf(rendered(page, component, props));

/** Date and chips at the head of an article. Further down the article names other events. */
function headIn<Props extends object>(
  page: EventPageContext,
  component: FunctionComponent<Props>,
  props: Props,
): string {
  const [article = expect.fail("no article")] = all(rendered(page, component, props), "article");
  return [...all(article, "p").slice(0, 1), ...all(article, "ul").slice(0, 1)].map(textOf).join(" ");
}

const colours = { paper: "#fff", panel: "#eee", ink: "#000", ink2: "#555", line: "#ccc", accent: "#c00" };
const theme = { ...colours, node: "#333", kinds: ["#00c"], interfaceFont: "x", textFont: "x" };
const ADDRESS = "https://news.example/event/";

/** The facts in the picture of a preview about its event, and about the events before and after. */
function pictureOf(
  page: EventPageContext,
  row: EventRow,
): { readonly event: string; readonly others: string } {
  const { before, after } = page.words.pages.preview;
  const { tables, hues, words } = page;
  const strip = previewStrip(tables, hues, words);
  const texts: string[] = [];
  const pen = { ...silentPen, text: (text: string) => void texts.push(text) };
  const measure = (text: string) => text.length * 8;
  drawEventPreview(pen, { tables, hues, words, theme, measure, canDraw: () => true, strip, logo: null }, row);
  const all = texts.join(" ");
  const begin = all.search(
    new RegExp(`\\b(?:${before}|${after})\\b |\\bReplies\\b|These sources give no reply`),
  );
  return { event: all.slice(0, begin), others: all.slice(begin) };
}

type Places = Readonly<Record<string, (row: EventRow) => string>>;

/** The places that name an event, except citations. They state no standing if the file states none. */
function placesIn(page: EventPageContext): Places {
  const { tables, words } = page;
  const item = { selected: false, gutter: false };
  return {
    "spoken name": (row) => describeEvent(words, tables, row).spoken,
    "title of the page": (row) => eventTitle(words, describeEvent(words, tables, row)),
    "list, of the embed too": (row) => textIn(page, EventItem.type, { ...item, row }),
    table: (row) => textIn(page, TableRow.type, { ...item, row }),
    "line of the start page, of links": (row) => textIn(page, EventLine, { row }),
    "ledger of an actor, a tie": (row) =>
      textIn(page, LedgerRow, {
        line: { row, direction: "present", acts: [], members: [] },
        way: "",
      }),
    "details, of the embed too": (row) => headIn(page, EventArticle, { row, level: 2 as const }),
    "page of the event": (row) => headIn(page, EventPage, { page, row }),
    suggestion: (row) => textIn(page, SuggestedEvent, { row }),
    paper: (row) => textIn(page, EventEntry, { row, notes: [] }),
    "event that a statement rests on": (row) =>
      renderToStaticMarkup(
        withData(
          page,
          createElement(Statement, { text: "So it is.", events: [textAt(tables.events.ids, row)] }),
        ),
      ),
    "event of a stack": (row) => textIn(page, StackedEvent, { row, isSelected: false }),
    "chips of the card of an embed": (row) =>
      textIn(page, EventPills, { event: describeEvent(words, tables, row) }) +
      describeEvent(words, tables, row).date,
    "way to the one before, the one after": (row) => textIn(page, Way, { row, name: "" }),
    "title of the preview, with its description": (row) => {
      const { title, description } = eventPreview(page, row);
      return `${title} ${description}`;
    },
    "description of the preview": (row) => eventPreview(page, row).description,
    "alternative text of the picture": (row) => eventPreview(page, row).pictureText,
    "picture of the preview": (row) => pictureOf(page, row).event,
    "data for search engines": (row) => JSON.stringify(eventData(page, row)),
  };
}

const PLACES: Places = {
  ...placesIn(page),
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
      expect(text).toContain(standingIn(event));
      if (standingIn(event) === "on record") expect(text).not.toMatch(/\bconfirmed(?: ·|[,.;·])/);
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
      if ((event.otherDates ?? []).length > 0) expect(text).toMatch(/by another account|by other accounts/);
    });
  },
);

describe("where the file does not say how sure an event is", () => {
  const silent = eventPageOf(
    siteOf(storyWith(["a", "b", "c"].map((id) => eventOf(id, { status: "unstated", date: "2019-11-02" })))),
  );
  test.each(Object.entries(placesIn(silent)))("%s says nothing of it, and leaves no gap", (_, say) => {
    const text = say(eventRow(1)).replace(/\s+/g, " ");
    expect(text).not.toMatch(/standing|not stated/i);
    expect(text).not.toMatch(/· ·|, ,|^[ ·,]|[·,] *$|: *[·,]/);
    // A file without any source would have this note under each event.
    expect(text).not.toMatch(/no source given/i);
  });
});

test("the page of an event says in a sentence what its standing means", () => {
  const sentences = new Set(
    file.events.map((event) => {
      const text = textIn(page, EventPage, {
        page,
        row: eventRowOf(tables, event.id) ?? expect.fail(event.id),
      });
      const isOnRecord = standingIn(event) === "on record";
      expect(text.includes("On record: it was said; whether it is true is another matter.")).toBe(isOnRecord);
      expect(text.includes("Confirmed: sources show what the headline says.")).toBe(
        standingIn(event) === "confirmed",
      );
      return standingIn(event);
    }),
  );
  expect(sentences.size).toBe(5);
});

test("the picture of a preview says the reply, or names what came before and after, and no contest is lost there", () => {
  for (let row = 1; row < tables.events.count; row++) {
    const before = eventRow(row - 1);
    const { record } = describeEvent(words, tables, before);
    const [reply] = repliesInWords(words, tables, record, repliesTo(tables, before));
    if (reply !== undefined) {
      // The picture has the whole first sentence of the reply, or who replied.
      const { others: said } = pictureOf(page, before);
      expect(said, record.headline).toMatch(/^(?:Replies|These sources give no reply)/);
      expect(said, record.headline).not.toContain("…");
      continue;
    }
    const { headline, short = headline, standing, contest } = describeEvent(words, tables, eventRow(row));
    const { others } = pictureOf(page, before);
    // A name without room beside a long date and long contested details is cut.
    const begins = (name: string) => others.includes(name.slice(0, 8));
    expect(begins(headline) || begins(short), headline).toBe(true);
    if (contest !== null) expect(others).toContain(standing);
  }
});

describe("files to take away", () => {
  const rows = file.events.map(({ id }) => eventRowOf(tables, id) ?? expect.fail(id));
  const lines = writeTable(eventLines(tables, rows));
  const records: readonly Raw[] = JSON.parse(exportJson(tables, rows).join("")).events;

  test.each(file.events.map((event, index) => [event.id, event, index] as const))(
    "%s",
    (id, event, index) => {
      const line = lines[index + 1] ?? "";
      expect(line).toContain(`,${standingIn(event)},`);
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
        expect(event.contest).not.toContain(spoken.messages.standing[event.status].label);
      }
    }
  },
);
