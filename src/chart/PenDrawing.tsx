import { createElement, Fragment, type ReactElement, useId } from "react";
import type { Attributes } from "../model/escapeMarkup.ts";
import type { CssPx } from "../model/units.ts";
import type { Size } from "./ChartCanvas.tsx";
import type { Pen } from "./pen.ts";
import { elementPen } from "./svgPen.ts";
import { KIND_HUES, kindVariable, type Theme, themeOf } from "./theme.ts";

/** An entry of a legend on the page or in a file. The sign is drawn around (x, y). `text` is its meaning. */
export type LegendEntry = {
  readonly drawSign: (pen: Pen, x: CssPx, y: CssPx) => void;
  readonly text: string;
  /** The width of `SIGN` if not stated. */
  readonly signWidth?: CssPx;
};

export const SIGN = { width: 16, height: 16, gap: 4 } as const;

export const LegendItems = ({ entries }: { readonly entries: readonly LegendEntry[] }) =>
  entries.map(({ drawSign, text, signWidth: width = SIGN.width }, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: an entry has no state, and several may lack a text.
    <li key={index}>
      <PenDrawing
        {...{ width, height: SIGN.height, name: null }}
        draw={(pen) => drawSign(pen, width / 2, SIGN.height / 2)}
      />
      {text}
    </li>
  ));

/** Shows what `draw` draws, as SVG elements of the page. Screen readers skip a drawing whose `name` is null. */
export function PenDrawing(
  props: Size & {
    readonly name: string | null;
    readonly draw: (pen: Pen) => void;
  },
) {
  const { width, height, name, draw } = props;
  const pen = elementPen(makeElement, { ids: useId() });
  draw(pen);
  const drawing = { viewBox: `0 0 ${width} ${height}`, direction: "ltr" };
  const drawn = createElement(Fragment, {}, ...pen.nodes());
  return name === null ? (
    <svg {...drawing} width={width} height={height} aria-hidden="true">
      {drawn}
    </svg>
  ) : (
    <svg {...drawing} role="img" aria-label={name}>
      {drawn}
    </svg>
  );
}

/** React spells `stroke-width` as `strokeWidth`. */
const makeElement = (
  name: string,
  attributes: Attributes,
  content: readonly ReactElement[],
  text?: string,
): ReactElement =>
  createElement(
    name,
    Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [
        key.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
        typeof value === "number" ? Math.round(value * 100) / 100 : value,
      ]),
    ),
    ...content,
    text,
  );

/** Variables of the style sheet, so that drawings follow the light or dark theme. */
const variable = (name: string): string => `var(${name})`;
export const pageTheme: Theme = {
  ...themeOf(variable, variable),
  kinds: Array.from({ length: KIND_HUES }, (_, hue) => kindVariable(hue)),
};
