import { expect, test } from "vitest";
import { appHref, appRoot } from "./site.ts";

test("where there is no page the app has a root nevertheless, and every address lies under it", () => {
  expect(appRoot.href).toMatch(/^https:\/\/[^/]+\.invalid\/$/);
  expect(appHref("")).toBe(appRoot.href);
  expect(appHref("event/a-b/#view=list")).toBe(`${appRoot.href}event/a-b/#view=list`);
  expect(appHref("#view=list")).toBe(`${appRoot.href}#view=list`);
});
