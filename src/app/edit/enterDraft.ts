import { type Loader, startLoader } from "../../load/loadClient.ts";
import type { Media } from "../../load/media/takeMedia.ts";
import type { Fault } from "../../model/check/fault.ts";
import { type Draft, idIn, type RecordList } from "../../model/draft/draftDataset.ts";
import { actorId, eventId, sourceId } from "../../model/units.ts";
import { type ReadyTables, readyTables } from "../../state/readyTables.ts";
import { replaceTables } from "../../state/replaceTables.ts";
import { reportLostPart } from "../../state/room.ts";
import type { OwnFile } from "../../state/session.ts";
import { store } from "../../state/store.ts";
import { holdMore } from "../opening/holdMedia.ts";
import { editing } from "./editing.ts";
import { withBeside } from "./readBeside.ts";

/** What the checks say of a draft: tables of it, or all that is wrong. */
export type CheckedDraft =
  | {
      readonly ok: true;
      readonly tables: ReadyTables;
      readonly file: OwnFile;
      readonly media: Media;
      readonly digest: string | null;
      readonly warnings: readonly Fault[];
      readonly warningTotal: number;
    }
  | {
      readonly ok: false;
      readonly faults: readonly Fault[];
      /** Whether nothing could check it: then there is no fault to mend. */
      readonly isUnchecked: boolean;
    };

/** The worker of all edits: one that has checked the story once does it again in a fifth of the time. */
let kept: Loader | null = null;

export function endWorker(): void {
  kept?.end();
  kept = null;
}

/** Checks a draft and makes its tables as of any file that is opened, in the same worker. */
export async function checkDraft(draft: Draft): Promise<CheckedDraft> {
  const { file: before, beside } = editing.getState();
  const name = before?.name ?? "";
  const bytes = withBeside(draft, beside);
  const file = { key: before?.key ?? 0, blob: new Blob([bytes]), name };
  kept ??= startLoader();
  const outcome = await kept.load(bytes.buffer, name, { keeps: true });
  if (outcome === null) {
    reportLostPart();
    return { ok: false, faults: [], isUnchecked: true };
  }
  if (outcome.ok) {
    const { media, digest, warnings, warningTotal } = outcome;
    const tables = await readyTables(outcome.tables, store.getState().view);
    return { ok: true, tables, file, media, digest, warnings, warningTotal };
  }
  const faults = "faults" in outcome ? outcome.faults : [];
  // What is said of the whole file is no fault of a record: the worker itself may have broken down.
  if (faults.some(({ path }) => path === "")) endWorker();
  return { ok: false, faults, isUnchecked: faults.length === 0 };
}

/** Shows a draft that was found sound in the place of the one before. What is selected or filtered by follows its new id. */
export function enterDraft(
  before: Draft,
  after: Draft,
  checked: Extract<CheckedDraft, { readonly ok: true }>,
): void {
  const { tables, file, digest, warnings, warningTotal } = checked;
  const media = holdMore(checked.media, store.getState().session.media);
  const { view, session } = store.getState();
  const kept = <Id extends string>(list: RecordList, ids: readonly Id[], brand: (id: string) => Id) =>
    ids.flatMap((id) => {
      const now = idIn(before, after, list, id);
      return now === null ? [] : [brand(now)];
    });
  const [event = null] = kept("events", view.event === null ? [] : [view.event], eventId);
  const focus = kept("actors", view.focus, actorId);
  editing.setState({ file });
  replaceTables(
    tables,
    { ...session, file, media, digest, warnings, warningTotal, setAside: [], setAsideTotal: 0 },
    {
      ...view,
      event,
      // A tie of which one end is gone is no tie.
      focus: focus.length < view.focus.length ? [] : focus.sort(),
      actor: kept("actors", view.actor, actorId).sort(),
      source: kept("sources", view.source, sourceId).sort(),
    },
  );
}
