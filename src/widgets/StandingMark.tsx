import { dashPattern, MARK_LINE, MARK_RADIUS, markOutlines, outlinePath } from "../chart/markOutline.ts";
import type { Status } from "../model/vocabulary.ts";

const SIZE = 16;

/** The mark of a standing as a small picture beside its word; the word carries the meaning. */
export function StandingMark(props: { readonly status: Status; readonly colour?: string }) {
  const { status, colour = "currentColor" } = props;
  const outline = markOutlines[status];
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <path
        d={outlinePath(outline.shape, SIZE / 2, SIZE / 2, MARK_RADIUS)}
        fill={outline.filled ? colour : "none"}
        stroke={colour}
        strokeWidth={MARK_LINE}
        strokeDasharray={dashPattern(outline, MARK_RADIUS)?.join(" ")}
      />
    </svg>
  );
}
