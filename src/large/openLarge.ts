import { brokenDown, type Loader, startLoader } from "../load/loadClient.ts";
import { sha256Of } from "../load/sha256Of.ts";
import { type Refusal, refuse } from "../model/check/fault.ts";
import { type DayRange, spanOfDays } from "../model/dates/timeSpan.ts";
import type { Tables } from "../model/tables/tables.ts";
import { epochDay } from "../model/units.ts";
import type { ViewState } from "../state/address/viewState.ts";
import { isAroundSubject, windowDays } from "../state/address/windowDays.ts";
import { answerAgainBy } from "../state/requestAgain.ts";
import { selectIsSettled } from "../state/selectors.ts";
import { type Asked, type Failure, nothingOpened, type Opened, type Origin } from "../state/session.ts";
import { openingTables, openTables, reportFailure, reportLoading } from "../state/sessionActions.ts";
import type { Asking, Refused, RowAnswer, RowSource, Source } from "../state/source.ts";
import { commit, type HistoryMode, store } from "../state/store.ts";
import { jsonOf, type Place } from "./checkedBytes.ts";
import { DESCRIBE } from "./engineProtocol.ts";
import { engineReader } from "./engineReader.ts";
import { engineSource, restless } from "./engineSource.ts";
import { type FolderLoad, folderReader } from "./folderReader.ts";
import { folderSource } from "./folderSource.ts";
import { type Manifest, parseManifest, type ReadManifest } from "./manifest.ts";

/** A prepared folder or an engine (a database) that is being opened. Its manifest or description is being fetched. */
export type AskedFolder = {
  readonly asked: Asked;
  readonly place: Place;
  readonly origin: Origin;
  readonly mode: HistoryMode;
  readonly signal: AbortSignal;
  /** The manifest of a folder, or the answer of an engine to `describe`. Null if the fetch was stopped. */
  readonly manifest: Promise<{ readonly given: ArrayBuffer } | { readonly failure: Failure } | null>;
  readonly loader: Loader;
};

const MANIFEST = "manifest.json";

/** Null if the opening was stopped. */
type Begun =
  | { readonly source: Source; readonly tables: Tables; readonly known?: Partial<Opened> }
  | Refusal
  | null;

/** Opens a folder or an engine. Rows are requested later, when the view needs them. */
export async function openLarge({
  asked,
  place,
  origin,
  mode,
  signal,
  ...begun
}: AskedFolder): Promise<void> {
  const loader = pooledWorker(begun.loader);
  signal.addEventListener("abort", loader.end);
  reportLoading({ received: 0, total: null, unit: "bytes" });
  const engine = typeof place === "string" && new URL(place).pathname.endsWith(`/${DESCRIBE}`) ? place : null;
  if (!(await open())) loader.end();

  async function open(): Promise<boolean> {
    const fetched = await begun.manifest;
    if (signal.aborted || fetched === null) return false;
    if ("failure" in fetched && !engine) return fails(fetched.failure);
    const given = "given" in fetched ? fetched.given : undefined;
    const read = await (engine ? askEngine(engine, given) : given ? readFolder(given) : null);
    if (signal.aborted || read === null) return false;
    if ("faults" in read)
      return fails({ kind: "refused", name: engine ? new URL(engine).host : MANIFEST, ...read });
    const ready = await openingTables(read.tables, asked);
    if (signal.aborted) return false;
    if (!ready) return fails({ kind: "program-lost" });
    const { source, known } = read;
    openTables(ready, { ...nothingOpened, ...known, origin, source }, asked, mode);
    if (source.rows) followSource(source.rows, () => ({ kind: "faults", faults: brokenDown().faults }));
    return true;
  }

  async function readFolder(manifest: ArrayBuffer): Promise<Begun> {
    const read = readManifest(manifest);
    if (!read.ok) return read;
    const reader = folderReader(read.manifest, place, loader.load);
    const counted = reader.tables({ kind: "none" }, signal);
    const days = daysOfLink(asked.view, read.manifest);
    if (days) reader.expect(days, signal);
    const digest = sha256Of(manifest);
    const base = await counted;
    if ("stopped" in base) return null;
    if (!base.ok) return base;
    const { value: tables } = base;
    const source = folderSource(reader, tables, loader.end);
    return { source, tables, known: { file: asked.file, digest: await digest } };
  }

  /**
   * `described` is the answer to `describe`. If it is missing, `describe` is asked again, because only `engineReader`
   * can say why it failed.
   */
  async function askEngine(address: string, described?: ArrayBuffer): Promise<Begun> {
    const reader = engineReader(address, loader.load);
    const state = await reader.state(signal, described);
    const base = state.ok ? await reader.counted(state.value, signal) : state;
    if (signal.aborted || "stopped" in base || "stopped" in state) return null;
    if (!base.ok || !state.ok) return "faults" in base ? base : restless;
    const source = engineSource(reader, state.value, base.value, loader.end);
    return { source, tables: await source.opening(asked.view, signal) };
  }
}

