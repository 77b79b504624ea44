import { expect, test } from "vitest";
import { plainTheme } from "../../chart/plainTheme.node.ts";
import { silentPen } from "../../chart/silentPen.ts";
import { buildTables } from "../../model/tables/buildTables.ts";
import { eventRow } from "../../model/units.ts";
import { tieStanding } from "../../query/network/tieStanding.ts";
import { inputOf } from "./arbitraryNetwork.ts";
import { buildNetworkScene } from "./buildNetworkScene.ts";
import { drawNetwork } from "./drawNetwork.ts";
import { nothingSelected } from "./networkEmphasis.ts";

/** One event in which thousands take part, each of whom acts on the next. */
const MANY = 8000;
const size = { width: 800, height: 450 };
const ids = Array.from({ length: MANY }, (_, at) => `a${at}`);
const tables = buildTables(
  {
    title: "Many",
    kinds: [{ id: "k", label: "Kind" }],
    sources: [],
    actors: ids.map((id) => ({ id, name: `Actor ${id}`, kind: "person" as const })),
    events: [
      {
        ...{ id: "e", date: "2020-01-01", headline: "All sign", kind: "k", status: "reported" as const },
        participants: ids.map((actor) => ({ actor })),
        actions: ids.map((from, at) => ({ from, verb: "told", to: ids[(at + 1) % MANY] ?? from })),
      },
    ],
  },
  "many",
);
const positions = {
  x: Float32Array.from(ids, (_, at) => at % 100),
  y: Float32Array.from(ids, (_, at) => Math.floor(at / 100)),
};
const chosen = buildNetworkScene(
  inputOf(tables, positions, size, { ...nothingSelected, event: eventRow(0) }),
);

test("of an event of thousands nodes are points, one mark each, and red instead of ringed", () => {
  const drawn = { points: 0, shapes: 0, rings: 0 };
  drawNetwork(
    {
      ...silentPen,
      fillRect: (_x, _y, _width, _height, colour) => {
        if (colour === plainTheme.accent) drawn.points += 1;
      },
      fillShape: () => {
        drawn.shapes += 1;
      },
      strokeShape: () => {
        drawn.rings += 1;
      },
    },
    chosen,
    plainTheme,
    size,
  );
  expect(drawn).toEqual({ points: MANY, shapes: 0, rings: 0 });
});

test("of its ties no more are drawn than can be told apart", () => {
  expect(chosen.ties.length).toBeLessThanOrEqual(1500);
});

test("the standing of all its ties is found by a walk or two through its actions", () => {
  let looked = 0;
  const ofAction = new Proxy(tables.ties.ofAction, {
    get: (column, key) => {
      if (typeof key === "string" && /^\d+$/.test(key)) looked += 1;
      return Reflect.get(column, key);
    },
  });
  const watched = { ...tables, ties: { ...tables.ties, ofAction } };
  for (let tie = 0; tie < tables.ties.count; tie++) tieStanding(watched, () => true, tie);
  expect(looked).toBeLessThanOrEqual(2 * MANY);
});
