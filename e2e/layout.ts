import { expect, type Page } from "@playwright/test";

/** How far the page can be scrolled sideways, in pixels: 0 on a sound page. */
export const sidewaysScroll = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Targets smaller than `least` that have no room about them: WCAG 2.5.8 asks for a size, or for a circle of that
 * diameter about each that meets no other. Links in running text are exempt; the elements laid on canvas marks have the
 * list as their equivalent.
 */
export async function expectSoundTargets(page: Page, least: number): Promise<void> {
  const small = await page.evaluate((size) => {
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: false });
    const dialog = document.querySelector("dialog[open]");
    const all = [
      ...(dialog ?? document).querySelectorAll<HTMLElement>(
        "button, a[href], input, select, summary, [role=slider], [role=separator], [role=combobox]",
      ),
    ].filter(
      (element) =>
        isShown(element) && !element.closest("[class*=skip]") && element.getClientRects().length > 0,
    );
    const spots = all.map((element) => {
      // A check box is as large as the label about it.
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
