import type { Page } from "@playwright/test";
import {
  countedEvents,
  counts,
  details,
  drawnEvents,
  expect,
  fragment,
  goOnInOnePage,
  laterPartsHaveCome,
  marks,
  open,
  path,
  test,
  windowField,
} from "./journey.ts";
import { madeStory, serveStory, wordOf } from "./madeStory.ts";
import { everything, sampleOf } from "./sample.ts";

goOnInOnePage();

test.use({ reducedMotion: "reduce" });

/** Where the keyboard is, in words, and what is wrong with it: `null` when it can be seen and has a name. */
function focusNow(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) {
      return { where: "body", fault: "the focus is lost", pane: "" };
    }
    // A hidden radio shows its focus on its label, a link as large as its item on its cover.
    const places = [
      getComputedStyle(element),
      getComputedStyle(element, "::after"),
      ...(element.parentElement ? [getComputedStyle(element.parentElement)] : []),
    ];
    const ring = places.some(
      (style) => style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
    );
    const box = element.getBoundingClientRect();
    const inSight =
      box.right > 0 &&
      box.bottom > 0 &&
      box.left < window.innerWidth &&
      box.top < window.innerHeight &&
      box.width >= 1;
    // Elements on canvas marks let the pointer through; everything else must be what lies there.
    const hit = document.elementFromPoint(
      Math.min(Math.max(box.left + box.width / 2, 0), window.innerWidth - 1),
      Math.min(Math.max(box.top + box.height / 2, 0), window.innerHeight - 1),
    );
    const isMark = element.matches("[role=option], [role=treeitem]");
    const isCovered =
      !isMark &&
      hit !== null &&
      !element.contains(hit) &&
      !hit.contains(element) &&
      !hit.closest("label")?.contains(element);
    const name =
      element.getAttribute("aria-label") ??
      element.textContent?.trim().slice(0, 60) ??
      element.getAttribute("name");
    return {
      where: `${element.getAttribute("role") ?? element.tagName} ${name}`,
      fault: ring
        ? inSight
          ? isCovered
            ? "it is covered"
            : null
          : "it is out of sight"
        : "nothing shows it",
      pane: element.closest("[role=listbox]") ? "listbox" : element.closest("[role=tree]") ? "tree" : "",
    };
  });
}

/** Presses keys one after the other; after each the focus must be somewhere and be seen. Answers how many. */
async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await expect
      .poll(async () => {
        const { where, fault } = await focusNow(page);
        return fault && `${where} after ${key}: ${fault}`;
      })
      .toBeNull();
  }
  return keys.length;
}

/** Tab until the focus is on something so called. */
async function tabTo(page: Page, name: RegExp, key = "Tab"): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await press(page, key);
    if (name.test((await focusNow(page)).where)) return;
  }
  throw new Error(`no ${name} within 60 presses of ${key}`);
}

const onMark = (page: Page, name: RegExp, timeout?: number) =>
  expect(page.locator("[role=option]:focus, [role=treeitem]:focus")).toHaveAttribute("aria-label", name, {
    ...(timeout === undefined ? {} : { timeout }),
  });

