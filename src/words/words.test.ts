import { expect, it } from "vitest";
import { english, onSite } from "./words.ts";

it("a site has its own name and headings of filters, and the program's words for all else", () => {
  const { page, filters } = onSite(english, { name: "The Desk", labels: { actors: "People" } }).messages;
  expect(page.name).toBe("The Desk");
  expect([filters.actors, filters.kind]).toEqual(["People", english.messages.filters.kind]);
});
