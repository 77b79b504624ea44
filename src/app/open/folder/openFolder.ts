import { folderReader, sha256Of } from "../../../load/folder/folderReader.ts";
import { loadTables } from "../../../load/loadClient.ts";
import { parseManifest, type ReadManifest } from "../../../model/folder/manifest.ts";
import { type Asked, nothingOpened, type Origin } from "../../../state/session.ts";
import { openTables, reportFailure, reportLoading } from "../../../state/sessionActions.ts";
import { fetchSource } from "../fetchSource.ts";
import { neededParts } from "../neededParts.ts";
import { abandon, opening } from "../opening.ts";
import { followFolder } from "./followFolder.ts";

/** The name that the manifest of a folder has, wherever it lies: by it an address is known to be one. */
const MANIFEST = "manifest.json";

/** Opens a prepared folder by the address of its manifest: all is counted, and rows are asked for as the view needs them. */
export async function openFolder(asked: Asked, address: string, origin: Origin): Promise<void> {
  abandon();
  const request = new AbortController();
  opening.setState({ request });
  const { signal } = request;
  reportLoading({ received: 0, total: null, unit: "bytes" });
  const fetched = await fetchSource(address, signal);
  if (signal.aborted || fetched === null) return;
  if ("failure" in fetched) return reportFailure(fetched.failure);
  const manifestBytes = await new Response(fetched.given).arrayBuffer();
  const read = readManifest(new TextDecoder().decode(manifestBytes));
  if (!read.ok) return reportFailure({ kind: "refused", name: MANIFEST, ...read });
  const reader = folderReader(read.manifest, address, (given, name, stop) =>
    loadTables(given, name, { signal: stop }),
  );
  const base = await reader.tables({ kind: "none" }, signal);
  if (signal.aborted || "stopped" in base) return;
  if (!base.ok) return reportFailure({ kind: "refused", name: MANIFEST, ...base });
  const { tables } = base;
  await neededParts(tables, asked);
  if (signal.aborted) return;
  const folder = { isAsking: false, refused: null };
  const digest = await sha256Of(manifestBytes);
  openTables(tables, { ...nothingOpened, origin, folder, digest }, asked);
  followFolder(reader, tables);
}

function readManifest(text: string): ReadManifest {
  try {
    return parseManifest(JSON.parse(text));
  } catch {
    return parseManifest(null);
  }
}
