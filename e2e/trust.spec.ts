import { counts, details, expect, filters, goOnInOnePage, network, open, test } from "./journey.ts";

goOnInOnePage();

test.describe("in a browser that gives nothing away", () => {
  test.use({ viewport: { width: 1400, height: 900 }, locale: "en-US", timezoneId: "UTC" });
  test("the story is read without canvas readback, WebGL, storage, WebRTC and fine clocks", async ({
    page,
  }) => {
    await page.addInitScript(() => {
      const refuse = () => {
        throw new DOMException("refused", "SecurityError");
      };
      Object.defineProperty(CanvasRenderingContext2D.prototype, "getImageData", { value: refuse });
      for (const name of ["toDataURL", "toBlob"])
        Object.defineProperty(HTMLCanvasElement.prototype, name, { value: refuse });
      const getContext = HTMLCanvasElement.prototype.getContext;
      Object.defineProperty(HTMLCanvasElement.prototype, "getContext", {
        value(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind === "2d" ? Reflect.apply(getContext, this, [kind, ...rest]) : refuse();
        },
      });
      for (const name of [
        "localStorage",
        "sessionStorage",
        "indexedDB",
        "caches",
        "RTCPeerConnection",
        "SharedArrayBuffer",
      ]) {
        Object.defineProperty(window, name, { get: refuse, configurable: true });
      }
      const now = performance.now.bind(performance);
      Object.defineProperty(performance, "now", { value: () => Math.floor(now() / 100) * 100 });
    });
    await open(page);
    await page.getByRole("option").first().click();
    await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
    await expect(
      network(page)
        .getByRole("treeitem", { name: /^The Citizen Lab/ })
        .first(),
    ).toBeAttached();
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await filters(page).getByRole("checkbox", { name: "CERT-In", exact: true }).check();
    await expect(counts(page)).toHaveText(/^12 of 90/);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "List", exact: true }).click();
    await expect(page.getByRole("region", { name: "Events" }).getByRole("listitem")).toHaveCount(12);
  });
});
