import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import {
  counts,
  details,
  expect,
  goOnInOnePage,
  laterPartsHaveCome,
  open,
  openPart,
  bare as plain,
  test,
} from "./journey.ts";
import { madeStory } from "./madeStory.ts";
import { give, sayFirst } from "./ownFiles.ts";
import { everything } from "./sample.ts";

/*
 * Nothing waits for ever: what dies, what cannot be made and what breaks down ends in words, and the reader can go on. The
 * workers are real ones, ended as an extension or the browser ends them: without a word.
 */

goOnInOnePage();

/** Keeps the workers of the page where the test can reach them. */
const reachWorkers = (page: Page) =>
  page.addInitScript(() => {
    const made: Worker[] = [];
    const Real = window.Worker;
    Object.assign(window, {
      madeWorkers: made,
      Worker: class extends Real {
        constructor(...of: ConstructorParameters<typeof Worker>) {
          super(...of);
          made.push(this);
        }
      },
    });
  });

declare global {
  interface Window {
    madeWorkers?: Worker[];
  }
}

/** Ends all workers as soon as the page waits for the lock of one that it did not know when this was called. */
const endWorkers = (page: Page) =>
  page.evaluate(async () => {
    const namesAwaited = async () => {
      const { pending = [] } = await navigator.locks.query();
      return pending.map(({ name }) => name ?? "").filter((name) => name.startsWith("dateline "));
    };
    const before = await namesAwaited();
    while ((await namesAwaited()).every((name) => before.includes(name)))
      await new Promise((resolve) => setTimeout(resolve, 1));
    for (const worker of window.madeWorkers ?? []) worker.terminate();
  });

/** A table that takes a worker long enough to be ended meanwhile. */
const LARGE = Buffer.from(
  `date,headline,source,target\n${Array.from({ length: 40_000 }, (_, row) => `2019-05-13,Thing ${row % 997},Ana ${row % 89},Bo ${row % 97}`).join("\n")}`,
);

test("a worker that is ended while it waits is not given a file; one that is ended while it reads is told of, and the file opens at the next try", async ({
  page,
}) => {
  await reachWorkers(page);
  await open(page);
  await laterPartsHaveCome(page);
  await page.evaluate(() => window.madeWorkers?.[0]?.terminate());
  await expect.poll(() => page.workers().length).toBe(0);
  const ended = endWorkers(page);
  await give(page, "picker", "large.csv", LARGE);
  await ended;
  const alert = page.getByRole("alert").filter({ hasText: "large.csv" });
  await expect(alert).toContainText("broke down");
  await expect(page.getByRole("progressbar")).toHaveCount(0);
  await expect(counts(page)).toHaveText(/^90 of 90/);
  await alert.getByRole("button", { name: "Try again" }).click();
  await expect(counts(page)).toHaveText(/^40,000 of 40,000 events/);
});

/** Rows enough for a worker (`makeFile.ts`), with nothing that takes it long. */
const MANY = 50_000;
const manyRows = (): Buffer =>
  Buffer.from(
    `date,headline\n${Array.from({ length: MANY }, (_, row) => `2019-05-${10 + (row % 9)},Thing ${row}`).join("\n")}`,
  );

test("the worker that read a small story reads the next file; many events leave none behind, and a file of them is made beside the page: it says how far it is, can be stopped, and is whole", async ({
  page,
}) => {
  await open(page);
  await laterPartsHaveCome(page);
  const [first] = page.workers();
  expect(first).toBeDefined();
  await give(page, "picker", "small.csv", Buffer.from("date,headline\n2019-05-13,Something happens\n"));
  await expect(counts(page)).toHaveText(/^1 of 1 event/);
  expect(page.workers()).toEqual([first]);
  await give(page, "picker", "many.csv", manyRows());
  await expect(counts(page)).toHaveText(/^50,000 of 50,000 events/);
  await expect.poll(() => page.workers().length).toBe(0);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const dialog = page.getByRole("dialog", { name: "Download the data" });
  const button = (name: string) => dialog.getByRole("button", { name, exact: true });
  // The file that takes longest.
  await button("Workbook").click();
  await expect(dialog.getByRole("progressbar", { name: "Making the file" })).toBeVisible();
  await expect.poll(() => page.workers().length).toBe(1);
  await button("Cancel").click();
  await expect(dialog.getByRole("progressbar")).toHaveCount(0);
  await expect.poll(() => page.workers().length).toBe(0);
  const download = page.waitForEvent("download");
  await button("CSV").click();
  const file = await download;
  expect(file.suggestedFilename()).toBe("many.csv");
  const lines = readFileSync(await file.path(), "utf8")
    .trimEnd()
    .split("\r\n");
  expect(lines).toHaveLength(MANY + 1);
  expect(lines.some((line) => line.includes(",Thing 49999"))).toBe(true);
  await expect(dialog.getByRole("progressbar")).toHaveCount(0);
  await page.keyboard.press("Escape");

  await test.step("an event of thousands of participants opens with two hundred of them and the number of the others, its network too", async () => {
    const ids = Array.from({ length: everything ? 30_000 : 10_000 }, (_, at) => `a${at}`);
    const story = {
      title: "A crowd",
      kinds: [{ id: "k", label: "Kind" }],
      sources: [],
      actors: ids.map((id) => ({ id, name: `Name ${id}`, kind: "person" })),
      events: [
        {
          ...{ id: "e", date: "2020-01-01", headline: "All meet", kind: "k", status: "reported" },
          participants: ids.map((actor) => ({ actor })),
        },
      ],
    };
    await give(page, "picker", "crowd.json", Buffer.from(JSON.stringify(story)));
    await expect(counts(page)).toContainText(
      `${ids.length.toLocaleString("en")} of ${ids.length.toLocaleString("en")} actors`,
    );
    await expect(page.getByRole("region", { name: "Network" })).toContainText("No actor acts on another");
    await page.getByRole("option", { name: /All meet/ }).click();
    await openPart(page, "Also involved");
    await expect(
      details(page).getByText(`and ${(ids.length - 200).toLocaleString("en")} more`),
    ).toBeVisible();
    await expect(details(page).getByText(/^Name a\d+$/)).toHaveCount(200);
  });
});

