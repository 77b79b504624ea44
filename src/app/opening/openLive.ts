import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { fetchBytes } from "../../load/fetchBytes.ts";
import { csvAddress, fetchSheets } from "../../load/sharedSheets.ts";
import { isRecord, listAt } from "../../model/check/fault.ts";
import { mediaPath } from "../../model/mediaType.ts";
import { CONFIG_FILE, LOCK_FILE } from "../../model/publishing.ts";
import { jsonIn } from "../../model/tables/bytes.ts";
import { lacksFilter } from "../../state/rooms.ts";
import type { Asked, OwnFile } from "../../state/session.ts";
import { enterView, reportAsked, reportFailure, reportLoading } from "../../state/sessionActions.ts";
import { appEntry, appHref, site } from "../../state/site.ts";
import { store } from "../../state/store.ts";
import { type ForeignAddress, foreignAddress, loadAgainWithYes, mayAsk } from "./foreignAddress.ts";
import { makeObjectUrls } from "./objectUrls.ts";
import { askBefore, beginOpening, type Openable, opening, rememberAgain } from "./opening.ts";
import { newKey, packStory } from "./openOwnFile.ts";
import { openSource } from "./openSource.ts";

/* The shared sheet with the story of this site (`data=story.config.json`). The settings of the site name the sheet. The
   page reads it whenever the author asks, and adds the site's settings, ids and pictures. So the author sees the
   changes since the last publication, and can publish them. */

/** The addresses of the sheets. They are all on one host, because the page may send requests to one host only. */
type Shared = { readonly sheets: Readonly<Record<string, string>>; readonly address: ForeignAddress };

/** The time at which the shared sheet was last read. Null before the first time. */
const readings = createStore<{ readonly at: Date | null }>(() => ({ at: null }));
export const useRefreshedAt = (): Date | null => useStore(readings, ({ at }) => at);

/** Opens the shared sheet after the reader has agreed to a request to its host. */
export async function openLive(asked: Asked, openHref: string): Promise<void> {
  const { session } = store.getState();
  if (session.data === asked.view.data && session.opened && session.file && !lacksFilter(asked.view)) {
    // Back and Forward within the open story fetch nothing.
    const again = { ...asked, file: session.file };
    reportAsked(again);
    return enterView(session.opened, again);
  }
  if (appEntry === "embed" || appEntry === "offline")
    return reportFailure({ kind: "foreign-refused", address: asked.view.data });
  if (appEntry !== "open") return window.location.replace(openHref);
  const shared = await sharedSheets();
  if (shared === null) return reportFailure({ kind: "foreign-refused", address: asked.view.data });
  const { address } = shared;
  if (window.top !== window.self) return reportFailure({ kind: "foreign-framed", host: address.host });
  if (mayAsk() === address.href) return read(shared, asked);
  const source: Openable = {
    name: CONFIG_FILE,
    origin: { kind: "foreign", host: address.host },
    file: null,
    enter: () => ({ asked, mode: "none" }),
    read: () => loadAgainWithYes(address),
  };
  askBefore({ kind: "foreign", source, address });
}

export async function refresh(): Promise<void> {
  const shared = await sharedSheets();
  const { session, view } = store.getState();
  if (shared) await read(shared, { ...session.asked, view });
}

/** The sheets in the published settings. Null if there are none, or if they are on several hosts or not public. */
export async function sharedSheets(): Promise<Shared | null> {
  const config = await siteFile(CONFIG_FILE);
  const settings: unknown = config && jsonIn(config);
  const named = isRecord(settings) && isRecord(settings.sheets) ? Object.entries(settings.sheets) : [];
  const found = named.flatMap(([name, text]) => {
    // `csvAddress` comes first: it needs the fragment of a Google address, which `foreignAddress` removes.
    const address = typeof text === "string" && URL.canParse(text) ? foreignAddress(csvAddress(text)) : null;
    return address ? [{ name, address }] : [];
  });
  const [first] = found;
  const isOneHost =
    found.length === named.length && found.every(({ address }) => address.host === first?.address.host);
  if (first === undefined || !isOneHost) return null;
  const sheets = Object.fromEntries(found.map(({ name, address }) => [name, address.href]));
  return { sheets, address: first.address };
}

async function read({ sheets, address }: Shared, asked: Asked): Promise<void> {
  // Until the sheets have come, the open story keeps its source.
  const signal = beginOpening(opening.getState().source);
  reportLoading({ received: 0, total: null, unit: "bytes" });
  const [fetched, ofSite] = await Promise.all([fetchSheets(sheets, signal), filesOfSite()]);
  if (signal.aborted) return;
  if (!fetched.ok) return reportFailure({ kind: "refused", name: address.host, ...fetched });
  const files = [...fetched.sheets, ...ofSite].map(({ name, bytes }) => ({
    path: name,
    file: new File([bytes], name),
  }));
  const packed = await packStory(files);
  if (signal.aborted) return;
  if (!packed.ok) return reportFailure({ kind: "refused", name: address.host, ...packed });
  const [story] = site.datasets;
  const file: OwnFile = { key: newKey(), blob: packed.zip, name: `${story?.id ?? address.host}.zip` };
  rememberAgain(file);
  await openSource({
    name: file.name,
    origin: { kind: "foreign", host: address.host },
    file,
    enter: () => ({ asked: { ...asked, file }, mode: "none" }),
    hold: makeObjectUrls,
    read: () => Promise.resolve({ given: file.blob }),
  });
  if (store.getState().session.file === file) readings.setState({ at: new Date() });
}

/** The files of the published site that a spreadsheet cannot hold: settings, ids, logo, icon, and media. */
async function filesOfSite() {
  const published = await publishedStory();
  const media = listAt(published, "events")
    .flatMap((event) => listAt(event, "media"))
    .flatMap((one) => (isRecord(one) && typeof one.file === "string" ? [one.file] : []));
  const pictures = [site.logo, "icon.svg"].filter((name) => name !== "");
  const wanted = [
    ...[CONFIG_FILE, LOCK_FILE, ...pictures].map((name) => [name, name] as const),
    ...[...new Set(media)].map((file) => [file, mediaPath(file)] as const),
  ];
  const came = await Promise.all(
    wanted.map(async ([name, path]) => {
      const bytes = await siteFile(path);
      return bytes === null ? [] : [{ name, bytes }];
    }),
  );
  return came.flat();
}

export async function publishedStory(): Promise<unknown> {
  const [story] = site.datasets;
  const bytes = story && (await siteFile(`data/${story.file}`));
  return bytes ? jsonIn(bytes) : null;
}

async function siteFile(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const fetched = await fetchBytes(appHref(path));
  return fetched.ok ? new Uint8Array(fetched.bytes) : null;
}
