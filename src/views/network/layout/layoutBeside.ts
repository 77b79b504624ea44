import { at } from "../../../model/tables/columns.ts";
import type { LayoutInput, LayoutPositions } from "./layoutInput.ts";
import { placeLateActors } from "./placeLateActors.ts";

/**
 * Places of actors after other rows of a prepared folder have come. Actors that had a place keep it; each of the others stands
 * beside the actor to whom it has its strongest tie. `before` are the places of the first actors, in the same order.
 */
export function layoutBeside(
  input: LayoutInput,
  before: { readonly actorEvents: Uint32Array; readonly positions: LayoutPositions },
): LayoutPositions {
  const count = input.actorEvents.length;
  const placeOf = new Int32Array(count).fill(-1);
  before.actorEvents.forEach((events, row) => {
    // Who is in no tie was given no place.
    if (events > 0) placeOf[row] = row;
  });
  const grown = (values: Float32Array): Float32Array => {
    const all = new Float32Array(count);
    all.set(values);
    return all;
  };
  const places = { x: grown(before.positions.x), y: grown(before.positions.y) };
  const halfOf = (values: Float32Array): number =>
    values.reduce((most, value, row) => (at(placeOf, row) < 0 ? most : Math.max(most, Math.abs(value))), 1);
  placeLateActors(input, placeOf, { spaceX: halfOf(places.x), spaceY: halfOf(places.y) }, places);
  return places;
}