test("what the platform refuses, breaks off or has not ends in words, in a dialog too, which goes on", async ({
  page,
  clean,
}) => {
  await open(page);
  await laterPartsHaveCome(page);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const taking = page.getByRole("dialog", { name: "Download the data" });

  await test.step("a picture is made although a sheet of another origin may not be read", async () => {
    await page.evaluate(() => {
      // What an extension or a host adds: the page may use it, and not read it.
      const rules = Object.getOwnPropertyDescriptor(CSSStyleSheet.prototype, "cssRules");
      const [first] = document.styleSheets;
      Object.defineProperty(CSSStyleSheet.prototype, "cssRules", {
        get(this: CSSStyleSheet) {
          if (this === first) throw new DOMException("cross-origin", "SecurityError");
          return rules?.get?.call(this);
        },
      });
    });
    const download = page.waitForEvent("download");
    await taking.getByRole("button", { name: "SVG", exact: true }).first().click();
    expect((await download).suggestedFilename()).toMatch(/\.svg$/);
  });

  await test.step("what breaks down without anybody waiting for it is said, and can be dismissed", async () => {
    // The platform lets the page down in the middle of a press.
    await page.evaluate(() => {
      HTMLCanvasElement.prototype.toBlob = () => {
        throw new RangeError("memory is short");
      };
    });
    await taking.getByRole("button", { name: "PNG", exact: true }).first().click();
    await expect(taking.getByRole("alert")).toContainText("Something in this page went wrong");
    // To the reader, and to the console.
    expect(clean.problems.splice(0)).toEqual(["error: memory is short"]);
    await taking.getByRole("alert").getByRole("button", { name: "Dismiss" }).click();
    await expect(page.getByRole("alert")).toHaveCount(0);
    await taking.getByRole("button", { name: "Close" }).click();
    await page.getByRole("option").first().click();
    await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
  });

  await test.step("where no worker can be made a site is not made, which is said", async () => {
    await give(page, "picker", "made.json", Buffer.from(madeStory(20)));
    await expect(counts(page)).toHaveText(/^20 of 20/);
    await page.evaluate(() => {
      Object.assign(window, {
        Worker: class {
          constructor() {
            throw new DOMException("not on this page", "SecurityError");
          }
        },
      });
    });
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Publish this story" });
    await dialog.getByLabel("Name of the site").fill("A site");
    await sayFirst(dialog);
    await dialog.getByRole("button", { name: "Make the site" }).click();
    await expect(dialog.getByRole("status").last()).toContainText("Making the site broke down");
    await expect(dialog.getByRole("button", { name: "Make the site" })).toBeEnabled();
  });
});

plain(
  "on plain http, where browsers give no clipboard, the text stands selected in a field",
  async ({ page, baseURL }) => {
    // Everything of this site, under an address that no browser takes for a safe one.
    await page.route("http://plain.example/**", async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: `${baseURL}${pathname}${search}` }) });
    });
    await page.goto("http://plain.example/");
    expect(await page.evaluate(() => window.isSecureContext)).toBe(false);
    await expect(counts(page)).toHaveText(/^90 of 90/);
    await page.getByRole("button", { name: "Copy link" }).first().click();
    const field = page.getByRole("textbox", { name: /did not allow copying/ });
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/^http:\/\/plain\.example\//);
    const selected = await field.evaluate((one: HTMLTextAreaElement) =>
      one.value.slice(one.selectionStart, one.selectionEnd),
    );
    expect(selected).toBe(await field.inputValue());
    await page.keyboard.press("Tab");
    await expect(field).toHaveCount(0);
    // Rooms that the page still fetches would else fail after the end.
    await page.unrouteAll({ behavior: "ignoreErrors" });
  },
);
