import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, open, ready, test } from "./journey.ts";

/** A page on another origin that frames what it is given, long enough to scroll. */
async function hostPage(body: string): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(
      `<!doctype html><html lang="en"><title>Host</title><body>${body}<div style="height:3000px">`,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

// The host page is an origin of its own.
test.use({ mayFail: true, ownOrigin: false });

test("the code of the dialog shows the same view inside another site's page", async ({ page }) => {
  await open(page, "#kind=legal&from=2019-10-01&to=2020-12-31");
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Embed this view" }).click();
  const dialog = page.getByRole("dialog", { name: "Embed this view" });
  await dialog.getByLabel("Height in pixels").fill("460");
  const code = await dialog.getByLabel("Code").inputValue();
  const host = await hostPage(code);
  await page.goto(host.address);
  const frame = page.frameLocator("iframe");
  await expect(frame.getByRole("status").first()).toHaveText(/^\d of 90 events/);
  await expect(frame.getByRole("option").first()).toBeVisible();
  expect((await page.locator("iframe").boundingBox())?.height).toBe(460);

  // The plain wheel scrolls the host; with Ctrl it zooms in the frame.
  const status = frame.getByRole("status").first();
  const before = await status.textContent();
  const box = await page.locator("iframe").boundingBox();
  if (!box) throw new Error("the frame has no box");
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
  expect(await status.textContent()).toBe(before);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.keyboard.down("Control");
  await page.mouse.wheel(0, -400);
  await page.keyboard.up("Control");
  await expect.poll(() => status.textContent()).not.toBe(before);

  // Open in full keeps the state, and leaves the host.
  await frame.getByRole("link", { name: "Open in full" }).click();
  await page.waitForURL(/#kind=legal&from=/);
  await ready(page);
  host.close();
});

test("one event is a card that the host's script gives its height", async ({ page, baseURL }) => {
  const host = await hostPage(
    `<iframe data-dateline src="${baseURL}/embed/#event=whatsapp-sues-nso-group" title="An event" style="width:100%;height:200px"></iframe>
     <script async src="${baseURL}/embed.js"></script>`,
  );
  await page.goto(host.address);
  await expect(page.frameLocator("iframe").getByRole("heading", { level: 2 })).toContainText("sue NSO Group");
  await expect(page.frameLocator("iframe").getByText("Confirmed", { exact: true }).first()).toBeVisible();
  await expect
    .poll(async () => (await page.locator("iframe").boundingBox())?.height ?? 0)
    .toBeGreaterThan(500);
  host.close();
});
