import { expect, test } from "vitest";
import { affairTables as tables } from "../../load/affairTables.node.ts";
import { at } from "../../model/tables/columns.ts";
import { textAt } from "../../model/tables/textColumn.ts";
import { actorId, actorRow, eventId } from "../../model/units.ts";
import { defaultView, type ViewState } from "../../state/address/viewState.ts";
import { store } from "../../state/store.ts";
import { sceneOfInputs } from "../../views/network/networkInputs.ts";
import { wholeNetwork } from "./pictureDrafts.ts";

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
