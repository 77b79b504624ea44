import { createElement, type ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { EmbedCard } from "./app/EmbedApp.tsx";
import { StoryOnPaper } from "./app/export/PrintView.tsx";
import { TimelineLegend } from "./app/workspace/TimelineLegend.tsx";
import { itemsOfCalls } from "./chart/drawnItems.node.ts";
import { plainTheme as theme } from "./chart/plainTheme.node.ts";
import { tieStroke } from "./chart/tieLine.ts";
import type { Dataset } from "./model/dataset.ts";
import { buildTables } from "./model/tables/buildTables.ts";
import type { Tables } from "./model/tables/tables.ts";
import { eventRow } from "./model/units.ts";
import { STATUSES, type Standing, type Status } from "./model/vocabulary.ts";
import { kindHues } from "./query/kindsAndLanes.ts";
import { storyExtent } from "./query/time/storyExtent.ts";
import { openStory } from "./state/openStory.node.ts";
import { store } from "./state/store.ts";
import { EventArticle } from "./views/details/event/EventArticle.tsx";
import { StoryInView } from "./views/details/StoryDetail.tsx";
import { StandingFacet } from "./views/filters/FilterPanel.tsx";
import { inputOf } from "./views/network/arbitraryNetwork.node.ts";
import { buildNetworkScene } from "./views/network/columnScene.ts";
import { drawNetwork } from "./views/network/drawNetwork.ts";
import { legendLines, networkLegend } from "./views/network/networkLegend.ts";
import { ACT_WIDTH, drawLanes } from "./views/timeline/actorLanes/drawLanes.ts";
import { inputOf as lanesInputOf, plain } from "./views/timeline/actorLanes/lanesPictures.node.ts";
import { buildLanesScene, lanesLegend } from "./views/timeline/actorLanes/lanesScene.ts";
import { TimelineTooltip } from "./views/timeline/TimelineTooltip.tsx";
import type { DataContext } from "./widgets/Reference.tsx";
import { withData } from "./widgets/withData.node.ts";
import { english } from "./words/words.ts";

/* Checks what components that read the store say about standings. `site/everyPlace.test.ts` checks all other components. */

// Rendering to a string reads the initial state of a store, so this makes the current state the initial one.
Object.assign(store, { getInitialState: store.getState });

const storyOf = (statuses: readonly Status[], kinds: Dataset["kinds"]): Tables =>
  buildTables(
    {
      title: "Story",
      kinds,
      sources: [],
      actors: [],
      events: statuses.map((status, index) => ({
        id: `event-${index}`,
        date: `2019-11-0${index + 1}`,
        headline: `Headline ${index}`,
        kind: "kind",
        status,
      })),
    },
    "story",
  );
const KIND = { id: "kind", label: "Kind" };

function opened(tables: Tables): DataContext {
  openStory(tables);
  return { tables, words: english, hues: kindHues(tables), to: () => null, media: () => null };
}

const textOf = (element: ReactElement): string =>
  renderToStaticMarkup(element)
    .replace(/<\/?(?:p|[uo]?l|li|d[ltd]|div|h\d|section|label|button)[ >][^>]*>?/g, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/\s+/g, " ");

const row = eventRow(0);
const ofEvent: Readonly<Record<string, (context: DataContext) => string>> = {
  "the card of an embed": (context) => textOf(withData(context, createElement(EmbedCard, { row }))),
  "an event on paper": (context) =>
    textOf(withData({ ...context, medium: "paper" }, createElement(EventArticle, { row, level: 1 }))),
  "a story on paper": (context) => textOf(withData(context, createElement(StoryOnPaper))),
  "the tooltip of the timeline": () =>
    textOf(
      createElement(TimelineTooltip, { told: { kind: "events", rows: [row] }, x: 0, y: 0, topInset: 0 }),
    ),
};
const ofStory: Readonly<Record<string, (context: DataContext) => string>> = {
  "the legend of the timeline": (context) => textOf(withData(context, createElement(TimelineLegend))),
  "the filter of standings": () => textOf(createElement(StandingFacet)),
  "the summary of the story": (context) => textOf(withData(context, createElement(StoryInView))),
};

describe.each(Object.entries(ofEvent))("%s", (_, say) => {
  test("says that a confirmed statement is on record, and not that it is confirmed", () => {
    const text = say(opened(storyOf(["confirmed"], [{ ...KIND, isStatement: true }])));
    expect(text).toContain("On record");
    expect(text).not.toContain("Confirmed");
  });

  test("is silent where the file does not say how sure the event is, and leaves no gap", () => {
    const text = say(opened(storyOf(["unstated"], [KIND])));
    expect(text).not.toMatch(/standing|not stated|how sure/i);
    expect(text).not.toMatch(/· ·|· \./);
    // The file has no sources at all.
    expect(text).not.toContain("no source given");
  });
});

describe.each(Object.entries(ofStory))("%s", (_, say) => {
  test("names what is on record where something is", () => {
    const both = opened(
      storyOf(
        STATUSES.filter((status) => status !== "unstated"),
        [{ ...KIND, isStatement: true }],
      ),
    );
    expect(say(both)).toContain("On record");
    const none = opened(storyOf(["confirmed", "alleged"], [KIND]));
    expect(say(none)).toContain("Confirmed");
    expect(say(none)).not.toContain("On record");
  });
});

const oneAct = (standing: Exclude<Standing, "unstated">): Tables =>
  buildTables(
    {
      ...{ title: "Two", sources: [], kinds: [{ ...KIND, isStatement: standing === "onRecord" }] },
      actors: ["a", "b"].map((id) => ({ id, name: id, kind: "person" as const })),
      events: [
        {
          ...{ id: "one", date: "2019-11-02", headline: "Something", kind: "kind" },
          status: standing === "onRecord" ? "confirmed" : standing,
          actions: [{ from: "a", verb: "did", to: "b" }],
        },
      ],
    },
    "two",
  );

test("a line is drawn by its standing, the same in the network and in acts over time, as in their legends", () => {
  for (const standing of ["confirmed", "onRecord", "reported", "alleged", "disputed"] as const) {
    const dash = tieStroke(standing, ACT_WIDTH).dash;
    const tables = oneAct(standing);
    const size = { width: 818, height: 640 };
    const network = buildNetworkScene(inputOf(tables, size));
    const signs = legendLines(english, networkLegend(network));
    const drawn = itemsOfCalls((pen) => drawNetwork(pen, network, theme));
    const [line] = network.ties;
    expect(network.ties.map(({ status }) => status)).toEqual([standing]);
    expect(signs.map(({ status }) => status)).toContain(standing);
    const strokes = drawn.filter(({ what }) => what === `curve ${theme.ink2}`);
    const ofDash = tieStroke(standing, line?.width ?? 0).dash ?? [];
    expect(strokes.map(({ numbers }) => numbers.slice(-1 - ofDash.length, -1))).toEqual([ofDash]);

    const lanes = buildLanesScene(lanesInputOf(tables, storyExtent(tables), size));
    const pieces = itemsOfCalls((pen) => drawLanes(pen, lanes, theme, plain)).filter(
      ({ what, numbers }) => what === `fill rect ${theme.ink}` && numbers[2] === ACT_WIDTH,
    );
    expect(lanesLegend(lanes).standings).toEqual([standing]);
    expect(pieces.length > 1).toBe(dash !== undefined);
    if (dash) expect(pieces[0]?.numbers[3]).toBeCloseTo(dash[0] ?? 0, 6);
  }
});
