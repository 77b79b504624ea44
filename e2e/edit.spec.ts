import { readFileSync } from "node:fs";
import type { Locator, Page } from "@playwright/test";
import { strToU8, unzipSync, zipSync } from "fflate";
import { counts, details, expect, expectAccessible, marks, open, openOwnStory, test } from "./journey.ts";
import { madeStory, serveStory } from "./madeStory.ts";
import { give, SMALL, sayFirst } from "./ownFiles.ts";
import { everything } from "./sample.ts";

/* Editing a story in place: what is written, what is refused, and what of it is published. */

const bar = (page: Page): Locator => page.getByRole("region", { name: "Editing" });
const form = (page: Page): Locator => page.getByRole("form", { name: "Edit this event" });
const field = (page: Page, name: RegExp): Locator => form(page).getByLabel(name).first();

test("a copy is edited: a wrong date first, a source, undo and redo, another id; the old link leads there", async ({
  page,
}) => {
  // A day on which the story has no correction.
  await page.clock.setFixedTime("2027-03-01T12:00:00Z");
  // Each change makes the whole story anew: a small one tells as much. The affair in `npm run test:all`.
  const events = everything ? 90 : 12;
  if (!everything) await serveStory(page, madeStory(events));
  await open(page);
  await openOwnStory(page);
  await page.getByRole("button", { name: "Edit a copy of this story" }).click();
  await expect(bar(page)).toContainText("Everything is saved.");
  await marks(page).first().click();
  const headline = (await details(page).getByRole("heading", { level: 2 }).textContent()) ?? "";
  const before = page.url();
  await details(page).getByRole("button", { name: "Edit this event" }).click();
  await expect(field(page, /^Headline/)).toBeFocused();
  // A form with what somebody is writing does not close by a key that fields use themselves.
  await page.keyboard.press("Escape");
  await expect(field(page, /^Headline/)).toBeFocused();
  // Nor does the event behind the form lose its selection, if the focus is at a button.
  const edited = page.url();
  await page.getByRole("button", { name: "Close the form" }).focus();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("button", { name: "Close the form" })).toBeFocused();
  expect(page.url()).toBe(edited);

  await test.step("what is wrong stands beside its field, and nothing is applied before it is mended", async () => {
    await expect(form(page)).not.toContainText("a time of day");
    await field(page, /^Date/).fill("2016-08-03 8:46");
    await expect(form(page).getByText("3 August 2016, 08:46")).toBeVisible();
    await field(page, /^Date/).fill("42585");
    await expect(form(page).getByText("as the day number of a spreadsheet this is 2016-08-03")).toBeVisible();
    await field(page, /^Place/).focus();
    await form(page).getByRole("button", { name: "Use “2016-08-03”" }).click();
    await expect(field(page, /^Date/)).toHaveValue("2016-08-03");
    const date = await field(page, /^Date/).inputValue();
    await bar(page).getByRole("button", { name: "Undo" }).click();
    // The next text takes the place of the one that came back, not of the one that went.
    await expect(field(page, /^Date/)).not.toHaveValue(date);
    await field(page, /^Date/).fill("2016-13");
    await field(page, /^Headline/).fill("A headline of our own");
    await field(page, /^Place/).focus();
    await expect(form(page).getByRole("alert")).toHaveText(/found the text “2016-13”; expected a month/i);
    await expect(field(page, /^Date/)).toHaveAttribute("aria-invalid", "true");
    await expect(bar(page).getByRole("button", { name: "Undo" })).toBeDisabled();
    await field(page, /^Date/).fill("2016-08~");
    await expect(form(page).getByText("about August 2016")).toBeVisible();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("option", { name: /A headline of our own/ })).toHaveCount(1);
    await expect(bar(page)).toContainText("Not saved.");
  });

  await test.step("a source that is not there yet is made from the row that names it", async () => {
    const sources = form(page).getByRole("group", { name: "Sources", exact: true });
    await sources.getByRole("button", { name: "Add a row" }).click();
    await sources.getByLabel("Source", { exact: true }).last().fill("A letter");
    // With a slow hand: what is wrong with the field is not shown above the button while that is pressed.
    await sources.getByRole("button", { name: "Make “A letter” a new one" }).click({ delay: 400 });
    const source = page.getByRole("form", { name: "New source" });
    await source.getByLabel("Publisher").fill("The archive");
    await source.getByRole("button", { name: "Add", exact: true }).click();
    await field(page, /^Place/).fill("Delhi");
    await page.keyboard.press("Enter");
    await expect(form(page).getByRole("status").last()).toHaveText("Each change is shown at once.");
    await page.getByRole("button", { name: "Close the form" }).click();
    await expect(details(page)).toContainText("A letter");
  });

  await test.step("undo and redo, by keys outside of fields", async () => {
    await expect(details(page).getByRole("button", { name: "Edit this event" })).toBeFocused();
    await page.keyboard.press("Control+z");
    await expect(details(page)).not.toContainText("Delhi");
    await expect(details(page)).toContainText("A letter");
    const undo = bar(page).getByRole("button", { name: "Undo" });
    for (let step = 0; step < 3; step++) await undo.click();
    await expect(details(page).getByRole("heading", { level: 2 })).toHaveText(headline);
    await expect(bar(page)).toContainText("Everything is saved.");
    // The first step is undone, and whoever works by keyboard is still at the button.
    await expect(undo).toBeDisabled();
    await expect(undo).toBeFocused();
    for (let step = 0; step < 4; step++) await page.keyboard.press("Control+Shift+Z");
    await expect(details(page)).toContainText("A letter");
    expect(page.url()).toBe(before.replace(/event\/[^/#]*\/?/, (own) => own));
  });

  await test.step("another id: the link from before leads to the event, and readers are told what changed", async () => {
    await details(page).getByRole("button", { name: "Edit this event" }).click();
    await page.emulateMedia({ colorScheme: "dark" });
    await page.setViewportSize({ width: 390, height: 844 });
    const sheet = page.getByRole("dialog", { name: "Editing" });
    await expect(sheet).toHaveCSS("width", "390px");
    await expectAccessible(page, "dialog, [role=dialog]");
    await page.emulateMedia({ colorScheme: "light" });
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect(sheet).toHaveCount(0);
    await form(page).getByRole("button", { name: "Add a line for today" }).click();
    await form(page).getByLabel("What was changed").last().fill("The headline said too much.");
    await form(page).getByText("More fields", { exact: true }).click();
    await field(page, /^Name in links/).fill("our-own-event");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/our-own-event/);
    await page.getByRole("button", { name: "Close the form" }).click();
    await expect(details(page)).toContainText("The headline said too much.");
    await page.goto(before);
    await expect(details(page).getByRole("heading", { level: 2 })).toHaveText("A headline of our own");
    await expect(counts(page)).toHaveText(new RegExp(`^${events} of ${events} `));
  });

  await test.step("a new actor whose form asks for another new one is not lost, nor is one that was begun and closed", async () => {
    const actor = page.getByRole("form", { name: "New actor" });
    await bar(page).getByRole("button", { name: "New actor" }).click();
    await actor.getByLabel(/^Name/).first().fill("Ann Example");
    await actor
      .getByLabel(/^Description/)
      .first()
      .fill("A long description of Ann.");
    const bodies = actor.getByRole("group", { name: "Belongs to", exact: true });
    await bodies.getByRole("button", { name: "Add a row" }).click();
    await expect(bodies.getByRole("combobox").first()).toBeFocused();
    await bodies.getByRole("combobox").first().fill("Unknown Body");
    await bodies.getByRole("button", { name: "Make “Unknown Body” a new one" }).click();
    await expect(actor.getByLabel(/^Name/).first()).toHaveValue("Unknown Body");
    await actor.getByRole("button", { name: "Close the form" }).click();
    await expect(actor.getByLabel(/^Description/).first()).toHaveValue("A long description of Ann.");
    await actor.getByRole("button", { name: "Close the form" }).click();
    await bar(page).getByRole("button", { name: "New actor" }).click();
    await expect(actor.getByLabel(/^Name/).first()).toHaveValue("");
    await bar(page).getByRole("button", { name: "Go on with Ann Example" }).click();
    await expect(actor.getByLabel(/^Description/).first()).toHaveValue("A long description of Ann.");
  });

  // A site of 90 events with their previews; `publish.spec.ts` and `publishSafely.spec.ts` publish small ones each time.
  if (!everything) return;
  await test.step("the published site has the edit, and a page at the old place", async () => {
    await page.getByRole("button", { name: "Publish", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Publish this story" });
    await sayFirst(dialog);
    const download = page.waitForEvent("download");
    await dialog.getByRole("button", { name: "Make the site" }).click();
    const site = unzipSync(new Uint8Array(readFileSync(await (await download).path())));
    const text = new TextDecoder().decode(site["event/our-own-event/index.html"]);
    expect(text).toContain("A headline of our own");
    expect(text).toContain("The archive");
  });
});

test("an act is drafted from roles, rows move, a fault and whatever names an actor are led to, two actors become one", async ({
  page,
}) => {
  const rows = [
    "date,headline,kind,standing,actors",
    "2015-09-18,EPA sends a notice,Notice,reported,EPA > agent; Volkswagen > target",
    "2015-09-20,An answer,Letter,reported,Volkswagon > agent; EPA",
  ];
  await open(page, SMALL);
  await give(page, "picker", "story.zip", Buffer.from(zipSync({ "Events.csv": strToU8(rows.join("\n")) })));
  await expect(counts(page)).toHaveText(/^2 of 2 event/);
  await page.getByRole("button", { name: /^Ties come from acts/ }).click();
  await expect(field(page, /^Headline/)).toHaveValue("EPA sends a notice");
  const acts = form(page).getByRole("group", { name: "Who did what", exact: true });
  await expect(acts.getByRole("button", { name: "EPA · notice · Volkswagen" })).toBeFocused();
  await page.keyboard.press("Enter");
  // It holds at once, so that the next draft is offered.
  await expect(page.getByRole("button", { name: /^Ties come from acts/ })).toBeHidden();
  await acts.getByLabel(/^Did what/).fill("notified");
  await field(page, /^Headline/).focus();
  await expect(details(page).getByText("Ties are drawn from acts")).toBeHidden();
  // Only an actor with ties unfolds.
  await expect(page.getByRole("treeitem", { name: /^EPA/ })).toHaveAttribute("aria-expanded", "false");
  await expect(page.getByRole("button", { name: /^Ties come from acts/ })).toBeHidden();

  await test.step("kinds move, and a kind that stays leads to the events of it", async () => {
    await bar(page).getByRole("button", { name: "Edit the story itself" }).click();
    const story = page.getByRole("form", { name: "Edit the story itself" });
    const kinds = story.getByRole("group", { name: "Kinds of events", exact: true });
    const first = kinds.getByLabel("Name", { exact: true }).first();
    await expect(first).toHaveValue("Notice");
    await kinds.getByRole("button", { name: "Move row 2 up" }).click();
    await expect(first).toHaveValue("Letter");
    await expect(kinds.getByRole("button", { name: "Move row 1 up" })).toBeFocused();
    await expect(story.getByRole("status").last()).toHaveText("Each change is shown at once.");
    await kinds.getByRole("button", { name: "Remove row 1" }).click();
    await story.getByRole("button", { name: "Event: An answer" }).click();
    await expect(field(page, /^Kind/)).toBeFocused();
    await bar(page)
      .getByRole("button", { name: /^Go on with/ })
      .click();
    await story.getByRole("button", { name: "Discard what is not applied" }).click();
  });

  await test.step("the bar leads from another form to the field that must be mended", async () => {
    await marks(page).first().click();
    await details(page).getByRole("button", { name: "Edit this event" }).click();
    await field(page, /^Date/).fill("25 May");
    await field(page, /^Headline/).focus();
    await expect(form(page).getByRole("alert")).toBeVisible();
    await bar(page).getByRole("button", { name: "New actor" }).click();
    await bar(page)
      .getByRole("button", { name: /could not be applied/ })
      .click();
    await expect(field(page, /^Date/)).toBeFocused();
    await form(page).getByRole("button", { name: "Discard what is not applied" }).click();
  });

  await test.step("an actor that is named stays and leads there, or becomes one with another", async () => {
    await marks(page).last().click();
    await details(page).getByRole("button", { name: "Volkswagon" }).first().click();
    await details(page).getByRole("button", { name: "Edit this actor" }).click();
    const actor = page.getByRole("form", { name: "Edit this actor" });
    // A refusal below the visible part of the form would look as if the button did nothing.
    await page.setViewportSize({ width: 1440, height: 600 });
    const remove = actor.getByRole("button", { name: "Remove this actor" });
    await remove.evaluate((button) => button.scrollIntoView({ block: "end" }));
    await remove.click();
    await expect(actor.getByText(/^It stays/)).toBeInViewport({ ratio: 1 });
    await actor.getByRole("button", { name: "Event: An answer" }).click();
    await expect(
      form(page).getByRole("group", { name: "Who took part 1", exact: true }).getByLabel("Actor"),
    ).toBeFocused();
    await form(page).getByRole("button", { name: "Close the form" }).click();
    await details(page).getByRole("button", { name: "Edit this actor" }).click();
    await actor.getByLabel("It is the same actor as").fill("Volkswagen");
    await actor.getByRole("button", { name: "Make one of the two" }).click();
    await expect(actor.getByLabel(/^Name/).first()).toHaveValue("Volkswagen");
    await expect(actor.getByLabel(/^Other names/)).toHaveValue("Volkswagon");
    await expect(page.getByRole("checkbox", { name: /^Volkswagen/ })).toBeVisible();
    await expect(page.getByRole("checkbox", { name: /^Volkswagon/ })).toHaveCount(0);
  });
});

test("the first event of an empty story: the form says what is missing, and where kinds are made", async ({
  page,
}) => {
  const empty = { title: "Nothing yet", kinds: [], sources: [], actors: [], events: [] };
  await open(page, SMALL);
  await give(page, "picker", "empty.json", Buffer.from(JSON.stringify(empty)));
  await page.getByRole("button", { name: "Edit", exact: true }).click();
  await bar(page).getByRole("button", { name: "New event" }).click();
  const event = page.getByRole("form", { name: "New event" });
  await event.getByLabel(/^Headline/).fill("The bridge is closed");
  await event.getByRole("button", { name: "Add", exact: true }).click();
  await expect(event.getByRole("alert").first()).toHaveText("It is required: nothing is here yet.");
  await expect(event).not.toContainText("not blank");
  await event.getByRole("button", { name: "Edit the story itself" }).click();
  const story = page.getByRole("form", { name: "Edit the story itself" });
  const kinds = story.getByRole("group", { name: "Kinds of events", exact: true });
  await expect(kinds.locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await kinds.getByLabel("Name", { exact: true }).fill("Decision");
  await page.keyboard.press("Enter");
  await bar(page)
    .getByRole("button", { name: /The bridge is closed/ })
    .click();
  await expect(event.getByLabel(/^Kind/).first()).toBeVisible();
  await expect(event).not.toContainText("no kinds yet");
});
