import { readdirSync, readFileSync } from "node:fs";
import { relative, resolve } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { details, expect, expectAccessible, expectColumns, ready, test } from "./journey.ts";
import { dist, everything, sampleOf } from "./sample.ts";
import { hostSite } from "./siteHost.ts";

/** The published story: the pages must say the same. */
type Event = {
  readonly id: string;
  readonly headline: string;
  readonly summary: string;
  readonly kind: string;
  readonly status: string;
  readonly isStatement?: boolean;
  readonly sources: readonly { readonly id: string }[];
};
const read = (file: string) => readFileSync(new URL(file, import.meta.url), "utf8");
const data: {
  readonly kinds: readonly { readonly id: string; readonly isStatement?: boolean }[];
  readonly events: readonly Event[];
  readonly sources: readonly { readonly id: string; readonly title: string; readonly url?: string }[];
} = JSON.parse(read("../example/whatsapp-nso-affair.json"));
/** "On record" where sources show that somebody said it, and no more. */
function standingOf({ kind, status, isStatement }: Event): string {
  const ofKind = data.kinds.find(({ id }) => id === kind)?.isStatement === true;
  return status === "confirmed" && (isStatement ?? ofKind)
    ? "On record"
    : `${status[0]?.toUpperCase()}${status.slice(1)}`;
}
const sourceOf = (id: string) => data.sources.find((source) => source.id === id);

