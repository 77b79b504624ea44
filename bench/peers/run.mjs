// npm run bench:peers: compares Dateline with other tools in one run. Each round measures every subject with every size, each
// in a new browser. Prints the medians as a table in Markdown, for docs/performance.md.
//
//   npm run bench:peers -- --sizes 100,1000 --rounds 3 --only dateline,react --limit 60 --ratio 2 --table made
//
// `--table real` (the default): rows like those of coded news, each with a headline. `made`: rows without headlines, most of
// which are alike.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "vite";
import { median } from "../probes.mjs";
import { buildPages } from "./buildPages.mjs";
import { measureCell } from "./cell.mjs";
import * as made from "./madeTable.mjs";
import * as real from "./realTable.mjs";
import { serveFolder } from "./serveFolder.mjs";
import { SUBJECTS } from "./subjects.mjs";

/** The milliseconds of a round after which a subject gets no second round. */
const SLOW = 25_000;

const { values: given } = parseArgs({
  options: {
    sizes: { type: "string", default: "100,1000,10000,100000,1000000" },
    rounds: { type: "string", default: "3" },
    only: { type: "string", default: "" },
    limit: { type: "string", default: "60" },
    ratio: { type: "string", default: "1" },
    table: { type: "string", default: "real" },
  },
});
const sizes = given.sizes.split(",").map(Number);
const wanted = given.only.toLowerCase().split(",");
const [tableOf, busiest] =
  given.table === "made" ? [made.madeTable, made.BUSIEST] : [real.realTable, real.BUSIEST];
const subjects = SUBJECTS.filter(({ name }) => wanted.some((part) => name.toLowerCase().includes(part)));

const here = fileURLToPath(new URL(".", import.meta.url));
const folder = mkdtempSync(path.join(os.tmpdir(), "dateline-peers-"));
if (!existsSync(path.join(here, "node_modules"))) {
  spawnSync("npm", ["ci"], { cwd: here, stdio: "inherit", shell: process.platform === "win32" });
}

try {
  await build({ logLevel: "error", build: { outDir: path.join(folder, "app"), emptyOutDir: true } });
  await buildPages(path.join(folder, "peers"));
  for (const size of sizes) writeFileSync(path.join(folder, `${size}.csv`), tableOf(size));
  const { origin, close } = await serveFolder(folder);
  /** @type {Map<string, import("./cell.mjs").Cell[]>} */
  const cells = new Map();
  for (let round = 0; round < Number(given.rounds); round++) {
    for (const size of sizes) {
      for (const subject of subjects) {
        const key = `${subject.name} ${size}`;
        const before = cells.get(key) ?? [];
        if (size > subject.upTo || before.some(({ failed, load = 0 }) => failed || load > SLOW)) continue;
        const cell = await measureCell(subject, {
          origin,
          file: path.join(folder, `${size}.csv`),
          table: `/${size}.csv`,
          actor: busiest,
          limit: Number(given.limit) * 1000,
          ratio: Number(given.ratio),
        });
        console.error(round + 1, size, subject.name, JSON.stringify(cell));
        cells.set(key, [...before, cell]);
      }
    }
  }
  close();
  printTable("timeline", cells);
  printTable("network", cells);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** @param {"timeline" | "network"} of @param {ReadonlyMap<string, readonly import("./cell.mjs").Cell[]>} cells */
function printTable(of, cells) {
  console.log(
    `\n| events | ${of} | rounds | file or text → painted | at rest after | picture after the tables | first click | clear | a click after, median | pan, p95 | frames a second | zoom, p95 | heap, MB | |`,
  );
  console.log("|---|---|---|---|---|---|---|---|---|---|---|---|---|---|");
  for (const size of sizes) {
    for (const subject of subjects.filter((one) => one.of === of)) {
      const measured = cells.get(`${subject.name} ${size}`) ?? [];
      /** @param {keyof Omit<import("./cell.mjs").Cell, "failed">} what */
      const figure = (what) => {
        const value = median(measured.flatMap((cell) => cell[what] ?? []));
        return Number.isNaN(value) ? "–" : value.toFixed(0);
      };
      const why = measured.length === 0 ? "not asked" : (measured.find(({ failed }) => failed)?.failed ?? "");
      const figures = /** @type {const} */ ([
        "load",
        "settled",
        "shown",
        "filter",
        "clear",
        "again",
        "pan",
        "panRate",
        "zoom",
        "heap",
      ]).map(figure);
      console.log(
        `| ${[size.toLocaleString("en"), subject.name, measured.length, ...figures, why].join(" | ")} |`,
      );
    }
  }
  console.log(
    `\n${os.cpus().length} cores, load ${os.loadavg()[0]?.toFixed(1)}, Node ${process.version}, limit ${given.limit} s, device pixel ratio ${given.ratio}`,
  );
}
