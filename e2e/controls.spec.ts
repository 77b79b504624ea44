import type { Page } from "@playwright/test";
import {
  counts,
  details,
  expect,
  filters,
  fragment,
  goOnInOnePage,
  isDrawn,
  laterPartsHaveCome,
  open,
  openQuestions,
  test,
  timeline,
} from "./journey.ts";
import { goTo } from "./keptPage.ts";
import { everything, sampleOf } from "./sample.ts";

goOnInOnePage();

/**
 * The names of what can be pressed, typed into or dragged on the first screen. Marks of a picture, rows of a list or a table,
 * and the basis of a sentence (its marks, or the raised figures of a line about an actor) do not count. Standings, actors of
 * the filters, heads of lanes, raised figures of the lead and its question, and names in a text count.
 */
const controlsOn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isSeen = (element: Element): boolean => {
      const { left, right, top, bottom, width, height } = element.getBoundingClientRect();
      const isInside = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
      if (width === 0 || height === 0 || !isInside || !element.checkVisibility()) return false;
      const x = (Math.max(left, 0) + Math.min(right, innerWidth)) / 2;
      const y = (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2;
      const hit = document.elementFromPoint(x, y);
      return hit !== null && (element.contains(hit) || hit.contains(element));
    };
    const APART = '[role="listbox"], [role="tree"], [data-day], tbody';
    const isMark = (element: Element): boolean => element.localName === "a" && element.textContent === "";
    const isBasis = (element: Element): boolean =>
      element.closest("li") !== null && /^[⁰¹²³⁴-⁹⁻]+$/.test(element.textContent ?? "");
    return [
      ...document.querySelectorAll(
        'button, a[href], input, select, textarea, summary, [role="separator"][tabindex="0"], [role="slider"]',
      ),
    ]
      .filter(
        (element) =>
          isSeen(element) && element.closest(APART) === null && !isMark(element) && !isBasis(element),
      )
      .map((element) =>
        (
          element.getAttribute("aria-label") ??
          element.closest("label")?.textContent ??
          element.textContent ??
          ""
        ).trim(),
      );
  });

test("the first screen has few controls at each size, the heads of its lanes with them", async ({ page }) => {
  await open(page);
  await laterPartsHaveCome(page);
  for (const { width, height, most } of [
    { width: 1440, height: 900, most: 40 },
    { width: 1280, height: 720, most: 26 },
    { width: 1024, height: 768, most: 24 },
    { width: 390, height: 844, most: 12 },
  ]) {
    await test.step(`${width} × ${height}`, async () => {
      await page.setViewportSize({ width, height });
      await open(page);
      // A narrower picture names its marks all the same. Their check boxes are with the other filters.
      if (width >= 1024)
        await expect(timeline(page).getByRole("group", { name: "Standing" })).toContainText(/Confirmed ?40/);
      // One by one: a counter that sees nothing would count too few.
      const some =
        width < 1024 ? ["Dates"] : ["Legal19", "8 events", ...(width < 1440 ? [] : ["Confirmed40"])];
      await expect.poll(() => controlsOn(page)).toEqual(expect.arrayContaining(some));
      const found = await controlsOn(page);
      expect(found.length, found.join(" | ")).toBeLessThanOrEqual(most);
      expect(found.length).toBeGreaterThan(4);
    });
  }
});

/** Views that together show every control of the page. */
const VIEWS = [
  "",
  "#view=network",
  "#view=matrix",
  "#view=list",
  "#view=table",
  "#view=pairs",
  "#from=2019-10-01&to=2019-11-30",
  "#from=2019-10-01&to=2019-11-30&compare=2021-07-01..2021-08-31",
  "#actor=cert-in,whatsapp",
  "#lanes=actor",
  "#clock=both",
  "#focus=nso-group",
  "#focus=nso-group,whatsapp",
  "#event=nso-disputes-lawsuit",
];

