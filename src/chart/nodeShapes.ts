import type { ActorKind } from "../model/vocabulary.ts";

const circle = (r: number, sweep: 0 | 1): string =>
  `M-${r} 0A${r} ${r} 0 0 ${sweep} ${r} 0A${r} ${r} 0 0 ${sweep} -${r} 0Z`;

const rectangle = (halfWidth: number, top: number, bottom: number): string =>
  `M-${halfWidth} ${top}H${halfWidth}V${bottom}H-${halfWidth}Z`;

/** A pill with ends of this radius and straight sides of twice `straight`. `end` is the path down its right end. */
const pill = (r: number, straight: number, right: number, end: string): string =>
  `M-${straight} -${r}L${right} -${r}${end}L${right} ${r}L-${straight} ${r}A${r} ${r} 0 0 1 -${straight} -${r}Z`;

/**
 * SVG path data of a shape for each kind of actor, filled by the non-zero rule, centred on 0, 0. Each shape has about
 * the area of a circle of radius 1.
 *
 *     person   organisation   media   government   court   software   group
 *       ●          ⬬          ⬬ cut       ■         ▀■        ◆         ○
 */
export const nodeShapes: { readonly [K in ActorKind]: { readonly shape: string } } = {
  person: { shape: circle(1, 1) },
  organisation: { shape: pill(0.76, 0.46, 0.46, "A0.76 0.76 0 0 1 0.46 0.76") },
  government: { shape: rectangle(0.89, -0.89, 0.89) },
  media: { shape: pill(0.76, 0.46, 1.22, "L0.2 0") },
  // A lintel, a gap, and the house.
  court: { shape: rectangle(1.04, -0.98, -0.58) + rectangle(0.86, -0.3, 0.98) },
  software: { shape: "M0 -1.26L1.26 0L0 1.26L-1.26 0Z" },
  group: { shape: circle(1.1, 1) + circle(0.62, 0) },
};
