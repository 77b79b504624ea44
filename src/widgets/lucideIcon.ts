import { createElement, type FunctionComponent, type SVGProps } from "react";

/** A file of `lucide-react/icons` exports the elements of a drawing of 24 × 24 units. */
type IconData = {
  readonly node: readonly (readonly [tag: string, attributes: Readonly<Record<string, string>>])[];
};

type IconProps = SVGProps<SVGSVGElement> & { readonly size?: number };

/** Replaces `createLucideIcon`, whose contexts, aliases and class names cost 1 kB of the first load. */
function createIcon({ node }: IconData): FunctionComponent<IconProps> {
  return ({ size, ...attributes }) =>
    createElement(
      "svg",
      {
        width: size,
        height: size,
        viewBox: "0 0 24 24",
        fill: "none",
        stroke: "currentColor",
        strokeWidth: 2,
        strokeLinecap: "round",
        strokeLinejoin: "round",
        ...attributes,
      },
      node.map(([tag, drawn]) => createElement(tag, drawn)),
    );
}

// The files of the package import this function as a default.
export { createIcon as default };
