import { type Loader, startLoader } from "../../../load/loadClient.ts";
import type { Asked, Origin } from "../../../state/session.ts";
import { reportFailure } from "../../../state/sessionActions.ts";
import { otherSources } from "../../rooms.ts";
import { fetchSource } from "../fetchSource.ts";
import { type AskedFolder, abandon, opening, orBrokenDown } from "../opening.ts";

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
