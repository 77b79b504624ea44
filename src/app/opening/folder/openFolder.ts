import { jsonOf } from "../../../load/folder/checkedBytes.ts";
import { type FolderLoad, folderReader } from "../../../load/folder/folderReader.ts";
import { type Loader, startLoader } from "../../../load/loadClient.ts";
import { sha256Of } from "../../../load/sha256Of.ts";
import { refuse } from "../../../model/check/fault.ts";
import type { DayRange } from "../../../model/dates/timeSpan.ts";
import { type Manifest, parseManifest, type ReadManifest } from "../../../model/folder/manifest.ts";
import { epochDay } from "../../../model/units.ts";
import type { ViewState } from "../../../state/address/viewState.ts";
import { openingTables } from "../../../state/readyTables.ts";
import { moreSelectors } from "../../../state/rooms.ts";
import { nothingOpened } from "../../../state/session.ts";
import { openTables, reportFailure, reportLoading } from "../../../state/sessionActions.ts";
import { timelineLater } from "../../../views/timeline/rooms.ts";
import type { AskedFolder } from "../opening.ts";
import { followFolder } from "./followFolder.ts";

/** The name that the manifest of a folder has, wherever it lies: by it an address is known to be one. */
const MANIFEST = "manifest.json";

/** Opens a prepared folder: all is counted, and rows are asked for as the view needs them. */
export async function openFolder({ asked, address, origin, signal, ...begun }: AskedFolder): Promise<void> {
  const loader = keptLoader(begun.loader);
  signal.addEventListener("abort", loader.end);
  // What any view of a folder needs, before there are tables to know it by.
  for (const part of [moreSelectors, timelineLater]) void part.whenHere();
  reportLoading({ received: 0, total: null, unit: "bytes" });
  const opened = await open();
  if (!opened) loader.end();

  /** Whether it is open now. */
  async function open(): Promise<boolean> {
    const fetched = await begun.manifest;
    if (signal.aborted || fetched === null) return false;
    if ("failure" in fetched) return fails(fetched.failure);
    const manifestBytes = fetched.given;
    const read = readManifest(manifestBytes);
    if (!read.ok) return fails({ kind: "refused", name: MANIFEST, ...read });
    const reader = folderReader(read.manifest, address, loader.load);
    const counted = reader.tables({ kind: "none" }, signal);
    const days = daysOfLink(asked.view, read.manifest);
    if (days) reader.expect(days, signal);
    const digest = sha256Of(manifestBytes);
    const base = await counted;
    if (signal.aborted || "stopped" in base) return false;
    if (!base.ok) return fails({ kind: "refused", name: MANIFEST, ...base });
    const { prepared } = base.tables;
    if (prepared === null) throw new Error("a folder of which nothing is counted");
    const tables = { ...base.tables, prepared };
    const ready = await openingTables(tables, asked);
    if (signal.aborted) return false;
    const folder = { isAsking: false, refused: null };
    openTables(ready, { ...nothingOpened, origin, folder, digest: await digest }, asked);
    followFolder(reader, tables, loader.end);
    return true;
  }
}

function fails(failure: Parameters<typeof reportFailure>[0]): false {
  reportFailure(failure);
  return false;
}

/** The days that a link names. */
function daysOfLink({ from, to, actor }: ViewState, { days }: Manifest): DayRange | null {
  if (from === null || to === null || actor.length > 0) return null;
  const within = (day: number) => epochDay(Math.min(days.last, Math.max(days.first, day)));
  return { first: within(from), last: within(to) };
}

function readManifest(bytes: ArrayBuffer): ReadManifest {
  const value = jsonOf(bytes);
  return value === null
    ? refuse("", "text that is no manifest", "the manifest.json of a folder that was prepared for this page")
    : parseManifest(value);
}

/**
 * One worker for all questions about a folder: it keeps what it has read of it, and what it has compiled. One that broke
 * down gives a refusal, and another takes its place.
 */
function keptLoader(first: Loader): {
  readonly load: FolderLoad;
  readonly end: () => void;
} {
  let loader: Loader | null = first;
  return {
    load: async (given, name, signal) => {
      loader ??= startLoader();
      const outcome = await loader.load(given, name, { signal, keeps: true });
      const isBroken =
        outcome !== null && "faults" in outcome && outcome.faults.some(({ path }) => path === "");
      if (isBroken && !signal.aborted) end();
      return outcome;
    },
    end,
  };

  function end(): void {
    loader?.end();
    loader = null;
  }
}