test("the whole journey without a mouse", async ({ page }) => {
  await open(page);
  await expect(page.getByRole("combobox", { name: "Search events and actors" })).toBeVisible();

  // A person, by search.
  await press(page, "Control+k");
  await page.keyboard.type("banerjee");
  await expect(page.getByRole("option", { name: /^Mamata Banerjee/ })).toBeVisible();
  await press(page, "ArrowDown", "Enter");
  await expect(details(page).getByRole("heading", { name: "Mamata Banerjee", exact: true })).toBeVisible();

  // Only what she took part in.
  await press(page, "F6");
  await expect(details(page)).toBeFocused();
  await tabTo(page, /Only events with/);
  await press(page, "Enter");
  await expect.poll(() => fragment(page)).toBe("actor=mamata-banerjee");
  await expect(counts(page)).not.toHaveText(/^90 of/);

  // A given event in the picture, by typing how it begins.
  await press(page, "F6");
  await onMark(page, /\d of \d+\.$/);
  // Letters that come later than 700 ms after each other, as on a busy machine, begin another search: one types again.
  await expect(async () => {
    await page.keyboard.type("banerjee says the");
    await onMark(page, /^2 November 2019\. Banerjee says the government uses NSO/, 2_000);
  }).toPass({ intervals: [1_000] });
  await press(page, "Enter");
  await expect.poll(() => path(page)).toBe("/event/banerjee-accuses-government-of-using-nso/");

  // Its sources.
  await press(page, "F6");
  await tabTo(page, /^A .*(?:Telegraph|Wire|Express|Times|Hindu|NDTV|phone|Mamata|Banerjee)/i);
  await expect(page.locator(":focus")).toHaveAttribute("rel", /noreferrer/);

  // Back in the picture, on the same mark, and on to the network.
  await press(page, "F6");
  await onMark(page, /Banerjee says the government uses NSO/);
  // With all events again. Below the timeline a picture shows who acted on whom.
  await tabTo(page, /^BUTTON Remove Mamata Banerjee/, "Shift+Tab");
  await press(page, "Enter");
  await expect(counts(page)).toHaveText(/^90 of 90/);
  await tabTo(page, /^treeitem /);
  await onMark(page, /^[^,]+, /);
  await press(page, "Home");
  await page.keyboard.type("mamata");
  await onMark(page, /^Mamata Banerjee, person/);
  await press(page, "ArrowRight", "ArrowRight");
  await onMark(page, /, \d+ events?: /);
  await press(page, "Enter");
  await expect.poll(() => fragment(page)).toMatch(/^focus=[\w-]+,[\w-]+$/);

  // The link of the tie.
  await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(/ and /);
  await press(page, "F6");
  await tabTo(page, /^BUTTON Copy link to this view/, "Shift+Tab");
  await press(page, "Enter");
  await expect(page.getByText("Link copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/#focus=[\w-]+,[\w-]+$/);

  // Back undoes one act each.
  await page.goBack();
  await expect.poll(() => path(page)).toBe("/event/banerjee-accuses-government-of-using-nso/");
  await expect.poll(() => fragment(page)).toBe("window=all");
  await page.goBack();
  await expect(counts(page)).not.toHaveText(/^90 of/);
  await page.goBack();
  await expect(details(page).getByRole("heading", { name: "Mamata Banerjee", exact: true })).toBeVisible();
  await page.goBack();
  await expect(counts(page)).toHaveText(/^90 of 90/);
});

const ROUNDS = [
  ["a wide screen", 1920, 1080, "#event=banerjee-accuses-government-of-using-nso&kind=statement"],
  ["a tablet", 768, 1024, ""],
  ["a phone", 390, 844, "#focus=whatsapp&kind=legal"],
] as const;

for (const [name, width, height, address] of sampleOf(ROUNDS, 2)) {
  test.describe(`on ${name}`, () => {
    test.use({ viewport: { width, height } });
    test("Tab goes all the way round and back; each picture is one stop", async ({ page }) => {
      // From the top of a page that has just been opened.
      await page.goto("about:blank");
      await open(page, address);
      await expect(page.locator("[role=treeitem], [data-day]").first()).toBeAttached();
      // A field that suggests takes the place of the plain one, which has another role.
      await laterPartsHaveCome(page);
      const round = async (key: string) => {
        const stops: string[] = [];
        const faults: string[] = [];
        const pictures: string[] = [];
        for (let step = 0; step < 400; step++) {
          await page.keyboard.press(key);
          const { where, fault, pane } = await focusNow(page);
          // Past the last stop the browser's own controls come, which a page sees as nothing.
          if (where === "body") break;
          stops.push(where);
          if (fault) faults.push(`${where}: ${fault}`);
          if (pane) pictures.push(pane);
        }
        return { stops, faults, pictures };
      };
      await page.evaluate(() => document.body.focus());
      const there = await round("Tab");
      expect(there.faults).toEqual([]);
      expect(there.stops.length).toBeGreaterThan(10);
      expect(there.stops.length).toBeLessThan(400);
      if (width >= 1024) expect(there.pictures.sort()).toEqual(["listbox", "tree"]);
      if (!everything && width < 1024) return;
      const back = await round("Shift+Tab");
      expect([...new Set(back.stops)].sort()).toEqual([...new Set(there.stops)].sort());
    });
  });
}

test("? shows the keys in a picture, and is a letter anywhere else", async ({ page }) => {
  await open(page);
  await laterPartsHaveCome(page);
  const help = page.getByRole("dialog", { name: "About Dateline" });
  await press(page, "Control+k");
  await page.keyboard.type("who?");
  await expect(page.getByRole("combobox", { name: "Search events and actors" })).toHaveValue("who?");
  await page.getByRole("button", { name: "Copy link" }).first().focus();
  await page.keyboard.press("?");
  await expect(help).toHaveCount(0);
  for (const picture of [marks(page), page.getByRole("treeitem")]) {
    await picture.first().focus();
    const name = String(await page.locator(":focus").getAttribute("aria-label"));
    await page.keyboard.press("?");
    await expect(help).toContainText("Page Up, Page Down");
    await page.keyboard.press("Escape");
    await expect(help).toHaveCount(0);
    await expect(page.locator(":focus")).toHaveAttribute("aria-label", name);
  }
  // As fast as nobody types: the key that opens it again comes before the platform says that it has been closed.
  await page.keyboard.press("?");
  await expect(help).toContainText("Page Up, Page Down");
  await help.getByRole("button", { name: "Close" }).evaluate(async (button: HTMLButtonElement) => {
    button.click();
    await new Promise((resolve) => queueMicrotask(() => queueMicrotask(() => resolve(null))));
    document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key: "?", bubbles: true }));
  });
  await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestAnimationFrame(resolve))));
  await expect(help).toContainText("Page Up, Page Down");
});

