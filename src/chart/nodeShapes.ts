import type { ActorKind } from "../model/vocabulary.ts";

/**
 * The shapes of nodes, one for each kind of actor, defined once for pictures and their legends. All are
 * centred on 0, 0. At the same `radius` all have about the area of a circle of that radius, so that size compares
 * across kinds.
 *
 *     person   organisation   media   government   court   software   group
 *       ●          ⬬          ⬬ cut       ■         ▀■        ◆         ○
 */
type Silhouette =
  | { readonly form: "circle"; readonly radius: number }
  | { readonly form: "pill"; readonly halfWidth: number; readonly halfHeight: number }
  | { readonly form: "box"; readonly halfWidth: number; readonly halfHeight: number }
  | { readonly form: "diamond"; readonly radius: number };

/** The outer form, without its cut: ties end on it, and the pointer hits it. */
function silhouette(kind: ActorKind, radius: number): Silhouette {
  switch (kind) {
    case "person":
      return { form: "circle", radius };
    case "group":
      return { form: "circle", radius: radius * 1.1 };
    case "organisation":
    case "media":
      return { form: "pill", halfWidth: radius * 1.22, halfHeight: radius * 0.76 };
    case "government":
      return { form: "box", halfWidth: radius * 0.89, halfHeight: radius * 0.89 };
    case "court":
      return { form: "box", halfWidth: radius * 1.04, halfHeight: radius * 0.98 };
    case "software":
      return { form: "diamond", radius: radius * 1.26 };
  }
}

function halfSizes(kind: ActorKind, radius: number): { halfWidth: number; halfHeight: number } {
  const outer = silhouette(kind, radius);
  return outer.form === "circle" || outer.form === "diamond"
    ? { halfWidth: outer.radius, halfHeight: outer.radius }
    : { halfWidth: outer.halfWidth, halfHeight: outer.halfHeight };
}

const number = (value: number): string => String(Math.round(value * 1000) / 1000);

const circle = (r: string, sweep: 0 | 1): string =>
  `M-${r} 0A${r} ${r} 0 0 ${sweep} ${r} 0A${r} ${r} 0 0 ${sweep} -${r} 0Z`;

function rectangle(halfWidth: number, top: number, bottom: number): string {
  const right = number(halfWidth);
  return `M-${right} ${number(top)}H${right}V${number(bottom)}H-${right}Z`;
}

/** SVG path data of the outer form: for rings around a node and for the paper under a hollow one. */
export function silhouettePath(kind: ActorKind, radius: number): string {
  const outer = silhouette(kind, radius);
  switch (outer.form) {
    case "circle":
      return circle(number(outer.radius), 1);
    case "diamond": {
      const r = number(outer.radius);
      return `M0 -${r}L${r} 0L0 ${r}L-${r} 0Z`;
    }
    case "box":
      return rectangle(outer.halfWidth, -outer.halfHeight, outer.halfHeight);
    case "pill":
      return pill(outer.halfWidth, outer.halfHeight, "");
  }
}

/** A pill drawn clockwise from its upper left; `notch`, if any, takes the place of its right end. */
function pill(halfWidth: number, halfHeight: number, notch: string): string {
  const r = number(halfHeight);
  const straight = number(halfWidth - halfHeight);
  const right = notch ? number(halfWidth) : straight;
  const end = notch || `A${r} ${r} 0 0 1 ${straight} ${r}`;
  return `M-${straight} -${r}L${right} -${r}${end}L${right} ${r}L-${straight} ${r}A${r} ${r} 0 0 1 -${straight} -${r}Z`;
}

/** SVG path data of the shape as it is filled (non-zero rule). */
export function shapePath(kind: ActorKind, radius: number): string {
  const { halfWidth, halfHeight } = halfSizes(kind, radius);
  switch (kind) {
    case "person":
    case "organisation":
    case "government":
    case "software":
      return silhouettePath(kind, radius);
    case "group":
      return circle(number(halfWidth), 1) + circle(number(radius * 0.62), 0);
    case "media":
      return pill(halfWidth, halfHeight, `L${number(radius * 0.2)} 0`);
    case "court":
      // From top to bottom: a lintel, a gap, and the house.
      return (
        rectangle(halfWidth, -halfHeight, -radius * 0.58) +
        rectangle(radius * 0.86, -radius * 0.3, halfHeight)
      );
  }
}

const unitShapes = (kind: ActorKind) => ({
  shape: shapePath(kind, 1),
  silhouette: silhouettePath(kind, 1),
});

/** The two paths of each kind at radius 1, to be drawn at any size. */
export const nodeShapes: { readonly [K in ActorKind]: ReturnType<typeof unitShapes> } = {
  person: unitShapes("person"),
  organisation: unitShapes("organisation"),
  government: unitShapes("government"),
  media: unitShapes("media"),
  court: unitShapes("court"),
  software: unitShapes("software"),
  group: unitShapes("group"),
};
