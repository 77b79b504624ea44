import { checkSums, sumsOf } from "../model/check/checkSums.ts";
import { type Fault, LISTED_FAULTS, type Refusal } from "../model/check/fault.ts";
import { parseDataset } from "../model/check/parseDataset.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import type { Repeats } from "../model/tables/repeatEvents.ts";
import type { ImportContext, Imported } from "./imported.ts";
import type { BytesOutcome, FileFormat } from "./loadOutcome.ts";
import { takeMedia } from "./media/takeMedia.ts";

/** Checks the records of an importer and makes their tables, in the same way for all formats. */
export function loadImported(
  imported: Imported,
  format: FileFormat,
  { title, onRows, media }: Pick<ImportContext, "title" | "onRows" | "media">,
): BytesOutcome {
  if (!imported.ok) return imported;
  const { dataset, repeats, setAside, notes, locate, faults = [] } = imported;
  const isOurs = format === "dateline-json" || format === "workbook";
  const parsed = parseDataset(dataset, {
    sourcesExpected: isOurs,
    ...(repeats === undefined ? {} : { times: timesOf(repeats) }),
  });
  const located = (faults: readonly Fault[]): readonly Fault[] =>
    faults.map(({ also, ...fault }) => ({
      ...fault,
      path: locate(fault.path),
      ...(also === undefined ? {} : { also: locate(also) }),
    }));
  const refused = inOneRound([...faults.map((list) => list.refusal()), ...(parsed.ok ? [] : [parsed])]);
  if (!parsed.ok || refused.total > 0) return { ...refused, faults: located(refused.faults) };
  const count = repeats?.of.length ?? parsed.dataset.events.length;
  onRows(count, count);
  const tooMuch = checkSums(sumsOf(parsed.dataset), parsed.dataset.actors);
  if (tooMuch !== null) return tooMuch;
  const taken = takeMedia(parsed.dataset, media);
  if (!taken.ok) return taken;
  return {
    ok: true,
    format,
    tables: buildTables(taken.dataset, title, repeats),
    media: taken.media,
    warnings: [...notes, ...located([...parsed.warnings, ...taken.warnings])],
    warningTotal: notes.length + parsed.warningTotal + taken.warningTotal,
    advice: located(parsed.advice),
    adviceTotal: parsed.adviceTotal,
    setAside: setAside.listed,
    setAsideTotal: setAside.total,
    columns: imported.columns ?? null,
  };
}

/** Joins the faults of several readings into one refusal, with each place once. Its total is 0 if there are none. */
function inOneRound(refusals: readonly Refusal[]): Refusal {
  const faults: Fault[] = [];
  let total = 0;
  for (const refusal of refusals) {
    const named = new Set(faults.map(({ path }) => path));
    const more = refusal.faults.filter(({ path }) => !named.has(path));
    faults.push(...more);
    total += refusal.total - (refusal.faults.length - more.length);
  }
  return { ok: false, faults: faults.slice(0, LISTED_FAULTS), total };
}

/** By event of the dataset, the number of events in the file that it represents. */
function timesOf({ of }: Repeats): Uint32Array {
  const times = new Uint32Array(of.length);
  for (const event of of) times[event] = (times[event] ?? 0) + 1;
  return times;
}
