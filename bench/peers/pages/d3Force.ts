// A network as in D3's own examples: SVG, with the simulation on the page's thread.
import * as d3 from "d3";
import { graphOf, names, type Row, root, rowsOf } from "./rows.ts";

interface Node extends d3.SimulationNodeDatum {
  readonly id: string;
  readonly weight: number;
}
interface Link extends d3.SimulationLinkDatum<Node> {
  readonly weight: number;
}

const WIDTH = 1280;
const HEIGHT = 760;
let rows: readonly Row[] = [];
let simulation: d3.Simulation<Node, Link> | undefined;
let settled: Promise<void> = Promise.resolve();

const picture = d3.select(root).append("svg").attr("width", WIDTH).attr("height", HEIGHT);
const group = picture.append("g");
picture.call(
  d3
    .zoom<SVGSVGElement, unknown>()
    .scaleExtent([0.05, 20])
    .on("zoom", ({ transform }) => group.attr("transform", transform)),
);
const [lines, circles, labels] = [group.append("g"), group.append("g"), group.append("g")];

const xOf = (end: Link["source"]): number => (typeof end === "object" ? (end.x ?? 0) : 0);
const yOf = (end: Link["source"]): number => (typeof end === "object" ? (end.y ?? 0) : 0);

function show(shown: readonly Row[]): Promise<void> {
  const graph = graphOf(shown);
  const nodes: Node[] = graph.nodes.map((node) => ({ ...node }));
  const links: Link[] = graph.links.map((link) => ({ ...link }));
  const line = lines
    .selectAll<SVGLineElement, Link>("line")
    .data(links)
    .join("line")
    .attr("stroke", "#999")
    .attr("stroke-opacity", 0.5)
    .attr("stroke-width", ({ weight }) => Math.sqrt(weight));
  const circle = circles
    .selectAll<SVGCircleElement, Node>("circle")
    .data(nodes, ({ id }) => id)
    .join("circle")
    .attr("r", ({ weight }) => 3 + Math.sqrt(weight) / 3)
    .attr("fill", "#4269d0");
  const label = labels
    .selectAll<SVGTextElement, Node>("text")
    .data(nodes, ({ id }) => id)
    .join("text")
    .attr("font-size", 9)
    .text(({ id }) => id);
  simulation?.stop();
  const forces = d3
    .forceSimulation(nodes)
    .force(
      "link",
      d3.forceLink<Node, Link>(links).id(({ id }) => id),
    )
    .force("charge", d3.forceManyBody())
    .force("centre", d3.forceCenter(WIDTH / 2, HEIGHT / 2));
  simulation = forces;
  settled = new Promise((resolve) => forces.on("end", () => resolve()));
  return new Promise((resolve) => {
    forces.on("tick", () => {
      line
        .attr("x1", ({ source }) => xOf(source))
        .attr("y1", ({ source }) => yOf(source))
        .attr("x2", ({ target }) => xOf(target))
        .attr("y2", ({ target }) => yOf(target));
      circle.attr("cx", ({ x = 0 }) => x).attr("cy", ({ y = 0 }) => y);
      label.attr("x", ({ x = 0 }) => x + 6).attr("y", ({ y = 0 }) => y + 3);
      resolve();
    });
  });
}

window.subject = {
  load(text) {
    rows = rowsOf(text);
    return show(rows);
  },
  settled: () => settled,
  filter: (actor) => show(rows.filter((row) => names(row, actor))),
  surface: () => picture.node() ?? root,
};
