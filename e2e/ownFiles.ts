import { readFileSync } from "node:fs";
import { expect, type Locator, type Page } from "@playwright/test";
import { unzipSync } from "fflate";
import { readHostile } from "../src/model/hostileFiles.node.ts";
import { counts } from "./journey.ts";
import type { Site } from "./siteHost.ts";

export const CONTROL = "000-control-valid.json";

/** A shipped story of ten events, for tests that give a file and look at nothing before: the affair takes longer to be drawn. */
export const SMALL = "#data=whatsapp-nso-article";

export const bytesOf = (file: string): Buffer => Buffer.from(readHostile(file));

/** A picture or document among the samples of the loader. */
export const mediaSample = (name: string): Uint8Array<ArrayBuffer> =>
  new Uint8Array(readFileSync(new URL(`../src/load/samples/${name}`, import.meta.url)));

export const filesOf = (zip: Buffer): Site => new Map(Object.entries(unzipSync(new Uint8Array(zip))));

/** The file input, which is always in the document. Buttons only click it. */
const fileInput = 'input[type="file"]';

export type Way = "picker" | "drop" | "paste";

/** Gives a file to the page by the picker, by dropping or by pasting. */
export async function give(
  page: Page,
  way: Way,
  name: string,
  bytes: Buffer,
  beside: readonly (readonly [string, Buffer])[] = [],
): Promise<void> {
  // The code that takes files is loaded after the first picture.
  await expect(page.locator(fileInput)).toBeAttached();
  if (way === "picker") {
    await page.setInputFiles(fileInput, { name, mimeType: "application/octet-stream", buffer: bytes });
    return;
  }
  await page.evaluate(
    ([kind, files]) => {
      const data = new DataTransfer();
      for (const [file, base64] of files)
        data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], file));
      const event =
        kind === "drop"
          ? new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true })
          : new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true });
      document.body.dispatchEvent(event);
    },
    [
      way,
      [[name, bytes] as const, ...beside].map(([file, given]) => [file, given.toString("base64")] as const),
    ] as const,
  );
}

const refusal = (page: Page, name: string) => page.getByRole("alert").filter({ hasText: name });
const question = (page: Page, name: string) => page.getByRole("dialog", { name: `“${name}”` });

/** The lists about an opened file: warnings, and rows set aside. */
const saidLists = (page: Page) =>
  page.locator("details").filter({ has: page.locator("summary [role=status]") });

/** The outcome of a file: refused, asked about, opened with warnings, or opened without any. */
export type Outcome = "reject" | "ask" | "warn" | "clean";

/** Waits for the outcome of the file of this name. `opened` is the text of the page for an open file. */
export async function outcomeOf(
  page: Page,
  name: string,
  opened = `Your own file: ${name}`,
): Promise<Outcome> {
  const isOpen = page.getByText(opened);
  await expect(refusal(page, name).or(question(page, name)).or(isOpen).first()).toBeVisible();
  if (await refusal(page, name).isVisible()) return "reject";
  if (await question(page, name).isVisible()) return "ask";
  return (await saidLists(page).count()) > 0 ? "warn" : "clean";
}

/** All words of the page about the faults of a file, with opened lists. */
export async function saidOf(page: Page, outcome: Outcome, name: string): Promise<string> {
  const said = { reject: refusal(page, name), ask: question(page, name), warn: saidLists(page), clean: null }[
    outcome
  ];
  if (said === null) return "";
  if (outcome === "warn") {
    for (const list of await said.all()) {
      const [own, ...folded] = await list.locator("summary").all();
      await own?.click();
      await expect(list).toHaveAttribute("open", "");
      for (const one of folded) await one.click();
    }
  }
  return plain((await said.allInnerTexts()).join("\n"));
}

/** Removes the marks that isolate texts of the data from the sentence around them. */
const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, "");

/** Opens a file by the picker on a page with an open story. Expects that it opens, with or without warnings. */
export async function openByPicker(page: Page, file: string): Promise<void> {
  await give(page, "picker", file, bytesOf(file));
  await expect(page.getByText(`Your own file: ${file}`)).toBeVisible();
}

/** Expects that the page still works: a good file with a new name opens. */
export async function expectGoodFileOpens(page: Page, way: Way, name: string): Promise<void> {
  await give(page, way, name, bytesOf(CONTROL));
  await expect(page.getByText(`Your own file: ${name}`)).toBeVisible();
  await expect(counts(page)).toHaveText(/^3 of 3 events · 3 of 3 actors/);
  await expect(page.getByRole("alert")).toHaveCount(0);
}

/** Opens so many events that no worker is kept, so that the next file gets a new worker. */
export async function leaveNoWorker(page: Page): Promise<void> {
  const rows = Array.from({ length: 600 }, (_, row) => `2020-01-01,Event ${row}\n`).join("");
  await give(page, "picker", "many.csv", Buffer.from(`date,headline\n${rows}`));
  await expect(counts(page)).toHaveText(/^600 of 600 events/);
}

/** Confirms in the dialog for publishing that this is the first publication, since no earlier zip file is given. */
export async function sayFirst(dialog: Locator): Promise<void> {
  await dialog.getByRole("checkbox", { name: /^This is its first publication/ }).check();
}
