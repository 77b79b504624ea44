// A network by sigma, which draws with WebGL. A machine without a graphics card emulates WebGL in software.
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Sigma from "sigma";
import { graphOf, root, rowsOf } from "./rows.ts";

const SLICES = 10;
const ROUNDS = 10;
let graph = new Graph({ type: "directed" });
let renderer: Sigma | undefined;
let actor: string | null = null;
let kept: ReadonlySet<string> | null = null;
let settled: Promise<void> = Promise.resolve();

/** Runs the layout in slices, so that the page can paint between them. */
async function layOut(): Promise<void> {
  const settings = forceAtlas2.inferSettings(graph);
  for (let slice = 0; slice < SLICES; slice++) {
    forceAtlas2.assign(graph, { iterations: ROUNDS, settings });
    await new Promise(requestAnimationFrame);
  }
}

window.subject = {
  load(text) {
    const { nodes, links } = graphOf(rowsOf(text));
    graph = new Graph({ type: "directed" });
    nodes.forEach(({ id, weight }, index) => {
      const radius = 1 + (index % 97);
      graph.addNode(id, {
        label: id,
        x: Math.cos(index) * radius,
        y: Math.sin(index) * radius,
        size: 2 + Math.sqrt(weight) / 4,
        color: "#4269d0",
      });
    });
    for (const { source, target, weight } of links) {
      graph.addEdge(source, target, { size: Math.min(4, Math.sqrt(weight) / 2), color: "#bbb" });
    }
    renderer = new Sigma(graph, root, {
      nodeReducer: (id, data) => (kept && !kept.has(id) ? { ...data, visibility: "hidden" } : data),
      edgeReducer: (id, data) =>
        actor !== null && !graph.hasExtremity(id, actor) ? { ...data, visibility: "hidden" } : data,
    });
    settled = layOut();
  },
  settled: () => settled,
  filter(next) {
    actor = next;
    kept = next === null ? null : new Set([next, ...graph.neighbors(next)]);
    renderer?.refresh();
  },
  surface: () => root,
};
