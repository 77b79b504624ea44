import { expect, type Page } from "@playwright/test";
import { readHostile } from "../src/model/hostileFiles.node.ts";
import { details, network } from "./journey.ts";
import { openByPicker } from "./ownFiles.ts";

// Helpers for the specs of the hostile corpus, for a page with an open file.

type Story = {
  readonly events: readonly { readonly id: string; readonly headline: string }[];
  readonly sources: readonly { readonly url: string }[];
};
export const storyOf = (file: string): Story => JSON.parse(new TextDecoder().decode(readHostile(file)));

export const list = (page: Page) => page.getByRole("region", { name: "Events" });
export const listLinks = (page: Page) => list(page).getByRole("listitem").getByRole("link");
export const heading = (page: Page) => details(page).getByRole("heading", { level: 2 }).first();
export const treeitem = (page: Page, name: RegExp | string) => network(page).getByRole("treeitem", { name });

export async function openList(page: Page, file: string): Promise<void> {
  await openByPicker(page, file);
  await page.getByRole("button", { name: "List", exact: true }).click();
  await expect(list(page)).toBeVisible();
}

/** Chooses an event in the list and waits for its details. */
export async function choose(page: Page, headline: string | RegExp): Promise<void> {
  await listLinks(page).filter({ hasText: headline }).first().click();
  await expect(details(page).getByRole("heading", { name: headline, level: 2 })).toBeVisible();
}

/** The attributes in the page that contain values such as NaN or undefined. */
export const brokenAttributes = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((element) =>
      [...element.attributes]
        .filter(({ value }) => /\bNaN\b|Infinity|\bundefined\b|\[object /.test(value))
        .map(({ name, value }) => `${element.tagName} ${name}=${value.slice(0, 80)}`),
    ),
  );
