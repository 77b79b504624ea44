import { base64Of, bytesOfBase64 } from "../../model/base64.ts";
import { showText } from "../../model/check/fault.ts";
import { escapeMarkup } from "../../model/escapeMarkup.ts";
import { SVG_BYTES } from "../../model/limits.ts";
import type { PictureNote } from "../../model/mediaType.ts";
import { scanXml } from "../scanXml.ts";
import type { Bytes, CleanPicture, PictureSize, UnsupportedMedia } from "./bytes.ts";

const SVG = "http://www.w3.org/2000/svg";
const XLINK = "http://www.w3.org/1999/xlink";
const XML = "http://www.w3.org/XML/1998/namespace";

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Elements that draw or describe drawing. None of them runs code, animates, or shows another document. */
const ELEMENTS = new Set(
  words(`
    svg g defs symbol use switch view a title desc style
    path rect circle ellipse line polyline polygon text tspan textPath tref image
    linearGradient radialGradient stop pattern clipPath mask marker filter
    feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
    feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feImage feMerge feMergeNode
    feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`),
);

/** Matches elements that run code or show another document, with any prefix. */
const ACTIVE = /^(?:script|handler|listener|foreignObject|iframe|object|embed)$/i;

/** The attributes that elements of `ELEMENTS` use. All other attributes are removed. */
const ATTRIBUTES = new Set(
  words(`
    id class style lang role transform viewBox preserveAspectRatio x y x1 y1 x2 y2 cx cy r rx ry fx fy fr dx dy d points
    width height rotate textLength lengthAdjust startOffset method spacing side pathLength path offset
    gradientUnits gradientTransform spreadMethod patternUnits patternContentUnits patternTransform
    clipPathUnits maskUnits maskContentUnits markerUnits markerWidth markerHeight refX refY orient
    filterUnits primitiveUnits in in2 result mode type values tableValues slope intercept amplitude exponent operator
    k1 k2 k3 k4 order kernelMatrix divisor bias targetX targetY edgeMode kernelUnitLength preserveAlpha
    surfaceScale diffuseConstant specularConstant specularExponent scale xChannelSelector yChannelSelector
    azimuth elevation pointsAtX pointsAtY pointsAtZ limitingConeAngle z stdDeviation radius seed stitchTiles
    numOctaves baseFrequency version systemLanguage media
    alignment-baseline baseline-shift clip clip-path clip-rule color color-interpolation
    color-interpolation-filters color-rendering cursor direction display dominant-baseline fill fill-opacity fill-rule
    filter flood-color flood-opacity font font-family font-feature-settings font-kerning font-size font-size-adjust
    font-stretch font-style font-variant font-weight glyph-orientation-horizontal glyph-orientation-vertical
    image-rendering isolation letter-spacing lighting-color marker marker-end marker-mid marker-start mask mask-type
    mix-blend-mode opacity overflow paint-order pointer-events shape-rendering stop-color stop-opacity stroke
    stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit stroke-opacity stroke-width
    text-anchor text-decoration text-overflow text-rendering transform-box transform-origin unicode-bidi
    vector-effect visibility white-space word-spacing writing-mode`),
);
const LABELS = /^aria-[a-z]+$/;
/** Attributes whose values browsers never read as styles, so that they need no check of styles. */
const NO_STYLE = new Set(["id", "class", "lang", "role", "d", "points", "viewBox"]);

