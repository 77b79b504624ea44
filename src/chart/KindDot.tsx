import { kindVariable } from "./kindVariable.ts";
import { MARK_RADIUS } from "./markOutline.ts";

const SIZE = 16;

/** The colour of a kind beside its word; the word carries the meaning. */
export function KindDot(props: { readonly hue: number }) {
  return (
    <svg width={SIZE} height={SIZE} viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true">
      <circle cx={SIZE / 2} cy={SIZE / 2} r={MARK_RADIUS} fill={kindVariable(props.hue)} />
    </svg>
  );
}
