// npm run package: makes a folder and a packed file for newsrooms, which publish, check and scan with it without the
// sources. They contain the built program, one bundle of the code that makes pages, and the fonts of previews.
import { spawnSync } from "node:child_process";
import { copyFileSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { build } from "vite";
import { EXAMPLE } from "./storyFolders.mjs";
import { root, withModule } from "./withModule.mjs";

const [out = path.join(root, "node_modules/.cache/dateline/package")] = process.argv.slice(2);
const folder = path.resolve(out);
const site = `${folder}-site`;
process.env.NODE_ENV = "production";
process.env.DATELINE_STORY = EXAMPLE;
process.env.DATELINE_PICTURES = "0";
process.chdir(root);

/** Packages that draw previews. They are not in the bundle, but the made package has copies of the fonts. */
const FONTS = ["@fontsource/inter", "@fontsource/newsreader"];
const BESIDE = [...FONTS, "@resvg/resvg-js"];

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(file, "utf8"));

await build({ root, logLevel: "error", build: { outDir: site, emptyOutDir: true } });
rmSync(folder, { recursive: true, force: true });
const program = json(path.join(site, "program.json"));
for (const file of ["program.json", ...program.files]) {
  const target = path.join(folder, "program", file);
  mkdirSync(path.dirname(target), { recursive: true });
  copyFileSync(path.join(site, file), target);
}
await withModule("/src/build/chunks.ts", async (/** @type {typeof import("./chunks.ts")} */ icons) => {
  await build({
    root,
    configFile: false,
    logLevel: "error",
    define: { __OFFLINE__: "false" },
    css: { transformer: "lightningcss" },
    resolve: { alias: icons.iconAlias },
    publicDir: false,
    ssr: { noExternal: true, external: BESIDE },
    build: {
      ssr: "src/build/publishPacked.ts",
      outDir: folder,
      emptyOutDir: false,
      target: "node20",
      minify: true,
    },
  });
});
for (const [from, to] of /** @type {const} */ ([
  ["src/build/packageCommand.mjs", "dateline.mjs"],
  ["src/build/publishArguments.mjs", "publishArguments.mjs"],
  ["bench/scan.mjs", "scan.mjs"],
  ["src/app/tokens.css", "src/app/tokens.css"],
  ["LICENSE", "LICENSE"],
  ["docs/command.md", "README.md"],
])) {
  mkdirSync(path.dirname(path.join(folder, to)), { recursive: true });
  cpSync(path.join(root, from), path.join(folder, to));
}
for (const name of FONTS) {
  const [from, to] = [path.join(root, "node_modules", name), path.join(folder, "node_modules", name)];
  const isNeeded = (/** @type {string} */ file) =>
    /(?:inter|newsreader|files|LICENSE)$|-(?:400|600)-normal\.woff$|(?:package|unicode)\.json$/.test(file);
  cpSync(from, to, { recursive: true, dereference: true, filter: isNeeded });
}
const { version, license, description, engines, dependencies, devDependencies } = json(
  path.join(root, "package.json"),
);
const all = { ...dependencies, ...devDependencies };
const manifest = {
  ...{ name: "dateline", version, license, description, engines, type: "module" },
  bin: { dateline: "dateline.mjs" },
  bundleDependencies: FONTS,
  dependencies: Object.fromEntries(BESIDE.map((name) => [name, all[name]])),
};
writeFileSync(path.join(folder, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
rmSync(site, { recursive: true, force: true });
// npm includes bundled packages only if it runs in the folder.
const { status } = spawnSync("npm", ["pack", "--pack-destination", path.dirname(folder)], {
  cwd: folder,
  stdio: "inherit",
  shell: process.platform === "win32",
});
process.exitCode = status ?? 1;
