import { readFileSync } from "node:fs";
import type { Server } from "node:https";
import type { Page } from "@playwright/test";
import { numbers } from "../src/large/prepare/randomNumbers.ts";
import { startHosts, stopHosts } from "./foreignHost.ts";
import { counts, expect, filters, fragment, test } from "./journey.ts";
import { bytesOf, CONTROL, give } from "./ownFiles.ts";

// Back and Forward around data: two files of the reader's own, a shipped dataset that may be slow, and another host's.

const WALKS = 40;
const STEPS = 25;

const FOREIGN = "https://data.example.org/story.json";

type Which = "affair" | "article" | "one" | "two" | "foreign";
type Own = "one" | "two";

const FILES: Readonly<Record<Own, { readonly name: string; readonly bytes: Buffer }>> = {
  one: { name: "one.json", bytes: bytesOf(CONTROL) },
  two: { name: "two.csv", bytes: Buffer.from("date,headline\n2019-05-13,One\n2019-06-01,Two\n") },
};
const TITLES: Readonly<Record<Which, RegExp>> = {
  affair: /^WhatsApp, NSO Group and India/,
  article: /^Banerjee, WhatsApp and NSO/,
  one: /^Test file: the Harbour Lease affair/,
  two: /^two$/,
  foreign: /^A story of another host/,
};
/** How an address names each; of a file no more than how its hash begins. */
const DATA: Readonly<Record<Which, RegExp>> = {
  affair: /^(?!data=)/,
  article: /^data=whatsapp-nso-article(?:&|$)/,
  one: /^data=own-file-04d85489bfb8c844(?:&|$)/,
  two: /^data=own-file-[0-9a-f]{16}(?:&|$)/,
  foreign: /^data=https%3A%2F%2Fdata\.example\.org%2Fstory\.json(?:&|$)/,
};

const isOwn = (which: Which): which is Own => which === "one" || which === "two";

type Entry = {
  readonly which: Which;
  /** Entries of one document: walking between them loads no page. */
  readonly document: number;
  /** The line of counts as it was when the entry was made. */
  readonly counts: string;
};

type State = "shown" | "waits" | "asks" | "loads";

/** The history as a reader understands it, and what the page has in its memory. */
class Model {
  entries: Entry[];
  place = 0;
  state: State = "shown";
  /** What the page has opened last, and which files of the reader it has. */
  opened: Which | null;
  files = new Set<Own>();
  isLocked = false;
  #documents = 0;

  constructor(first: Entry) {
    this.entries = [first];
    this.opened = first.which;
  }
  get now(): Entry {
    const entry = this.entries[this.place];
    if (!entry) throw new Error("the model has lost its place");
    return entry;
  }
  push(which: Which, line: string, document = this.now.document): void {
    this.entries = [...this.entries.slice(0, this.place + 1), { which, document, counts: line }];
    this.place++;
  }
  amend(change: Partial<Entry>): void {
    this.entries[this.place] = { ...this.now, ...change };
  }
  newDocument(): number {
    this.forget();
    return ++this.#documents;
  }
  /** The page is loaded anew. */
  forget(): void {
    this.files = new Set();
    this.opened = null;
    this.isLocked = false;
  }
  /** What must be seen where the history has led to. */
  enter(isSlow: boolean): void {
    const { which } = this.now;
    if (this.opened === which) this.state = "shown";
    else if (isOwn(which)) this.state = this.files.has(which) ? "shown" : "waits";
    else if (which === "foreign") {
      // A page that was locked to one host begins again; another asks over what is open.
      if (this.isLocked) this.forget();
      this.state = "asks";
    } else this.state = which === "article" && isSlow ? "loads" : "shown";
    if (this.state === "shown") this.opened = which;
  }
}

/** The slow dataset comes when it is let through. */
class Gate {
  isShut = false;
  #open: () => void = () => {};
  #opened = Promise.resolve();
  shut(): void {
    this.isShut = true;
    this.#opened = new Promise((resolve) => {
      this.#open = resolve;
    });
  }
  open(): void {
    this.isShut = false;
    this.#open();
  }
  async install(page: Page): Promise<void> {
    await page.route("**/data/whatsapp-nso-article.json", async (route) => {
      await this.#opened;
      // Whoever went back does not want it any more.
      await route.continue().catch(() => {});
    });
  }
}