test("letters and arrows are nobody's outside the pictures", async ({ page }) => {
  await open(page);
  await page.getByRole("checkbox", { name: "CERT-In", exact: true }).focus();
  for (const key of ["a", "0", "+", "-", "ArrowRight", "Home", "Escape"]) await page.keyboard.press(key);
  expect(fragment(page)).toBe("");
  await expect(counts(page)).toHaveText(/^90 of 90/);
});

test("arrows, Home, End and pages go where they say", async ({ page }) => {
  await open(page);
  const place = async () =>
    Number((await page.locator("[role=option]:focus").getAttribute("aria-posinset")) ?? Number.NaN);
  await marks(page).first().focus();
  const all = await marks(page).count();
  await press(page, "End");
  expect(await place()).toBe(all);
  await press(page, "ArrowLeft");
  expect(await place()).toBe(all - 1);
  await press(page, "Home", "ArrowRight");
  expect(await place()).toBe(2);
  await press(page, "PageDown");
  expect(await place()).toBe(2 + Math.ceil(all / 10));
  const before = await page.locator("[role=option]:focus").boundingBox();
  await press(page, "ArrowDown");
  const below = await page.locator("[role=option]:focus").boundingBox();
  expect(below?.y ?? 0).toBeGreaterThan(before?.y ?? 0);
  // Zooming is about the mark that has the focus, which keeps it; no key in a row is lost.
  await press(page, "Home");
  const mark = page.locator("[role=option]:focus");
  const [headline = ""] = ((await mark.getAttribute("aria-label")) ?? "").split(/ \d+ of /);
  await press(page, "+", "+", "+", "+");
  await expect.poll(async () => await mark.getAttribute("aria-label")).toContain(headline);
  await expect.poll(() => countedEvents(page)).toBeLessThan(90);
});

test("Escape walks back up: out of a stack, then the selection goes; from a tie to its actor", async ({
  page,
}) => {
  // So low that some events have no mark of their own.
  const size = page.viewportSize();
  await page.setViewportSize({ width: 1440, height: 600 });
  await open(page, "#focus=whatsapp");
  await page
    .getByRole("option", { name: /^\d+ events, / })
    .first()
    .focus();
  await press(page, "Enter");
  const list = page.getByRole("dialog", { name: /^\d+ events, / });
  await expect(list).toBeVisible();
  await press(page, "Escape");
  await expect(list).toBeHidden();
  expect(path(page)).toBe("/actor/whatsapp/");
  await onMark(page, /^\d+ events, /);
  await press(page, "Escape");
  await expect.poll(() => fragment(page)).toBe("");

  if (size) await page.setViewportSize(size);
  await page.getByRole("treeitem", { name: /^WhatsApp,/ }).focus();
  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: /^Acts by and upon WhatsApp/ })).toBeVisible();
  await onMark(page, /^WhatsApp,/);
  await press(page, "Escape");
  await onMark(page, /^WhatsApp,/);
  await expect.poll(() => fragment(page)).toBe("");

  await press(page, "Enter");
  await expect(page.getByRole("heading", { name: /^Acts by and upon WhatsApp/ })).toBeVisible();
  await press(page, "ArrowRight", "ArrowRight");
  await expect(page.locator("[role=treeitem]:focus")).toHaveAttribute("aria-level", "2");
  await press(page, "Escape");
  await onMark(page, /^WhatsApp,/);
  await press(page, "Escape");
  await expect.poll(() => fragment(page)).toBe("");
});