/** What the sweep types into a field; else a number. */
const TYPED: Readonly<Record<string, string>> = {
  Start: "1 Nov 2019",
  End: "12 Nov 2019",
  "Search events and actors": "court",
};

/** Left to right and right to left in each run. */
const LANGUAGES = ["en", "hi", "ar"];

/** Controls that leave nothing in the address, by the beginning of their names, each with the reason. */
const COMMANDS: Readonly<Record<string, string>> = {
  "Skip to": "moves the focus",
  Copy: "puts a text into the clipboard",
  Save: "makes a file",
  Download: "makes a file",
  "Print this view": "makes paper",
  "Embed this view": "opens a dialog",
  "Open your own file": "opens a dialog",
  "Use your own story": "opens a dialog",
  "About and how to read": "opens a dialog",
  "Change colours": "is about the reader's own screen, of which nothing is stored",
  "Resize Details": "is about the reader's own screen",
  "Find a": "shortens a list of names, each of which is a control",
  "How is": "shortens a list of names, each of which is a control",
  "Show more": "makes a list longer",
  Play: "moves the window, which is in the address; a link that plays by itself would move what one reads",
};

type Control = {
  /** Its type, the group it is in, and its name; for one of many rows, such as the boxes of a facet or the heads of lanes, no name. */
  readonly key: string;
  readonly name: string;
  readonly does: "opens" | "types" | "enters" | "clicks";
  /** Whether it is ticked, pressed or sorted, or what is written in it. */
  readonly state: string;
};

/** All controls of the page, also those in closed menus. The place of a control in the list is its `data-found`. */
const findControls = (page: Page): Promise<Control[]> =>
  page.evaluate(() => {
    const textOf = (id: string | null) => (id ? document.getElementById(id)?.textContent : null);
    const nameOf = (element: Element | null): string =>
      (
        element?.getAttribute("aria-label") ??
        textOf(element?.getAttribute("aria-labelledby") ?? null) ??
        element?.closest("label")?.textContent ??
        element?.textContent ??
        ""
      )
        .replace(/\d+ more/, "more")
        .trim();
    const groupOf = (element: Element): string => {
      const group = element.closest(
        '[role="group"], fieldset, table, [role="listbox"], [role="tree"], section',
      );
      return (
        group?.getAttribute("aria-label") ?? textOf(group?.getAttribute("aria-labelledby") ?? null) ?? ""
      );
    };
    const found = document.querySelectorAll(
      'button, input:not([type="file"]), select, summary, [role="option"], [role="treeitem"], [role="slider"], [role="separator"][tabindex="0"]',
    );
    return [...found]
      .filter((element) => element.checkVisibility() || element.closest("[popover]"))
      .filter((element) => !element.matches(":disabled"))
      .map((element, index) => {
        element.setAttribute("data-found", String(index));
        const field = element instanceof HTMLInputElement ? element : null;
        const type = field?.type ?? element.getAttribute("role") ?? element.localName;
        const isTicked = type === "checkbox" || type === "radio";
        const isRow =
          element.matches('[role="option"], [role="treeitem"], [data-bare=""]') ||
          element.matches("[lang]") ||
          (element.closest("li, td, tbody") !== null && element.closest("[popover]") === null) ||
          (type === "checkbox" && groupOf(element) !== "");
        const opens =
          "summary, [popovertarget], [aria-haspopup]:not(input), [aria-expanded]:not(input, [role])";
        const does = element.matches(opens)
          ? "opens"
          : field && !isTicked
            ? "types"
            : element.matches('[role="option"], [role="treeitem"]')
              ? "enters"
              : "clicks";
        const state =
          (isTicked ? String(field?.checked) : element.getAttribute("aria-pressed")) ??
          element.closest("th")?.getAttribute("aria-sort") ??
          element.getAttribute("aria-selected") ??
          field?.value ??
          "";
        const name = nameOf(element);
        // Rows of all groups of the network are alike, and so are the buttons that say how many events they show.
        const group = type === "treeitem" ? "" : groupOf(element);
        const key = [type, group, isRow ? "" : name.replace(/\d+/g, "#")].join(" | ");
        return { key, name, does, state } as const;
      });
  });

