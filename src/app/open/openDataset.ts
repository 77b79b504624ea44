import type { Loader } from "../../load/loadClient.ts";
import { appHref } from "../../state/appRoot.ts";
import { type Asked, OWN_FILE, type OwnFile } from "../../state/session.ts";
import { reportFailure } from "../../state/sessionActions.ts";
import { store } from "../../state/store.ts";
import { openEmbedded } from "./embeddedData.ts";
import { fetchSource } from "./fetchSource.ts";
import { openSource } from "./openSource.ts";
import { shippedDataset, shippedDatasets } from "./shippedDatasets.ts";

/** Set in the build of the one offline file. */
declare const __OFFLINE__: boolean;

/**
 * Opens the dataset that was asked for. What was open before stays until the new one is ready, and if it fails. `loader`
 * is a worker that has been started already.
 */
export function openDataset(asked: Asked, loader?: Loader): void {
  const { data } = asked.view;
  if (__OFFLINE__ && data === "") return void openEmbedded(asked);
  const shipped = shippedDataset(data);
  if (shipped) {
    // The default dataset has one address, whether or not it was named.
    const isDefault = shipped === shippedDatasets[0];
    const source = {
      name: shipped.file,
      origin: { kind: "shipped" },
      asked: isDefault ? { ...asked, view: { ...asked.view, data: "" } } : asked,
      mode: "none",
      read: (signal: AbortSignal) => fetchSource(appHref(`data/${shipped.file}`), signal),
    } as const;
    return void openSource(source, {}, loader);
  }
  loader?.end();
  if (asked.file) openOwnFile(asked, asked.file);
  else if (isAddress(data)) {
    // In a chunk of its own: few ever need it.
    import("./openForeign.ts").then(
      ({ openForeign }) => openForeign(asked),
      () => reportFailure({ kind: "network", problem: "offline" }),
    );
  } else reportFailure(data === OWN_FILE ? { kind: "own-file" } : { kind: "unknown-dataset", id: data });
}

/** Whether `data=` names an address at all, good or bad, and not a shipped dataset. */
const isAddress = (data: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(data) || data.startsWith("//");

/** Opens what was asked for last once more. */
export const tryAgain = (): void => openDataset(store.getState().session.asked);

function openOwnFile(asked: Asked, { blob, name }: OwnFile): void {
  void openSource({
    name,
    origin: { kind: "file", name },
    asked,
    // A step that one can go back from. One that the history has brought stands there already and is not written again.
    mode: "push",
    read: () => Promise.resolve({ given: blob }),
  });
}
