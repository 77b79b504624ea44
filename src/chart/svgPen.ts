import { type Attributes, element, escapeMarkup } from "../model/escapeMarkup.ts";
import type { CssPx } from "../model/units.ts";
import { isolated } from "../words/isolate.ts";
import type { Size } from "./ChartCanvas.tsx";
import type { MeasureText } from "./measureText.ts";
import { type Fade, fontFor, type Line, type Pen } from "./pen.ts";

type SvgOptions = { readonly measure?: MeasureText | undefined; readonly ids?: string };

export type SvgPen = Pen & {
  /** Draws a picture inside a box and cuts off what is outside. `draw` has its origin at the upper left of the box. */
  readonly within: (
    place: { readonly x: CssPx; readonly y: CssPx },
    scale: number,
    size: Size,
    draw: () => void,
  ) => void;
  /** The elements drawn so far, without an `svg` element around them. */
  readonly markup: () => string;
};

/** Attributes have their SVG names. An element has child elements or a text. */
type MakeElement<Node> = (
  name: string,
  attributes: Attributes,
  content: readonly Node[],
  text?: string,
) => Node;

/** With `measure`, texts state their width, and programs without the fonts keep it. All ids begin with `ids`. */
export function svgPen(options: SvgOptions = {}): SvgPen {
  const { nodes, ...pen } = elementPen<string>(
    (name, attributes, content, text) =>
      element(name, attributes, ...content, ...(text === undefined ? [] : [escapeMarkup(text)])),
    options,
  );
  return { ...pen, markup: () => nodes().join("\n") };
}

/** A pen that makes SVG elements of any kind: markup, or elements of a page. */
export function elementPen<Node>(make: MakeElement<Node>, { measure, ids = "" }: SvgOptions = {}) {
  let drawn: Node[] = [];
  const definitions: Node[] = [];
  const groups: { readonly name: string | undefined; readonly before: Node[] }[] = [];
  const gradients = new Map<string, string>();
  let alpha = 1;
  let boxes = 0;

  const gradientOf = (colour: string, fade: Fade): string => {
    const stops = fade.map((stop) =>
      make("stop", { offset: stop.at, "stop-color": colour, "stop-opacity": stop.alpha }, []),
    );
    const key = JSON.stringify([colour, fade]);
    let id = gradients.get(key);
    if (id === undefined) {
      id = `${ids}fade-${gradients.size + 1}`;
      gradients.set(key, id);
      definitions.push(make("linearGradient", { id }, stops));
    }
    return `url(#${id})`;
  };
  const filled = (fill: string) => ({ fill, "fill-opacity": alpha === 1 ? null : alpha });
  const stroked = (stroke: string, { width, dash = [] }: Line) => ({
    stroke,
    "stroke-width": width,
    "stroke-opacity": alpha === 1 ? null : alpha,
    "stroke-dasharray": dash.map(rounded).join(" ") || null,
  });

  const add = (name: string, attributes: Attributes, text?: string): void => {
    drawn.push(make(name, attributes, [], text));
  };
  const pen: Pen & Pick<SvgPen, "within"> = {
    alpha: (share) => {
      alpha = share;
    },
    fillRect: (x, y, width, height, colour, corner = 0) => {
      add("rect", { x, y, width, height, rx: corner || null, ...filled(colour) });
    },
    strokeRect: (x, y, width, height, colour, line) => {
      const box = { x, y, width, height };
      add("rect", { ...box, fill: "none", ...stroked(colour, line) });
    },
    fadeRect: (x, y, width, height, colour, fade) => {
      add("rect", { x, y, width, height, ...filled(gradientOf(colour, fade)) });
    },
    fillShape: (path, x, y, scale, colour) => {
      add("path", { d: path, transform: placed(x, y, scale), ...filled(colour) });
    },
    strokeShape: (path, x, y, scale, colour, line) => {
      const unscaled = { width: line.width / scale, dash: (line.dash ?? []).map((piece) => piece / scale) };
      const transform = placed(x, y, scale);
      add("path", { d: path, transform, fill: "none", ...stroked(colour, unscaled) });
    },
    curve: (start, bends, colour, line) => {
      const d = `M${point(start)}${bends.map(({ control, end }) => `Q${point(control)} ${point(end)}`).join("")}`;
      add("path", { d, fill: "none", ...stroked(colour, line) });
    },
    triangle: (a, b, c, colour) => {
      add("path", { d: `M${point(a)}L${point(b)}L${point(c)}Z`, ...filled(colour) });
    },
    text: (words, x, y, style) => {
      const { colour, align, halo } = style;
      const attributes = {
        x,
        y,
        ...fontOf(fontFor(words, style.font)),
        "text-anchor": ANCHORS[align],
        ...(measure &&
          words.trim() !== "" && {
            textLength: measure(words, style.font),
            lengthAdjust: "spacingAndGlyphs",
          }),
        ...(style.isTurned && { transform: `rotate(-90 ${rounded(x)} ${rounded(y)})` }),
        ...filled(colour),
        ...(halo && {
          ...stroked(halo.colour, { width: halo.width }),
          "stroke-linejoin": "round",
          "paint-order": "stroke",
        }),
      };
      add("text", attributes, isolated(words));
    },
    beginGroup: (name) => {
      groups.push({ name, before: drawn });
      drawn = [];
    },
    endGroup: () => {
      const group = groups.pop();
      if (!group) return;
      const title = group.name === undefined ? [] : [make("title", {}, [], group.name)];
      drawn = [...group.before, make("g", {}, [...title, ...drawn])];
    },
    within: (place, scale, { width, height }, draw) => {
      const id = `${ids}box-${++boxes}`;
      definitions.push(make("clipPath", { id }, [make("rect", { width, height }, [])]));
      const before = drawn;
      drawn = [];
      draw();
      const inside = make("g", { "clip-path": `url(#${id})` }, drawn);
      drawn = [...before, make("g", { transform: placed(place.x, place.y, scale) }, [inside])];
    },
  };
  return { ...pen, nodes: (): readonly Node[] => [make("defs", {}, definitions), ...drawn] };
}

