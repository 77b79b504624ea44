import { readFileSync } from "node:fs";
import { counts, details, expect, expectAccessible, fragment, open, test } from "./journey.ts";

const HOSTILE = new URL("../src/model/hostile/", import.meta.url);
const CONTROL = "000-control-valid.json";

type Hostile = {
  readonly file: string;
  readonly allow: readonly string[];
  readonly paths?: readonly string[];
};
const index: readonly Hostile[] = JSON.parse(readFileSync(new URL("index.json", HOSTILE), "utf8"));

const bytesOf = (file: string) => readFileSync(new URL(file, HOSTILE));
const input = 'input[type="file"]';

type Page = Parameters<typeof open>[0];
type Way = "picker" | "drop" | "paste";

/** Gives a file to the page by one of the ways a reader has. */
async function give(page: Page, way: Way, name: string, bytes: Buffer): Promise<void> {
  // The ways in come with the later parts of the page.
  await expect(page.locator(input)).toBeAttached();
  if (way === "picker") {
    await page.setInputFiles(input, { name, mimeType: "application/octet-stream", buffer: bytes });
    return;
  }
  await page.evaluate(
    ([kind, file, base64]) => {
      const data = new DataTransfer();
      const raw = Uint8Array.from(atob(base64 ?? ""), (letter) => letter.charCodeAt(0));
      data.items.add(new File([raw], file ?? ""));
      const event =
        kind === "drop"
          ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    [way, name, bytes.toString("base64")],
  );
}

/** What came of a file: refused, asked about, opened with something to say, or simply opened. */
async function outcomeOf(page: Page, name: string): Promise<"reject" | "ask" | "warn" | "clean"> {
  const refused = page.getByRole("alert").filter({ hasText: name });
  const asked = page.getByRole("dialog").filter({ hasText: name });
  const opened = page.getByText(`Your own file: ${name}`);
  await expect(refused.or(asked).or(opened).first()).toBeVisible({ timeout: 15_000 });
  if (await refused.isVisible()) return "reject";
  if (await asked.isVisible()) return "ask";
  const said = page.getByRole("status").filter({ hasText: /^[\d,]+ (?:warnings?|rows? set aside)$/ });
  return (await said.count()) > 0 ? "warn" : "clean";
}

test("a file opens by picker, by drop and by paste, and stays in the browser", async ({ page }) => {
  for (const way of ["picker", "drop", "paste"] as const) {
    await open(page);
    await give(page, way, CONTROL, bytesOf(CONTROL));
    await expect(counts(page)).toHaveText(/^3 of 3 events · 3 of 3 actors/);
    expect(fragment(page)).toBe("data=own-file");
    await expect(page.getByText("It has not left this browser.")).toBeVisible();
  }
  await page.getByRole("option").first().click();
  await expect(details(page).getByRole("heading", { level: 2 })).toBeVisible();
  expect(fragment(page)).toMatch(/^data=own-file&event=/);
  await page.getByRole("link", { name: "Back to the affair" }).click();
  await expect(counts(page)).toHaveText(/^90 of 90/);
});

test("a link to somebody's own file says that only they have it", async ({ page }) => {
  await page.goto("/#data=own-file&event=x");
  await expect(page.getByRole("alert")).toContainText("Only they have it");
});

test("text that looks like data can be pasted on the page and in the dialog", async ({ page }) => {
  await open(page);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Open your own file" }).click();
  const dialog = page.getByRole("dialog", { name: "Open your own file" });
  await expectAccessible(page);
  await dialog.getByLabel("Or paste its text").fill(bytesOf(CONTROL).toString("utf8"));
  await dialog.getByRole("button", { name: "Open", exact: true }).first().click();
  await expect(counts(page)).toHaveText(/^3 of 3 events/);
});

const everyFile = process.env.DATELINE_ALL !== undefined;
const sample = index.filter((_, place) => everyFile || place % 6 === 3);

for (const way of ["picker", "drop"] as const) {
  test(`hostile files by ${way} end as they may, and a good file opens afterwards`, async ({ page }) => {
    test.setTimeout(everyFile ? 600_000 : 90_000);
    await open(page);
    for (const { file, allow } of sample) {
      await give(page, way, file, bytesOf(file));
      const outcome = await outcomeOf(page, file);
      expect.soft(outcome === "ask" ? ["ask", ...allow] : allow, file).toContain(outcome);
      if (outcome === "ask") await page.keyboard.press("Escape");
      expect(await page.evaluate(() => Reflect.get(window, "__pwned")), file).toBeUndefined();
      await give(page, way, CONTROL, bytesOf(CONTROL));
      await expect(page.getByText(`Your own file: ${CONTROL}`)).toBeVisible();
      await expect(counts(page)).toHaveText(/^3 of 3 events/);
    }
  });
}

const table = `when,what happened,who\n2019-05-13,A flaw is closed,WhatsApp\n2019-10-29,A suit is filed,WhatsApp\n`;

test("a table whose columns are not plain is asked about, and the answer opens it", async ({ page }) => {
  await open(page);
  await give(page, "picker", "story.csv", Buffer.from(table));
  const dialog = page.getByRole("dialog", { name: /story\.csv/ });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel("when").selectOption({ label: "Date" });
  await dialog.getByLabel("what happened").selectOption({ label: "Headline" });
  await dialog.getByLabel("who").selectOption({ label: "Actors" });
  await expectAccessible(page);
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(counts(page)).toHaveText(/^2 of 2 events · 1 of 1 actors?/);
});

test("the order of day and month is asked, never guessed", async ({ page }) => {
  await open(page);
  await give(page, "picker", "days.csv", Buffer.from("date,headline\n03/04/2019,One\n05/06/2019,Two\n"));
  const dialog = page.getByRole("dialog", { name: /days\.csv/ });
  await expect(dialog.getByRole("button", { name: "Open", exact: true })).toBeDisabled();
  await dialog.getByLabel("The day").check();
  await dialog.getByRole("button", { name: "Open", exact: true }).click();
  await expect(page.getByRole("option").first()).toHaveAccessibleName(/^3 April 2019/);
});

test("bad rows are set aside, counted, listed and can be downloaded", async ({ page }) => {
  await open(page);
  const rows = "date,headline\n2019-05-13,One\nsome day,Two\n2019-06-01,Three\n";
  await give(page, "picker", "rows.csv", Buffer.from(rows));
  await expect(counts(page)).toHaveText(/^2 of 2 events/);
  const said = page.getByRole("status").filter({ hasText: "1 row set aside" });
  await said.click();
  await expect(page.getByText(/^Row 3, date: “.*some day/)).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download this list" }).click();
  expect((await download).suggestedFilename()).toBe("set-aside.csv");
});

test("what is on screen is taken away as JSON and opens again; CSV and GEXF hold the same events", async ({
  page,
}) => {
  await open(page, "#actor=cert-in");
  await expect(counts(page)).toHaveText(/^12 of 90/);
  await page.getByRole("button", { name: "Menu" }).click();
  await page.getByRole("button", { name: "Download the data" }).click();
  const dialog = page.getByRole("dialog", { name: "Download the data" });
  await expectAccessible(page);
  const saved = new Map<string, Buffer>();
  for (const format of ["JSON", "CSV", "GEXF"]) {
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: format, exact: true }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`whatsapp-nso-affair.${format.toLowerCase()}`);
    saved.set(format, readFileSync(await file.path()));
  }
  for (const [place, name] of ["timeline", "network"].entries()) {
    for (const format of ["SVG", "PNG"]) {
      const download = page.waitForEvent("download");
      await dialog.getByRole("button", { name: format, exact: true }).nth(place).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe(`whatsapp-nso-affair-${name}.${format.toLowerCase()}`);
      const bytes = readFileSync(await file.path());
      if (format === "SVG") expect(bytes.toString("utf8")).toContain("12 of 90 events");
      else expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
    }
  }
  await page.keyboard.press("Escape");
  for (const format of ["JSON", "CSV"]) {
    await give(page, "picker", `taken.${format.toLowerCase()}`, saved.get(format) ?? Buffer.of());
    await expect(page.getByText(`Your own file: taken.${format.toLowerCase()}`)).toBeVisible();
    await expect(counts(page)).toHaveText(/^12 of 12 events/);
  }
  expect(saved.get("GEXF")?.toString("utf8")).toContain("<gexf");
});
