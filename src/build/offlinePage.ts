import { copyFileSync, existsSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import { build, type InlineConfig, type Plugin, type ResolvedConfig } from "vite";
import { policyTag } from "../site/contentPolicy.ts";
import { cacheFolder, forgetOlder, hashSource, keepFile, programHash } from "./buildCache.ts";
import { iconAlias, withoutMeanings } from "./chunks.ts";
import { facePackages, packageCollector } from "./shippedPackages.ts";

/**
 * Builds `offline.html`: the whole app in one page without data. The app fills in the data and saves the page for its
 * reader (`app/export/offlineFile.ts`). It is a separate build of `src/main.tsx`: one script, one style with the fonts,
 * no workers (`__OFFLINE__`), and a policy that allows script and style by their hashes and allows no requests.
 *
 * The page takes half the time of a build and does not depend on data, so it is kept until the program changes.
 */
export function offlinePage(): Plugin {
  let config: ResolvedConfig;
  return {
    name: "dateline-offline-page",
    apply: "build",
    configResolved: (resolved) => {
      config = resolved;
    },
    closeBundle: {
      sequential: true,
      handler: async (error) => {
        // After a failed build, its first error is enough.
        if (error || !config.build.write || !existsSync(config.build.outDir)) return;
        const options = offlineBuild(config);
        const file = path.join(
          cacheFolder("offline"),
          `${programHash(config.root, JSON.stringify(options))}.html`,
        );
        const kept = await keepFile(file, async () => pageOf(await buildInOne(options)));
        forgetOlder(kept);
        copyFileSync(kept, path.join(config.build.outDir, "offline.html"));
      },
    },
  };
}

type Parts = {
  readonly script: string;
  readonly style: string;
  /** The packages in the page with their licences: JSON, gzipped, in base64. */
  readonly packages: string;
};

function offlineBuild({ root, define, css, build: { target, cssTarget } }: ResolvedConfig): InlineConfig {
  return {
    configFile: false,
    root,
    base: "./",
    publicDir: false,
    css: { transformer: css.transformer ?? "postcss" },
    logLevel: "error",
    resolve: { alias: iconAlias },
    plugins: [withoutMeanings],
    define: {
      ...define,
      __OFFLINE__: "true",
    },
    build: {
      write: false,
      ...(target === false ? {} : { target }),
      ...(cssTarget === false ? {} : { cssTarget }),
      assetsInlineLimit: () => true,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: { input: path.join(root, "src/main.tsx"), output: { codeSplitting: false } },
    },
  };
}

async function buildInOne(options: InlineConfig): Promise<Parts> {
  const collector = packageCollector(options.root ?? "");
  const made = await build({ ...options, plugins: [...(options.plugins ?? []), collector.collect] });
  if (!("output" in made)) throw new Error("the offline build is no single bundle");
  const scripts = made.output.flatMap((file) => (file.type === "chunk" ? [file.code] : []));
  const styles = made.output.flatMap((file) =>
    file.type === "asset" && file.fileName.endsWith(".css") ? [String(file.source)] : [],
  );
  const [script, style] = [scripts[0], styles[0]];
  if (script === undefined || style === undefined || scripts.length + styles.length > 2)
    throw new Error(`the offline build has ${scripts.length} scripts and ${styles.length} styles`);
  const packages = [...collector.packages(), ...facePackages(options.root ?? "")];
  const short = shortClasses(style);
  return {
    script: withPlainJsx(short(script)).replaceAll(/<(?=\/script|!--)/gi, "\\x3c"),
    style: short(style),
    packages: gzipSync(JSON.stringify(packages), { level: 9 }).toString("base64"),
  };
}

/** `(0,React.jsx)(…)` becomes `React.jsx(…)`, in 2,000 places. The longer form only keeps `this` unset. */
const withPlainJsx = (script: string): string =>
  script.replaceAll(
    /([\w$]?)\(0,([\w$]+\.jsxs?)\)\(/g,
    // A letter before the call is the end of a keyword such as `return`, so a blank must follow it.
    (_, before: string, name: string) => `${before}${before === "" ? "" : " "}${name}(`,
  );

/** Matches a class name of a CSS module in the build: a hash of the file, `_`, and the name in the file. */
const CLASS = /(?<![\w$-])[\w-]{6,7}_[A-Za-z]\w*(?![\w$-])/g;

/** The returned function replaces class names by numbers. The names would take 17 kB, and nobody reads them. */
function shortClasses(style: string): (text: string) => string {
  const names = new Map<string, string>();
  for (const [, name = ""] of style.matchAll(/\.([\w-]+)/g))
    if (name.match(CLASS)?.[0] === name && !names.has(name)) names.set(name, `_${names.size.toString(36)}`);
  return (text) => text.replaceAll(CLASS, (name) => names.get(name) ?? name);
}

/** The start of the `unicode-range` of fonts, by the id of their style. `offlineFile.ts` removes unneeded styles. */
const MORE_LETTERS = {
  "more-letters": "100-",
  "letters-hi": "900-",
  "letters-ar": "6(?:00-|\\?\\?)",
} as const;

function pageOf({ script, style: allStyles, packages }: Parts): string {
  let style = allStyles;
  const letters = Object.entries(MORE_LETTERS).map(([id, first]) => {
    const rule = new RegExp(`@font-face\\s*\\{(?=[^}]*unicode-range:\\s*U\\+0*${first})[^}]*\\}`, "gi");
    const rules = (style.match(rule) ?? []).join("");
    if (rules === "") throw new Error(`the offline build has no ${id}`);
    style = style.replaceAll(rule, "");
    return { id, rules };
  });
  const policy = [
    "default-src 'none'",
    `script-src ${hashSource(script)}`,
    `style-src ${[style, ...letters.map(({ rules }) => rules)].map(hashSource).join(" ")}`,
    "img-src blob:",
    "font-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types default",
  ].join("; ");
  return `<!doctype html>
<html lang="en" data-root="" data-entry="offline">
<head>
<meta charset="utf-8">
${policyTag(policy)}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>Dateline</title>
<style>${style}</style>
${letters.map(({ id, rules }) => `<style id="${id}">${rules}</style>\n`).join("")}</head>
<body>
<div id="root"></div>
<noscript>Dateline needs JavaScript to draw its pictures.</noscript>
<script type="application/json" id="site"></script>
<script type="application/json" id="origin"></script>
<script type="text/plain" id="data"></script>
<script type="application/json" id="media"></script>
<script type="text/plain" id="packages">${packages}</script>
<script type="module">${script}</script>
</body>
</html>
`;
}