/** Controls that this view or another has: every sixth of them is tried, in `npm run test:all` each. */
const met = new Set<string>();
const EACH = everything ? 1 : 6;

/** The page of another reader, who knows of each view no more than its address. Opened once for all views. */
let reader: Page | null = null;
const faults: string[] = [];
test.afterAll(async () => {
  await reader?.context().close();
  reader = null;
});

/** Follows a link of this site, as Back would, without loading the page anew. */
const enter = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => {
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);

/** What the page says and has after some presses, for another reader to find again by the address. */
type Seen = { readonly address: string; readonly said: string; readonly states: ReadonlyMap<string, string> };

const idOf = ({ key, name }: Control): string => `${key} | ${name}`;

// Controls are pressed one after the other, as a reader does, as long as none takes back what another one did. The other
// reader then follows one link to all of them, and to the last of each view. That any single part of a view comes back from
// its address is held by `address.test.ts`.
for (const [place, view] of VIEWS.entries()) {
  test(`each control of “${view}” is in the address, which brings it back for another reader, or has a reason not to be`, async ({
    page,
    browser,
  }) => {
    const show = async (): Promise<Control[]> => {
      await open(page, view);
      for (const more of await filters(page).locator("summary").all())
        await more.evaluate((element) => element.parentElement?.setAttribute("open", ""));
      return findControls(page);
    };
    let here = await show();
    if (reader === null) {
      await laterPartsHaveCome(page);
      here = await show();
      reader = await (await browser.newContext()).newPage();
      reader.on("pageerror", ({ message }) => faults.push(message));
      await open(reader);
      await laterPartsHaveCome(reader);
    }
    const other = reader;
    // In whatever language.
    const statusOf = (shown: Page) => shown.getByRole("status").first();
    const expectBack = async ({ address, said, states }: Seen, message = [...states.keys()].join("; ")) => {
      await isDrawn(other);
      await expect(statusOf(other), message).toHaveText(said);
      expect(other.url(), message).toBe(address);
      const statesThere = async () => {
        const found = new Map((await findControls(other)).map((one) => [idOf(one), one.state]));
        return Object.fromEntries([...states.keys()].map((id) => [id, found.get(id)]));
      };
      await expect.poll(statesThere, { message }).toEqual(Object.fromEntries(states));
    };
    const given: { seen: Seen | null; last: Seen | null } = { seen: null, last: null };
    const hand = async (atLeast = 2) => {
      const { seen } = given;
      given.seen = null;
      if (seen === null || seen.states.size < atLeast) return;
      await enter(other, seen.address);
      await expectBack(seen);
      given.last = seen;
    };
    for (const { key, name, does, state } of here) {
      const isCommand = Object.keys(COMMANDS).some((one) => name.startsWith(one));
      if (does === "opens" || isCommand || state === "true" || met.has(key)) continue;
      met.add(key);
      if (met.size % EACH !== 0) continue;
      const isIt = (one: Control) => one.key === key && one.name === name && one.state === state;
      if (!here.some(isIt)) {
        await hand();
        here = await show();
      }
      const before = page.url();
      const control = page.locator(`[data-found="${here.findIndex(isIt)}"]`);
      await control.evaluate((element) => element.closest<HTMLElement>("[popover]")?.showPopover());
      if (does === "types") await control.fill(TYPED[name] ?? "2");
      if (does === "clicks") await control.evaluate((element: HTMLElement) => element.click());
      else await control.press("Enter");
      await expect
        .poll(() => page.url(), { message: `the address has no “${key}”`, timeout: 5000 })
        .not.toBe(before);
      await isDrawn(page);
      const isThere = (await control.count()) > 0;
      const [address, said] = [page.url(), (await statusOf(page).textContent()) ?? ""];
      here = await findControls(page);
      const found = new Map(here.map((one) => [idOf(one), one.state]));
      if ([...(given.seen?.states ?? [])].some(([id, was]) => found.get(id) !== was)) await hand();
      const own = isThere ? here.find((one) => one.key === key && one.name === name) : undefined;
      given.seen = {
        address,
        said,
        states: new Map([...(given.seen?.states ?? []), ...(own ? [[idOf(own), own.state] as const] : [])]),
      };
    }
    await hand(0);
    // The same link to a reader who comes from elsewhere: each view is read by the same program.
    if (given.last && place % (everything ? 10 : VIEWS.length) === 0) {
      await other.reload();
      await expectBack(given.last, "the last of them, after a reload");
    }
    expect(faults).toEqual([]);
  });
}

