import path from "node:path";
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
/** What both the editor and the publisher need. */
const OWN = "ownStory";

/**
 * Which modules share a file. Left to itself the bundler cuts one for each combination of later parts that share a module:
 * 240 small files, which compress worse and cost a request each, and all are asked for when the first picture stands.
 *
 *     start    the little that `src/main.tsx` needs to start the worker of the loader
 *     first    all that the app imports at once (`src/app/start/startApp.tsx`)
 *     a room   what comes later of a folder or two of the source, with what nobody else needs
 *     shared   what two rooms need; it needs none of them, so that no file waits for one that waits for it
 *
 * What is imported later and has no room (`ROOMS`) is a file by itself.
 */
export function chunkGroups(): ChunkGroup[] {
  let rooms: ReadonlyMap<string, string> | undefined;
  const name: ChunkGroup["name"] = (id, graph) => {
    rooms ??= roomsOf(graph);
    return rooms.get(id) ?? null;
  };
  return [{ name, includeDependenciesRecursively: false }];
}

/** What is large and opened by few stands in none of these: the search, the workbook, the publisher, folders. */
const ROOMS: readonly (readonly [RegExp, string])[] = [
  [/\/src\/words\/hi\//, "hi"],
  [/\/src\/words\/ar\//, "ar"],
  [/\/src\/views\/timeline\//, "timeline"],
  [/\/src\/views\/network\//, "network"],
  [/\/src\/views\/details\//, "details"],
  [/\/src\/views\/(?:list|filters)\//, "lists"],
  [/\/src\/(?:export\/(?!exportWorkbook\.)|app\/export\/(?!downloadBlob\.)|app\/print\/)/, "takeAway"],
  [/\/src\/app\/(?:header\/(?!SearchCombobox\.)|open\/(?!folder\/))/, "menu"],
  [/\/src\/app\/(?:play|tour|workspace)\//, "page"],
  // A folder is asked for as soon as the page runs: what opens one waits for no other room, and others have the little
  // that they share with it from here.
  [
    /\/src\/(?:app\/open\/folder|load\/folder|model\/folder|query\/source)\/|\/src\/state\/folderQuestions\.|\/src\/model\/tables\/countedTables\.|\/src\/model\/check\/fault\.|\/valibot\//,
    "folder",
  ],
  // Whether somebody edits is asked by all.
  [/\/src\/app\/edit\/editing\./, SHARED],
];

/** Parts; what a part asks for of the layers below stands with it, and styles alone are no module. */
const OWN_FILE = /\/src\/(?:app|views|export|load)\/.*\.tsx?$/;

function roomsOf(graph: ModuleGraph): ReadonlyMap<string, string> {
  const importsOf = (id: string) => graph.getModuleInfo(id)?.importedIds ?? [];
  const laterOf = (id: string) => graph.getModuleInfo(id)?.dynamicallyImportedIds ?? [];
  const needsOf = (id: string) => [...importsOf(id), ...laterOf(id)];
  const rooms = new Map<string, string>();
  for (const [file, name] of [
    ["src/main.tsx", START],
    ["src/app/start/startApp.tsx", FIRST],
  ] as const)
    for (const id of reachable([path.resolve(file)], importsOf)) if (!rooms.has(id)) rooms.set(id, name);

  const all = reachable([path.resolve("src/main.tsx")], needsOf);
  const asked = new Set([...all].flatMap(laterOf));
  const placed = [...all].flatMap((id) => {
    const name = rooms.has(id) ? undefined : nameOf(id, asked.has(id));
    return name === undefined ? [] : [{ id, name }];
  });
  for (const { id, name } of placed) rooms.set(id, name);

  const users = new Map<string, Set<string>>();
  for (const { id, name } of placed)
    for (const used of reachable(needsOf(id), needsOf, (one) => !rooms.has(one)))
      users.set(used, (users.get(used) ?? new Set()).add(name));
  for (const [id, names] of users)
    rooms.set(
      id,
      names.size === 1 ? [...names].join() : /\/src\/app\/(?:edit|publish)\//.test(id) ? OWN : SHARED,
    );
  return rooms;
}

function nameOf(id: string, isAskedFor: boolean): string | undefined {
  const file = id.replaceAll("\\", "/");
  const room = ROOMS.find(([pattern]) => pattern.test(file));
  return room?.[1] ?? (isAskedFor && OWN_FILE.test(file) ? path.parse(file).name : undefined);
}

function reachable(
  from: readonly string[],
  next: (id: string) => readonly string[],
  isWanted: (id: string) => boolean = () => true,
): ReadonlySet<string> {
  const seen = new Set(from.filter(isWanted));
  for (const id of seen) for (const one of next(id)) if (isWanted(one)) seen.add(one);
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
