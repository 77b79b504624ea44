// What most people would write: React, one circle an event, the zoom of D3 in the state.
import * as d3 from "d3";
import { useEffect, useMemo, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { headline, names, type Row, root, rowsOf } from "./rows.ts";

const WIDTH = 1280;
const HEIGHT = 760;
let setFilter: (actor: string | null) => void = () => {};

function Timeline({ rows, onReady }: { readonly rows: readonly Row[]; readonly onReady: () => void }) {
  const [actor, setActor] = useState<string | null>(null);
  const [transform, setTransform] = useState(d3.zoomIdentity);
  const picture = useRef<SVGSVGElement>(null);
  const axis = useRef<SVGGElement>(null);
  const shown = useMemo(() => rows.filter((row) => names(row, actor)), [rows, actor]);
  const whole = useMemo(() => {
    const [first = new Date(), last = new Date()] = d3.extent(rows, ({ date }) => new Date(date));
    return d3.scaleTime([first, last], [40, WIDTH - 20]);
  }, [rows]);
  const kinds = useMemo(() => [...new Set(rows.map(({ action }) => action))], [rows]);
  const y = useMemo(() => d3.scalePoint(kinds, [20, HEIGHT - 40]), [kinds]);
  const colour = useMemo(() => d3.scaleOrdinal(kinds, d3.schemeTableau10), [kinds]);
  const x = transform.rescaleX(whole);
  useEffect(() => {
    setFilter = setActor;
    const zoom = d3.zoom<SVGSVGElement, unknown>().scaleExtent([0.5, 500]);
    if (picture.current) {
      d3.select(picture.current).call(zoom.on("zoom", (event) => setTransform(event.transform)));
    }
    onReady();
  }, [onReady]);
  useEffect(() => {
    if (axis.current) d3.select(axis.current).call(d3.axisBottom(x));
  });
  return (
    <svg ref={picture} width={WIDTH} height={HEIGHT} role="img" aria-label="Timeline">
      <g ref={axis} transform={`translate(0,${HEIGHT - 30})`} />
      {shown.map((row, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row of a table has no id
        <circle key={index} cx={x(new Date(row.date))} cy={y(row.action)} r={4} fill={colour(row.action)}>
          <title>{headline(row)}</title>
        </circle>
      ))}
    </svg>
  );
}

window.subject = {
  load: (text) =>
    new Promise((resolve) => {
      createRoot(root).render(<Timeline rows={rowsOf(text)} onReady={resolve} />);
    }),
  filter: (actor) => setFilter(actor),
  surface: () => root.querySelector("svg") ?? root,
};
