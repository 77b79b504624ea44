import { MARK_LINE, MARK_RADIUS } from "../chart/markOutline.ts";
import { kindVariable } from "../chart/theme.ts";

const SIZE = 16;
/** As large as a filled mark with its outline. */
const RADIUS = MARK_RADIUS + MARK_LINE / 2;

/** The colour of a kind beside its word; the word carries the meaning. */
export function KindDot(props: { readonly hue: number }) {
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <circle cx={SIZE / 2} cy={SIZE / 2} r={RADIUS} fill={kindVariable(props.hue)} />
    </svg>
  );
}
