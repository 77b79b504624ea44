import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { shell } from "../site/writtenSite.node.ts";
import { publishPacked } from "./publishPacked.ts";

test("a program that was built before publishes a folder, and writes over nothing", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "packed-"));
  const at = (...parts: readonly string[]): string => path.join(folder, ...parts);
  for (const name of ["program/assets", "story"]) mkdirSync(at(name), { recursive: true });
  const program = { ...shell, version: "1.0.0", files: ["assets/index-1.js"], headers: "/*\n" };
  writeFileSync(at("program/program.json"), JSON.stringify(program));
  writeFileSync(at("program/assets/index-1.js"), "0;");
  const row = "id,date,headline,kind,standing\none,2019-05-04,Die Bank schweigt,Bericht,";
  writeFileSync(at("story/Events.csv"), `${row}reported`);
  writeFileSync(at("story/Story.csv"), "field,value\ntitle,Die Bank\nlanguage,de");

  const publish = async (out: string, isFirst = false): Promise<readonly string[]> => {
    const said: string[] = [];
    const asked = { source: at("story"), outDir: at(out), isFirst };
    await publishPacked(asked, at("program"), (line) => said.push(line));
    return said;
  };
  // A story without a version also needs --first.
  await expect(publish("site")).rejects.toThrow(/ids\.lock\.json is missing.*say --first/);
  const said = await publish("site", true);
  expect(said).toEqual([
    expect.stringMatching(/^No address .* previews of links will have relative ones, and what has changed/),
    `1 new ids in ${at("story/ids.lock.json")}: keep it with the story`,
    `1 events, ${at("site")}`,
  ]);
  const page = readFileSync(at("site/event/one/index.html"), "utf8");
  expect(page).toContain("Berichtet");
  for (const file of ["assets/index-1.js", "program.json", "_headers", "event/one/preview.png", "404.html"])
    expect(existsSync(at("site", file)), file).toBe(true);
  expect(readFileSync(at("story/ids.lock.json"), "utf8")).toContain("one");

  await expect(publish("site")).rejects.toThrow("is not empty");
  writeFileSync(at("story/Events.csv"), `${row}reportd`);
  await expect(publish("other")).rejects.toThrow("Row 2, standing: “reportd”.");
  vi.stubEnv("SITE_URL", "news.example");
  await expect(publish("other")).rejects.toThrow("SITE_URL is no http");
  vi.unstubAllEnvs();
  expect(existsSync(at("other"))).toBe(false);
});
