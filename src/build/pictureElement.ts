/** An element of a picture: what satori lays out. Styles are CSS; every box with several children is a flex box. */
export type PictureElement = {
  readonly type: string;
  /** Elements are React's by shape; they are never in a list that changes. */
  readonly key: null;
  readonly props: {
    readonly style?: PictureStyle;
    readonly children?: PictureChild | readonly PictureChild[];
    readonly [attribute: string]: unknown;
  };
};
export type PictureChild = PictureElement | string;
export type PictureStyle = Readonly<Record<string, string | number>>;

export const box = (style: PictureStyle, ...children: readonly PictureChild[]): PictureElement => ({
  type: "div",
  key: null,
  props: { style: { display: "flex", ...style }, children },
});

/** A shape in a drawing: `shape("rect", { x: 1, … })`. */
export const shape = (
  type: string,
  attributes: Readonly<Record<string, string | number>>,
): PictureElement => ({
  type,
  key: null,
  props: attributes,
});

/** A drawing of `width` by `height` units, shown `scale` times as large. It holds no text: drawings have no fonts. */
export const drawing = (
  width: number,
  height: number,
  scale: number,
  shapes: readonly PictureElement[],
): PictureElement => ({
  type: "svg",
  key: null,
  props: {
    width: width * scale,
    height: height * scale,
    viewBox: `0 0 ${width} ${height}`,
    children: shapes,
  },
});
