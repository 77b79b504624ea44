import type { Loader } from "../../load/loadClient.ts";
import { appHref } from "../../state/appRoot.ts";
import { type Asked, isOwnFile } from "../../state/session.ts";
import { reportFailure } from "../../state/sessionActions.ts";
import { shippedDataset, site } from "../../state/site.ts";
import { otherSources } from "../rooms.ts";
import { openEmbedded } from "./embeddedData.ts";
import { fetchSource } from "./fetchSource.ts";
import { askForFolder } from "./foreign/askForFolder.ts";
import { abandon, orBrokenDown, type Source } from "./opening.ts";
import { openSource } from "./openSource.ts";

/** Set in the build of the one offline file, which has one dataset in it and can ask nobody for another. */
declare const __OFFLINE__: boolean;

/**
 * Opens the dataset that an address asks for. What was open before stays until the new one is ready. `loader` is a worker
 * that has been started already.
 */
export function openDataset(asked: Asked, loader?: Loader): void {
  abandon();
  const { data } = asked.view;
  if (__OFFLINE__) {
    if (data === "") void openEmbedded(asked);
    else if (isOwnFile(data)) openFileOfVisit(asked);
    else reportFailure({ kind: "network", problem: "offline" });
    return;
  }
  const shipped = shippedDataset(data);
  if (shipped) {
    // The default dataset has one address, whether or not it was named.
    const isDefault = shipped === site.datasets[0];
    const source: Source = {
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
  else if (isAddress(data) || /\/[^/]+\.parquet$/i.test(data))
    void orBrokenDown(data, null, async () => {
      const part = await otherSources.whenHere();
      if (part) part.openForeign(asked);
      else reportFailure({ kind: "program-lost" });
    });
  else reportFailure({ kind: "unknown-dataset", id: data });
}

const openFileOfVisit = (asked: Asked): unknown =>
  orBrokenDown(asked.fileName ?? "", null, async () => {
    const part = await otherSources.whenHere();
    if (part) part.openOwnFile(asked);
    else reportFailure({ kind: "program-lost" });
  });

/** The manifest of a prepared folder that lies beside the page. */
const FOLDER_OF_SITE = /^(?:[\w-][\w.-]*\/)+manifest\.json$/;

/** Whether `data=` names an address at all, good or bad, and not a shipped dataset. */
const isAddress = (data: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(data) || data.startsWith("//");
