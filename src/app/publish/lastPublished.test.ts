import { expect, test } from "vitest";
import { lockAddress } from "./lastPublished.ts";

test("the list of ids is in the folder of the site; a text that is no address of the web has none", () => {
  for (const site of [
    "https://news.example/story",
    "https://news.example/story/",
    "https://news.example/story?a#b",
  ])
    expect(lockAddress(site), site).toBe("https://news.example/story/ids.lock.json");
  for (const site of [
    "",
    "news.example",
    "mailto:desk@news.example",
    "javascript:alert(1)",
    "file:///tmp/site",
  ])
    expect(lockAddress(site), site).toBeNull();
});
