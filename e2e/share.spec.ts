import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { exampleText } from "../src/model/exampleStory.node.ts";
import { details, expect, expectAccessible, goOnInOnePage, open, test } from "./journey.ts";
import { sampleOf } from "./sample.ts";

goOnInOnePage();

const EVENT = "banerjee-accuses-government-of-using-nso";
const dialog = (page: Page) => page.getByRole("dialog", { name: "Share and cite" });

async function openDialog(page: Page, address = `#event=${EVENT}&kind=statement`): Promise<void> {
  await open(page, address);
  await details(page).getByRole("button", { name: "Share and cite" }).click();
  await expect(dialog(page)).toBeVisible();
}

test.describe("sharing", () => {
  const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

  test("gives the event, the view, or a link that tells no server which event it is", async ({
    page,
    baseURL,
  }) => {
    await openDialog(page);
    for (const [name, link] of [
      ["Copy link to this event", `/event/${EVENT}/`],
      ["Copy link to this view", `/event/${EVENT}/#kind=statement`],
      ["Copy link without preview", `/#event=${EVENT}`],
    ] as const) {
      await dialog(page).getByRole("button", { name }).click();
      await expect(dialog(page).getByText("Copied", { exact: true })).toBeVisible();
      expect(await copied(page)).toBe(`${baseURL}${link}`);
    }
    await expect(dialog(page)).toContainText("which browsers send to no server");
    await expect(dialog(page).getByRole("button", { name: "Share with another program" })).toHaveCount(0);
  });

  test("an event of another story has no page, and no server learns of it", async ({ page, baseURL }) => {
    await openDialog(page, `#data=whatsapp-nso-article&event=${EVENT}`);
    await expect(dialog(page).getByRole("button", { name: "Copy link without preview" })).toHaveCount(0);
    await expect(dialog(page)).toContainText("All of this link stands after the #");
    await dialog(page).getByRole("button", { name: "Copy link to this event" }).click();
    await expect(dialog(page).getByText("Copied", { exact: true })).toBeVisible();
    expect(await copied(page)).toBe(`${baseURL}/#data=whatsapp-nso-article&event=${EVENT}`);
  });

  test("a citation keeps date, standing, sources and the day of access, in each form", async ({ page }) => {
    await openDialog(page);
    const { version } = JSON.parse(exampleText("whatsapp-nso-affair.json"));
    const text = dialog(page).getByRole("textbox", { name: "Text of the citation" });
    for (const name of ["Plain text", "APA", "Chicago", "Wikipedia", "BibTeX", "Paragraph with footnotes"]) {
      await dialog(page).getByRole("radio", { name }).check();
      await expect(text).toHaveValue(
        /alleged, contested; Saturday 2 November 2019; 4 sources, 3 independent/i,
      );
      expect(await text.inputValue()).toContain(version);
      await expect(text).toHaveValue(new RegExp(String(new Date().getUTCFullYear())));
      await dialog(page).getByRole("button", { name: "Copy citation" }).click();
      await expect.poll(() => copied(page)).toBe(await text.inputValue());
    }
    await expect(text).toHaveValue(/¹ News report from Kolkata/);
  });
});

test("everything of it by keyboard, and back where one was", async ({ page }) => {
  await open(page, `#event=${EVENT}`);
  const button = details(page).getByRole("button", { name: "Share and cite" });
  await button.focus();
  await page.keyboard.press("Enter");
  await expect(dialog(page)).toBeVisible();
  const reached: string[] = [];
  for (let step = 0; step < 8; step++) {
    reached.push(
      await page.evaluate(() => document.activeElement?.textContent || document.activeElement?.tagName || ""),
    );
    await page.keyboard.press("Tab");
  }
  expect(reached).toEqual(
    expect.arrayContaining([
      "Close",
      "Copy link to this event",
      "Copy link to this view",
      "INPUT",
      "Copy citation",
    ]),
  );
  await page.keyboard.press("Escape");
  await expect(dialog(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

const LOOKS = [
  [1440, 900, "light"],
  [320, 640, "dark"],
] as const;

for (const [width, height, scheme] of sampleOf(LOOKS, 2, 1)) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height }, reducedMotion: "reduce" });
    test(`axe finds nothing in the dialog in ${scheme} colours, and nothing runs over its edge`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await openDialog(page, `#event=${EVENT}`);
      await expectAccessible(page, "dialog");
      expect(await dialog(page).evaluate((box) => box.scrollWidth <= box.clientWidth)).toBe(true);
    });
  });
}

test("where the system can share, the event goes to it with its standing", async ({ page, baseURL }) => {
  await open(page);
  await page.evaluate(() => {
    Object.assign(navigator, {
      share: async (what: unknown) => {
        Object.assign(window, { shared: what });
      },
    });
  });
  await openDialog(page);
  await dialog(page).getByRole("button", { name: "Share with another program" }).click();
  expect(await page.evaluate(() => Reflect.get(window, "shared"))).toEqual({
    title:
      "Banerjee says the government uses NSO Group to watch people · 2 Nov 2019 · Alleged · contested · 4 sources, 3 independent · Dateline",
    url: `${baseURL}/event/${EVENT}/`,
  });
  await page.evaluate(() => Reflect.deleteProperty(navigator, "share"));
});

test("the story says which data and which program it is made of", async ({ page }) => {
  await open(page);
  const footer = details(page).locator("footer");
  await expect(footer).toContainText("Version 2.8.10, 2 December 2026 · 90 events");
  // The published file, which is written anew: what a reader can fetch and compare.
  const file = await (await page.request.get("/data/whatsapp-nso-affair.json")).body();
  await expect(footer).toContainText(createHash("sha256").update(file).digest("hex"));
  await expect(footer).toContainText(/Dateline 1\.0\.0/);
  await footer.getByRole("link", { name: "Corrections" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Corrections");
});

test("a published file of which a byte was changed is shown, with a warning", async ({ page }) => {
  await page.route("**/data/whatsapp-nso-affair.json", async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace("1,400", "1,500") });
  });
  await open(page);
  await expect(
    page.getByRole("status").filter({ hasText: "not the data that this page was published with" }),
  ).toBeVisible();
});
