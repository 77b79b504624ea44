import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { describe, expect, test } from "vitest";

/*
 * Which layer may import which, as the design says, and code that is forbidden everywhere. Tests and their support
 * (`*.test.ts`, `*.node.ts`) may import anything, but no cycles.
 */
const UNDER_VIEWS = ["model", "words", "query", "state", "chart", "widgets"];
const VIEWS = ["timeline", "network", "list", "filters", "details"].map((name) => `views/${name}`);

/** By layer, the other layers that it may import. */
const LAYERS: Readonly<Record<string, readonly string[]>> = {
  model: [],
  words: ["model"],
  query: ["model"],
  load: ["model"],
  chart: ["model", "words"],
  // Components for several rooms of the page. They may read language and notices in the store.
  widgets: ["model", "words", "state", "chart"],
  state: ["model", "words", "query"],
  // Preparing, reading and querying data larger than memory. The page knows such data as a source (`state/source.ts`).
  large: ["model", "query", "load", "state"],
  ...Object.fromEntries(VIEWS.map((view) => [view, UNDER_VIEWS])),
  // Exported files. Pictures also use `PICTURE` modules of views.
  export: ["model", "words", "query", "chart"],
  app: ["load", "large", "export", "site", ...UNDER_VIEWS, ...VIEWS],
  // Pages of a published story, from components without a store. A build and the page itself make them.
  site: ["load", "export", "model", "words", "query", "state", "chart", "widgets"],
  // Plugins that read a story and publish it.
  build: ["load", "export", "site", "model", "words", "query", "state", "chart", "widgets"],
};
/** The modules of views that make pictures: scenes, shapes, and the functions that draw them. */
const PICTURE = /^views\/\w+\/(?:\w+\/)*(\w*Scene|nodeLabel|networkLegend|lanesLayout|draw[A-Z]\w*)\.ts$/;

/** The reader of prepared folders, which the worker of the loader imports later. */
const READER = /^large\/loadFolder\.ts$/;

/** The components of the details that pages of a site use. */
const DETAIL = /^views\/details\/((actor|event)\/)?[A-Z]\w*\.tsx$/;

/** The tables of rooms. Dynamic imports are allowed only there and in `LATE`. */
const ROOMS = /(^|\/)rooms\.ts$/;
const LATE = /^main\.tsx$|^(load|large|build|site)\/|^app\/(startApp|page)\.tsx?$/;
const MOST_ROOMS = 14;

/**
 * By folder, the files besides `door.ts` and `rooms.ts` that other folders may import. All other files of a folder are
 * private to it, and without an entry only its door is open.
 */
const DOORS: Readonly<Record<string, readonly string[]>> = {
  "app/edit": ["EditRoom", "beginEditing", "editing"],
  "app/export": ["offlineFile", "pictureFaces"],
  "app/header": ["Header", "SearchCombobox", "StatusLine"],
  "app/open": ["LoadScreen", "QuestionDialog"],
  "app/opening": [
    ...["embeddedData", "foreignAddress", "objectUrls", "openDataset", "openOwnFile"],
    ...["opening", "openLive", "openSource", "originInWords", "staticPage", "watchedFile"],
  ],
  "app/workspace": ["DetailSheet", "Panes", "TimelineLegend", "WideWorkspace"],
  // The parts of an event, an opening and a tour, which print, embeds and pages show too.
  "views/details": [
    ...["DataFooter", "DetailBar", "DetailSection", "ComparisonTable"],
    ...["actor/ActorArticle", "actor/TieDetail"],
    ...["event/Disputes", "event/EventArticle", "event/EventDetail", "event/EventLine"],
    ...["event/EventMedia", "event/Neighbours", "event/SourceList", "Opening", "Statement"],
    "StepContent",
  ],
  "views/list": ["NothingMatches", "PairsTable"],
  "views/network": ["networkInputs"],
  "views/timeline": [
    ...["Timeline", "timelineItems"],
    ...["actorLanes/lanesInputs", "arcsAndDatings"],
    ...["clockInputs", "AnnotationLayer", "timelineInputs", "timelineOverlay"],
  ],
};