const ANCHORS = { left: "start", center: "middle", right: "end" } as const;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
const point = ({ x, y }: { readonly x: number; readonly y: number }): string => `${rounded(x)} ${rounded(y)}`;
const placed = (x: number, y: number, scale: number): string =>
  `translate(${rounded(x)} ${rounded(y)})${scale === 1 ? "" : ` scale(${rounded(scale)})`}`;

export function fontParts(font: string) {
  const [, style = "", weight = "", size = "", family = ""] =
    /^(italic)? ?(\d+) ([\d.]+)px (.+)$/.exec(font) ?? [];
  return { isItalic: style !== "", weight: Number(weight), size: Number(size), family };
}

/** `range` is the `unicode-range` of a font, such as `U+0-FF, U+131`. */
export function isInRange(code: number, range: string): boolean {
  return range.split(",").some((part) => {
    const [first = "", last = first] = part.trim().replace(/^U\+/i, "").split("-");
    return code >= Number.parseInt(first, 16) && code <= Number.parseInt(last, 16);
  });
}

/** The font as separate attributes, for programs that do not read CSS. */
function fontOf(font: string) {
  const { isItalic, weight, size, family } = fontParts(font);
  return {
    // Installed copies of the fonts have names without "Variable".
    "font-family": family.replace(/"(\w+) Variable"/g, '"$1 Variable", "$1"'),
    "font-size": size,
    "font-weight": weight,
    "font-style": isItalic ? "italic" : null,
  };
}

const ignore = (): void => {};
export const silentPen: Pen = {
  alpha: ignore,
  fillRect: ignore,
  strokeRect: ignore,
  fadeRect: ignore,
  fillShape: ignore,
  strokeShape: ignore,
  curve: ignore,
  triangle: ignore,
  text: ignore,
  beginGroup: ignore,
  endGroup: ignore,
};
