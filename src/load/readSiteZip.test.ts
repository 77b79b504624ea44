import { strToU8, type Zippable, zipSync } from "fflate";
import { expect, test } from "vitest";
import { CONFIG_FILE, LOCK_FILE } from "../model/publishing.ts";
import { readSiteZip } from "./readSiteZip.ts";

const json = (value: unknown) => strToU8(JSON.stringify(value));
const lock = { published: { bridge: ["closed"] }, withdrawn: [] };
const site = { [LOCK_FILE]: json(lock), [CONFIG_FILE]: json({ name: "The Desk", logo: "logo.svg" }) };
const read = (files: Zippable) => readSiteZip(new Blob([new Uint8Array(zipSync(files))]));

test("the zip file of a site says its settings, its ids and its logo, also in a folder of its own", async () => {
  const svg = strToU8("<svg/>");
  const inFolder = Object.fromEntries(
    Object.entries({ ...site, "logo.svg": svg }).map(([name, bytes]) => [`my site/${name}`, bytes]),
  );
  for (const files of [{ ...site, "logo.svg": svg }, inFolder]) {
    const last = await read(files);
    expect(last).toMatchObject({ config: { name: "The Desk" }, lock });
    expect([...(last?.pictures.keys() ?? [])]).toEqual(["logo.svg"]);
  }
});

test.each<readonly [what: string, files: Zippable]>([
  ["of another program", { "index.html": strToU8("<html>"), "wp-config.php": strToU8("<?php") }],
  ["whose list of ids is none", { ...site, [LOCK_FILE]: json({ published: ["closed"] }) }],
  ["whose list of ids is no JSON", { ...site, [LOCK_FILE]: strToU8("<html>") }],
  ["whose settings are none of this program", { ...site, [CONFIG_FILE]: json({ accent: "red" }) }],
])("a zip file %s is none, and nothing is read of it", async (_, files) => {
  expect(await read(files)).toBeNull();
});

test("nor is what is cut off, no zip file, or nothing at all", async () => {
  const whole = new Uint8Array(zipSync(site));
  for (const bytes of [whole.slice(0, -10), strToU8("PK\u0003\u0004 but no more"), new Uint8Array(0)])
    expect(await readSiteZip(new Blob([new Uint8Array(bytes)]))).toBeNull();
});
