import { type Loader, startLoader } from "../../load/loadClient.ts";
import type { Asked, Origin } from "../../state/session.ts";
import { fetchSource } from "./fetchSource.ts";
import { folderOpener } from "./laterParts.ts";
import { abandon, opening } from "./opening.ts";

/** A prepared folder of which all has been asked for that can be asked for at once. */
export type AskedFolder = {
  readonly asked: Asked;
  /** Of its manifest. */
  readonly address: string;
  readonly origin: Origin;
  readonly signal: AbortSignal;
  readonly manifest: ReturnType<typeof fetchSource>;
  readonly loader: Loader;
};

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
  const folder = { asked, address, origin, signal, loader, manifest: fetchSource(address, signal) };
  void folderOpener.whenHere().then((part) => (part ? part.openFolder(folder) : loader.end()));
}
