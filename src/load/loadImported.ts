import { checkSums, sumsOf } from "../model/check/checkSums.ts";
import { type Fault, type FaultList, LISTED_FAULTS, type Refusal, showText } from "../model/check/fault.ts";
import { type ParsedDataset, parseDataset } from "../model/check/parseDataset.ts";
import { type CellFound, MOST_ASIDE, type SetAsideList } from "../model/setAside.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import type { Repeats } from "../model/tables/repeatEvents.ts";
import type { ImportContext, Imported } from "./imported.ts";
import type { BytesOutcome, FileFormat } from "./loadOutcome.ts";
import { takeMedia } from "./media/takeMedia.ts";
import { nearNames } from "./nearNames.ts";
import { inOneRound, type WholeRecords, wholeRecords } from "./wholeRecords.ts";

/** Checks the records of an importer and makes their tables, in the same way for all formats. */
export function loadImported(
  imported: Imported,
  format: FileFormat,
  { title, onRows, media }: Pick<ImportContext, "title" | "onRows" | "media">,
): BytesOutcome {
  if (!imported.ok) return imported;
  const { dataset, repeats, setAside, notes, locate, cellAt, faults = [] } = imported;
  const isOurs = format === "dateline-json" || format === "workbook";
  const parse = (dataset: unknown): ParsedDataset =>
    parseDataset(dataset, {
      sourcesExpected: isOurs,
      ...(repeats !== undefined && { times: timesOf(repeats) }),
      ...(cellAt !== undefined && { listed: MOST_ASIDE }),
    });
  const located = (faults: readonly Fault[], placeBefore = (path: string) => path): readonly Fault[] =>
    faults.map(({ also, ...fault }) => ({
      ...fault,
      path: locate(placeBefore(fault.path)),
      ...(also === undefined ? {} : { also: locate(placeBefore(also)) }),
    }));
  const whole = cellAt === undefined ? asOne(parse(dataset), faults) : wholeRecords(dataset, faults, parse);
  if (!whole.ok) return { ...whole, faults: located(whole.faults) };
  const { parsed, aside, placeBefore } = whole;
  for (const fault of aside) addFaulty(setAside, fault, cellAt?.(fault.path) ?? null, locate);
  const count = repeats?.of.length ?? parsed.dataset.events.length;
  onRows(count, count);
  const tooMuch = checkSums(sumsOf(parsed.dataset), parsed.dataset.actors);
  if (tooMuch !== null) return tooMuch;
  const taken = takeMedia(parsed.dataset, media);
  if (!taken.ok) return taken;
  const near = format === "table" ? nearNames(parsed.dataset, (path) => locate(placeBefore(path))) : [];
  return {
    ok: true,
    format,
    tables: buildTables(taken.dataset, title, repeats),
    media: taken.media,
    warnings: [...notes, ...near, ...located([...parsed.warnings, ...taken.warnings], placeBefore)],
    warningTotal: notes.length + near.length + parsed.warningTotal + taken.warningTotal,
    advice: located(parsed.advice, placeBefore),
    adviceTotal: parsed.adviceTotal,
    setAside: setAside.listed,
    setAsideTotal: setAside.total,
    columns: imported.columns ?? null,
  };
}

/** Takes a file as a whole, or refuses it. */
function asOne(parsed: ParsedDataset, read: readonly FaultList[]): WholeRecords | Refusal {
  const refused = inOneRound([...read.map((list) => list.refusal()), ...(parsed.ok ? [] : [parsed])]);
  if (!parsed.ok || refused.total > 0) return { ...refused, faults: refused.faults.slice(0, LISTED_FAULTS) };
  return { ok: true, parsed, aside: [], placeBefore: (path) => path };
}

/** How many letters of the other cells of a row are shown, so that a person knows the row. */
const BESIDE = 120;

/** Adds a fault of a workbook: its cell, the other cells of the row, and the remedies. */
function addFaulty(
  list: SetAsideList,
  { path, found, expected, also, remedies = [], isFollowing }: WholeRecords["aside"][number],
  cell: CellFound | null,
  locate: (path: string) => string,
): void {
  const { sheet = "", row = 0, header = "", column = -1, cells = [] } = cell ?? {};
  const text = cells[column] ?? "";
  const others = cells.filter((one, at) => at !== column && one.trim() !== "");
  const reason = [
    found === showText(text) ? expected : `${expected} (found ${found})`,
    ...(also === undefined ? [] : [`see also ${locate(also)}`]),
    ...(isFollowing ? ["what it names is set aside itself"] : []),
  ].join("; ");
  list.add(row, cell === null ? locate(path) : header, text, reason, {
    ...{ sheet, text, remedies, isFollowing },
    place: column < 0 ? null : { sheet, row, column },
    beside: others.join(" · ").slice(0, BESIDE),
  });
}

/** By event of the dataset, the number of events in the file that it represents. */
function timesOf({ of }: Repeats): Uint32Array {
  const times = new Uint32Array(of.length);
  for (const event of of) times[event] = (times[event] ?? 0) + 1;
  return times;
}