/** Functions of CSS that fetch nothing. `url` is checked separately. */
const FUNCTIONS = new Set(
  words(`
    url rgb rgba hsl hsla hwb lab lch oklab oklch color color-mix var calc min max clamp matrix translate translatex
    translatey scale scalex scaley rotate skew skewx skewy blur brightness contrast drop-shadow grayscale hue-rotate
    invert opacity saturate sepia local format cubic-bezier steps circle ellipse inset polygon path not is where
    nth-child nth-of-type nth-last-child lang`),
);
const RULES = new Set(words("media font-face keyframes -webkit-keyframes supports charset"));
/** Matches a reference to a part of the picture itself, or an embedded font. */
const OWN_URL =
  /\s*(["']?)(?:#[^"'()\s]*|data:(?:font\/[\w-]+|application\/(?:x-)?font-[\w-]+);base64,[\w+/=]*)\1\s*\)/y;

const LONGEST_NAME = 40;

function styleFault(text: string): string | null {
  // Escapes with a backslash could make a browser read other words than this program.
  if (text.includes("\\")) return "a backslash";
  for (const [, rule = ""] of text.matchAll(/@\s*([\w-]*)/g))
    if (!RULES.has(rule.toLowerCase())) return `@${rule}`;
  for (let at = text.indexOf("("); at >= 0; at = text.indexOf("(", at + 1)) {
    if (!/[\w-]/.test(text[at - 1] ?? "")) continue;
    const [name = ""] = /[\w-]*$/.exec(text.slice(Math.max(0, at - LONGEST_NAME), at)) ?? [];
    if (!FUNCTIONS.has(name.toLowerCase())) return `${name}()`;
    if (name.toLowerCase() !== "url") continue;
    OWN_URL.lastIndex = at + 1;
    if (!OWN_URL.test(text)) return "an address of something outside the picture";
  }
  return null;
}

/** Matches an embedded picture, which is cleaned like any other picture. */
const RASTER = /^data:image\/(png|jpe?g|webp|avif);base64,([\w+/=\s]*)$/i;

/** Cleans an embedded picture. `ending` is the file extension of its type. */
type ReadRaster = (ending: string, bytes: Bytes) => CleanPicture | UnsupportedMedia;

/** A picture may draw at most this many elements. A repeated element counts each time. */
const MOST_DRAWN = 1_000_000;

const MEGABYTE = 1e6;

class NotAllowed extends Error {}

/**
 * Reads an SVG and writes it again with only the allowed elements and attributes. Prefixes, instructions, document
 * type, comments and data of editors are removed. If a part would run, fetch, or show another document, the whole file
 * is refused. Null if the file is not SVG.
 */
export function cleanSvg(bytes: Uint8Array, readRaster: ReadRaster): CleanPicture | UnsupportedMedia | null {
  if (bytes.length > SVG_BYTES) return unfit(`${Math.ceil(bytes.length / MEGABYTE)} MB`);
  const text = new TextDecoder().decode(bytes);
  if (!text.includes("<svg") && !/<\w+:svg\b/.test(text)) return null;
  const writer = new Writer(readRaster);
  try {
    const fault = scanXml(text, writer)?.faults[0];
    if (fault) return unfit(`${fault.found}, where this was expected: ${fault.expected}`);
    writer.checkRepeats();
  } catch (error) {
    if (error instanceof NotAllowed) return unfit(error.message);
    throw error;
  }
  const { size, took } = writer;
  return { size, took, bytes: new Uint8Array(new TextEncoder().encode(writer.parts.join(""))) };
}

const unfit = (found: string): UnsupportedMedia => ({
  found: `an SVG with ${found}`,
  expected:
    "a drawing of plain shapes and texts, which runs nothing and fetches nothing; or the picture as PNG",
});

class Writer {
  readonly parts: string[] = [];
  readonly took = new Set<PictureNote>();
  size: PictureSize | null = null;
  readonly #readRaster: ReadRaster;
  readonly #scopes: ReadonlyMap<string, string>[] = [new Map([["xml", XML]])];
  #outside = 0;
  readonly #open: { readonly name: string; readonly line: number; isFilled: boolean }[] = [];
  #style = "";
  /** What each element with an id draws, by `#id`. `ROOT` has the elements that are in no element with an id. */
  readonly #drawn = new Map<string, Drawn>();
  /** The closest surrounding element with an id, for each open element. */
  readonly #around: string[] = [];

  constructor(readRaster: ReadRaster) {
    this.#readRaster = readRaster;
  }

  aside(text: string, line: number): void {
    const [, target = ""] = /^<\?([\w:.-]+)/.exec(text) ?? [];
    if (target.toLowerCase() === "xml-stylesheet") throw new NotAllowed(`<?${target}?> in line ${line}`);
    const [, encoding = "utf-8"] = target === "xml" ? (/encoding\s*=\s*["']([^"']*)/.exec(text) ?? []) : [];
    // Markup has the same bytes in each of these encodings, so it can be read as UTF-8.
    if (!/^(?:utf-8|us-ascii|iso-8859-1|windows-1252)$/i.test(encoding))
      throw new NotAllowed(`the encoding ${showText(encoding)}`);
  }

  open(name: string, attributes: ReadonlyMap<string, string>, line: number, prefix: string): void {
    const isRoot = this.#scopes.length === 1;
    const scope = scopeOf(this.#scopes.at(-1) ?? new Map(), attributes);
    this.#scopes.push(scope);
    const space = scope.get(prefix) ?? (prefix === "" ? SVG : null);
    const tag = `<${prefix === "" ? "" : `${prefix}:`}${name}> in line ${line}`;
    if (ACTIVE.test(name)) throw new NotAllowed(tag);
    const isNote = space === SVG ? name === "metadata" : space !== null && isOfEditor(space);
    if (!isRoot && (this.#outside > 0 || isNote)) {
      this.#outside++;
      this.took.add("other");
      return;
    }
    const parent = this.#open.at(-1)?.name;
    if (space !== SVG || !ELEMENTS.has(name) || (isRoot && name !== "svg") || parent === "style")
      throw new NotAllowed(tag);
    const own = isRoot ? ` xmlns="${SVG}" xmlns:xlink="${XLINK}"` : "";
    const written = [...attributes].map(([key, value]) => {
      if (/^(?:.*:)?on/i.test(key)) throw new NotAllowed(`the attribute ${key} of ${tag}`);
      const kept = this.#attribute(name, key, value, scope, line);
      return kept === null ? "" : ` ${kept.key}="${escaped(kept.value.replace(/[\t\n\r]/g, " "))}"`;
    });
    if (isRoot) this.size = sizeOf(attributes);
    this.#count(name, attributes);
    this.#put(`<${name}${own}${written.join("")}`);
    this.#open.push({ name, line, isFilled: false });
  }

  close(): void {
    this.#scopes.pop();
    if (this.#outside > 0) {
      this.#outside--;
      return;
    }
    const one = this.#open.pop();
    this.#around.pop();
    if (!one) return;
    if (one.name === "style") {
      // The style sheet is checked when it ends, because comments cut its text into several pieces.
      const fault = styleFault(this.#style);
      if (fault !== null) throw new NotAllowed(`${fault} in the <style> of line ${one.line}`);
      this.#style = "";
    }
    this.parts.push(one.isFilled ? `</${one.name}>` : "/>");
  }

  text(text: string): void {
    if (this.#outside > 0) return;
    if (this.#open.at(-1)?.name === "style") this.#style += text;
    this.#put(escaped(text).replaceAll("&#10;", "\n").replaceAll("&#9;", "\t"));
  }

  blank(text: string): void {
    if (this.#outside > 0) return;
    if (this.#open.at(-1)?.name === "style") this.#style += text;
    this.#put(text);
  }

  /** Writes content. Before the first content of an element, its start tag is ended. */
  #put(text: string): void {
    const around = this.#open.at(-1);
    if (around && !around.isFilled) {
      around.isFilled = true;
      this.parts.push(">");
    }
    this.parts.push(text);
  }

  #attribute(
    name: string,
    key: string,
    value: string,
    scope: ReadonlyMap<string, string>,
    line: number,
  ): { readonly key: string; readonly value: string } | null {
    const [prefix, local] = key.includes(":")
      ? [key.slice(0, key.indexOf(":")), key.slice(key.indexOf(":") + 1)]
      : ["", key];
    const space = prefix === "" ? "" : scope.get(prefix);
    const at = `in the attribute ${key} of <${name}> in line ${line}`;
    if (local === "href" && (space === "" || space === XLINK))
      return { key: space === "" ? "href" : "xlink:href", value: this.#reference(name, value, at) };
    if (space === XML && (local === "space" || local === "lang")) return { key: `xml:${local}`, value };
    if (space !== "" || !(ATTRIBUTES.has(key) || LABELS.test(key))) {
      if (space && isOfEditor(space)) this.took.add("other");
      return null;
    }
    const fault = NO_STYLE.has(key) || LABELS.test(key) ? null : styleFault(value);
    if (fault !== null) throw new NotAllowed(`${fault} ${at}`);
    return { key, value };
  }

  #reference(name: string, value: string, at: string): string {
    const given = value.trim();
    if (given.startsWith("#")) return given;
    const [, ending, data] = /^(?:image|feImage)$/.test(name) ? (RASTER.exec(given) ?? []) : [];
    if (ending === undefined || data === undefined)
      throw new NotAllowed(`${showText(given.slice(0, 60))} ${at}`);
    const picture = this.#readRaster(ending.toLowerCase(), bytesOfBase64(data));
    if ("found" in picture) throw new NotAllowed(`${picture.found} ${at}`);
    for (const note of picture.took) this.took.add(note);
    return `data:image/${ending.toLowerCase()};base64,${base64Of(picture.bytes)}`;
  }

  /** Counts an element for the closest element around it with an id, because `<use>` repeats elements by their ids. */
  #count(name: string, attributes: ReadonlyMap<string, string>): void {
    const around = this.#drawnAt(this.#around.at(-1) ?? ROOT);
    around.count++;
    if (name === "use")
      around.repeats.push((attributes.get("href") ?? attributes.get("xlink:href") ?? "").trim());
    const id = attributes.get("id");
    if (id !== undefined) around.repeats.push(`#${id}`);
    this.#around.push(id === undefined ? (this.#around.at(-1) ?? ROOT) : `#${id}`);
  }

  #drawnAt(id: string): Drawn {
    const drawn = this.#drawn.get(id) ?? { count: 0, repeats: [] };
    this.#drawn.set(id, drawn);
    return drawn;
  }

  /** Refuses elements that repeat each other too often, because a few lines can draw more than a browser can finish. */
  checkRepeats(): void {
    const known = new Map<string, number>();
    const count = (id: string, depth: number): number => {
      const before = known.get(id);
      if (before !== undefined) return before;
      if (depth > DEEPEST) throw new NotAllowed("parts that repeat each other again and again");
      // Browsers draw nothing for a circular reference, so it counts nothing.
      known.set(id, 0);
      const drawn = this.#drawn.get(id);
      const all = drawn
        ? drawn.repeats.reduce((sum, other) => sum + count(other, depth + 1), drawn.count)
        : 0;
      known.set(id, all);
      return all;
    };
    if (count(ROOT, 0) > MOST_DRAWN) throw new NotAllowed("parts that repeat each other a million times");
  }
}

/** The number of elements inside an element with an id, and the ids that it contains or repeats. */
type Drawn = { count: number; readonly repeats: string[] };
const DEEPEST = 200;
/** Most texts of a drawing are numbers, which need no escaping. */
const escaped = (text: string): string => (/[^ -~]|[&<>"']/.test(text) ? escapeMarkup(text) : text);

const ROOT = "";

function scopeOf(
  around: ReadonlyMap<string, string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = [...attributes].filter(([key]) => key === "xmlns" || key.startsWith("xmlns:"));
  if (own.length === 0) return around;
  return new Map([...around, ...own.map(([key, uri]) => [key.slice("xmlns:".length), uri] as const)]);
}

/** Whether a namespace belongs to a drawing program and not to a standard, such as XHTML or MathML. */
const isOfEditor = (space: string): boolean =>
  !/^http:\/\/www\.w3\.org\/(?:1999\/xhtml|1998\/Math\/MathML|2000\/svg|1999\/xlink|2001\/xml-events|XML\/1998\/namespace|2000\/xmlns)/.test(
    space,
  );

/** The size in pixels, or that of the view box if no size is stated. Null if there is neither. */
function sizeOf(attributes: ReadonlyMap<string, string>): PictureSize | null {
  const pixels = (name: string): number =>
    Number(/^\s*([\d.]+)(?:px)?\s*$/.exec(attributes.get(name) ?? "")?.[1] ?? 0);
  const box = (attributes.get("viewBox") ?? "")
    .slice(0, LONGEST_BOX)
    .trim()
    .split(/[\s,]+/);
  const [width, height] =
    pixels("width") > 0 && pixels("height") > 0
      ? [pixels("width"), pixels("height")]
      : [Number(box[2]), Number(box[3])];
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : null;
}

/** A view box has four numbers, so letters beyond this many are not read. */
const LONGEST_BOX = 200;
