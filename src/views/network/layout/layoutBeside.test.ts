import fc from "fast-check";
import { expect, it } from "vitest";
import { runs } from "../../../model/runs.node.ts";
import { toLists } from "../../../model/tables/columns.ts";
import { layoutBeside } from "./layoutBeside.ts";
import type { LayoutInput } from "./layoutInput.ts";

const inputOf = (actors: number, ties: readonly (readonly [number, number])[]): LayoutInput => ({
  actorEvents: Uint32Array.from(
    { length: actors },
    (_, actor) => ties.filter((tie) => tie.includes(actor)).length,
  ),
  tieFrom: Uint32Array.from(ties, ([from]) => from),
  tieTo: Uint32Array.from(ties, ([, to]) => to),
  tieEvents: new Uint32Array(ties.length).fill(1),
  participants: toLists(ties.map((tie) => [...tie])),
  labelWidth: new Float32Array(actors),
  labelHeight: new Float32Array(actors),
});

it("who had a place keeps it, and whoever comes stands close to somebody whom it knows", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -400, max: 400 }), fc.integer({ min: -200, max: 200 })), {
        minLength: 1,
        maxLength: 12,
      }),
      fc.array(fc.nat(11), { maxLength: 12 }),
      (places, friends) => {
        const known = places.length;
        const ties = friends.map((friend, late) => [known + late, friend % known] as const);
        const positions = {
          x: Float32Array.from(places, ([x]) => x),
          y: Float32Array.from(places, ([, y]) => y),
        };
        const before = { actorEvents: new Uint32Array(known).fill(1), positions };
        const { x, y } = layoutBeside(inputOf(known + friends.length, ties), before);
        expect([...x.subarray(0, known)]).toEqual([...positions.x]);
        expect([...y.subarray(0, known)]).toEqual([...positions.y]);
        for (const [late, friend] of ties) {
          const distance = Math.hypot((x[late] ?? 0) - (x[friend] ?? 0), (y[late] ?? 0) - (y[friend] ?? 0));
          expect(distance).toBeGreaterThan(0);
          expect(distance).toBeLessThan(100);
        }
      },
    ),
    { numRuns: runs(60) },
  );
});