/** Packages, and the files that may import them. */
const PACKAGES: Readonly<Record<string, RegExp>> = {
  react: /^(chart|widgets|views|app|site)\/|^state\/(use\w+|store|room)\.ts$/,
  "react-dom": /^app\/(startApp|export\/PrintView)\.tsx$|^site\/makeSite\.tsx$/,
  "@ariakit/react": /^(widgets|views|app)\//,
  "lucide-react": /^(widgets|views|app)\//,
  d3: /^(query|chart|views)\//,
  zustand: /^(state|app)\//,
  zundo: /^app\/edit\//,
  valibot: /^(model|large)\//,
  "@valibot/to-json-schema": /^$/,
  "date-fns": /^words\//,
  "@date-fns/utc": /^words\//,
  "fast-check": /^$/,
  fflate:
    /^app\/(publish\/|opening\/openOwnFile|edit\/draftFile)|^export\/exportWorkbook\.ts$|^load\/media\/pdf\.ts$/,
  papaparse: /^load\//,
  hyparquet: /^load\/parquet\//,
  fzstd: /^load\/parquet\//,
  "hyparquet-compressors": /^load\/parquet\//,
  "@resvg/resvg-js": /^build\//,
  lightningcss: /^build\//,
  vite: /^build\//,
  node: /^build\/|^large\/prepare\//,
};

