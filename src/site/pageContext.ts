import type { IdsLock, WithdrawnEvent } from "../model/idsLock.ts";
import { mediaAddress } from "../model/mediaType.ts";
import { pageAddress, type ShippedDataset, type SiteFacts } from "../model/siteFacts.ts";
import { hasActorPage } from "../model/tables/findRow.ts";
import type { Tables } from "../model/tables/tables.ts";
import { textAt } from "../model/tables/textColumn.ts";
import { type ActorRow, actorRow } from "../model/units.ts";
import { kindHues } from "../query/kindsAndLanes.ts";
import { actorPagePath, eventPagePath, tourPagePath } from "../state/address/address.ts";
import type { DataContext, Referent, Target } from "../widgets/Reference.tsx";
import type { PageWords } from "../words/en/pages.ts";
import { readerWords } from "../words/readerWords.ts";
import { onSite } from "../words/words.ts";

/** A published dataset: the tables that the app will have, and facts about the file. */
export type ShippedStory = {
  readonly shipped: ShippedDataset;
  readonly tables: Tables;
  readonly sha256: string;
  readonly hues: readonly number[];
};

export function storyOf(shipped: ShippedDataset, tables: Tables, sha256: string): ShippedStory {
  return { shipped, tables, sha256, hues: kindHues(tables) };
}

export type Site = {
  readonly story: ShippedStory;
  readonly words: PageWords;
  readonly lock: IdsLock;
  readonly facts: SiteFacts;
  readonly version: string;
  /** `#rrggbb`. Null for the accent of the program. */
  readonly accent: string | null;
  /** The address of the site, with a slash at the end. Null if it is unknown. Then all links are relative. */
  readonly siteUrl: string | null;
  /** The path of `siteUrl` if links begin with it. Null if links are relative to their page. */
  readonly fixedRoot: string | null;
};

/** The words of pages: in the language of the story if the program or the story has them, otherwise in English. */
export function wordsOnSite(
  facts: Pick<SiteFacts, "name" | "labels">,
  { about }: Tables,
  own: Readonly<Record<string, string>> | undefined,
): PageWords {
  return onSite(readerWords(about.language, own), facts);
}

/** `root` is the path up to the root of the site, such as `../../`. Null if it is unknown. */
export type Page = Site & DataContext & { readonly root: string | null; readonly words: PageWords };

export function pageAt(site: Site, root: string | null): Page {
  const { tables, hues } = site.story;
  return {
    ...site,
    root,
    tables,
    hues,
    to: (referent) => linkTo(site, root, referent),
    medium: "page",
    // Publishing removes the `bytes` of a missing file.
    media: ({ file, bytes }) =>
      root === null || bytes === undefined ? null : `${root}${mediaAddress(file)}`,
  };
}

/** Null for a tie, for an actor without a page, and for any page if the root is unknown. */
function linkTo({ story: { tables }, facts }: Site, root: string | null, referent: Referent): Target {
  if (referent.kind === "source")
    return { a: { href: referent.address.href, rel: "noopener noreferrer external" } };
  const path = pathOf(tables, referent);
  return root === null || path === null ? null : { a: { href: pageAddress(`${root}${path}`, facts) } };
}

function pathOf(tables: Tables, referent: Exclude<Referent, { readonly kind: "source" }>): string | null {
  switch (referent.kind) {
    case "event":
      return eventPagePath(textAt(tables.events.ids, referent.row));
    case "step":
      return tourPagePath(referent.story, referent.number);
    case "story":
      return "";
    case "actor":
      return hasActorPage(tables, referent.row)
        ? actorPagePath(textAt(tables.actors.ids, referent.row))
        : null;
    case "tie":
      return null;
  }
}

/** The events of the story that were published and then withdrawn. */
export const withdrawnOf = ({ lock, story }: Pick<Site, "lock" | "story">): readonly WithdrawnEvent[] =>
  lock.withdrawn.filter(({ dataset }) => dataset === story.shipped.id);

/** The address of the page of corrections. Null if the root is unknown. */
export const changesHref = ({ root, facts }: Page): string | null =>
  root === null ? null : pageAddress(`${root}changes/`, facts);

export const pagedActors = (tables: Tables): readonly ActorRow[] =>
  Array.from({ length: tables.actors.count }, (_, row) => actorRow(row)).filter((row) =>
    hasActorPage(tables, row),
  );