const tick = (page: Page, name: string) => filters(page).getByRole("checkbox", { name, exact: true }).check();

test("zoom, play and compare come with a window; a question is asked by a press; how actors count, with an actor", async ({
  page,
}) => {
  await open(page);
  await laterPartsHaveCome(page);
  for (const name of ["Show all", "Play", "Compare"])
    await expect(page.getByRole("button", { name, exact: true })).toHaveCount(0);
  await timeline(page).hover();
  await page.mouse.wheel(0, -300);
  for (const name of ["Play", "Compare"])
    await expect(page.getByRole("button", { name, exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Show all" }).click();
  await expect(page.getByRole("button", { name: "Show all" })).toHaveCount(0);

  await openQuestions(page);
  const kept = filters(page).getByRole("checkbox", { name: "Public more than 30 days later" });
  await expect(kept).toHaveAccessibleDescription("2 events");
  await kept.check();
  await expect(counts(page)).toHaveText(/^2 of 90 events/);
  await filters(page).getByRole("button", { name: "Remove Public more than 30 days later" }).click();
  await expect(counts(page)).toHaveText(/^90 of 90/);

  await expect(page.getByRole("radio", { name: "acting" })).toHaveCount(0);
  await tick(page, "CERT-In");
  await expect(page.getByRole("radio", { name: "acting" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "any", exact: true })).toHaveCount(0);
  await tick(page, "WhatsApp");
  await expect(page.getByRole("radio", { name: "any", exact: true })).toBeVisible();
});

test("a question is answered by its other words", async ({ page }) => {
  await open(page);
  const field = page.getByRole("combobox", { name: "Search events and actors" });
  await field.fill("when was cert-in told?");
  await expect(
    page.getByRole("option", { name: /^Government tells the Lok Sabha it was told/ }),
  ).toBeVisible();
  await field.press("Enter");
  await expect.poll(() => fragment(page)).toContain("q=cert-in%20told");
  await expect(counts(page)).not.toHaveText(/^0 of/);
});

test("when a window is set it is what is said first, by its events", async ({ page }) => {
  await open(page, "#from=2019-11-01&to=2019-11-01");
  const first = details(page).getByRole("heading", { level: 3 }).first();
  await expect(first).toHaveText("In short");
  const event = details(page).getByRole("listitem").first();
  await expect(event).toContainText("1 Nov 2019");
  await expect(event).toContainText("WhatsApp");
});

test.describe("a common laptop", () => {
  test.use({ viewport: { width: 1280, height: 720 } });

  test("the filters open over the picture, which stays in reach; a strip opens the other one", async ({
    page,
  }) => {
    await open(page);
    const strip = page.getByRole("button", { name: /^Show who acted on whom/ });
    expect((await strip.boundingBox())?.height).toBe(64);
    // The standing is a mark before the act, and is heard as its name.
    await expect(strip).toContainText(/Unnamed Indian officials 5 events\W*disputed account of WhatsApp/);
    await expect(strip).toHaveAccessibleName(
      /Unnamed Indian officials 5 events Reported\W+disputed account of WhatsApp/,
    );
    // In less the lawsuit and the damages have no room for their names (`timelineItems.test.ts`).
    expect((await timeline(page).locator("canvas").boundingBox())?.height).toBeGreaterThanOrEqual(491);

    const before = await timeline(page).boundingBox();
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await tick(page, "CERT-In");
    await expect(counts(page)).toHaveText(/^12 of 90/);
    expect(await timeline(page).boundingBox()).toEqual(before);
    await expect(page.getByRole("button", { name: "Filters · 1" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(filters(page)).toHaveCount(0);
    await page.getByRole("button", { name: "Filters · 1" }).click();
    await page.getByRole("button", { name: "Show 12 events" }).click();
    await expect(filters(page)).toHaveCount(0);

    await strip.click();
    await expect.poll(() => fragment(page)).toContain("view=network");
    expect((await page.getByRole("region", { name: "Network" }).boundingBox())?.height).toBeGreaterThan(380);
  });

  test("of the ties of a chosen actor the strip tells those that fit whole, and counts the others", async ({
    page,
  }) => {
    await open(page, "#actor=ravi-shankar-prasad");
    const strip = page.getByRole("button", { name: /^Show who acted on whom/ });
    await expect(strip).toContainText(/… and \d more$/);
    const told = await strip.locator("bdi").filter({ visible: true }).count();
    expect(told).toBeGreaterThan(2);
    await expect(strip).toContainText(`… and ${8 - told} more`);
    // A tie begins its line, and no pair of names is broken: a name that begins a line would be read as the doer.
    const ties = await strip.locator("bdi").evaluateAll((all) =>
      all.map((one) => {
        const { left, right } = one.closest("[data-counts] > span")?.getBoundingClientRect() ?? {};
        const own = one.getBoundingClientRect();
        const isRight = getComputedStyle(one).direction === "rtl";
        return {
          lines: new Set([...one.getClientRects()].map(({ top }) => top)).size,
          high: Math.round(own.height),
          inset: Math.round(Math.abs(isRight ? (right ?? 0) - own.right : own.left - (left ?? 0))),
        };
      }),
    );
    for (const tie of ties) expect(tie).toMatchObject({ lines: 1, inset: 0 });
    expect(Math.max(...ties.map(({ high }) => high))).toBeLessThan(24);
  });
});

test.describe("a narrow laptop", () => {
  test.use({ viewport: { width: 1024, height: 768 } });

  test("beside a charge the strip has the whole of the reply to it", async ({ page }) => {
    await open(page, "#event=banerjee-accuses-government-of-using-nso");
    const reply = page.getByText(/claims against the government over the breach are misleading/).first();
    const strip = page.getByRole("button", { name: /^Show who acted on whom/ });
    await expect(strip).toContainText("are misleading");
    await expect(reply).toBeVisible();
    const cut = await strip.evaluate((button) =>
      [...button.querySelectorAll("span")]
        .filter((one) => /are misleading/.test(one.textContent ?? ""))
        .filter(
          (one) => one.scrollHeight > one.clientHeight + 1 && getComputedStyle(one).overflowY !== "visible",
        )
        .map((one) => one.textContent),
    );
    expect(cut).toEqual([]);
  });

  test("the drawer has Kind and Standing, which it covers in the picture, and a button that closes it", async ({
    page,
  }) => {
    await open(page);
    const button = page.getByRole("button", { name: "Filter", exact: true });
    await expect(button).toHaveAttribute("aria-expanded", "false");
    const colour = () => button.evaluate((element) => getComputedStyle(element).backgroundColor);
    const before = await colour();
    await button.click();
    await expect(button).toHaveAttribute("aria-expanded", "true");
    expect(await colour()).not.toBe(before);
    const drawer = page.getByRole("dialog", { name: "Filters" });
    await drawer.getByRole("checkbox", { name: "Legal", exact: true }).check();
    await expect(counts(page)).toHaveText(/^19 of 90/);
    await drawer.getByRole("checkbox", { name: "Alleged", exact: true }).check();
    await expect.poll(() => fragment(page)).toContain("status=alleged");
    await drawer.getByRole("button", { name: "Close", exact: true }).click();
    await expect(drawer).toHaveCount(0);
  });

  for (const language of sampleOf(LANGUAGES, 2)) {
    test(`standings, title and what the search asks for are whole, and the tools one row, in ${language}`, async ({
      page,
    }) => {
      // The link that copies an event has longer words than the one that copies the view.
      for (const address of ["", "event=whatsapp-discloses-and-patches-flaw&"]) {
        await goTo(page, `/#${address}lang=${language}`);
        await isDrawn(page);
        await expect(page.locator("html")).toHaveAttribute("lang", language);
        const line = page.locator('[data-pane="timeline"] [role="group"]:not([style])');
        await expect(line).toBeVisible();
        for (const whole of [line, page.getByRole("banner").getByRole("heading", { level: 1 })])
          expect(await whole.evaluate((text) => text.scrollWidth - text.clientWidth)).toBeLessThanOrEqual(0);
        const room = await page
          .getByRole("banner")
          .getByRole("combobox")
          .evaluate((field) => {
            if (!(field instanceof HTMLInputElement)) return Number.NaN;
            // A cross takes room where something is written.
            field.type = "text";
            field.value = field.placeholder;
            return field.clientWidth - field.scrollWidth;
          });
        expect(room).toBeGreaterThanOrEqual(0);
        const [first, last] = ["[aria-pressed]", '[aria-haspopup="dialog"][aria-expanded]'].map((kind) =>
          page.locator(`main button${kind}`).first().boundingBox(),
        );
        expect((await last)?.y).toBe((await first)?.y);
      }
    });
  }
});

for (const language of sampleOf(LANGUAGES, 2)) {
  test.describe(`a phone in ${language}`, () => {
    test.use({ viewport: { width: 390, height: 844 } });

    test("has a picture of time above the list, whose first event is within the first 300 px", async ({
      page,
    }) => {
      await goTo(page, `/#lang=${language}`);
      await isDrawn(page);
      const top = await page
        .locator("[data-day]")
        .first()
        .evaluate((item) => item.getBoundingClientRect().top);
      expect(top).toBeLessThanOrEqual(300);
      // So it is under filters and in a window, below what is said of them in short.
      const parts = ["kind=legal", "status=alleged", "actor=cert-in", "from=2019-10-01&to=2019-11-30"];
      for (const part of language === "en" ? parts : parts.slice(3)) {
        await goTo(page, `/#lang=${language}&${part}`);
        await expect(page.getByRole("status").first()).not.toHaveText(/90.*90/);
        await isDrawn(page);
        const first = page.locator("[data-day]").first();
        const y = () => first.evaluate((item) => item.getBoundingClientRect().top);
        await expect.poll(y, part).toBeLessThanOrEqual(300);
      }
      await goTo(page, `/#lang=${language}`);
      await isDrawn(page);
      await expect(page.locator("[data-strip] > svg > *")).toHaveCount(90);
      // 23 events are contested. Those that stand alone have their rings.
      await expect(page.locator("[data-strip] [data-contest]")).not.toHaveCount(0);
      // No two signs of standing lie on each other, since several would look like one confirmed dot. Such events are ticks.
      const signs = await page.locator("[data-strip] > svg > svg").evaluateAll((all) =>
        all.map((one) => {
          const sign = one.querySelector("path")?.getBoundingClientRect() ?? new DOMRect();
          return { x: sign.x + sign.width / 2, y: sign.y + sign.height / 2, isTick: sign.width < 4 };
        }),
      );
      const standing = signs.filter(({ isTick }) => !isTick);
      expect(standing.length).toBeGreaterThan(20);
      expect(signs.length - standing.length).toBeGreaterThan(20);
      const piled = standing.filter((one) =>
        standing.some((other) => other !== one && Math.hypot(one.x - other.x, one.y - other.y) < 7),
      );
      expect(piled).toEqual([]);
      // It has no letters smaller than those of the page: its lanes are too low for names, and the list says each kind.
      const sizes = await page
        .locator("[data-strip] span")
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
      await expect(page.locator("[data-day]").first()).toBeInViewport({ ratio: 1 });
      const strip = await page.locator("[data-strip]").boundingBox();
      expect(strip?.height).toBe(112);
      expect((strip?.y ?? 0) + 112).toBeLessThanOrEqual(top + 1);
      // The title and the lead begin at the edge of the page at which its other lines begin, in whatever direction they run.
      if (language === "ar")
        for (const text of [page.locator("h1"), page.locator("p:has(+ [dir=ltr])").first()]) {
          const ends = await text.evaluate((one) => {
            const range = document.createRange();
            range.selectNodeContents(one);
            return [...range.getClientRects()].map(({ right }) => Math.round(right));
          });
          expect(new Set(ends)).toEqual(new Set([374]));
        }
      // No text of the data is wider than the page, nor runs into the words of the interface.
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    });
  });
}

test.describe("the strip of a phone", () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test("draws a rough date as a bar between brackets that touches no other mark", async ({ page }) => {
    await goTo(page, "/#from=2019-10-28&to=2019-11-10&lang=en");
    await isDrawn(page);
    // A month that began before the strip, about one day, and a few days.
    await expect(page.locator("[data-strip] g > svg > path")).toHaveCount(5);
    const { bars, dots } = await page.locator("[data-strip]").evaluate((strip) => {
      const boxes = (what: string) =>
        Array.from(strip.querySelectorAll(what), (one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return { left, right, top, bottom };
        });
      return { bars: boxes("g[data-standing]"), dots: boxes("svg > svg > path") };
    });
    expect(bars).toHaveLength(3);
    expect(dots.length).toBeGreaterThan(20);
    // As in the timeline, only a confirmed date is filled: one that is merely reported was not told from it.
    const filled = await page
      .locator("[data-strip] g[data-standing]")
      .evaluateAll((bars) =>
        bars.map((bar) => [
          bar.getAttribute("data-standing"),
          bar.querySelector("rect:not([fill=none])") !== null,
        ]),
      );
    expect(new Set(filled.map(String))).toEqual(new Set(["confirmed,true", "reported,false"]));
    const touches = (bar: Box, dot: Box): boolean =>
      bar.left < dot.right && dot.left < bar.right && bar.top < dot.bottom && dot.top < bar.bottom;
    expect(bars.filter((bar) => dots.some((dot) => touches(bar, dot)))).toEqual([]);
  });
});

test("the one link says what it copies: the view, the event, the step", async ({ page }) => {
  const copied = async (name: string) => {
    await expect(page.getByRole("button", { name: "Copy link" })).toHaveCount(1);
    // What is said of it goes by itself, before a busy machine looks.
    await page.evaluate(() => navigator.clipboard.writeText(""));
    await page.getByRole("button", { name, exact: true }).click();
    const link = () => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(link).not.toBe("");
    return new URL(await link());
  };
  await open(page, "#kind=legal");
  expect((await copied("Copy link to this view")).hash).toBe("#kind=legal");
  await expect(page.getByText("Link copied")).toBeVisible();
  await open(page, "#event=nso-disputes-lawsuit");
  expect((await copied("Copy link to this event")).pathname).toBe("/event/nso-disputes-lawsuit/");
  await open(page, "#story=who-knew-what-and-when&step=2");
  expect((await copied("Copy link to this step")).pathname).toBe("/story/who-knew-what-and-when/2/");
});

type Box = Readonly<Record<"left" | "right" | "top" | "bottom", number>>;