/** As `playwright.config.ts` serves it. */
const EVENT = "banerjee-accuses-government-of-using-nso";
const article = (page: Page): Locator => page.getByRole("main").getByRole("article");

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  // Of the pages of all events `src/site` and the test below tell more.
  test("one reads any event, with its sources, and goes on to the whole story", async ({ page }) => {
    for (const event of sampleOf(data.events, 45)) {
      await test.step(event.id, async () => {
        await page.goto(`/event/${event.id}/`);
        await expect(page).toHaveTitle(/ · Dateline$/);
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(event.headline);
        await expect(article(page)).toContainText(event.summary);
        await expect(article(page)).toContainText(standingOf(event));
        for (const { id } of event.sources) {
          const source = sourceOf(id);
          await expect(article(page)).toContainText(source?.title ?? "");
          if (source?.url === undefined) continue;
          const link = article(page).getByRole("link", { name: source.title }).first();
          await expect(link).toHaveAttribute("href", new URL(source.url).href);
        }
        await page.getByRole("link", { name: "The whole story: 90 events" }).click();
        await expect(page.getByRole("heading", { level: 1 })).toContainText("the Pegasus affair");
      });
    }
  });

  test("claim stands against claim in a step of a tour, as where scripts run", async ({ page }) => {
    await page.goto("/story/who-knew-what-and-when/3/");
    await expectColumns(page.getByRole("main"));
  });

  test("one walks through the story from the start page", async ({ page }) => {
    await page.goto("/");
    await expect(page.getByRole("main").locator("section").getByRole("listitem")).toHaveCount(90);
    // What only a browser is told that is too old for the page.
    await expect(page.locator("#old")).toBeHidden();
    // The policy lets its styles through.
    await expect(page.getByRole("heading", { level: 1 })).toHaveCSS("font-family", /Newsreader/);
    await page
      .getByRole("link", {
        name: /Banerjee says the government uses NSO Group.*2 Nov 2019 · Alleged · contested · 4 sources, 3 independent/,
      })
      .click();
    await expect(page).toHaveURL(`/event/${EVENT}/`);
    await page.getByRole("link", { name: "Next event" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(
      "Sonia Gandhi calls alleged spying illegal",
    );
    await page.getByRole("link", { name: "Corrections" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Corrections");
    await expect(page.getByRole("main")).toContainText("Dated “about 29 October 2019”");
  });
});

test.describe("read by axe", () => {
  // A host answers 404.html with that status.
  test.use({ mayFail: true });
  test("nothing is found in any kind of page without scripts, light or dark", async ({ page }) => {
    const addresses = ["", `event/${EVENT}/`, "changes/", "404.html"];
    for (const address of sampleOf(addresses, 4, 1)) {
      // axe is a script itself: the page is given to it as a browser without scripts would show it.
      await page.route(`**/${address}`, async (route) => {
        const answer = await route.fetch();
        const markup = await answer.text();
        await route.fulfill({
          response: answer,
          body: markup.replaceAll(/<script[^>]*><\/script>|<\/?noscript>/g, ""),
        });
      });
      await page.goto(`/${address}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      // They share one palette, which is read in the light below.
      for (const colorScheme of everything ? (["light", "dark"] as const) : (["dark"] as const)) {
        await page.emulateMedia({ colorScheme });
        await test.step(`/${address}, ${colorScheme}`, () => expectAccessible(page));
      }
    }
  });
});

test.describe("where the host has no page", () => {
  test.use({ mayFail: true });

  test("a damaged link goes on to its event, a mistyped one names the nearest, and the rest is found by words", async ({
    page,
  }) => {
    await page.goto("/event/whatsapp-sue-nso-grup/");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no page at this address");
    const near = page.locator("[data-near]");
    await expect(near.getByRole("heading", { name: "Did you mean one of these?" })).toBeVisible();
    await expect(near.getByRole("link").first()).toHaveAttribute("href", "/event/whatsapp-sues-nso-group/");
    const list = page.locator("li[data-id]:visible");
    await page.getByRole("searchbox", { name: "Search them" }).fill("SUPREME court");
    await expect(page.getByRole("status")).toHaveText(/^[1-9]\d? of 90 events$/);
    expect(await list.count()).toBeLessThan(40);
    await expectAccessible(page);
    // The first words of an id, however short, and a step of a tour.
    for (const [lost, meant] of [
      ["/actor/cert/index.html", "/actor/cert-in/"],
      ["/story/who-knew/2/", "/story/who-knew-what-and-when/"],
    ] as const) {
      await page.goto(lost);
      await expect(near.getByRole("link").first()).toHaveAttribute("href", meant);
    }
    // Nobody's.
    await page.goto("/about-us.html");
    await expect(page.getByRole("searchbox")).toBeVisible();
    await expect(near).toBeHidden();
    // With the bracket of a sentence about it.
    await page.goto(`/event/${EVENT})./#kind=statement`);
    await expect(page).toHaveURL(`/event/${EVENT}/#kind=statement`);
    await ready(page);
    // Without its last slash, as it is often copied.
    await page.goto(`/event/${EVENT}?lang=hi`);
    await expect(page).toHaveURL(new RegExp(`/event/${EVENT}/`));
    await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
  });
});

test.describe("in a folder of a host", () => {
  test.use({ mayFail: true, ownOrigin: false });

  test("the page for what is not there finds its site from its own path", async ({ page }) => {
    const files = readdirSync(dist, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
    const site = new Map(
      files.map((file) => {
        const whole = resolve(file.parentPath, file.name);
        return [relative(dist, whole).replaceAll("\\", "/"), readFileSync(whole)] as const;
      }),
    );
    const host = await hostSite(site);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    for (const lost of ["whatsapp-sue-nso-grup", "a/b/c/d/e/f/whatsapp-sue-nso-grup/"]) {
      await page.goto(host.address + lost);
      await expect(page.locator("[data-near]").getByRole("link").first()).toHaveAttribute(
        "href",
        "/site/event/whatsapp-sues-nso-group/",
      );
      await expect(page.getByRole("searchbox")).toBeVisible();
    }
    // What lies above the folder of the site is somebody else's.
    expect(asked.filter((address) => !address.startsWith(host.address))).toEqual([]);
    await page.locator("[data-near]").getByRole("link").first().click();
    await ready(page);
    await expect(page).toHaveURL(`${host.address}event/whatsapp-sues-nso-group/`);
    host.close();
  });
});

test("pages, as a preview reads them, say what the data say", async ({ page, request }) => {
  // No policy of ours, which forbids markup from strings.
  await page.goto("about:blank");
  for (const event of sampleOf(data.events, 6)) {
    const { id, headline, summary, sources } = event;
    const answer = await request.get(`/event/${id}/index.html`);
    const seen = await page.evaluate(
      (markup) => {
        const parsed = new DOMParser().parseFromString(markup, "text/html");
        const meta = (name: string) =>
          parsed.querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content") ??
          "";
        return {
          title: parsed.title,
          preview: meta("og:title"),
          description: meta("og:description"),
          size: [meta("og:image:width"), meta("og:image:height")].join("×"),
          canonical: parsed.querySelector("link[rel=canonical]")?.getAttribute("href") ?? "",
          url: meta("og:url"),
          heading: parsed.querySelector("h1")?.textContent ?? "",
          text: parsed.querySelector("main")?.textContent ?? "",
          links: parsed.querySelectorAll('ol a[rel~="external"]').length,
          data: JSON.parse(parsed.querySelector('script[type="application/ld+json"]')?.textContent ?? "null"),
        };
      },
      await answer.text(),
    );
    const standing = standingOf(event);
    expect(seen.heading).toBe(headline);
    expect(seen.title).toContain(`${headline} · `);
    // Contested travels with the standing; `everyPlace.test.ts` looks at all events.
    const count = `${sources.length} source${sources.length === 1 ? "" : "s"}`;
    const said = `${standing}(?: · [a-z, ]*contested)?`;
    expect(seen.title).toMatch(new RegExp(` · ${said} · ${count}[^·]* · Dateline$`));
    expect(seen.preview).toMatch(new RegExp(standing === "Confirmed" ? `^(?:${said}: )?` : `^${said}: `));
    expect(seen.preview.endsWith(headline)).toBe(true);
    expect(seen.description).toMatch(new RegExp(`${said}, ${count}`));
    expect(seen.text).toContain(summary);
    expect(seen.size).toBe("1200×630");
    expect(seen.url).toContain(`event/${id}/`);
    expect(seen.canonical).toBe(seen.url);
    expect(seen.links).toBe(sources.filter((source) => sourceOf(source.id)?.url).length);
    expect(seen.data["@type"]).toBe("WebPage");
    expect(seen.data.citation).toHaveLength(sources.length);
  }
});

test("every event has a picture of the size that its page promises", async () => {
  for (const { id } of data.events) {
    const png = readFileSync(resolve(dist, "event", id, "preview.png"));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], id).toEqual([1200, 630]);
  }
});

/** The data come when told to. */
async function holdData(page: Page): Promise<() => void> {
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/data/*.json", async (route) => {
    await gate;
    await route.continue();
  });
  return release;
}

// On a phone nothing moves either, says `firstLoad.spec.ts`.
const WIDTHS = [
  [1440, 900],
  [390, 844],
  [820, 1100],
] as const;

for (const [width, height] of sampleOf(WIDTHS, 3)) {
  test.describe(`${width} pixels wide`, () => {
    test.use({ viewport: { width, height } });
    test("the app takes the place of the page, nothing that was read moves, and the focus and the place of reading stay", async ({
      page,
    }) => {
      const release = await holdData(page);
      await page.goto(`/event/${EVENT}/`);
      const parts = [
        "Banerjee says the government uses",
        "Mamata Banerjee alleged that NSO Group had supplied",
        "My phone tapped: alleges",
      ];
      const boxes = () =>
        Promise.all(
          parts.map(
            async (part) =>
              await page.locator("h1, h2, p, a").filter({ hasText: part }).first().boundingBox(),
          ),
        );
      await expect(article(page)).toBeVisible();
      // In its own faces: those that stand in for them are wider.
      const hasFaces = () =>
        page.evaluate(
          () =>
            [...document.fonts].some(({ status }) => status === "loaded") &&
            document.fonts.status === "loaded",
        );
      await expect.poll(hasFaces).toBe(true);
      // On a phone the page itself scrolls.
      const isWide = width >= 1024;
      const link = /My phone tapped: alleges Mamata/;
      if (isWide) {
        await page.getByRole("link", { name: link }).focus();
        await page.getByRole("main").evaluate((main) => main.scrollTo(0, 240));
      }
      const before = await boxes();
      release();
      await ready(page);
      await expect(details(page).getByRole("article")).toBeVisible();
      if (isWide) {
        await expect(details(page).getByRole("link", { name: link })).toBeFocused();
        await expect.poll(() => details(page).evaluate((aside) => aside.scrollTop)).toBe(240);
      }
      const after = await Promise.all(
        parts.map(async (part) =>
          details(page).locator("h2, p, a").filter({ hasText: part }).first().boundingBox(),
        ),
      );
      for (const [index, box] of before.entries()) {
        expect(Math.abs((after[index]?.x ?? 0) - (box?.x ?? 0)), parts[index]).toBeLessThanOrEqual(1);
        expect(Math.abs((after[index]?.y ?? 0) - (box?.y ?? 0)), parts[index]).toBeLessThanOrEqual(1);
      }
    });
  });
}
