import { afterAll, expect, test, vi } from "vitest";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { eventId } from "../../model/units.ts";
import { defaultView } from "../../state/address/viewState.ts";
import { store } from "../../state/store.ts";
import { measure, sceneOf } from "./affairScene.node.ts";
import { annotatedTimeline } from "./annotationLayout.ts";

const event = eventId("banerjee-accuses-government-of-using-nso");

// Otherwise later files of the same process would get the modules of an embed.
afterAll(() => {
  vi.doUnmock("../../state/site.ts");
  vi.resetModules();
});

test("an embed, which has no legend of links, draws none", async () => {
  const span = { start: 18_160, end: 18_245 };
  const scene = {
    ...annotatedTimeline(sceneOf({ span, size: { width: 600, height: 340 }, lanes: "none" })),
    annotations: [],
  };
  const state = { ...store.getState(), view: { ...defaultView, event } };
  const counts: number[] = [];
  for (const appEntry of ["page", "embed"]) {
    vi.resetModules();
    vi.doMock("../../state/site.ts", async (original) => ({ ...(await original<object>()), appEntry }));
    const { drawLinks } = await import("./AnnotationLayer.tsx");
    const items = itemsOfCalls((pen) => drawLinks(pen, state, tables, scene, [], theme, measure));
    counts.push(items.filter(({ what }) => what.startsWith("triangle")).length);
  }
  expect(counts[0]).toBeGreaterThan(0);
  expect(counts[1]).toBe(0);
});