function fails(failure: Parameters<typeof reportFailure>[0]): false {
  reportFailure(failure);
  return false;
}

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

/** Keeps one worker for all questions, because it remembers parts of the folder. After a crash, a new one starts. */
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

/** Rows are requested this many milliseconds after the last change of the view, so that a drag is one request. */
const RESTED_MS = 120;

/**
 * Asks the source of the open dataset for the rows that the view needs, one question at a time. A new question stops
 * the one before. Until an answer comes, the screen shows the previous answer. The questions end when another dataset
 * opens. `brokenDown` gives the refusal if a worker crashes.
 */
export function followSource(source: RowSource, brokenDown: () => Refused): void {
  const { serial } = store.getState().session;
  /** The question that waits for an answer or was refused. A refused question is only repeated if the reader asks. */
  let asking: { readonly key: string; readonly stop: AbortController } | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function look(): void {
    const state = store.getState();
    const { tables, asking: before } = state.session;
    if (tables === null || !selectIsSettled(state, tables)) return;
    const next = source.missing(state.view, tables);
    const key = next.kind === "rows" ? next.key : "";
    if (asking?.key === key) return;
    asking?.stop.abort();
    asking = null;
    if (next.kind === "nothing") {
      if (before.isAsking || before.refused) report({ isAsking: false, refused: null });
      return;
    }
    if (next.kind !== "rows") {
      reportRefused(next);
      return;
    }
    const stop = new AbortController();
    asking = { key, stop };
    report({ isAsking: next.isSlow, refused: null });
    source.read(next, stop.signal).then(
      (answer) => {
        if (stop.signal.aborted) return;
        if (answer.kind !== "faults") asking = null;
        take(answer);
      },
      () => {
        if (!stop.signal.aborted) reportRefused(brokenDown());
      },
    );
  }

  const unsubscribe = store.subscribe((state, before) => {
    if (state.session.serial !== serial) return end();
    if (state.view === before.view && state.span === before.span) return;
    clearTimeout(timer);
    timer = setTimeout(look, RESTED_MS);
  });
  function end(): void {
    asking?.stop.abort();
    clearTimeout(timer);
    unsubscribe();
    answerAgainBy(null);
    source.end();
  }
  answerAgainBy(() => {
    asking = null;
    look();
  });
  look();
}

const report = (asking: Asking): void =>
  store.setState(({ session }) => ({ session: { ...session, asking } }));
const reportRefused = (refused: Refused): void => report({ isAsking: false, refused });

function take(answer: RowAnswer): void {
  if (answer.kind === "tables") enter(answer.tables, answer.refused ?? null);
  else if (answer.kind === "unknown-event") dropEvent(answer.id);
  else if (answer.kind !== "stopped") reportRefused(answer);
}

/** Shows new tables. `hover` is cleared, because the row under the pointer may be another one now. */
function enter(tables: Tables, refused: Refused | null): void {
  const { session, view, span } = store.getState();
  store.setState({
    session: { ...session, opened: tables, tables, asking: { isAsking: false, refused } },
    hover: null,
    // A window around the selected event moves, because the date of the event is known now.
    span: isAroundSubject(view) ? spanOfDays(windowDays(tables, view)) : span,
  });
}

function dropEvent(id: string): void {
  const { session, view } = store.getState();
  commit(
    {
      session: { ...session, asking: { isAsking: false, refused: null } },
      view: { ...view, event: null },
      notice: { ignored: [{ key: "event", text: id }], newerVersion: false },
    },
    "replace",
  );
}
