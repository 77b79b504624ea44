import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

type ModuleGraph = {
  readonly getModuleInfo: (
    id: string,
  ) => { readonly importedIds: readonly string[]; readonly dynamicallyImportedIds: readonly string[] } | null;
};

type ChunkGroup = {
  readonly name: (id: string, graph: ModuleGraph) => string | null;
  readonly includeDependenciesRecursively: boolean;
};

const START = "start";
const FIRST = "first";
const SHARED = "shared";
const TOOLS = "tools";

/**
 * Decides which modules share a file. By default the bundler makes a file for each combination of rooms that share a
 * module. Such files are many and small, compress worse and cost a request each.
 *
 *     start    the modules that `src/main.tsx` needs to start the worker of the loader
 *     first    the modules that the app imports at once (`src/app/startApp.tsx`)
 *     a room   a folder with a `door.ts`, or a file that is imported later, with the modules that only this room needs
 *     shared   modules that several rooms need and that import no room. If only one of these rooms is a view
 *              (`OF_VIEWS`), they are in the file of the view, because views come first
 *     tools    modules like `shared`, but that no view needs, such as the package for zip files
 *     a folder modules that several rooms need and that import a room. Imports between folders lead down only
 *              (`src/layers.test.ts`), so no two files wait for each other
 */
export function chunkGroups(): ChunkGroup[] {
  let files: ReadonlyMap<string, string> | undefined;
  const name: ChunkGroup["name"] = (id, graph) => {
    files ??= filesOf(graph);
    return files.get(id) ?? null;
  };
  return [{ name, includeDependenciesRecursively: false }];
}

function filesOf(graph: ModuleGraph): ReadonlyMap<string, string> {
  const importsOf = (id: string) => graph.getModuleInfo(id)?.importedIds ?? [];
  const laterOf = (id: string) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
  const files = new Map<string, string>();
  for (const [file, name] of [
    ["src/main.tsx", START],
    ["src/app/startApp.tsx", FIRST],
  ] as const)
    for (const id of reachable([path.resolve(file)], importsOf)) if (!files.has(id)) files.set(id, name);

  const all = [...reachable([path.resolve("src/main.tsx")], (id) => [...importsOf(id), ...laterOf(id)])];
  const rooms = [...new Set([...all.flatMap(laterOf), ...all.filter((id) => id.endsWith("/door.ts"))])]
    .filter((id) => OF_ROOM.test(id) && !files.has(id))
    .map((id) => ({ own: id.replace(DOOR, ""), name: DOOR.test(id) ? folderOf(id) : path.parse(id).name }))
    // The longest path first, so that a module gets the nearest door above it.
    .sort((a, b) => b.own.length - a.own.length);
  const roomOf = new Map<string, string>();
  for (const id of all) {
    const nearest = files.has(id) ? undefined : rooms.find(({ own }) => id.startsWith(own));
    if (nearest) roomOf.set(id, nearest.name);
  }
  const users = new Map<string, Set<string>>();
  const isFree = (id: string) => !files.has(id) && !roomOf.has(id);
  for (const [id, room] of roomOf)
    for (const used of reachable(importsOf(id), importsOf, isFree))
      users.set(used, (users.get(used) ?? new Set()).add(room));
  for (const [id, names] of users) {
    const needsRoom = [...reachable([id], importsOf)].some((one) => roomOf.has(one));
    const [only = TOOLS, other] = names.size === 1 ? names : [...names].filter((name) => OF_VIEWS.test(name));
    files.set(id, needsRoom && names.size > 1 ? folderOf(id) : other ? SHARED : only);
  }
  for (const [id, name] of roomOf) files.set(id, name);
  return files;
}

const OF_VIEWS = /^(?:views-.*|app-workspace|state-more)$/;

/** Matches `door.ts`, and each file of words, so that all words of a language are one room and one chunk. */
const DOOR = /(?<=\/)door\.ts$|(?<=\/src\/words\/\w+\/)\w+\.ts$/;
/** Excludes styles that are imported later, such as fonts, because they are files of their own already. */
const OF_ROOM = /\/src\/.*\.tsx?$/;

const folderOf = (id: string): string => path.relative("src", path.dirname(id)).replaceAll(path.sep, "-");

function reachable(
  from: readonly string[],
  next: (id: string) => readonly string[],
  isWanted: (id: string) => boolean = () => true,
): ReadonlySet<string> {
  const seen = new Set(from.filter(isWanted));
  for (const id of seen) for (const one of next(id)) if (isWanted(one)) seen.add(one);
  return seen;
}

/** Preloads the `first` chunk and its styles in the head of the page, so that they load before `main.tsx` runs. */
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

/** Leaves out `start` and the bundler's runtime. Both run already, and Firefox reports a failed preload for `start`. */
export const aheadOfLaterPart = (_file: string, imported: string[]): string[] =>
  imported.filter((file) => !/(?:^|\/)(?:start|rolldown-runtime)-[^/]*\.js$/.test(file));

const link = (rel: string, name: string) =>
  ({ tag: "link", attrs: { rel, crossorigin: true, href: `./${name}` }, injectTo: "head" }) as const;

const MEANING = /,\s*means:\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`)/g;

/** Removes `means`, the explanation of each field, from every bundle. Only the documentation uses it. */
export const withoutMeanings: Plugin = {
  name: "dateline-without-meanings",
  enforce: "pre",
  apply: "build",
  transform: {
    filter: { id: /\/model\/fields\.ts$/ },
    handler: (code) => {
      const left = code.replaceAll(MEANING, "");
      // Without this check, a meaning in another place or form would be shipped unnoticed.
      if (/\bmeans: ["'`]/.test(left))
        throw new Error("a meaning in model/fields.ts stands first, or is no text");
      return { code: left, map: null };
    },
  },
};

/** Replaces the icon code of lucide by a smaller one. App and pages both use it, so that their markup is the same. */
export const iconAlias = [
  {
    find: "../createLucideIcon.mjs",
    replacement: fileURLToPath(new URL("../widgets/lucideIcon.ts", import.meta.url)),
  },
];
