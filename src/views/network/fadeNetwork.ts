import type { NetworkNode, NetworkScene, NetworkTie } from "./networkScene.ts";

/** How long what leaves takes to fade out, and what comes to fade in. */
export const FADE_MS = 200;

/**
 * The picture on the way from one scene to the next: what stays is where the next scene has it, what leaves fades out
 * where it stood, what comes fades in. `progress` runs from 0 to 1; at 1 (at once under reduced motion) it is the next
 * scene. A fade may start from the picture of an unfinished one.
 */
export function fadeNetwork(previous: NetworkScene, next: NetworkScene, progress: number): NetworkScene {
  if (progress >= 1) return next;
  return {
    ...next,
    nodes: fade(previous.nodes, next.nodes, progress, (node: NetworkNode) => node.actor),
    ties: fade(previous.ties, next.ties, progress, (tie: NetworkTie) => tie.tie),
  };
}

function fade<Thing extends { readonly alpha: number }>(
  previous: readonly Thing[],
  next: readonly Thing[],
  progress: number,
  keyOf: (thing: Thing) => number,
): Thing[] {
  const before = new Map(previous.map((thing) => [keyOf(thing), thing.alpha]));
  const coming = next.map((thing) => {
    const alpha = before.get(keyOf(thing)) ?? 0;
    before.delete(keyOf(thing));
    return alpha === thing.alpha ? thing : { ...thing, alpha: alpha + (thing.alpha - alpha) * progress };
  });
  const leaving = previous.flatMap((thing) =>
    before.has(keyOf(thing)) ? [{ ...thing, alpha: thing.alpha * (1 - progress) }] : [],
  );
  return [...leaving, ...coming];
}