const question = (page: Page) => page.getByRole("dialog", { name: "Open data from data.example.org?" });

/** Screen, address and entry agree, and with what the reader did. */
async function agree(page: Page, model: Model): Promise<void> {
  const { which } = model.now;
  const title = page.getByRole("heading", { level: 1 });
  await expect.poll(() => fragment(page)).toMatch(DATA[which]);
  switch (model.state) {
    case "shown":
      await expect(title).toHaveText(TITLES[which]);
      await expect(counts(page)).toBeVisible();
      if (model.now.counts !== "") await expect(counts(page)).toHaveText(model.now.counts);
      await expect(page.getByRole("alert")).toHaveCount(0);
      await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
      break;
    case "waits":
      await expect(page.getByRole("alert")).toContainText(
        `Open “${isOwn(which) ? FILES[which].name : ""}” to go on`,
      );
      await expect(page.getByRole("button", { name: "Open your own file" })).toBeVisible();
      await expect(counts(page)).toHaveCount(0);
      break;
    case "asks":
      await expect(question(page)).toBeVisible();
      break;
    case "loads":
      await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
      await expect(page.locator("main")).toHaveAttribute("aria-busy", "true");
      break;
  }
}

/** What came of an act is an entry of its own, with what the page now says that counts. */
async function note(page: Page, model: Model): Promise<void> {
  await agree(page, model);
  if (model.state === "shown") model.amend({ counts: (await counts(page).textContent()) ?? "" });
}

type Act = {
  readonly name: string;
  readonly can: (model: Model, gate: Gate) => boolean;
  readonly run: (page: Page, model: Model, gate: Gate) => Promise<void>;
};

const walk = (name: "back" | "forward", by: 1 | -1): Act => ({
  name,
  can: (model) => model.entries[model.place + by] !== undefined,
  run: async (page, model, gate) => {
    const { document } = model.now;
    model.place += by;
    if (model.now.document !== document) model.forget();
    await (by < 0 ? page.goBack({ waitUntil: "commit" }) : page.goForward({ waitUntil: "commit" }));
    model.enter(gate.isShut);
    await agree(page, model);
  },
});

const openFile = (which: Own): Act => ({
  name: `open ${FILES[which].name}`,
  can: ({ state }) => state !== "asks",
  run: async (page, model) => {
    const { now, state } = model;
    const { name, bytes } = FILES[which];
    await give(page, "picker", name, bytes);
    const isSame = state === "waits" && now.which === which;
    // What was on its way gives up its entry for what stays on the screen.
    if (state === "loads" && model.opened !== null) model.amend({ which: model.opened, counts: "" });
    if (!isSame) model.push(which, "");
    model.state = "shown";
    model.opened = which;
    model.files.add(which);
    await expect(page.getByText(`Your own file: ${name}`)).toBeVisible();
    const said = page.getByRole("status").filter({ hasText: "This is not" });
    await expect(said).toHaveCount(state === "waits" && !isSame ? 1 : 0);
    await (isSame ? agree(page, model) : note(page, model));
  },
});