/** Names of D3, and the files that may import them. */
const D3_NAMES: readonly (readonly [RegExp, RegExp])[] = [
  [/^(bisect|ascending|descending|extent|group|rollup|max|min|sum|range|utc)/, /./],
  [/^(brush|D3Brush)/, /^views\/timeline\/timeGestures\.ts$/],
  [/./, /^(chart|views)\//],
];

/** Code that is forbidden, except in files that match the last column. */
const BANS: readonly (readonly [string, RegExp, RegExp?])[] = [
  [
    "text is text: no markup from strings",
    /\binnerHTML|\bouterHTML|dangerouslySetInnerHTML|\.html\(|insertAdjacentHTML/,
  ],
  ["no code from strings", /\beval\(|\bnew Function\b|\bdocument\.write/],
  ["nothing is stored", /\b(localStorage|sessionStorage|indexedDB|document\.cookie)\b/],
  ["one name for one thing: no default exports", /\bexport default\b/],
  [
    "few files ask the network",
    /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\(/,
    /^load\/fetch(?:Bytes|Length)\.ts$/,
  ],
  [
    "a worker is a file *.worker.ts",
    /\bnew Worker\((?!new URL\((?:"\.\/\w+\.worker\.ts"|workerHref), import\.meta\.url\))/,
  ],
  ["only a worker listens as one", /^(addEventListener|postMessage|onmessage|self\.)/m, /\.worker\.ts$/],
  // Importing from the package itself makes a build read all its 2,400 files twice.
  ["icons by their own files", /from "lucide-react"/],
  [
    "importing a module does nothing: work begins where main.tsx calls start()",
    // A statement outside of functions that is no declaration, or a declaration that awaits or imports.
    /^(?!import\b|export\b|const\b|let\b|function\b|async function\b|class\b|declare\b|type\b|[\s)\]}>|:.?`/*\d]|$)|^(?:export )?(?:const|let) .*= (?:await|import(?!\.meta)|fetch)\b/m,
    /^main\.tsx$|\.worker\.ts$|^(build|site)\//,
  ],
  [
    "an act is read in one place: actsOf, namedActsOf, pairOfTie (model/tables/acts.ts)",
    /(?<!\b(?:styles|say))\.actions\b(?!\.ts)|[{,]\s*actions\s*(?:[,}=]|:\s*\w+\s*[,}=])|\bties\.undirected\b|\bofAction\b/,
    /^(?:model|query|load|large|build)\/|^app\/edit\//,
  ],
  [
    "only words tell an engine from a folder: all else asks the source, and what `coverage` counts",
    /\bcoverage\.asOf\b|\basOf\b.* = .*\bcoverage\b/,
    /^(?:model|large)\/|^views\/details\/|^app\/open\//,
  ],
  ["D3 by its names", /import \* as \w+ from "d3"|from "d3-/],
];

type Source = {
  readonly path: string;
  readonly text: string;
  readonly code: string;
  readonly isTest: boolean;
};
type Import = {
  readonly line: number;
  readonly of: string;
  readonly names: readonly string[];
  /** Whether the import is dynamic. The type of a dynamic import is not. */
  readonly isLate: boolean;
  /** Whether the import is of types alone. */
  readonly isType: boolean;
};

const SRC = new URL("./", import.meta.url);
const sources: readonly Source[] = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => /\.tsx?$/.test(path) && !path.endsWith(".d.ts"))
  .sort()
  .map((path) => {
    const text = readFileSync(new URL(path, SRC), "utf8");
    return { path, text, code: withoutComments(text), isTest: /\.(test|node)\.tsx?$/.test(path) };
  });
const shipped = sources.filter(({ isTest }) => !isTest);

/** Comments as blanks, so that lines keep their numbers. */
function withoutComments(text: string): string {
  return text.replace(/(^|\s)(\/\*[\s\S]*?\*\/|\/\/[^\n]*)/g, (comment) => comment.replace(/[^\n]/g, " "));
}

const lineAt = (text: string, index: number): number => text.slice(0, index).split("\n").length;

function importsOf({ code }: Source): Import[] {
  const pattern =
    /(?:(?:import|export)\s+(?:type\s+)?(\{[^}]*\}|[\w*]+)?[^"';]*?from\s*|((?:typeof )?\bimport\s*\(?)\s*|new URL\((?="\.))"([^"]+)"/g;
  return [...code.matchAll(pattern)].map(({ index, 0: all, 1: names = "", 2: asks = "", 3: of = "" }) => ({
    isLate: /^import\s*\(/.test(asks),
    isType: /^(?:import|export)\s+type\b/.test(all),
    line: lineAt(code, index + all.lastIndexOf('"', all.length - 2)),
    of,
    names: names.split(/[{},]/).flatMap(
      (name) =>
        name
          .trim()
          .replace(/^type /, "")
          .split(" ")[0] || [],
    ),
  }));
}

/** The path of the imported file in `src`; null for a package. */
const ownFile = ({ path }: Source, { of }: Import): string | null =>
  of.startsWith(".") ? posix.join(posix.dirname(path), of) : null;
const layerOf = (path: string): string =>
  path === "main.tsx" ? "app" : (/^(views\/\w+|\w+)\//.exec(path)?.[1] ?? path);
const packageOf = (of: string): string =>
  of.startsWith("node:")
    ? "node"
    : of
        .split("/")
        .slice(0, of.startsWith("@") ? 2 : 1)
        .join("/");

const faults = (check: (source: Source, report: (line: number, rule: string) => void) => void) => {
  const found: string[] = [];
  for (const source of shipped)
    check(source, (line, rule) => found.push(`src/${source.path}:${line} ${rule}`));
  return found;
};

test("imports go down only, and views never to each other", () => {
  const found = faults((source, report) => {
    const layer = layerOf(source.path);
    const below = LAYERS[layer];
    if (!below) return report(1, `no layer is called ${layer}`);
    for (const one of importsOf(source)) {
      const target = ownFile(source, one);
      if (target === null || target.startsWith("../")) continue;
      const isPicture = (layer === "build" || layer === "export") && PICTURE.test(target);
      const isReader = source.path === "load/loadFile.ts" && READER.test(target);
      const isDetail = layer === "site" && DETAIL.test(target);
      const isAllowed =
        layerOf(target) === layer || below.includes(layerOf(target)) || isPicture || isReader || isDetail;
      if (!isAllowed) report(one.line, `${layer} may not import ${target}`);
    }
  });
  expect(found).toEqual([]);
});

test("the editor needs no publisher: what both need stands with it, or below", () => {
  const found = faults((source, report) => {
    for (const one of importsOf(source))
      if (source.path.startsWith("app/edit/") && ownFile(source, one)?.startsWith("app/publish/"))
        report(one.line, `the editor may not import ${one.of}`);
  });
  expect(found).toEqual([]);
});

test("pages are made of components that know no store", () => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set(["site/makeSite.tsx"]);
  for (const path of reached) {
    const source = byPath.get(path);
    if (source) for (const one of importsOf(source)) if (!one.isType) reached.add(ownFile(source, one) ?? "");
  }
  expect(reached).toContain("views/details/event/EventArticle.tsx");
  expect([...reached].filter((path) => /^state\/(store|actions|selectors)\.ts$/.test(path))).toEqual([]);
});

test("packages stand where they belong", () => {
  const found = faults((source, report) => {
    for (const { line, of, names } of importsOf(source)) {
      if (of.startsWith(".")) continue;
      const name = packageOf(of);
      if (PACKAGES[name]?.test(source.path) !== true) report(line, `${name} has no place here`);
      if (name !== "d3") continue;
      for (const one of names) {
        const place = D3_NAMES.find(([pattern]) => pattern.test(one))?.[1];
        if (place?.test(source.path) !== true) report(line, `${one} of d3 has no place here`);
      }
    }
  });
  expect(found).toEqual([]);
});

test("what is banned stands nowhere", () => {
  const found = faults(({ path, code }, report) => {
    for (const [rule, pattern, place] of BANS) {
      const index = place?.test(path) ? -1 : code.search(pattern);
      if (index >= 0) report(lineAt(code, index), rule);
    }
  });
  expect(found).toEqual([]);
});

test("a folder is named for a concept", () => {
  const found = sources.flatMap(({ path }) =>
    /(^|\/)(utils?|helpers?|common|hooks|misc|shared)\//.test(path)
      ? [`src/${path}:1 a folder is a concept`]
      : [],
  );
  expect(found).toEqual([]);
});

/** A component and its stylesheet belong together. Shared style is a widget or a token. */
test("a stylesheet is imported by its own component only", () => {
  const found = faults((source, report) => {
    // The rows of a ledger and the names of its columns share one grid.
    if (source.path === "views/details/actor/Ledger.tsx") return;
    for (const one of importsOf(source)) {
      const sheet = ownFile(source, one) ?? "";
      if (sheet.endsWith(".module.css") && sheet.replace(/\.module\.css$/, ".tsx") !== source.path)
        report(one.line, `${sheet} is another's`);
    }
  });
  expect(found).toEqual([]);
});

test("what comes later is declared in a table of rooms, of which there are few", () => {
  const found = faults((source, report) => {
    if (ROOMS.test(source.path) || LATE.test(source.path)) return;
    for (const one of importsOf(source)) if (one.isLate) report(one.line, `${one.of} is no room`);
  });
  expect(found).toEqual([]);
  const rooms = shipped.filter(({ path }) => ROOMS.test(path)).flatMap(importsOf);
  expect(rooms.filter(({ isLate }) => isLate).length).toBeLessThanOrEqual(MOST_ROOMS);
});

test("of a folder of the page others import its doors", () => {
  const used = new Set<string>();
  const found = faults((source, report) => {
    for (const one of importsOf(source)) {
      const target = ownFile(source, one) ?? "";
      const [, folder = "", file = ""] = /^((?:app|views)\/\w+)\/(.+)\.tsx?$/.exec(target) ?? [];
      if (folder === "" || source.path.startsWith(`${folder}/`)) continue;
      if (/^(door|rooms)$/.test(file) || PICTURE.test(target)) continue;
      used.add(`${folder}/${file}`);
      if (DOORS[folder]?.includes(file) !== true) report(one.line, `${target} is no door`);
    }
  });
  expect(found).toEqual([]);
  const doors = Object.entries(DOORS).flatMap(([folder, files]) => files.map((file) => `${folder}/${file}`));
  expect(doors.filter((door) => !used.has(door))).toEqual([]);
});

/** Inside a layer, each folder is a unit, and each file beside the folders is a unit too. */
test.each(["app", "load"])("inside %s no import leads back up", (layer) => {
  const roomOf = (path: string) => path.slice(layer.length + 1).split("/")[0] ?? "";
  const below = new Map<string, Set<string>>();
  for (const source of shipped) {
    if (!source.path.startsWith(`${layer}/`)) continue;
    const room = roomOf(source.path);
    for (const one of importsOf(source)) {
      const target = ownFile(source, one) ?? "";
      if (one.isLate || !target.startsWith(`${layer}/`) || roomOf(target) === room) continue;
      below.set(room, (below.get(room) ?? new Set()).add(roomOf(target)));
    }
  }
  const reached = (room: string): ReadonlySet<string> => {
    const seen = new Set(below.get(room));
    for (const one of seen) for (const next of below.get(one) ?? []) seen.add(next);
    return seen;
  };
  const pairs = [...below].flatMap(([room, direct]) =>
    [...direct].filter((one) => reached(one).has(room)).map((one) => [room, one].sort().join(" ↔ ")),
  );
  expect([...new Set(pairs)]).toEqual([]);
});

test("no import leads back to where it came from, but for rooms that come later, in tests neither", () => {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) cycles.push([...trail.slice(trail.indexOf(path)), path].join(" → "));
    const source = byPath.get(path);
    if (!source || done.has(path) || trail.includes(path)) return;
    // One room may open another: the table of rooms loads them only when they are needed.
    for (const one of importsOf(source))
      if (!(one.isLate && ROOMS.test(path))) visit(ownFile(source, one) ?? "", [...trail, path]);
    done.add(path);
  };
  for (const { path } of sources) visit(path, []);
  expect(cycles).toEqual([]);
});

