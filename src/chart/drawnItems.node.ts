import { scanXml } from "../load/scanXml.ts";
import { canvasPen } from "./canvasPen.ts";
import { type Fade, fontFor, type Pen } from "./pen.ts";
import { type SvgPen, svgPen } from "./svgPen.ts";

/* Test support: the items of a picture from the calls to a pen, from its SVG, and from the calls to a canvas. */

/** One visible item. `what` has its form, colours and text. `numbers` has its place, size and opacity. */
export type DrawnItem = { readonly what: string; readonly numbers: readonly number[] };
type Call = readonly [name: string, ...values: readonly unknown[]];

function recorded<P extends Pen>(pen: P): { readonly pen: P; readonly calls: Call[] } {
  const calls: Call[] = [];
  const listening = new Proxy(pen, {
    get: (target, name) => {
      const method: unknown = Reflect.get(target, name);
      if (typeof method !== "function") return method;
      return (...values: readonly unknown[]) => {
        calls.push([String(name), ...values.filter((value) => typeof value !== "function")]);
        return Reflect.apply(method, target, values);
      };
    },
  });
  return { pen: listening, calls };
}

const TURNED = " turned";
const fadeText = (colour: string, fade: Fade): string =>
  [colour, ...fade.map(({ at, alpha }) => `${at}:${alpha}`)].join(" ");

export function itemsOfCalls(draw: (pen: Pen) => void): DrawnItem[] {
  const items: DrawnItem[] = [];
  let alpha = 1;
  const add = (what: string, ...numbers: number[]) => items.push({ what, numbers: [...numbers, alpha] });
  draw({
    alpha: (share) => {
      alpha = share;
    },
    fillRect: (x, y, width, height, colour, corner = 0) =>
      add(`fill rect ${colour}`, x, y, width, height, corner),
    strokeRect: (x, y, width, height, colour, line) =>
      add(`stroke rect ${colour}`, x, y, width, height, line.width, ...(line.dash ?? [])),
    fadeRect: (x, y, width, height, colour, fade) =>
      add(`fade ${fadeText(colour, fade)}`, x, y, width, height),
    fillShape: (path, x, y, scale, colour) => add(`fill ${path} ${colour}`, x, y, scale),
    strokeShape: (path, x, y, scale, colour, line) =>
      add(
        `stroke ${path} ${colour}`,
        x,
        y,
        scale,
        ...[line.width, ...(line.dash ?? [])].map((length) => length / scale),
      ),
    curve: (start, bends, colour, line) =>
      add(
        `curve ${colour}`,
        ...[start, ...bends.flatMap(({ control, end }) => [control, end])].flatMap(({ x, y }) => [x, y]),
        line.width,
        ...(line.dash ?? []),
      ),
    triangle: (a, b, c, colour) => add(`triangle ${colour}`, ...[a, b, c].flatMap(({ x, y }) => [x, y])),
    text: (words, x, y, { font, colour, align, halo, isTurned }) => {
      const how = `${fontFor(words, font)} ${colour} ${align} ${halo?.colour ?? "bare"}${isTurned ? TURNED : ""}`;
      add(`text ${words} ${how}`, x, y, halo?.width ?? 0);
    },
    beginGroup: () => {},
    endGroup: () => {},
  });
  return items;
}

