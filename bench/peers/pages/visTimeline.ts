import { DataSet, DataView as Shown, Timeline } from "vis-timeline/standalone";
import "vis-timeline/styles/vis-timeline-graph2d.min.css";
import { headline, names, type Row, root, rowsOf } from "./rows.ts";

let actor: string | null = null;
let view: Shown<{ id: number; row: Row }> | undefined;

window.subject = {
  load(text) {
    const items = rowsOf(text).map((row, id) => ({
      id,
      row,
      content: headline(row),
      start: row.date,
      type: "point",
    }));
    view = new Shown(new DataSet(items), { filter: ({ row }) => names(row, actor) });
    const timeline = new Timeline(root, view, {});
    return new Promise((resolve) => timeline.on("changed", () => resolve()));
  },
  filter(next) {
    actor = next;
    view?.refresh();
  },
  surface: () => root.querySelector(".vis-center") ?? root,
};