describe("the rules themselves", () => {
  test("see every import", () => {
    const code = [
      'import "./a.css";',
      'import { b, type C } from "./b.ts";',
      'import type { D } from "../d.ts";',
      "import {",
      "  e,",
      '} from "./e.ts";',
      'export { f } from "./f.ts";',
      'export * from "./g.ts";',
      'const h = lazy(() => import("./h.tsx"));',
      'type I = typeof import("./i.ts");',
      'new Worker(new URL("./j.worker.ts", import.meta.url));',
      '// import { k } from "./k.ts";',
      'import L, { M } from "l";',
    ].join("\n");
    const seen = importsOf({ path: "x.ts", text: code, code: withoutComments(code), isTest: false });
    expect(seen.map(({ of, line }) => `${line} ${of}`)).toEqual(
      [
        "1 ./a.css",
        "2 ./b.ts",
        "3 ../d.ts",
        "6 ./e.ts",
        "7 ./f.ts",
        "8 ./g.ts",
        "9 ./h.tsx",
        "10 ./i.ts",
      ].concat(["11 ./j.worker.ts", "13 l"]),
    );
    expect(seen[1]?.names).toEqual(["b", "C"]);
    expect(seen[3]?.names).toEqual(["e"]);
  });

  test("see what a module does when it is imported", () => {
    const pattern = BANS.find(([rule]) => rule.startsWith("importing a module"))?.[1] ?? expect.fail();
    const does = (code: string) => pattern.test(withoutComments(code));
    for (const line of ["start();", "void start();", "for (const a of b) a.go();", "if (a) b();"])
      expect(does(`import { a } from "./a.ts";\n${line}\n`)).toBe(true);
    for (const line of ['const part = import("./a.ts");', "export const b = await c;"])
      expect(does(line)).toBe(true);
    const quiet = [
      'import { a } from "./a.ts";',
      "/** A comment. */",
      'export const b = laterPart(async () => (await import("./c.tsx")).C, {',
      "  isFirst: () => true,",
      "});",
      "async function d(): Promise<void> {",
      "  await e();",
      "}",
    ];
    expect(does(quiet.join("\n"))).toBe(false);
  });

  test("see who reads an act by hand", () => {
    const pattern = BANS.find(([rule]) => rule.startsWith("an act is read"))?.[1] ?? expect.fail();
    for (const line of [
      "const { actions } = tables.events;",
      "function actsOf({ events: { actions }, verbs }: Tables) {}",
      "const { actions = [], reply = [] } = event.record;",
      "const { actions: some = [] } = record;",
      "for (const { from } of record.actions ?? []) told(from);",
      "const { status } = eventRecord(tables, event).actions?.[index] ?? {};",
      "const made = at(tables.ties.ofAction, row);",
      "const isBetween = at(tables.ties.undirected, tie) === 1;",
    ])
      expect(pattern.test(line), line).toBe(true);
    for (const line of [
      'import { selectTie } from "../state/actions.ts";',
      "<div className={styles.actions}>",
      'const file = { name: "actions", actions: [{ from: "ann" }] };',
    ])
      expect(pattern.test(line), line).toBe(false);
  });

  test("read the whole tree", () => {
    expect(new Set(shipped.map(({ path }) => layerOf(path)))).toEqual(new Set(Object.keys(LAYERS)));
    expect(shipped.flatMap(importsOf).length).toBeGreaterThan(300);
  });
});
