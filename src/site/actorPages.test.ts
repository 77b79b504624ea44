import { expect, test } from "vitest";
import { lengthOf } from "../model/tables/columns.ts";
import { actorRecord } from "../model/tables/tables.ts";
import { actorRow } from "../model/units.ts";
import { actorPagePath } from "../state/address/address.ts";
import { checkFolders } from "./makeSite.tsx";
import { all, textOf } from "./readMarkup.node.ts";
import { affairStory, eventOf, siteOf, storyWith } from "./testSite.node.ts";
import { affairFiles, linkOf, metaOf, pageOf, write } from "./writtenSite.node.ts";

const { tables } = affairStory;
const files = affairFiles(affairStory);

test("every actor of an event has a page: its ledger without scripts, with the preview of the story, and persons' are not for search engines", () => {
  for (let row = 0; row < tables.actors.count; row++) {
    const { id, name, kind } = actorRecord(tables, actorRow(row));
    const events = lengthOf(tables.actors.events, actorRow(row));
    const file = `${actorPagePath(id)}index.html`;
    expect(files.has(file), id).toBe(events > 0);
    if (events === 0) continue;
    const page = pageOf(files, file);
    const address = `https://news.example/${actorPagePath(id)}`;
    expect(all(page, "h1").map(textOf)).toEqual([name]);
    // The table has all rows, since no button could show more.
    expect(all(page, "tr")).toHaveLength(events + 1);
    expect(all(page, "button")).toHaveLength(0);
    expect(metaOf(page).get("og:title")).toBe(name);
    expect(metaOf(page).get("og:image")).toBe("https://news.example/preview.png");
    const isHidden = kind === "person" || kind === "group";
    expect(metaOf(page).get("robots"), id).toBe(isHidden ? "noindex" : undefined);
    expect(linkOf(page, "canonical")).toEqual(isHidden ? [] : [address]);
    expect(files.get("sitemap.xml")?.includes(`<loc>${address}</loc>`), id).toBe(!isHidden);
  }
});

test("the page of an event leads to those of its actors, and theirs back", () => {
  const hrefs = (file: string) =>
    all(pageOf(files, file), "a").map(({ attributes }) => attributes.get("href"));
  expect(hrefs("event/whatsapp-reports-incident-to-cert-in/index.html")).toContain("../../actor/cert-in/");
  expect(hrefs("actor/cert-in/index.html")).toContain("../../event/whatsapp-reports-incident-to-cert-in/");
});

test("an actor of no event has neither a page nor a link to one", () => {
  const story = storyWith([eventOf("one", { participants: [{ actor: "ann" }] })], {
    actors: [
      { id: "ann", name: "Ann", kind: "person", memberOf: ["idle"] },
      { id: "idle", name: "The Idle Office", kind: "government" },
    ],
  });
  const made = write(siteOf(story));
  expect([...made.keys()].filter((file) => file.startsWith("actor/"))).toEqual(["actor/ann/index.html"]);
  expect(textOf(pageOf(made, "actor/ann/index.html"))).toContain("The Idle Office");
  expect([...made.values()].join("")).not.toContain("actor/idle/");
});

test("two actors whose pages would lie in one folder stop the build", () => {
  const named = (...ids: string[]) =>
    storyWith([eventOf("one", { participants: ids.map((actor) => ({ actor })) })], {
      actors: ids.map((id) => ({ id, name: id, kind: "person" as const })),
    });
  const folder = actorPagePath("A / b").split("/")[1] ?? "";
  expect(() => checkFolders(siteOf(named("A / b", folder)))).toThrow(/actors “A \/ b”/);
});

test("parts below the sources of an event are folded, but one that is alone stands open", () => {
  const made = write(
    siteOf(
      storyWith([
        eventOf("one", { dateNote: "By a letter." }),
        eventOf("two", { dateNote: "By a letter.", changes: [{ date: "2026-01-01", note: "A word." }] }),
      ]),
    ),
  );
  expect(all(pageOf(made, "event/one/index.html"), "details")).toHaveLength(0);
  expect(textOf(pageOf(made, "event/one/index.html"))).toContain("By a letter.");
  expect(all(pageOf(made, "event/two/index.html"), "details")).toHaveLength(2);
});
