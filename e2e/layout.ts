import { expect, type Page } from "@playwright/test";

/** The pixels by which the page can be scrolled sideways. A sound page has 0. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Expects that no target smaller than `least` is close to another: WCAG 2.5.8 requires a size, or around each target a
 * circle of that diameter that touches no other. Links in running text are exempt, as are splitters.
 */
export async function expectSoundTargets(page: Page, least: number): Promise<void> {
  const small = await page.evaluate((size) => {
    const dialog = document.querySelector("dialog[open]");
    const all = [
      ...(dialog ?? document).querySelectorAll<HTMLElement>(
        "button, a[href], input, select, summary, [role=slider], [role=separator], [role=combobox]",
      ),
    ].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      // An element for screen readers or keys alone is one pixel large.
      return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
    });
    const spots = all.map((element) => {
      // The label of a check box belongs to its target.
      const target = element.closest("label") ?? element;
      const style = getComputedStyle(element, "::after");
      const grown = style.content !== "none" && style.position === "absolute";
      const host = grown ? (element.closest("li") ?? element) : target;
      const { left, top, width, height } = host.getBoundingClientRect();
      const isInline = getComputedStyle(element).display.startsWith("inline") && element.tagName !== "INPUT";
      const isSplitter = element.getAttribute("role") === "separator";
      const name = element.getAttribute("aria-label") ?? element.textContent ?? "";
      return { element, name, left, top, width, height, exempt: isInline || isSplitter };
    });
    return spots
      .filter(({ width, height, exempt }) => !exempt && (width < size || height < size))
      .filter((spot) => {
        const x = spot.left + spot.width / 2;
        const y = spot.top + spot.height / 2;
        return spots.some((other) => {
          if (other.element === spot.element || other.exempt) return false;
          const away = Math.hypot(
            Math.max(other.left - x, 0, x - (other.left + other.width)),
            Math.max(other.top - y, 0, y - (other.top + other.height)),
          );
          return away < size / 2;
        });
      })
      .map(({ name, width, height }) => `${name.trim().slice(0, 40)} ${width}×${height}`);
  }, least);
  expect(small).toEqual([]);
}

/**
 * Expects that no button, field or heading is cut off by the page or by a clipping element, and that no text exceeds
 * its button. Names that end in an intended ellipsis are no faults.
 */
export async function expectNothingCut(page: Page): Promise<void> {
  const cut = await page.evaluate(() => {
    const root = document.querySelector("dialog[open]") ?? document;
    const found: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>(
      "header h1, header [role=status], header button",
    )) {
      const { left, right, top, bottom, width } = element.getBoundingClientRect();
      if (width <= 1 || bottom > window.innerHeight || document.querySelector("dialog[open]")) continue;
      for (const x of [left + 2, (left + right) / 2, right - 2]) {
        const hit = document.elementFromPoint(x, (top + bottom) / 2);
        if (hit && !element.contains(hit) && !hit.contains(element)) {
          found.push(`${element.tagName} ${element.textContent?.slice(0, 40)} lies under ${hit.tagName}`);
        }
      }
    }
    for (const element of root.querySelectorAll<HTMLElement>(
      "button, input, select, h1, h2, h3, legend, dialog p",
    )) {
      const box = element.getBoundingClientRect();
      const isHidden =
        !element.checkVisibility({ visibilityProperty: true }) || box.width <= 1 || box.height <= 1;
      // A field of opacity 0 only takes presses on the visible label below it.
      if (isHidden || getComputedStyle(element).opacity === "0") continue;
      const name = `${element.tagName} ${(element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 50)}`;
      if (box.left < -1 || box.right > document.documentElement.clientWidth + 1) {
        found.push(`${name} sticks out of the page: ${Math.round(box.left)} to ${Math.round(box.right)}`);
      }
      for (let around = element.parentElement; around; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.overflowX === "visible" || style.textOverflow === "ellipsis") continue;
        const frame = around.getBoundingClientRect();
        if (box.left < frame.left - 1 || box.right > frame.right + 1) {
          found.push(`${name} sticks out of its part: ${Math.round(box.right - frame.right)} px`);
        }
        break;
      }
      const runsOut =
        element.scrollWidth > element.clientWidth + 2 || element.scrollHeight > element.clientHeight + 3;
      const inside = getComputedStyle(element);
      if (
        element.tagName === "BUTTON" &&
        runsOut &&
        inside.display !== "inline" &&
        inside.overflow === "visible"
      ) {
        found.push(`${name} runs out of itself`);
      }
    }
    return found;
  });
  expect(cut).toEqual([]);
}
