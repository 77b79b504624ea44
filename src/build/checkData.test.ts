import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { hostileFiles, readHostile } from "../model/hostileFiles.node.ts";
import { checkAll, checkData } from "./checkData.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("checkData", () => {
  it("fails exactly on what the page would refuse, ask about or mend, and names the places", async () => {
    for (const { file, allow } of hostileFiles) {
      const { ok, lines } = await checkData(readHostile(file), file);
      // The page opens a file with faulty rows, but no command publishes it.
      const isMendable = lines.some((line) => line.includes("Not whole"));
      const ends = ok ? ["clean", "warn"] : isMendable ? ["warn", "reject", "ask"] : ["reject", "ask"];
      expect(
        allow.some((one) => ends.includes(one)),
        file,
      ).toBe(true);
      expect(lines.join("\n")).not.toMatch(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u);
    }
    const twice = await checkData(readHostile("040-duplicate-event-id.json"), "040.json");
    expect(twice.lines.join("\n")).toMatch(/\/events\/2\/id .*\. See also \/events\/0\/id\./);
    const { lines } = await checkData(readHostile("031-unknown-status.json"), "031.json");
    expect(lines.join("\n")).toContain("/events/0/status (68:14): found the text “totally-proven”");
  });

  it("reads packed files", async () => {
    const packed = gzipSync(readHostile("000-control-valid.json"));
    expect(await checkData(packed, "control.json.gz")).toMatchObject({ ok: true });
  });
});

it("a folder is checked as it would be published: its CSV files as sheets of one story", async () => {
  const folder = mkdtempSync(path.join(tmpdir(), "check-"));
  const said: string[] = [];
  const check = (): Promise<boolean> => checkAll([folder], (lines) => said.push(lines));
  writeFileSync(
    path.join(folder, "Events.csv"),
    "date,headline,kind,standing,actors\n2019,One,Art,reported,Ada Lind\n",
  );
  writeFileSync(path.join(folder, "Actors.csv"), "name,kind\nAda Lind,person\n");
  expect(await check()).toBe(true);
  writeFileSync(path.join(folder, "Actors.csv"), "name,kind\nAda Lund,person\n");
  expect(await check()).toBe(false);
  // The config is checked too, like in publishing.
  said.length = 0;
  writeFileSync(
    path.join(folder, "story.config.json"),
    '{"words":{"messages.nosuch":"X","messages.list.more":"+{0}"}}',
  );
  await check();
  expect(said[0]).toBe(`${path.join(folder, "story.config.json")}: words: there is no “messages.nosuch”\n`);
  expect(said[1]).toContain("the nearest is “Ada Lund”");
  await expect(checkAll([path.join(folder, "nothing")], () => {})).rejects.toThrow("no such file or folder");
});

describe("npm run check-data", () => {
  const endings = [
    ["002-truncated.json", 1, "Refused"],
    ["000-control-valid.json", 0, "Sound"],
    ["no-such-file.json", 2, "no such file"],
  ] as const;
  // Each command is a process that starts Vite.
  it.each(process.env.DATELINE_ALL ? endings : endings.slice(0, 1))(
    "%s ends with %i",
    (file, status, words) => {
      const script = fileURLToPath(new URL("./checkData.mjs", import.meta.url));
      const path = fileURLToPath(new URL(`../model/hostile/${file}`, import.meta.url));
      const run = spawnSync(process.execPath, [script, path], { cwd: root, encoding: "utf8" });
      expect(run.stdout + run.stderr).toContain(words);
      expect(run.status).toBe(status);
    },
  );
});

it("the script is the one that package.json names", () => {
  const { scripts } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(scripts["check-data"]).toBe("node src/build/checkData.mjs");
});
