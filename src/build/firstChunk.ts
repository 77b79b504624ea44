import path from "node:path";

type ModuleGraph = {
  readonly getModuleInfo: (id: string) => { readonly importedIds: readonly string[] } | null;
};

/**
 * One file for all that `src/main.tsx` imports at once. Left to itself the bundler cuts a file for each combination of
 * later chunks that share a module: two dozen small files, which compress worse and cost a request each.
 */
export function firstChunk(): { readonly name: (id: string, graph: ModuleGraph) => string | null } {
  const main = path.resolve("src/main.tsx");
  let first: ReadonlySet<string> | undefined;
  return {
    name: (id, graph) => {
      first ??= importedAtOnce(main, graph);
      return first.has(id) ? "first" : null;
    },
  };
}

function importedAtOnce(main: string, graph: ModuleGraph): ReadonlySet<string> {
  const seen = new Set([main]);
  for (const id of seen)
    for (const imported of graph.getModuleInfo(id)?.importedIds ?? []) seen.add(imported);
  return seen;
}
