import {
  counts,
  details,
  expect,
  expectAccessible,
  goOnInOnePage,
  marks,
  moving,
  open,
  test,
} from "./journey.ts";
import { followLink } from "./keptPage.ts";
import { sampleOf } from "./sample.ts";

goOnInOnePage();

const TOUR = "who-knew-what-and-when";
const TITLE = /Who knew what, and when/;

test("a newcomer takes a tour from the first screen, step by step, and goes on alone from where it ends", async ({
  page,
}) => {
  await open(page);
  await details(page).getByRole("link", { name: TITLE }).click();
  const tour = page.getByRole("region", { name: "Tour", exact: true });
  await expect(tour).toContainText("Step 1 of 9");
  await expect(page).toHaveURL(`/story/${TOUR}/1/`);
  // Nothing of the tool is left: its filters, its ways to other pictures, the details.
  await expect(page.getByRole("checkbox", { name: "Legal", exact: true })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Network" })).toHaveCount(0);
  await expect(page.getByRole("combobox", { name: /Search/ })).toHaveCount(0);
  await expect(page.getByRole("complementary", { name: "Details" })).toHaveCount(0);
  await expect(counts(page)).toContainText("15 Apr – 25 May 2019");
  // A reply that stands beside its claim is not said a second time as a line.
  await expect(tour.locator('[data-step="1"]')).toContainText(
    "It disputes that; it serves licensed state agencies",
  );
  await expect(tour.locator('[data-step="1"]')).not.toContainText("It disputes the allegations");
  await expectAccessible(page);

  await test.step("the wheel scrolls the page wherever the pointer is, and the picture shows the text that is read", async () => {
    const picture = await page.getByRole("region", { name: "Timeline" }).boundingBox();
    if (!picture) throw new Error("no picture");
    expect(picture.width / picture.height).toBeGreaterThan(1.2);
    const button = await tour.getByRole("button", { name: "Next step" }).boundingBox();
    const end = (button?.y ?? 0) + (button?.height ?? 0);
    expect((page.viewportSize()?.height ?? 0) - end, "no white below the picture").toBeLessThan(40);
    await page.mouse.move(picture.x + picture.width / 2, picture.y + picture.height / 2);
    const afterWheel = async () => {
      await page.mouse.wheel(0, 200);
      return tour.textContent();
    };
    await expect.poll(afterWheel).toContain("Step 4 of 9");
    await expect(page).toHaveURL(`/story/${TOUR}/4/`);
    await expect(tour.locator('[data-step="4"]')).toHaveAttribute("aria-current", "step");
    await expect(tour.getByRole("button", { name: "Leave the tour" })).toBeInViewport({ ratio: 1 });
    await tour.getByRole("link", { name: /^Step 1:/ }).click();
    await expect(page).toHaveURL(`/story/${TOUR}/1/`);
    await page.mouse.move(0, 0);
  });

  const next = tour.getByRole("button", { name: "Next step" });
  // On a phone it is an arrow alone, so its name is its title too.
  await expect(next).toHaveAttribute("title", "Next step");
  await next.click();
  const timeline = page.getByRole("region", { name: "Timeline" });
  await expect(timeline.getByRole("option", { name: /WhatsApp discloses/ })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await tour.getByRole("button", { name: "Next step" }).click();
  await expect(page).toHaveURL(`/story/${TOUR}/3/`);
  await expect(counts(page)).toContainText("25 Apr – 25 Nov 2019");
  // The step names its picture.
  await expect(tour.getByRole("region", { name: "Three clocks" })).toBeVisible();
  await expect(
    tour.getByRole("button", {
      name: /WhatsApp reports the incident.*Public: 1 November 2019\. at least 165 days\./,
    }),
  ).toBeAttached();

  // Arrow keys, with the focus on the tour or nowhere; in a picture they are the picture's.
  await page.keyboard.press("ArrowLeft");
  await expect(tour).toContainText("Step 2 of 9");
  await timeline.getByRole("option", { selected: true }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(tour).toContainText("Step 2 of 9");

  // What the reader looks at meanwhile leads back to the step.
  await timeline.getByRole("option", { name: /WhatsApp reports the incident/ }).click();
  await expect(page).toHaveURL(new RegExp(`/story/${TOUR}/2/#event=whatsapp-reports`));
  await details(page).getByRole("button", { name: "Close details" }).click();
  await expect(page).toHaveURL(`/story/${TOUR}/2/`);

  await tour.getByRole("link", { name: /^Step 9:/ }).click();
  // After the last step the same button leads to what is unanswered, and on from there.
  await expect(tour.getByRole("button", { name: "Next step" })).toHaveCount(0);
  await tour.getByRole("button", { name: "Unanswered" }).click();
  const unanswered = tour.getByRole("heading", { name: "Unanswered" });
  await expect.poll(async () => (await unanswered.boundingBox())?.y ?? 900).toBeLessThan(300);
  await expect(page).toHaveURL(`/story/${TOUR}/9/`);
  await page.keyboard.press("Tab");
  await expect(tour.locator("[data-tour-end]").getByRole("link").first()).toBeFocused();
  await expect(tour.getByRole("link", { name: /The case in court/ })).toBeVisible();
  await page.goBack();
  await expect(tour).toContainText("Step 2 of 9");

  const window = (await counts(page).textContent()) ?? "";
  await tour.getByRole("button", { name: "Leave the tour" }).click();
  await expect(tour).toHaveCount(0);
  await expect(page.getByRole("checkbox", { name: "Legal", exact: true })).toBeVisible();
  await expect(counts(page)).toHaveText(window);
  // At the event that was read: the way out stands above the first step, and who scrolls up to it reads that one.
  await expect(page).toHaveURL(
    /\/event\/whatsapp-(discloses-and-patches-flaw|call-attack-on-1400-users)\/#from=2019-04-15&to=2019-05-25$/,
  );
});

test.describe("in motion", () => {
  test.use(moving);

  test("no arrow key is lost while the page is on its way to a step; a fling past several in one frame ends at the picture of the step that is read; the end leads to the next tour", async ({
    page,
  }) => {
    await open(page, `#story=${TOUR}&step=1`);
    const tour = page.getByRole("region", { name: "Tour", exact: true });
    const named = () => marks(page).evaluateAll((all) => all.map((one) => one.getAttribute("aria-label")));
    await expect(tour).toContainText("Step 1 of 9");
    for (let step = 2; step <= 9; step++) await page.keyboard.press("ArrowRight");
    await expect(tour.locator('[data-step="9"]')).toBeInViewport();
    await expect(tour).toContainText("Step 9 of 9");
    await expect(page).toHaveURL(`/story/${TOUR}/9/`);
    // Nor is one after the last step.
    await page.keyboard.press("ArrowRight");
    const end = tour.getByRole("heading", { name: "Unanswered" });
    await expect.poll(async () => (await end.boundingBox())?.y ?? 900).toBeLessThan(300);

    await expect(marks(page)).not.toHaveCount(0);
    const own = await named();
    await tour.getByRole("link", { name: /^Step 4:/ }).click();
    await expect(tour).toContainText("Step 4 of 9");
    await expect.poll(named).not.toEqual(own);
    await page.evaluate(() => {
      for (const number of [6, 9]) {
        document.querySelector(`[data-step="${number}"]`)?.scrollIntoView({ behavior: "instant" });
        window.dispatchEvent(new Event("scroll"));
      }
    });
    await expect(tour).toContainText("Step 9 of 9");
    await expect.poll(named).toEqual(own);

    await tour.getByRole("link", { name: /The case in court/ }).click();
    await expect(tour).toContainText("Step 1 of 10");
    await tour.getByRole("button", { name: "Next step" }).click();
    await expect(page).toHaveURL("/story/the-case-in-court/2/");
    await expect(tour).toContainText("Step 2 of 10");
  });
});

test.describe("without motion", () => {
  test.use({ reducedMotion: "reduce" });
  test("a step is there at once, by its page, by its keys, and in an embed", async ({ page }) => {
    // By its page is above.
    for (const address of sampleOf([`story/${TOUR}/5/`, `embed/#story=${TOUR}&step=5`], 2, 1)) {
      await open(page, address);
      const tour = page.getByRole("region", { name: "Tour", exact: true });
      await expect(tour).toContainText("Step 5 of 9");
      await expect(counts(page)).toContainText("25 Aug – 10 Nov 2019");
      await tour.getByRole("button", { name: "Next step" }).click();
      await expect(counts(page)).toContainText("25 Oct – 10 Nov 2019");
    }
    await expect(page).toHaveURL(`/embed/#view=timeline&story=${TOUR}&step=6`);
    await expectAccessible(page);
    await page.setViewportSize({ width: 600, height: 400 });
    const tour = page.getByRole("region", { name: "Tour", exact: true });
    await tour.getByRole("link", { name: /^Step 9:/ }).click();
    await tour.getByRole("button", { name: "Unanswered" }).click();
    await expect(tour.getByRole("heading", { name: "Unanswered" })).toBeInViewport({ ratio: 1 });
  });
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });
  test("the steps pass as cards under the picture, which follows the one that is read", async ({ page }) => {
    await open(page, `story/${TOUR}/`);
    const tour = page.getByRole("region", { name: "Tour", exact: true });
    const stage = tour.getByRole("region", { name: "Timeline" });
    await expect(stage).toBeVisible();
    // The picture, the card and the dots: no second bar, no tabs.
    await expect(page.getByRole("navigation", { name: "Views" })).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Dates" })).toHaveCount(0);
    await expect(tour.locator("[aria-current=step]")).toHaveCount(2);
    const card = (step: number) => tour.locator(`[data-step="${step}"]`);
    await tour.getByRole("button", { name: "Next step" }).click();
    await expect(page).toHaveURL(`/story/${TOUR}/2/`);
    await expect(card(2)).toHaveAttribute("aria-current", "step");
    // Who scrolls while the page glides to a card stops a little elsewhere.
    const isStill = () =>
      page.evaluate(async () => {
        const before = scrollY;
        for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);
        return scrollY === before;
      });
    await expect.poll(isStill).toBe(true);
    await expect(card(2)).toBeInViewport();
    await card(5).evaluate((element) => element.scrollIntoView());
    await expect(card(5)).toHaveAttribute("aria-current", "step");
    await expect(page).toHaveURL(`/story/${TOUR}/5/`);
    const [picture, read] = [await stage.boundingBox(), await card(5).boundingBox()];
    expect(picture?.height ?? 0).toBeGreaterThan(844 * 0.33);
    expect(read?.y ?? 0).toBeGreaterThanOrEqual((picture?.y ?? 0) + (picture?.height ?? 0) - 1);
    // No row of the clocks is cut at the foot of the picture.
    const clocks = await tour
      .getByRole("region", { name: "Three clocks" })
      .locator("canvas")
      .first()
      .boundingBox();
    expect((clocks?.y ?? 0) + (clocks?.height ?? 0)).toBeLessThanOrEqual(
      (picture?.y ?? 0) + (picture?.height ?? 0) + 1,
    );
    await card(5)
      .getByText(/2 sources|sources/)
      .first()
      .click();
    await expect(card(5)).toContainText("Ministry officials called the letter vague");
    await expectAccessible(page);
    // The way out is in sight at every step.
    await expect(tour.getByRole("button", { name: "Leave the tour" })).toBeInViewport({ ratio: 1 });
    await tour.getByRole("button", { name: "Leave the tour" }).click();
    await expect(tour).toHaveCount(0);
    // An accusation has its denial beside it, also where that is an event of its own; ten dots stand in one row.
    await followLink(page, "story=the-case-in-court");
    await expect(card(1)).toContainText("Replies · 29 Oct 2019: NSO Group disputes WhatsApp’s claims");
    for (const dot of await tour.getByRole("list", { name: "Steps" }).getByRole("link").all())
      await expect(dot).toBeInViewport({ ratio: 1 });
  });
});
