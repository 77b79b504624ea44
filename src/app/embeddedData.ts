import { loadTables } from "../load/loadClient.ts";
import { openTables, reportFailure, reportLoading } from "../state/actions.ts";
import type { ParsedAddress } from "../state/address.ts";
import { nothingOpened, type Origin } from "../state/session.ts";
import { DATA_ID, ORIGIN_ID } from "./offlineFile.ts";

/** Opens the dataset that the one offline file carries in itself. */
export async function openEmbedded(asked: ParsedAddress): Promise<void> {
  reportLoading({ received: 0, total: null, unit: "bytes" });
  const data = new TextEncoder().encode(textOf(DATA_ID));
  const outcome = await loadTables(data.buffer, "data.json");
  if (outcome.ok) openTables(outcome.tables, { ...nothingOpened, ...originOf(textOf(ORIGIN_ID)) }, asked);
  else if ("faults" in outcome) reportFailure({ kind: "refused", name: "data.json", ...outcome });
}

const textOf = (id: string): string => document.getElementById(id)?.textContent ?? "";

/** Where the data came from when the file was saved, and the hash of what was opened then. `saveOffline` wrote it. */
function originOf(text: string): { readonly origin: Origin; readonly digest: string | null } {
  return text === "" ? nothingOpened : JSON.parse(text);
}
