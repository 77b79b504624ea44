import path from "node:path";
import type { Plugin } from "vite";

type ModuleGraph = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

type ChunkName = (id: string, graph: ModuleGraph) => string | null;

const NAME = "first";

/**
 * Two files: `start`, the little that `src/main.tsx` needs to start the worker of the loader, and `first`, all that the
 * app imports at once (`src/app/start/startApp.tsx`). Left to itself the bundler cuts a file for each combination of later
 * chunks that share a module: two dozen small files, which compress worse and cost a request each.
 */
export function firstChunks(): { readonly name: ChunkName; readonly priority: number }[] {
  const names = (file: string, name: string): ChunkName => {
    let imported: ReadonlySet<string> | undefined;
    return (id, graph) => {
      imported ??= importedAtOnce(file, graph);
      return imported.has(id) ? name : null;
    };
  };
  return [
    { name: names("src/main.tsx", "start"), priority: 2 },
    { name: names("src/app/start/startApp.tsx", NAME), priority: 1 },
  ];
}

function importedAtOnce(file: string, graph: ModuleGraph): ReadonlySet<string> {
  const seen = new Set([path.resolve(file)]);
  for (const id of seen)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
  return seen;
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
          if (file.type !== "chunk" || file.name !== NAME) return [];
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
