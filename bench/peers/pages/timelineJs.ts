import { Timeline } from "@knight-lab/timelinejs";
import "@knight-lab/timelinejs/dist/css/timeline.css";
import { headline, names, type Row, root, rowsOf } from "./rows.ts";

let rows: readonly Row[] = [];

/** Makes the timeline anew, since TimelineJS has no filter. */
function show(shown: readonly Row[]): Promise<void> {
  root.replaceChildren();
  const events = shown.map((row, index) => {
    const [year, month, day] = row.date.split("-");
    return {
      unique_id: String(index),
      start_date: { year, month, day },
      text: { headline: headline(row), text: "" },
    };
  });
  return new Promise((resolve) => {
    new Timeline("root", { events }, { hash_bookmark: false }).on("ready", () => resolve());
  });
}

window.subject = {
  load(text) {
    rows = rowsOf(text);
    return show(rows);
  },
  filter: (actor) => show(rows.filter((row) => names(row, actor))),
  surface: () => root.querySelector(".tl-timenav") ?? root,
};
