import { loadTables } from "../../load/loadClient.ts";
import type { Media } from "../../load/media/takeMedia.ts";
import { bytesOfBase64 } from "../../model/base64.ts";
import { type Asked, nothingOpened, type Origin } from "../../state/session.ts";
import { openingTables, openTables, reportFailure, reportLoading } from "../../state/sessionActions.ts";
import { makeObjectUrls } from "./objectUrls.ts";
import { orBrokenDown } from "./opening.ts";

/** The ids of the elements with the data of an offline file. `build/offlinePage.ts` makes them without content. */
export const DATA_ID = "data";
export const ORIGIN_ID = "origin";
export const MEDIA_ID = "media";

const NAME = "data.json.gz";

export const openEmbedded = (asked: Asked): Promise<void> =>
  orBrokenDown(NAME, null, async () => {
    reportLoading({ received: 0, total: null, unit: "bytes" });
    const outcome = await loadTables(bytesOfBase64(textOf(DATA_ID)).buffer, NAME);
    if (outcome?.ok) {
      const media = makeObjectUrls(mediaOf(textOf(MEDIA_ID)));
      const ready = await openingTables(outcome.tables, asked);
      if (ready) openTables(ready, { ...nothingOpened, ...originOf(textOf(ORIGIN_ID)), media }, asked);
    } else if (outcome && "faults" in outcome) {
      reportFailure({ kind: "refused", name: NAME, ...outcome });
    }
  });

const textOf = (id: string): string => document.getElementById(id)?.textContent?.trim() ?? "";

function mediaOf(text: string): Media {
  const files: Readonly<Record<string, string>> = text === "" ? {} : JSON.parse(text);
  return new Map(Object.entries(files).map(([file, base64]) => [file, bytesOfBase64(base64)]));
}

/** `offlineFile` wrote the origin and the hash of the data when the copy was saved. */
function originOf(text: string): { readonly origin: Origin; readonly digest: string | null } {
  return text === "" ? nothingOpened : JSON.parse(text);
}
