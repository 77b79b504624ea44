import type { AskedFolder } from "../../../large/door.ts";
import { type Loader, startLoader } from "../../../load/loadClient.ts";
import { moreSelectors } from "../../../state/rooms.ts";
import type { Asked, Origin } from "../../../state/session.ts";
import { reportFailure } from "../../../state/sessionActions.ts";
import { timelineLater } from "../../../views/timeline/rooms.ts";
import { otherSources } from "../../rooms.ts";
import { fetchSource } from "../fetchSource.ts";
import { abandon, opening, orBrokenDown } from "../opening.ts";

/** Opens a prepared folder; what opens one comes beside its manifest, and the worker fetches what reads one. */
export function askForFolder(
  asked: Asked,
  address: string,
  origin: Origin,
  loader: Loader = startLoader(),
): void {
  abandon();
  const request = new AbortController();
  const { signal } = request;
  opening.setState({ request });
  loader.expectFolder();
  // What any view of a folder needs, before there are tables to know it by.
  for (const part of [moreSelectors, timelineLater]) void part.whenHere();
  const folder: AskedFolder = {
    asked,
    address,
    origin,
    signal,
    loader,
    manifest: fetchSource(address, signal),
  };
  void orBrokenDown(address, signal, async () => {
    const part = await otherSources.whenHere();
    if (part) await part.openFolder(folder);
    else {
      loader.end();
      reportFailure({ kind: "program-lost" });
    }
  });
}
