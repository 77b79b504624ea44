import { buildColumnScene } from "./columns/columnScene.ts";
import { buildForceScene } from "./layout/forceScene.ts";
import type { NetworkInput, NetworkScene } from "./networkScene.ts";

/** The whole picture of the network as values: what is where, and in which words. */
export function buildNetworkScene(input: NetworkInput): NetworkScene {
  return input.layout.kind === "columns"
    ? buildColumnScene(input, input.layout.columns)
    : buildForceScene(input, input.layout.positions);
}
