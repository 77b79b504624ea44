// A network by cytoscape. Positions are random, since its force layout takes more than a minute from 2,000 actors on.
import cytoscape from "cytoscape";
import { graphOf, root, rowsOf } from "./rows.ts";

let graph: cytoscape.Core | undefined;

window.subject = {
  load(text) {
    const { nodes, links } = graphOf(rowsOf(text));
    const elements = [
      ...nodes.map(({ id }) => ({ data: { id } })),
      ...links.map(({ source, target }, index) => ({ data: { id: `link ${index}`, source, target } })),
    ];
    return new Promise((resolve) => {
      graph = cytoscape({
        container: root,
        elements,
        layout: { name: "random", animate: false, stop: () => resolve() },
        style: [
          { selector: "node", style: { label: "data(id)", "font-size": 8, width: 10, height: 10 } },
          { selector: "edge", style: { width: 1, "curve-style": "haystack" } },
        ],
      });
    });
  },
  filter(actor) {
    const whole = graph;
    whole?.batch(() => {
      if (actor === null) whole.elements().style("display", "element");
      else {
        const kept = whole.getElementById(actor).closedNeighborhood();
        whole.elements().not(kept).style("display", "none");
      }
    });
  },
  surface: () => root,
};
