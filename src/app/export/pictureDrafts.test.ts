import { expect, onTestFinished, test, vi } from "vitest";
import { itemsOfCalls } from "../../chart/drawnItems.node.ts";
import { plainTheme as theme } from "../../chart/plainTheme.node.ts";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { at } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId, actorRow, eventId } from "../../model/units.ts";
import { storyExtent } from "../../query/time/storyExtent.ts";
import { defaultView, type ViewState } from "../../state/address/viewState.ts";
import { store } from "../../state/store.ts";
import { sceneOfInputs } from "../../views/network/networkInputs.ts";
import { english as words } from "../../words/words.ts";
import { timelineDraft, wholeNetwork } from "./pictureDrafts.ts";

const SIZE = { width: 1200, height: 680 };
const TIE = 0;
const [from, to] = [at(tables.ties.from, TIE), at(tables.ties.to, TIE)];
const idOf = (row: number) => actorId(textAt(tables.actors.ids, row));
const drawnWith = (view: Partial<ViewState>) =>
  sceneOfInputs(
    wholeNetwork(
      { ...store.getState(), view: { ...defaultView, ...view } },
      tables,
      SIZE,
      (text) => text.length * 7,
    ),
  );
const emphasisOf = (scene: ReturnType<typeof drawnWith>, row: number) =>
  scene.nodes.find(({ actor }) => actor === actorRow(row))?.emphasis;

test("a picture that leaves the page keeps what stands out: an actor, a tie, an event", () => {
  const ofActor = drawnWith({ focus: [idOf(from)] });
  expect(emphasisOf(ofActor, from)).toBe("selected");
  expect(emphasisOf(ofActor, to)).toBe("lit");
  // No node is dimmed: actors without a tie to the focus are not drawn but counted.
  expect(ofActor.nodes.some(({ emphasis }) => emphasis === "dimmed")).toBe(false);
  expect(ofActor.rests.some(({ actors }) => actors.length > 0)).toBe(true);

  const ofTie = drawnWith({ focus: [idOf(from), idOf(to)].sort() });
  expect([emphasisOf(ofTie, from), emphasisOf(ofTie, to)]).toEqual(["selected", "selected"]);
  expect(ofTie.ties.find(({ tie }) => tie === TIE)?.emphasis).toBe("selected");

  const row = tables.ties.events.values[tables.ties.events.starts[TIE] ?? 0] ?? 0;
  const ofEvent = drawnWith({ event: eventId(textAt(tables.events.ids, row)) });
  expect([emphasisOf(ofEvent, from), emphasisOf(ofEvent, to)]).toEqual(["ringed", "ringed"]);
});

test("words of acts in a file take the room of their letters: with 6 px more, words were upright beside free space", () => {
  onTestFinished(() => void vi.unstubAllGlobals());
  vi.stubGlobal("document", { createElement: () => ({ getContext: () => null }) });
  const notes = { headline: "CERT-In", filters: [], folded: "", sources: [], address: "" };
  const measure = (text: string) => text.length * 7;
  const view = { ...defaultView, lanes: "actor" as const, actor: [actorId("cert-in")] };
  const state = { ...store.getState(), span: storyExtent(tables), view };
  const draft = timelineDraft(state, { words, theme, notes, measure, tables });
  for (const width of [740, 760]) {
    const items = itemsOfCalls(draft({ width, height: 300 }).draw);
    const texts = items.map(({ what }) => what).filter((what) => what.startsWith("text "));
    expect(texts.join()).toContain("informed");
    expect(texts.filter((text) => text.endsWith(" turned"))).toEqual([]);
  }
});
