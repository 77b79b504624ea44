import type { CleanBytes } from "../load/media/measureMedia.ts";
import type { IdsLock } from "../model/idsLock.ts";
import { mediaPath } from "../model/mediaType.ts";
import { CONFIG_FILE, LOCK_FILE, type SiteNote, WORDS_FILE } from "../model/publishing.ts";
import { PROGRAM_NAME, type SiteFacts } from "../model/siteFacts.ts";
import { type StoryConfig, siteAddress } from "../model/storyConfig.ts";
import { NO_LANGUAGE } from "../model/vocabulary.ts";
import { wordListOf } from "../words/readerWords.ts";
import { english } from "../words/words.ts";
import { lockText } from "./lockIds.ts";
import type { ShippedStory } from "./pageContext.ts";
import { type Site, wordsOnSite } from "./pageContext.ts";

/** A dataset with its published bytes, and the pictures and documents of its events by their keys. */
export type PublishedDataset = ShippedStory & {
  readonly bytes: Uint8Array;
  readonly media: ReadonlyMap<string, CleanBytes>;
  readonly notes: readonly SiteNote[];
};

/** The part of a site that its story determines. All other files are the same on every site. */
export type StoryPart = {
  readonly config: StoryConfig;
  /** The first dataset is the default. */
  readonly datasets: readonly [PublishedDataset, ...PublishedDataset[]];
  /** All published ids, with those of present events. */
  readonly lock: IdsLock;
  /** Pictures by their names at the root of the site: `logo.…`, `icon.svg`. */
  readonly files: ReadonlyMap<string, CleanBytes>;
};

const factsOf = ({ config, datasets, lock, files }: StoryPart): SiteFacts => ({
  name: config.name ?? (datasets[0].tables.about.publisher || PROGRAM_NAME),
  logo: [...files.keys()].find((name) => name.startsWith("logo.")) ?? "",
  privacy: config.privacy ?? "",
  ...(config.labels && { labels: config.labels }),
  ...(config.engine && { engine: config.engine }),
  ownFiles: config.ownFiles ?? true,
  index: config.links === "files" ? "index.html" : "",
  datasets: datasets.map(({ shipped }) => shipped),
  withdrawn: lock.withdrawn,
  digests: Object.fromEntries(datasets.map(({ shipped, sha256 }) => [shipped.id, sha256])),
});

/** `address` is the address of the site. It replaces the address in the config. */
export function siteOfStory(part: StoryPart, version: string, address?: string): Site {
  const plain = factsOf(part);
  const words = wordsOnSite(plain, part.datasets[0].tables, part.config.words);
  const { language } = part.datasets[0].tables.about;
  const isStated = language !== NO_LANGUAGE && !/^en\b/i.test(language);
  const isTold = words.language !== english.language;
  const facts = {
    ...plain,
    ...(isStated && { language }),
    ...(isTold && { told: { noScripts: words.pages.entry.noScripts } }),
  };
  const siteUrl = siteAddress(address ?? part.config.address ?? "") ?? null;
  return {
    story: part.datasets[0],
    facts,
    words,
    lock: part.lock,
    version,
    accent: part.config.accent ?? null,
    siteUrl,
    fixedRoot: part.config.links === "address" && siteUrl !== null ? new URL(siteUrl).pathname : null,
  };
}

/**
 * The published config has no paths of the author's folder and no texts of the author's file. It has addresses of
 * sheets only if the page reads the sheets, because a sheet shows events before they are published.
 */
function settingsOf({ config, files }: StoryPart): StoryConfig {
  const { $schema, datasets, logo, icon, sheets, answers, ...settings } = config;
  const { meant, ...published } = answers ?? {};
  const names = [...files.keys()];
  const logoName = names.find((name) => name.startsWith("logo."));
  return {
    ...settings,
    ...(answers && { answers: published }),
    ...(config.refresh === true && sheets ? { sheets } : {}),
    ...(logoName === undefined ? {} : { logo: logoName }),
    ...(names.includes("icon.svg") ? { icon: "icon.svg" } : {}),
  };
}

export function storyFiles(part: StoryPart): ReadonlyMap<string, string | Uint8Array> {
  const { config, datasets, lock, files } = part;
  const list = wordListOf(datasets[0].tables.about.language, config.words);
  return new Map<string, string | Uint8Array>([
    ...datasets.map(({ shipped, bytes }) => [`data/${shipped.file}`, bytes] as const),
    ["data/index.json", `${JSON.stringify(factsOf(part).datasets, null, 1)}\n`],
    [LOCK_FILE, lockText(lock)],
    [CONFIG_FILE, `${JSON.stringify(settingsOf(part), null, 2)}\n`],
    ...(Object.keys(list).length === 0 ? [] : [[WORDS_FILE, JSON.stringify(list)] as const]),
    ...datasets.flatMap(({ media }) => [...media].map(([file, bytes]) => [mediaPath(file), bytes] as const)),
    ...files,
  ]);
}
