import path from "node:path";
import type { Plugin } from "vite";

type ModuleGraph = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

type ChunkName = (id: string, graph: ModuleGraph) => string | null;

type ChunkGroup = {
  readonly name: ChunkName;
  readonly priority: number;
  readonly includeDependenciesRecursively: boolean;
};

const FIRST = "first";

/**
 * Which modules share a file. Left to itself the bundler cuts one for each combination of later parts that share a module:
 * 240 small files, which compress worse and cost a request each, of which all are asked for when the first picture stands.
 *
 * `start` is the little that `src/main.tsx` needs to start the worker of the loader, `first` all that the app imports at once
 * (`src/app/start/startApp.tsx`). What comes later is a file for each room of the source.
 */
export function chunkGroups(): ChunkGroup[] {
  const atOnce = (file: string, name: string): ChunkName => {
    let imported: ReadonlySet<string> | undefined;
    return (id, graph) => {
      imported ??= importedAtOnce(file, graph);
      return imported.has(id) ? name : null;
    };
  };
  return [
    { name: atOnce("src/main.tsx", "start"), priority: 2, includeDependenciesRecursively: true },
    { name: atOnce("src/app/start/startApp.tsx", FIRST), priority: 1, includeDependenciesRecursively: true },
    { name: roomOf, priority: 0, includeDependenciesRecursively: false },
  ];
}

function importedAtOnce(file: string, graph: ModuleGraph): ReadonlySet<string> {
  const seen = new Set([path.resolve(file)]);
  for (const id of seen)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
  return seen;
}

/** In the order of the layers, so that no file needs one that needs it. */
const ROOMS: readonly (readonly [RegExp, string])[] = [
  // What they need is large, and few readers need it: files of their own.
  [
    /\/src\/(?:app\/header\/SearchCombobox|export\/exportWorkbook|views\/network\/layout\/forceLayout|app\/publish|app\/check|app\/embed|load)\b/,
    "",
  ],
  [/\/src\/words\/hi\//, "hi"],
  [/\/src\/words\/ar\//, "ar"],
  [/\/src\/(?:model|query|words|chart|state|widgets|app\/export\/downloadBlob)\b/, "shared"],
  [/\/node_modules\/(?:d3-[\w-]+|lucide-react)\//, "shared"],
  [/\/src\/views\/timeline\//, "timeline"],
  [/\/src\/views\/network\//, "network"],
  [/\/src\/views\/details\//, "details"],
  [/\/src\/views\/(?:list|filters)\//, "lists"],
  [/\/src\/(?:export|app\/export|app\/print)\//, "takeAway"],
  [/\/src\/app\/(?:header|open)\//, "menu"],
  [/\/src\/app\/(?:play|tour|workspace)\//, "page"],
];

/** The file of what comes later; null leaves it to the bundler. */
function roomOf(id: string): string | null {
  const file = id.replaceAll("\\", "/");
  const room = ROOMS.find(([pattern]) => pattern.test(file));
  return room?.[1] || null;
}

/** Has the first chunk and its styles asked for by the head of the page, not only when `main.tsx` runs. */
export function preloadFirstChunk(): Plugin {
  return {
    name: "dateline-preload-first-chunk",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: (html, { bundle = {} }) =>
        Object.values(bundle).flatMap((file) => {
          if (file.type !== "chunk" || file.name !== FIRST) return [];
          const scripts = [...file.imports, file.fileName].map((name) => link("modulepreload", name));
          const styles = [...(file.viteMetadata?.importedCss ?? [])].map((name) => link("stylesheet", name));
          return [...scripts, ...styles].filter(({ attrs }) => !html.includes(attrs.href));
        }),
    },
  };
}

/**
 * What is asked for ahead of a later part: all that it imports but `start`, the script that asks. Firefox takes that for a
 * file that could not be loaded.
 */
export const aheadOfLaterPart = (_file: string, imported: string[]): string[] =>
  imported.filter((file) => !/(?:^|\/)start-[^/]*\.js$/.test(file));

const link = (rel: string, name: string) =>
  ({ tag: "link", attrs: { rel, crossorigin: true, href: `./${name}` }, injectTo: "head" }) as const;