test("Escape closes the details of a link before anything has the focus, and in the details; a dialog there goes first", async ({
  page,
}) => {
  await open(page, "event/whatsapp-sues-nso-group/");
  await laterPartsHaveCome(page);
  await page.keyboard.press("Escape");
  await expect.poll(() => path(page)).toBe("/");

  await open(page, "event/whatsapp-sues-nso-group/");
  await laterPartsHaveCome(page);
  await details(page).getByRole("button", { name: "Share and cite" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await press(page, "Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  expect(path(page)).toBe("/event/whatsapp-sues-nso-group/");
  await press(page, "Escape");
  await expect.poll(() => path(page)).toBe("/");
});

test("every brush, drag and pinch has a button, a field or a key", async ({ page }) => {
  await open(page);
  // The window by its fields; the edges between panes by arrows.
  await page.getByRole("button", { name: /^Dates: / }).focus();
  await press(page, "Enter", "Tab");
  await expect(windowField(page, "Start")).toBeFocused();
  await windowField(page, "Start").fill("2019-05-01");
  await press(page, "Enter", "Escape");
  await expect(counts(page)).not.toHaveText(/^90 of/);
  await marks(page).first().click();
  const edge = page.getByRole("separator", { name: "Resize Details" });
  // On a narrower page, the details are narrower at first.
  await page.setViewportSize({ width: 1280, height: 800 });
  const before = Math.round((await details(page).boundingBox())?.width ?? 0);
  await expect(edge).toHaveAttribute("aria-valuenow", String(before));
  await edge.focus();
  await press(page, "ArrowLeft", "ArrowLeft");
  await expect.poll(async () => (await details(page).boundingBox())?.width).toBe(before + 32);
  await expect(edge).toHaveAttribute("aria-valuenow", String(before + 32));
  for (const name of ["Zoom in", "Zoom out"]) {
    await page.getByRole("button", { name, exact: true }).press("Enter");
  }
});

test("with thousands of events clusters hold every one once, open by Enter and close by Escape, and any is reached within 12 keystrokes and what is typed", async ({
  page,
}) => {
  await serveStory(page, madeStory(2000));
  await open(page);
  await expect(counts(page)).toHaveText(/^2,000 of 2,000/);
  await expect(marks(page).first()).toBeAttached();
  expect(await marks(page).count()).toBeLessThanOrEqual(200);
  expect(await drawnEvents(page)).toBe(2000);
  await marks(page).first().focus();
  await press(page, "ArrowRight", "ArrowRight", "ArrowRight");
  const name = await page.locator("[role=option]:focus").getAttribute("aria-label");
  const held = Number(/^([\d,]+) events/.exec(name ?? "")?.[1]?.replaceAll(",", ""));
  await press(page, "Enter");
  // The days of a cluster hold at least its events: days at its edges may hold one more.
  await expect(counts(page)).not.toHaveText(/^2,000 of/);
  await expect.poll(() => drawnEvents(page)).toBeGreaterThanOrEqual(held);
  expect(await marks(page).count()).toBeLessThanOrEqual(200);
  await press(page, "ArrowRight", "End", "Escape");
  await expect(counts(page)).toHaveText(/^2,000 of 2,000/);
  await onMark(page, /events, /);
  // After the whole story was shown, Escape leads to no window before.
  await press(page, "+", "Enter", "0");
  await expect(counts(page)).toHaveText(/^2,000 of 2,000/);
  await press(page, "Escape", "ArrowRight");
  await onMark(page, /events, /);
  await expect(counts(page)).toHaveText(/^2,000 of 2,000/);

  for (const event of sampleOf([1999, 1000, 0], 3)) {
    await test.step(`event ${event}`, async () => {
      await open(page);
      await laterPartsHaveCome(page);
      await expect(page.getByRole("combobox", { name: "Search events and actors" })).toBeVisible();
      let pressed = await press(page, "Control+k");
      await page.keyboard.type(wordOf(event));
      await expect(page.getByRole("option", { name: new RegExp(`Event ${wordOf(event)} `) })).toBeVisible();
      pressed += await press(page, "ArrowDown");
      await expect(page.locator("[role=option][data-active-item]")).toContainText(wordOf(event));
      pressed += await press(page, "Enter");
      const heading = { level: 2, name: new RegExp(wordOf(event)) };
      await expect(details(page).getByRole("heading", heading)).toBeVisible();
      // From the field to the details, from there to the picture: to the mark, or to the cluster or stack that holds it.
      pressed += await press(page, "F6", "F6");
      const focused = page.locator(":focus");
      const nameOfFocused = async () =>
        (await focused.getAttribute("aria-label")) ?? (await focused.textContent()) ?? "";
      for (
        let name = await nameOfFocused();
        !name.includes(wordOf(event)) && pressed < 13;
        name = await nameOfFocused()
      ) {
        // A cluster opens into its marks, a stack into its list.
        pressed += await press(page, "Enter");
        await expect.poll(nameOfFocused).not.toBe(name);
      }
      await expect.poll(nameOfFocused).toMatch(new RegExp(`Event ${wordOf(event)} of 2000`));
      expect(pressed).toBeLessThanOrEqual(12);
    });
  }
});
