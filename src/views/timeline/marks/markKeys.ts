type Spot = { readonly key: string; readonly x: number; readonly y: number };

/**
 * Which mark an arrow key leads to, from the one at `index` of marks in time order: Left and Right go earlier and later,
 * Up and Down to the nearest in time in a lane above or below. `null` for any other key, or where nothing lies.
 */
export function markAfterKey(spots: readonly Spot[], index: number, key: string): string | null {
  const from = spots[index];
  switch (key) {
    case "ArrowRight":
      return spots[index + 1]?.key ?? null;
    case "ArrowLeft":
      return spots[index - 1]?.key ?? null;
    case "Home":
      return spots[0]?.key ?? null;
    case "End":
      return spots.at(-1)?.key ?? null;
    case "PageDown":
      return spots[Math.min(spots.length - 1, index + tenth(spots))]?.key ?? null;
    case "PageUp":
      return spots[Math.max(0, index - tenth(spots))]?.key ?? null;
    case "ArrowUp":
      return from ? nearest(spots, from, (spot) => from.y - spot.y) : null;
    case "ArrowDown":
      return from ? nearest(spots, from, (spot) => spot.y - from.y) : null;
    default:
      return null;
  }
}

const tenth = (spots: readonly Spot[]): number => Math.max(1, Math.ceil(spots.length / 10));

/** The spot in the next lane on one side, the nearest in time. `ahead` is positive on that side. */
function nearest(spots: readonly Spot[], from: Spot, ahead: (spot: Spot) => number): string | null {
  const beyond = spots.filter((spot) => ahead(spot) > 1);
  // Of what lies within a pixel of the first one: a lane, whatever was rounded on the way.
  const lane = Math.min(...beyond.map(ahead));
  let best: Spot | null = null;
  for (const spot of beyond) {
    if (ahead(spot) >= lane + 1) continue;
    if (best === null || Math.abs(spot.x - from.x) < Math.abs(best.x - from.x)) best = spot;
  }
  return best?.key ?? null;
}
