/* Functions that run in a page. Each is sent there as text, so it may use nothing outside of itself. A selector that begins
with a number is about the frame of that number. */

/** A box in CSS pixels from the upper left corner of the visible page. */
export type Place = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};
export type Named = {
  readonly name: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
};

/** Whether the page shows the story, its fonts are loaded, and no part of it is pending. */
export function isReady(frame: number | null): boolean {
  const page = frame === null ? document : document.querySelectorAll("iframe")[frame]?.contentDocument;
  const counts = page?.querySelector('[role="status"]')?.textContent ?? "";
  const isThere = page?.querySelector("main") && !page.querySelector('[aria-busy="true"]');
  // Before any font is requested, the status of all fonts is "loaded" too.
  const letters = [...(page?.fonts ?? [])].some(({ status }) => status === "loaded");
  return Boolean(isThere) && counts !== "" && letters && page?.fonts.status === "loaded";
}

/** Resolves when the page has drawn `count` frames. */
export async function framesLater(count: number): Promise<void> {
  for (let drawn = 0; drawn < count; drawn++) await new Promise(requestAnimationFrame);
}

/** The text of the first element that the selector finds. */
export function textOf(selector: string): string {
  const [, frame, within] = /^(?:(\d) )?(.*)$/.exec(selector) ?? [];
  const page = frame ? document.querySelectorAll("iframe")[Number(frame)]?.contentDocument : document;
  return (page?.querySelector(within ?? "")?.textContent ?? "").replace(/\s+/g, " ").trim();
}

/** The name, the left and right side and the middle height of each element that the selector finds. */
export function namesAndPlaces(selector: string): Named[] {
  const [, frame, within] = /^(?:(\d) )?(.*)$/.exec(selector) ?? [];
  const page = frame ? document.querySelectorAll("iframe")[Number(frame)]?.contentDocument : document;
  return [...(page?.querySelectorAll(within ?? "") ?? [])].map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
    return { name: name.replace(/\s+/g, " ").trim(), left: x, right: x + width, y: y + height / 2 };
  });
}

/** Scrolls to the first element of this name that a pointer can hit, and returns its box. */
export function placeOf({
  selector,
  name,
}: {
  readonly selector: string;
  readonly name: string;
}): Place | null {
  for (const element of document.querySelectorAll(selector)) {
    const own = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim();
    if (!own.startsWith(name)) continue;
    element.scrollIntoView({ block: "nearest" });
    const { x, y, width, height } = element.getBoundingClientRect();
    const met = document.elementFromPoint(x + width / 2, y + height / 2);
    if (met && (element.contains(met) || met.contains(element))) return { x, y, width, height };
  }
  return null;
}

export function boxOf(selector: string): Place {
  const box = document.querySelector(selector)?.getBoundingClientRect();
  if (!box) throw new Error(`nothing is ${selector}`);
  const { x, y, width, height } = box;
  return { x, y, width, height };
}

type Frame = { readonly address: string; readonly width: number; readonly sandbox: string | null };

/** Replaces the page by frames side by side. */
export function framesIn(frames: readonly Frame[]): void {
  document.body.replaceChildren();
  for (const { address, width, sandbox } of frames) {
    const frame = document.createElement("iframe");
    if (sandbox !== null) frame.setAttribute("sandbox", sandbox);
    frame.style.cssText = `float: left; border: 0; width: ${width}px; height: 844px`;
    frame.src = address;
    document.body.append(frame);
  }
}

/** Removes frames by number. */
export function framesOff(frames: readonly number[]): void {
  const all = document.querySelectorAll("iframe");
  for (const frame of frames) all[frame]?.remove();
}
