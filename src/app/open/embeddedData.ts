import { loadTables } from "../../load/loadClient.ts";
import { type Asked, nothingOpened, type Origin } from "../../state/session.ts";
import { openTables, reportFailure, reportLoading } from "../../state/sessionActions.ts";

/** Ids of the elements that hold the data in an offline file; `build/offlinePage.ts` makes them, empty. */
export const DATA_ID = "data";
export const ORIGIN_ID = "origin";

const NAME = "data.json.gz";

/** Opens the dataset that the one offline file carries in itself. */
export async function openEmbedded(asked: Asked): Promise<void> {
  reportLoading({ received: 0, total: null, unit: "bytes" });
  const packed = Uint8Array.from(atob(textOf(DATA_ID)), (character) => character.charCodeAt(0));
  const outcome = await loadTables(packed.buffer, NAME);
  if (outcome?.ok) openTables(outcome.tables, { ...nothingOpened, ...originOf(textOf(ORIGIN_ID)) }, asked);
  else if (outcome && "faults" in outcome) {
    reportFailure({ kind: "refused", name: NAME, faults: outcome.faults, total: outcome.total });
  }
}

const textOf = (id: string): string => document.getElementById(id)?.textContent?.trim() ?? "";

/** Where the data came from when the file was saved, and the hash of what was opened then. `offlineFile` wrote it. */
function originOf(text: string): { readonly origin: Origin; readonly digest: string | null } {
  return text === "" ? nothingOpened : JSON.parse(text);
}
