import type { AskedFolder } from "../../large/door.ts";
import { type Loader, startLoader } from "../../load/loadClient.ts";
import { moreSelectors } from "../../state/rooms.ts";
import { type Asked, isOwnFile, type Origin } from "../../state/session.ts";
import { reportFailure } from "../../state/sessionActions.ts";
import { appHref, shippedDataset, site } from "../../state/site.ts";
import { timelineLater } from "../../views/timeline/rooms.ts";
import { notices, otherSources } from "../rooms.ts";
import { abandon, beginOpening, fetchSource, type Openable, orBrokenDown } from "./opening.ts";
import { openSource } from "./openSource.ts";

/** Opens the dataset that an address asks for. `loader` is a worker that has already been started. */
export function openDataset(asked: Asked, loader?: Loader): void {
  abandon();
  const { data } = asked.view;
  if (__OFFLINE__) {
    if (data === "") void notices.whenLoaded().then((part) => part?.openEmbedded(asked));
    else if (isOwnFile(data)) openFileOfVisit(asked);
    else reportFailure({ kind: "network", problem: "offline" });
    return;
  }
  const shipped = shippedDataset(data);
  if (shipped) {
    // A link may name the default dataset. The name is then removed from the address.
    const isDefault = shipped === site.datasets[0];
    const source: Openable = {
      name: shipped.file,
      origin: { kind: "shipped" },
      file: null,
      enter: () => ({
        asked: isDefault ? { ...asked, view: { ...asked.view, data: "" } } : asked,
        mode: "none",
      }),
      read: (signal) => fetchSource(appHref(`data/${shipped.file}`), signal),
    };
    return void openSource(source, {}, loader);
  }
  if (FOLDER_OF_SITE.test(data)) {
    askForFolder(asked, appHref(data), { kind: "shipped" }, loader);
    return;
  }
  loader?.end();
  if (isOwnFile(data)) openFileOfVisit(asked);
  // `story.config.json` asks for the shared spreadsheet that the settings of the site name (`openLive.ts`).
  else if (isAddress(data) || /\/.+\.parquet$|^story\.config\.json$/i.test(data))
    void orBrokenDown(data, null, async () => {
      const part = await otherSources.whenLoaded();
      if (part) part.openForeign(asked);
      else reportFailure({ kind: "program-lost" });
    });
  else reportFailure({ kind: "unknown-dataset", id: data });
}

const openFileOfVisit = (asked: Asked): unknown =>
  orBrokenDown(asked.fileName ?? "", null, async () => {
    const part = await notices.whenLoaded();
    if (part) part.openOwnFile(asked);
    else reportFailure({ kind: "program-lost" });
  });

/** Matches a path on this site: to the manifest of a prepared folder, or to a database (docs/engine-protocol.md). */
const FOLDER_OF_SITE = /^(?:[\w-][\w.-]*\/)+(?:manifest\.json|describe)$/;

/** Whether `data=` looks like an address, valid or not, rather than the id of a shipped dataset. */
const isAddress = (data: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(data) || data.startsWith("//");

/** Fetches the manifest of a prepared folder while the page and the worker fetch the code for it. */
export function askForFolder(
  asked: Asked,
  address: string,
  origin: Origin,
  loader: Loader = startLoader(),
  own?: Pick<AskedFolder, "place" | "mode" | "manifest">,
): void {
  const signal = beginOpening();
  loader.expect("folder");
  // Every view of a prepared folder needs this code, which would otherwise be requested only when tables exist.
  void moreSelectors.whenLoaded();
  void timelineLater.whenLoaded();
  const folder: AskedFolder = {
    asked,
    origin,
    signal,
    loader,
    ...(own ?? { place: address, mode: "none", manifest: fetchSource(address, signal) }),
  };
  void orBrokenDown(address, signal, async () => {
    const part = await otherSources.whenLoaded();
    if (part) await part.openLarge(folder);
    else {
      loader.end();
      reportFailure({ kind: "program-lost" });
    }
  });
}
