import { markShapes } from "../chart/markOutline.ts";
import type { Standing } from "../model/vocabulary.ts";

const SIZE = 16;

/** The mark of a standing as a small picture beside its word; the word carries the meaning. */
export function StandingMark(props: { readonly status: Standing; readonly colour?: string }) {
  const { status, colour = "currentColor" } = props;
  return (
    <svg width={SIZE} height={SIZE} viewBox={`${-SIZE / 2} ${-SIZE / 2} ${SIZE} ${SIZE}`} aria-hidden="true">
      <path d={markShapes[status].line} fill={colour} />
    </svg>
  );
}