const ACTS: readonly Act[] = [
  walk("back", -1),
  walk("back", -1),
  walk("forward", 1),
  {
    name: "reload",
    can: ({ state }) => state !== "loads",
    run: async (page, model, gate) => {
      await page.reload({ waitUntil: "commit" });
      model.forget();
      model.enter(gate.isShut);
      await agree(page, model);
    },
  },
  {
    name: "filter",
    // Also while something else is on its way: then the act has an entry of its own, which nothing takes from it.
    can: ({ state, opened }) => state === "shown" || (state === "loads" && opened !== null),
    run: async (page, model) => {
      const { state, opened } = model;
      if (opened === null) return;
      const before = page.url();
      const box = filters(page).getByRole("checkbox", { name: "Confirmed" }).first();
      const others = filters(page).getByRole("checkbox").last();
      await ((await box.count()) > 0 ? box : others).click();
      await expect(page).not.toHaveURL(before);
      // The line of counts follows within two frames. All events of a small story may pass the filter, so the line may
      // stay as it was.
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
      );
      model.push(opened, (await counts(page).textContent()) ?? "");
      if (state !== "loads") return agree(page, model);
      await expect.poll(() => fragment(page)).toMatch(DATA[opened]);
      await expect(page.getByRole("button", { name: "Cancel" })).toBeVisible();
    },
  },
  openFile("one"),
  openFile("two"),
  {
    name: "follow a link to the slow dataset",
    can: ({ now, state }) => state === "shown" && now.which !== "article",
    run: async (page, model, gate) => {
      gate.shut();
      await page.evaluate(() => {
        location.hash = "data=whatsapp-nso-article";
      });
      model.push("article", "");
      model.state = "loads";
      await agree(page, model);
    },
  },
  {
    name: "it comes",
    can: (_, gate) => gate.isShut,
    run: async (page, model, gate) => {
      gate.open();
      if (model.state !== "loads") return agree(page, model);
      // It came to an act of the reader: then it is a step of its own.
      if (model.now.which !== "article") model.push("article", "");
      model.state = "shown";
      model.opened = "article";
      await note(page, model);
    },
  },
  {
    name: "cancel it",
    can: ({ state, opened }) => state === "loads" && opened !== null,
    run: async (page, model) => {
      await page.getByRole("button", { name: "Cancel" }).click();
      if (model.opened !== null && model.now.which !== model.opened)
        model.amend({ which: model.opened, counts: "" });
      model.state = "shown";
      await note(page, model);
    },
  },
  {
    name: "go back to what is open",
    can: ({ state, opened }) => state === "waits" && opened !== null,
    run: async (page, model) => {
      await page.getByRole("button", { name: /^Back to “/ }).click();
      if (model.opened !== null) model.amend({ which: model.opened, counts: "" });
      model.state = "shown";
      await note(page, model);
    },
  },
  {
    name: "follow a link to another host",
    can: ({ now, state }) => state === "shown" && now.which !== "foreign",
    run: async (page, model) => {
      const isThere = new URL(page.url()).pathname.startsWith("/open/");
      await page.evaluate((address) => {
        location.hash = `data=${encodeURIComponent(address)}`;
      }, FOREIGN);
      model.push("foreign", "", isThere ? model.now.document : model.newDocument());
      if (model.isLocked) model.forget();
      model.state = "asks";
      await agree(page, model);
    },
  },
  {
    name: "say yes",
    can: ({ state }) => state === "asks",
    run: async (page, model) => {
      await question(page).getByRole("button", { name: "Open", exact: true }).click();
      model.state = "shown";
      model.opened = "foreign";
      model.isLocked = true;
      await (model.now.counts === "" ? note(page, model) : agree(page, model));
    },
  },
];

test.use({
  // An abandoned request is a failed one, and the other host is another origin: both are what is tested.
  mayFail: true,
  ownOrigin: false,
});
test.describe.configure({ mode: "serial" });

let server: Server;
test.beforeAll(async () => {
  const story = readFileSync(new URL(`../src/model/hostile/${CONTROL}`, import.meta.url), "utf8");
  const other = story.replace(/"title": "Test file[^"]*"/, '"title": "A story of another host"');
  server = await startHosts((_request, response) => {
    response.setHeader("access-control-allow-origin", "*");
    response.end(other);
  });
});
test.afterAll(() => stopHosts(server));

for (let nth = 0; nth < WALKS; nth++) {
  test(`screen, address and entry of the history agree whatever is opened, walk ${nth + 1}`, {
    tag: "@whole",
  }, async ({ page }) => {
    test.setTimeout(600_000);
    const seed = Math.trunc(Math.random() * 2 ** 31);
    const random = numbers(seed);
    const gate = new Gate();
    await gate.install(page);
    await page.goto("/");
    await expect(page.locator("main")).toHaveAttribute("aria-busy", "false");
    const line = (await counts(page).textContent()) ?? "";
    const model = new Model({ which: "affair", document: 0, counts: line });
    const done: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      const able = ACTS.filter((act) => act.can(model, gate));
      const act = able[Math.floor(random() * able.length)];
      if (!act) break;
      done.push(act.name);
      await test.step(`seed ${seed}: ${done.join(", ")}`, () => act.run(page, model, gate));
    }
  });
}
