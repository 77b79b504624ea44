import type { Page } from "@playwright/test";
import { type HostileFile, hostileFiles, readHostile } from "../src/model/hostileFiles.node.ts";
import { startHosts, stopHosts } from "./foreignHost.ts";
import { expect, expectAccessible, open, test } from "./journey.ts";
import { bytesOf, expectGoodFileOpens, give, type Outcome, outcomeOf, saidOf } from "./ownFiles.ts";

// Every file of the corpus by each way in: an allowed outcome, its places named, nothing else changed, and the page
// still works. What else a file must keep is in hostileMusts.spec.ts.

const DATA_HOST = "https://data.example.org";

/** What a loader answers to each file is also tested without a browser, in src/load/hostile.test.ts. */
const WAYS = [["picker", "drop"], ["address"]] as const;

/** `087` holds eight kinds of doubtful dates, of which most are read; its entry names the first for loaders that refuse all. */
const pathsOf = ({ file, paths = [] }: HostileFile): readonly string[] =>
  file.startsWith("087") ? ["/events/2/date"] : paths;

/** Whether a text names a place of a file, or one inside it; the whole file and rows of tables in words. */
function isNamed(path: string, said: string): boolean {
  const words = path === "" ? "the whole file" : path;
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\w/])${literal}(?![\\w~])`, "i").test(said);
}

/** The keys of the prototypes that everything else inherits from, and what a script of a file would leave behind. */
const traces = (page: Page) =>
  page.evaluate(() => ({
    keys: [Object.prototype, Array.prototype, String.prototype].map((it) =>
      Reflect.ownKeys(it).map(String).join(" "),
    ),
    pwned: Reflect.get(window, "__pwned"),
  }));

for (const ways of WAYS) {
  const byAddress = ways[0] === "address";
  test.describe(`hostile files by ${ways.join(" and ")}`, () => {
    // By address the data host is another origin; that no third one is asked is checked file by file.
    test.use({ ownOrigin: !byAddress });
    test("end as they may, name their places, and a good file opens afterwards", { tag: "@whole" }, async ({
      page,
      baseURL,
    }) => {
      test.setTimeout(3_600_000);
      const asked: string[] = [];
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== new URL(baseURL ?? "").origin)
          asked.push(request.url());
      });
      const server = byAddress
        ? await startHosts((request, response) => {
            response.setHeader("access-control-allow-origin", "*");
            response.end(readHostile(decodeURIComponent(request.url?.slice(1) ?? "")));
          })
        : undefined;
      await open(page);
      const before = await traces(page);
      expect(before.pwned).toBeUndefined();

      for (const way of ways) {
        for (const entry of hostileFiles) {
          const { file } = entry;
          asked.length = 0;
          const outcome = await test.step(file, async () => {
            if (way === "address") return openByAddress(page, file);
            await give(page, way, file, bytesOf(file));
            return outcomeOf(page, file);
          });
          expect.soft(entry.allow, file).toContain(outcome);
          if (outcome === "reject" || outcome === "warn") {
            const said = await saidOf(page, outcome, file);
            const unnamed = pathsOf(entry).filter((path) => !isNamed(path, said));
            expect.soft(unnamed, `${file} said: ${said.slice(0, 600)}`).toEqual([]);
          }
          await test.step(`axe: ${file}`, () => expectAccessible(page));
          if (outcome === "ask") {
            await page.keyboard.press("Escape");
            // With nothing open there is nothing to go back to: it is said, and the ways in are offered.
            if (way === "address") await expect(page.getByRole("alert")).toContainText("without the answers");
          }
          expect.soft(await traces(page), file).toEqual(before);
          expect.soft(asked, file).toEqual(way === "address" ? [`${DATA_HOST}/${file}`] : []);
          await expectGoodFileOpens(page, way === "drop" ? "drop" : "picker", `good after ${file}`);
        }
      }
      if (server) stopHosts(server);
    });
  });
}

/** A link that names a file of another host, and the yes to the question that it brings. */
async function openByAddress(page: Page, file: string): Promise<Outcome> {
  await page.goto("about:blank");
  await page.goto(`/open/#data=${DATA_HOST}/${file}`);
  const question = page.getByRole("dialog", { name: "Open data from data.example.org?" });
  await question.getByRole("button", { name: "Open", exact: true }).click();
  await expect(question).toHaveCount(0);
  return outcomeOf(page, file, "These data come from data.example.org");
}
