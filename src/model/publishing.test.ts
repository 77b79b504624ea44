import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { ZIP_ENTRY } from "./publishing.ts";

const NAMES = ["Übergröße café.jpg", "桥.jpg", "صورة.jpg", "with space.jpg", "plain.jpg"];
const zip = zipSync(Object.fromEntries(NAMES.map((name) => [name, strToU8(name)])), ZIP_ENTRY);

it("says in each entry of the directory that Unix made it, that its name is UTF-8, and that everybody may read it", () => {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const entries: number[] = [];
  for (let at = 0; at + 4 <= zip.length; at++) if (view.getUint32(at, true) === 0x02014b50) entries.push(at);
  expect(entries).toHaveLength(NAMES.length);
  for (const [place, at] of entries.entries()) {
    expect(view.getUint8(at + 5), NAMES[place]).toBe(3);
    expect(view.getUint16(at + 8, true) & 0x800, NAMES[place]).toBe(
      /^\p{ASCII}*$/u.test(NAMES[place] ?? "") ? 0 : 0x800,
    );
    expect((view.getUint32(at + 38, true) >>> 16).toString(8), NAMES[place]).toBe("100644");
  }
});

/** The command by which each program unpacks a file into the folder where it runs. */
const PROGRAMS = {
  unzip: ["-q", "all.zip"],
  python3: ["-m", "zipfile", "-e", "all.zip", "."],
  "7z": ["x", "-bd", "all.zip"],
  bsdtar: ["-xf", "all.zip"],
};

for (const [program, args] of Object.entries(PROGRAMS)) {
  const isThere = !spawnSync(program, ["--help"]).error;
  it.skipIf(!isThere)(`is unpacked by ${program} with the names that it has`, () => {
    const folder = mkdtempSync(path.join(tmpdir(), "dateline-zip-"));
    writeFileSync(path.join(folder, "all.zip"), zip);
    const run = spawnSync(program, args, {
      cwd: folder,
      encoding: "utf8",
      env: { ...process.env, LC_ALL: "C.UTF-8" },
    });
    expect(run.status, run.stderr).toBe(0);
    expect(readdirSync(folder).toSorted()).toEqual([...NAMES, "all.zip"].toSorted());
    for (const name of NAMES) expect(statSync(path.join(folder, name)).mode & 0o444, name).toBe(0o444);
    rmSync(folder, { recursive: true });
  });
}
