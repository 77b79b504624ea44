import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Plugin, Rolldown } from "vite";

type ShippedPackage = {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** The bytes of the package in the page, before minifying and compressing. */
  readonly bytes: number;
  /** The text of the licence, which must be in every copy. */
  readonly notice: string;
};

type Bundle = Readonly<Record<string, Rolldown.OutputChunk | Rolldown.OutputAsset>>;

/** Patterns of modules that the bundler or Vite adds and that have no file, with the package that they belong to. */
const HELPERS = [
  [/^\0rolldown\//, "rolldown"],
  [/^\0(?:vite|modulepreload)/, "vite"],
] as const;

export function packageCollector(root: string) {
  const bytesOf = new Map<string, number>();
  const add = (id: string, bytes: number) => {
    const folder = folderOf(root, id);
    if (folder !== null) bytesOf.set(folder, (bytesOf.get(folder) ?? 0) + bytes);
  };
  const read = (bundle: Bundle) => {
    for (const file of Object.values(bundle)) {
      if (file.type === "chunk")
        for (const [id, { code }] of Object.entries(file.modules)) add(id, lengthOf(code ?? ""));
      else for (const id of file.originalFileNames) add(id, file.source.length);
    }
  };
  const collect: Plugin = {
    name: "dateline-collect-packages",
    generateBundle: (_options, bundle) => read(bundle),
  };
  return { read, collect, packages: () => packagesOf(bytesOf) };
}

/** The length of code without the comments in which the bundler writes the names of modules. */
const lengthOf = (code: string): number => code.replaceAll(/^\/\/#(?:end)?region.*$/gm, "").trim().length;

function folderOf(root: string, id: string): string | null {
  const helper = HELPERS.find(([start]) => start.test(id));
  if (helper) return path.join(root, "node_modules", helper[1]);
  const [, folder] = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(id.replaceAll("\\", "/")) ?? [];
  return folder === undefined ? null : path.resolve(root, folder);
}

export function facePackages(root: string): readonly ShippedPackage[] {
  const bytesOf = new Map<string, number>();
  const sheets = readdirSync(path.join(root, "src/app")).filter((file) => file.endsWith(".css"));
  for (const sheet of sheets) {
    const css = readFileSync(path.join(root, "src/app", sheet), "utf8");
    for (const [, file = ""] of css.matchAll(/url\("(@fontsource[^"]+)"\)/g)) {
      const font = path.join(root, "node_modules", file);
      const folder = folderOf(root, font);
      if (folder !== null) bytesOf.set(folder, (bytesOf.get(folder) ?? 0) + statSync(font).size);
    }
  }
  return packagesOf(bytesOf);
}

const packagesOf = (bytesOf: ReadonlyMap<string, number>): readonly ShippedPackage[] =>
  [...bytesOf]
    .filter(([, bytes]) => bytes > 0)
    .map(([folder, bytes]) => ({ ...described(folder), bytes }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));

/** Throws if a package has no licence, or no text of it, because nobody may ship such a package. */
function described(folder: string): Omit<ShippedPackage, "bytes"> {
  const {
    name,
    version,
    license,
  }: { readonly name: string; readonly version: string; readonly license?: string } = JSON.parse(
    readFileSync(path.join(folder, "package.json"), "utf8"),
  );
  const file = readdirSync(folder).find((one) => /^(?:licen[cs]e|copying)(?:\.(?:md|txt))?$/i.test(one));
  if (license === undefined || file === undefined)
    throw new Error(`${name} has no licence, or no text of it`);
  const text = readFileSync(path.join(folder, file), "utf8");
  // Some licence files also list bundled packages, which are not in the page.
  const [notice = ""] = text.split(/^#+ Licenses of bundled dependencies/m);
  return { name, version, licence: license, notice: notice.trim() };
}

const cycloneDx = (packages: readonly ShippedPackage[], version: string): string =>
  `${JSON.stringify(
    {
      bomFormat: "CycloneDX",
      specVersion: "1.6",
      version: 1,
      metadata: { component: { type: "application", name: "dateline", version } },
      components: packages.map(({ name, version: of, licence }) => ({
        type: "library",
        name,
        version: of,
        purl: `pkg:npm/${name.replace("@", "%40")}@${of}`,
        licenses: [{ license: { id: licence } }],
      })),
    },
    null,
    1,
  )}\n`;

const notices = (packages: readonly ShippedPackage[]): string =>
  packages
    .map(({ name, version, licence, notice }) => `${name} ${version} (${licence})\n\n${notice}\n`)
    .join(`\n${"-".repeat(72)}\n\n`);

/** Writes the list of packages into `packages/`: for the panel About, as a text of notices, and for other programs. */
export function shippedPackages(collector: ReturnType<typeof packageCollector>, version: string): Plugin {
  return {
    name: "dateline-shipped-packages",
    apply: "build",
    enforce: "post",
    generateBundle(_options, bundle) {
      collector.read(bundle);
      const packages = collector.packages();
      const files = {
        "packages.json": JSON.stringify(packages),
        "notices.txt": notices(packages),
        "bom.cdx.json": cycloneDx(packages, version),
      };
      for (const [name, source] of Object.entries(files))
        this.emitFile({ type: "asset", fileName: `packages/${name}`, source });
    },
  };
}
