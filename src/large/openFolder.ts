import { brokenDown, type Loader, startLoader } from "../load/loadClient.ts";
import { sha256Of } from "../load/sha256Of.ts";
import { refuse } from "../model/check/fault.ts";
import type { DayRange } from "../model/dates/timeSpan.ts";
import { epochDay } from "../model/units.ts";
import type { ViewState } from "../state/address/viewState.ts";
import { openingTables } from "../state/readyTables.ts";
import { type Asked, type Failure, nothingOpened, type Origin } from "../state/session.ts";
import { openTables, reportFailure, reportLoading } from "../state/sessionActions.ts";
import { jsonOf } from "./checkedBytes.ts";
import { type FolderLoad, folderReader } from "./folderReader.ts";
import { folderSource } from "./folderSource.ts";
import { followSource } from "./followSource.ts";
import { type Manifest, parseManifest, type ReadManifest } from "./manifest.ts";

/** A prepared folder that is being opened: its manifest is on the way. */
export type AskedFolder = {
  readonly asked: Asked;
  /** The address of its manifest. */
  readonly address: string;
  readonly origin: Origin;
  readonly signal: AbortSignal;
  /** Null where it was stopped. */
  readonly manifest: Promise<{ readonly given: ArrayBuffer } | { readonly failure: Failure } | null>;
  readonly loader: Loader;
};

/** The name of the manifest of every folder, by which an address is recognised. */
const MANIFEST = "manifest.json";

/** Opens a prepared folder with all events counted and none as a row; rows are asked for as the view needs them. */
export async function openFolder({ asked, address, origin, signal, ...begun }: AskedFolder): Promise<void> {
  const loader = pooledWorker(begun.loader);
  signal.addEventListener("abort", loader.end);
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
    const source = folderSource(reader, tables, loader.end);
    openTables(ready, { ...nothingOpened, origin, source, digest: await digest }, asked);
    if (source.rows) followSource(source.rows, () => ({ kind: "faults", faults: brokenDown().faults }));
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
 * One worker for all questions about a folder, since it remembers what it has read. When it breaks down the question is refused,
 * and the next one starts another worker.
 */
function pooledWorker(first: Loader): {
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
