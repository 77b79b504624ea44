import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { expect, expectAccessible, open, test } from "./journey.ts";
import { everything } from "./sample.ts";

const shipped = readFileSync(new URL("../example/whatsapp-nso-affair.json", import.meta.url));

async function check(page: Page, name: string, content: Buffer | string): Promise<void> {
  await page.getByLabel("File to check").setInputFiles({
    name,
    mimeType: "application/octet-stream",
    buffer: Buffer.from(content),
  });
  await expect(page.getByRole("heading", { name: `Report on ${name}` })).toBeVisible();
}

test("a page of its own, to which the way leads from where files are opened, checks one after the other: a good one, one with doubts, a faulty one, a table", async ({
  page,
}) => {
  await open(page);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Open your own file" }).click();
  const dialog = page.getByRole("dialog", { name: "Open your own file" });
  await test.step("an address that nothing is fetched from is refused there", async () => {
    await dialog.getByLabel("Or the https address of a file").fill("https://192.168.1.1/a.json");
    await dialog.getByRole("button", { name: "Open", exact: true }).last().click();
    await expect(dialog.getByRole("alert")).toContainText("192.168.1.1");
  });
  await dialog.getByRole("link", { name: "Check a file before you publish it" }).click();
  await expect(page).toHaveURL(/\/check\/$/);
  await expect(page.getByRole("heading", { level: 1, name: "Check a file" })).toBeVisible();

  await test.step("asks for no data", async () => {
    await expect(page).toHaveTitle(/Check a file/);
    const files = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    expect(files.filter((name) => name.endsWith(".json"))).toEqual([]);
    await expect(page.getByRole("heading", { name: "What is checked" })).toBeVisible();
  });

  await test.step("a good file: what it holds, and what its author may look at", async () => {
    await check(page, "affair.json", shipped);
    await expect(page.getByRole("status").filter({ hasText: "can be opened" })).toContainText(
      "90 events, 76 actors",
    );
    await expect(page.getByRole("heading", { name: "Events without a source (0)" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Names that look alike (0)" })).toBeVisible();
    const counts = await page.getByRole("table").getByRole("cell").allTextContents();
    // The last row counts dates again that are about or uncertain.
    expect(counts.slice(0, -1).reduce((sum, text) => sum + Number(text), 0)).toBe(90);
    await expectAccessible(page);
  });

  await test.step("doubts about a sound file are named", async () => {
    const actor = (id: string, name: string) => ({ id, name, kind: "person" });
    const story = {
      title: "Doubts",
      kinds: [{ id: "k", label: "Kind" }],
      sources: [],
      actors: [actor("a", "Anna"), actor("b", "Аnna"), actor("c", "Carl")],
      events: [
        {
          id: "x",
          date: "2020-05~",
          headline: "Anna writes <b>to</b> her double",
          kind: "k",
          status: "confirmed",
          participants: [{ actor: "a" }, { actor: "b" }],
          actions: [{ from: "a", verb: "writes to", to: "b" }],
        },
      ],
    };
    await check(page, "doubts.json", JSON.stringify(story));
    await expect(page.getByRole("heading", { name: "Names that look alike (1)" })).toBeVisible();
    const part = (title: string) =>
      page.locator("section section").filter({ has: page.getByRole("heading", { name: title }) });
    await expect(part("Events without a source (1)")).toContainText("Anna writes <b>to</b> her double");
    await expect(part("Actors that never act (1)").getByRole("listitem")).toContainText("b");
    await expect(part("Actors in no event (1)").getByRole("listitem")).toContainText("Carl");
    await expect(page.getByRole("row", { name: "A month 1" })).toBeVisible();
    await expect(page.getByRole("row", { name: "Of these, about or uncertain 1" })).toBeVisible();
  });

  await test.step("a faulty file: every fault with its path and its place", async () => {
    const faulty = shipped
      .toString()
      .replace('"status": "confirmed"', '"status": "sure"')
      .replace(/"date": "2019-10-29"/, '"date": "2019-13-29"');
    await check(page, "faulty.json", faulty);
    const alert = page.getByRole("alert");
    await expect(alert.getByRole("heading", { name: "Faults (2)" })).toBeVisible();
    await expect(
      alert.getByRole("listitem").filter({ hasText: /^\d+:\d+ .*\/events\/\d+\/status/ }),
    ).toHaveCount(1);
    await expect(
      alert.getByRole("listitem").filter({ hasText: /^\d+:\d+ .*\/events\/\d+\/(.*\/)?date/ }),
    ).toHaveCount(1);
    await expectAccessible(page, "[role=alert]");
    // The check reads a file as the page does, of which `bounds.spec.ts` gives one that is made to cost.
    if (everything) {
      const list = Buffer.concat([
        Buffer.from('{"events":[{"a":[0'),
        Buffer.alloc(40e6, ",0"),
        Buffer.from("]}]}"),
      ]);
      const mimeType = "application/gzip";
      await page
        .getByLabel("File to check")
        .setInputFiles({ name: "one-list.json.gz", mimeType, buffer: gzipSync(list, { level: 1 }) });
      await expect(page.getByRole("alert")).toContainText("more than 50,000 entries");
    }
    // A good one afterwards, on the same page.
    await check(page, "own.csv", "date,headline\n2020-01-02,One\n");
    await expect(page.getByRole("alert")).toHaveCount(0);
  });

  await test.step("a table: rows set aside, and what must not be guessed is asked", async () => {
    await check(
      page,
      "own.csv",
      "date,headline,actors\n2020-01-02,One,Ana\nsoon,Two,Ana\n2020-03,Three,Ben\n",
    );
    await expect(page.getByRole("heading", { name: "Rows set aside (1)" })).toBeVisible();
    await expect(page.getByRole("listitem").filter({ hasText: "soon" })).toBeVisible();
    await expect(page.getByRole("row", { name: "A day 1" })).toBeVisible();

    await check(page, "two-ways.csv", "date,headline\n02/03/2020,One\n04/05/2020,Two\n");
    await expect(page.getByText("cannot be read without an answer")).toBeVisible();
    await page.getByRole("radio").first().check();
    await page.getByRole("button", { name: "Open", exact: true }).click();
    await expect(page.getByRole("status").filter({ hasText: "can be opened: 2 events" })).toBeVisible();
  });

  await test.step("a file is dropped on the page, and the report prints without its controls", async () => {
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["date,headline\n2020-01-02,One\n"], "dropped.csv"));
      return transfer;
    });
    await page.dispatchEvent("main", "dragover", { dataTransfer: data });
    await expect(page.getByText("Drop the file to check it")).toBeVisible();
    await page.dispatchEvent("main", "drop", { dataTransfer: data });
    await expect(page.getByText("Drop the file to check it")).toHaveCount(0);
    await expect(page.getByRole("heading", { name: "Report on dropped.csv" })).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.getByRole("heading", { name: "Report on dropped.csv" })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Dates by precision" })).toBeVisible();
    await expect(page.getByLabel("File to check")).toBeHidden();
    await expect(page.getByRole("button", { name: "Print the report" })).toBeHidden();
  });
});
