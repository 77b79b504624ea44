import { counts, details, expect, filters, fragment, goOnInOnePage, open, test } from "./journey.ts";

goOnInOnePage();

const box = "Search events and actors";

test("Enter filters by the text, whatever it holds", async ({ page }) => {
  await open(page);
  const search = page.getByRole("combobox", { name: box });
  await search.fill("audit cert-in");
  await search.press("Enter");
  await expect.poll(() => fragment(page)).toBe("q=audit%20cert-in");
  await expect(filters(page).getByRole("button", { name: /^Remove/ })).toHaveCount(1);
  await expect(search).toHaveValue("");
  await expect(counts(page)).not.toHaveText(/^90 of/);
  await search.fill("(a+)+$");
  await search.press("Enter");
  await expect(counts(page)).toHaveText(/^0 of 90/);
  // The list of suggestions would lie on what has been found.
  await search.fill("supreme");
  await expect(page.getByRole("option", { name: /^Supreme Court of India/ })).toBeVisible();
  await search.press("Enter");
  await expect.poll(() => fragment(page)).toBe("q=supreme");
  await expect(page.getByRole("option", { name: /^Supreme Court of India/ })).toBeHidden();
  await expect(search).toBeFocused();
});

test("words that nobody searched for leave the field with the reader", async ({ page }) => {
  await open(page);
  const search = page.getByRole("combobox", { name: box });
  await search.fill("supreme");
  await expect(page.getByRole("option", { name: /^Supreme Court of India/ })).toBeVisible();
  await page.getByRole("heading", { level: 1 }).click();
  await expect(search).toHaveValue("");
  await expect(counts(page)).toContainText("90 of 90 events");
});

test("what was sought is in sight without the filters, on a laptop and on a phone", async ({ page }) => {
  for (const [width, height] of [
    [1280, 720],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await open(page, "#q=supreme");
    await expect(page.getByRole("button", { name: "Filters · 1: supreme" })).toBeInViewport({ ratio: 1 });
  }
});

test("two keys pressed before the page has drawn the first open the suggestion", async ({ page }) => {
  await open(page);
  const search = page.getByRole("combobox", { name: box });
  await search.fill("mamata");
  await expect(page.getByRole("option", { name: /^Mamata Banerjee/ })).toBeVisible();
  await search.evaluate((field) => {
    for (const key of ["ArrowDown", "Enter"]) {
      field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
    }
  });
  await expect(details(page).getByRole("heading", { name: "Mamata Banerjee", exact: true })).toBeVisible();
  expect(fragment(page)).toBe("");
  await expect(search).toHaveValue("");
});

test("who types before the suggestions have come goes on in the same words", async ({ page }) => {
  let come = () => {};
  const late = new Promise<void>((resolve) => {
    come = resolve;
  });
  await page.route(/\/assets\/SearchCombobox[^/]*\.js$/, async (route) => {
    await late;
    await route.continue();
  });
  await open(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("CERT");
  const plain = page.getByRole("searchbox", { name: "Search events and actors" });
  await expect(plain).toHaveValue("CERT");
  come();
  const field = page.getByRole("combobox", { name: "Search events and actors" });
  await expect(field).toBeFocused();
  await expect(page.getByRole("option", { name: /^CERT-In/ }).first()).toBeVisible();
  await page.keyboard.type("-In");
  await expect(field).toHaveValue("CERT-In");
  await expect(page.getByRole("option", { name: /^CERT-In/ }).first()).toBeVisible();
});