const numbersIn = (text: string): number[] => [...text.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(Number);
const plain = (words: string): string => words.replace(/^\u2068|\u2069$/g, "");
const ALIGNS: Readonly<Record<string, string>> = { start: "left", middle: "center", end: "right" };

function itemsOfSvg(markup: string): DrawnItem[] {
  const items: DrawnItem[] = [];
  const fades = new Map<string, string[]>();
  let definition = "";
  let inside = "";
  let text: Omit<DrawnItem, "what"> & { readonly before: string; readonly after: string } = {
    before: "",
    after: "",
    numbers: [],
  };
  const open = (name: string, attributes: ReadonlyMap<string, string>) => {
    const of = (key: string): string => attributes.get(key) ?? "";
    const number = (key: string, otherwise = 0): number => Number(attributes.get(key) ?? otherwise);
    const size = [number("width"), number("height")];
    const [x = 0, y = 0, scale = 1] = numbersIn(of("transform"));
    const stroke = [number("stroke-width"), ...numbersIn(of("stroke-dasharray"))];
    const isStroked = of("fill") === "none";
    const alpha = number(isStroked ? "stroke-opacity" : "fill-opacity", 1);
    const add = (what: string, ...numbers: number[]) => items.push({ what, numbers: [...numbers, alpha] });
    inside = name;
    switch (name) {
      case "linearGradient":
        definition = of("id");
        break;
      case "stop":
        fades.set(definition, [
          ...(fades.get(definition) ?? [of("stop-color")]),
          `${of("offset")}:${of("stop-opacity")}`,
        ]);
        break;
      case "rect": {
        const at = [number("x"), number("y"), ...size];
        const fade = fades.get(/^url\(#(.*)\)$/.exec(of("fill"))?.[1] ?? "");
        if (fade) add(`fade ${fade.join(" ")}`, ...at);
        else if (isStroked) add(`stroke rect ${of("stroke")}`, ...at, ...stroke);
        else add(`fill rect ${of("fill")}`, ...at, number("rx"));
        break;
      }
      case "path": {
        const path = of("d");
        const points = numbersIn(path);
        if (!attributes.has("transform")) {
          if (isStroked) add(`curve ${of("stroke")}`, ...points, ...stroke);
          else add(`triangle ${of("fill")}`, ...points);
        } else if (isStroked) add(`stroke ${path} ${of("stroke")}`, x, y, scale, ...stroke);
        else add(`fill ${path} ${of("fill")}`, x, y, scale);
        break;
      }
      case "text": {
        const style = of("font-style") === "" ? "" : `${of("font-style")} `;
        const family = of("font-family").replace(/, "\w+"(?=,)/, "");
        const font = `${style}${of("font-weight")} ${of("font-size")}px ${family}`;
        text = {
          before: "text ",
          after: ` ${font} ${of("fill")} ${ALIGNS[of("text-anchor")]} ${of("stroke") || "bare"}${of("transform").startsWith("rotate(-90 ") ? TURNED : ""}`,
          numbers: [number("x"), number("y"), number("stroke-width"), alpha],
        };
        break;
      }
    }
  };
  const failure = scanXml(`<svg>${markup}</svg>`, {
    open,
    close: () => {},
    text: (words) => {
      if (inside === "text") {
        items.push({ what: `${text.before}${plain(words)}${text.after}`, numbers: text.numbers });
      }
      inside = "";
    },
  });
  if (failure) throw new Error(`no XML: ${JSON.stringify(failure)}`);
  return items;
}

/** Stands for `Path2D`, which Node lacks. It keeps the text of its path. */
export class TextPath {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Device dots per CSS pixel on the logged canvas, and the place of the picture on it. */
const RATIO = 2;
const LEFT = 30;
const TOP = 10;

/** Stands for the context of a canvas. It keeps what is drawn, with positions in the picture, not on the canvas. */
class CanvasLog {
  readonly items: DrawnItem[] = [];
  fillStyle: string | { readonly fade: string[] } = "";
  strokeStyle = "";
  globalAlpha = 1;
  lineWidth = 1;
  font = "";
  textAlign = "";
  textBaseline = "alphabetic";
  lineJoin = "";
  #dash: readonly number[] = [];
  #transform = { a: 1, d: 1, e: 0, f: 0 };
  #turn = 0;
  #path: { what: string; numbers: number[] } = { what: "", numbers: [] };
  #halo = "bare";

  setTransform(a: number, _b: number, _c: number, d: number, e: number, f: number) {
    this.#transform = { a, d, e, f };
    this.#turn = 0;
  }
  rotate(angle: number) {
    this.#turn += angle;
  }
  setLineDash(dash: readonly number[]) {
    this.#dash = [...dash];
  }
  createLinearGradient(...ends: number[]) {
    if (ends.join() !== "0,0,1,0") throw new Error("a gradient that is not one unit wide");
    const fade: string[] = [];
    return {
      fade,
      addColorStop: (at: number, colour: string) => {
        const [, parts = "", alpha = ""] = /^rgb\((.*), ([\d.]+)\)$/.exec(colour) ?? [];
        if (fade.length === 0) fade.push(`rgb(${parts})`);
        fade.push(`${at}:${alpha}`);
      },
    };
  }
  #point(x: number, y: number): [number, number] {
    const { a, d, e, f } = this.#transform;
    return [(a * x + e) / RATIO - LEFT, (d * y + f) / RATIO - TOP];
  }
  #add(what: string, ...numbers: number[]) {
    this.items.push({ what, numbers: [...numbers, this.globalAlpha] });
  }
  #fillColour(): string {
    return typeof this.fillStyle === "string" ? this.fillStyle : this.fillStyle.fade.join(" ");
  }
  fillRect(x: number, y: number, width: number, height: number) {
    const [left, top] = this.#point(x, y);
    const [right, bottom] = this.#point(x + width, y + height);
    const box = [left, top, right - left, bottom - top];
    if (typeof this.fillStyle === "string") this.#add(`fill rect ${this.fillStyle}`, ...box, 0);
    else this.#add(`fade ${this.#fillColour()}`, ...box);
  }
  strokeRect(x: number, y: number, width: number, height: number) {
    const line = [this.lineWidth, ...this.#dash];
    this.#add(`stroke rect ${this.strokeStyle}`, ...this.#point(x, y), width, height, ...line);
  }
  beginPath() {
    this.#path = { what: "", numbers: [] };
  }
  roundRect(x: number, y: number, width: number, height: number, corner: number) {
    this.#path = { what: "rect", numbers: [...this.#point(x, y), width, height, corner] };
  }
  moveTo(x: number, y: number) {
    this.#path = { what: "triangle", numbers: this.#point(x, y) };
  }
  lineTo(x: number, y: number) {
    this.#path.numbers.push(...this.#point(x, y));
  }
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number) {
    this.#path.what = "curve";
    this.#path.numbers.push(...this.#point(controlX, controlY), ...this.#point(x, y));
  }
  fill(path?: TextPath) {
    const { what, numbers } = this.#path;
    const scale = this.#transform.a / RATIO;
    if (path) this.#add(`fill ${path.text} ${this.#fillColour()}`, ...this.#point(0, 0), scale);
    else this.#add(`${what === "rect" ? "fill rect" : what} ${this.#fillColour()}`, ...numbers);
  }
  stroke(path?: TextPath) {
    const { what, numbers } = this.#path;
    const scale = this.#transform.a / RATIO;
    const line = [this.lineWidth, ...this.#dash];
    if (path) this.#add(`stroke ${path.text} ${this.strokeStyle}`, ...this.#point(0, 0), scale, ...line);
    else this.#add(`${what} ${this.strokeStyle}`, ...numbers, ...line);
  }
  strokeText() {
    if (this.lineJoin !== "round") throw new Error("a halo with spikes");
    this.#halo = this.strokeStyle;
  }
  fillText(words: string, x: number, y: number) {
    if (this.textBaseline !== "alphabetic") throw new Error("a text beside its baseline");
    const turned = Math.abs(this.#turn + Math.PI / 2) < 1e-9 ? TURNED : this.#turn === 0 ? "" : " askew";
    const how = `${this.font} ${this.fillStyle} ${this.textAlign} ${this.#halo}${turned}`;
    const halo = this.#halo === "bare" ? 0 : this.lineWidth;
    this.#add(`text ${plain(words)} ${how}`, ...this.#point(x, y), halo);
    this.#halo = "bare";
  }
}

/** The items on a canvas. The test must first set the global `Path2D` to `TextPath`. */
export function drawnOnCanvas(draw: (pen: Pen) => void): { items: readonly DrawnItem[]; calls: Call[] } {
  const log = new CanvasLog();
  // Node has no canvas. The log has every method that a pen calls.
  const { pen, calls } = recorded(canvasPen(log as unknown as CanvasRenderingContext2D, RATIO, LEFT, TOP));
  draw(pen);
  return { items: log.items, calls };
}

export function drawnAsSvg(draw: (pen: Pen) => void): { items: readonly DrawnItem[]; calls: Call[] } {
  const svg: SvgPen = svgPen();
  const { pen, calls } = recorded(svg);
  draw(pen);
  return { items: itemsOfSvg(svg.markup()), calls };
}
