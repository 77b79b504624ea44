import { checkSums, sumsOf } from "../model/check/checkSums.ts";
import {
  anyOf,
  type Fault,
  type FaultList,
  isRecord,
  LISTED_FAULTS,
  type Refusal,
  showText,
} from "../model/check/fault.ts";
import { type ParsedDataset, parseDataset } from "../model/check/parseDataset.ts";
import type { Dataset } from "../model/dataset.ts";
import {
  faultyCell,
  inDoubt,
  inOrder,
  MOST_ASIDE,
  remediesOf,
  type SetAsideList,
  type Warning,
} from "../model/setAside.ts";
import { buildTables } from "../model/tables/buildTables.ts";
import type { Repeats } from "../model/tables/repeatEvents.ts";
import { ROLES } from "../model/tables/tables.ts";
import { ACTOR_KINDS } from "../model/vocabulary.ts";
import { SIDE } from "./eventDraft.ts";
import { type ImportContext, type Imported, note } from "./imported.ts";
import type { BytesOutcome, FileFormat } from "./loadOutcome.ts";
import { takeMedia } from "./media/takeMedia.ts";
import { nearNames } from "./nearNames.ts";

/** Checks the records of any importer, and makes their tables. */
export function loadImported(
  imported: Imported,
  format: FileFormat,
  { title, onRows, media, answers }: Pick<ImportContext, "title" | "onRows" | "media" | "answers">,
): BytesOutcome {
  if (!imported.ok) return imported;
  const { dataset, repeats, setAside, notes, made = [], asides = [], faults = [] } = imported;
  const { locate, cellAt = () => null } = imported;
  /** Rows of a workbook are set aside here, for faults in any of its sheets. Other importers do this themselves. */
  const isBook = format === "workbook";
  const isOurs = format === "dateline-json" || isBook;
  const parse = (dataset: unknown): ParsedDataset =>
    parseDataset(dataset, {
      sourcesExpected: isOurs,
      ...(repeats !== undefined && { times: timesOf(repeats) }),
      ...(isBook && { listed: MOST_ASIDE }),
    });
  const whole = wholeRecords(dataset, faults, parse, isBook);
  if (!whole.ok) return { ...whole, faults: located(whole.faults, locate) };
  const { parsed, aside, placeBefore } = whole;
  const places = { locate, cellAt };
  for (const fault of aside) if (!isKindOfActor(fault)) addFaulty(setAside, fault, places);
  const ofUnknownKind = aside.filter(isKindOfActor).map((fault) => kindInDoubt(fault, places));
  const count = repeats?.of.length ?? parsed.dataset.events.length;
  onRows(count, count);
  const tooMuch = checkSums(sumsOf(parsed.dataset), parsed.dataset.actors);
  if (tooMuch !== null) return tooMuch;
  const taken = takeMedia(parsed.dataset, media);
  if (!taken.ok) return taken;
  const mended = new Set((answers.cells ?? []).map((one) => `${one.sheet} ${one.row} ${one.column}`));
  const placeOf = (path: string): string => locate(placeBefore(path));
  const cellOf = (path: string, text?: string) => cellAt(placeBefore(path), text);
  const told = [
    ...notes.toSorted((one, other) => Number(other.isUnread ?? 0) - Number(one.isUnread ?? 0)),
    ...ofUnknownKind,
    ...(isBook || format === "table"
      ? unknownRoles(parsed.dataset, { locate: placeOf, cellAt: cellOf })
      : []),
    ...nearNames(parsed.dataset, made, asides, placeOf, cellOf),
  ].filter(({ doubt }) => {
    const place = doubt?.cell?.place;
    const isMended = place && mended.has(`${place.sheet} ${place.row} ${place.column}`);
    return !doubt || !(isMended || answers.meant?.includes(doubt.value));
  });
  return {
    ok: true,
    format,
    tables: buildTables(taken.dataset, title, repeats),
    media: taken.media,
    warnings: [...told, ...located([...parsed.warnings, ...taken.warnings], placeOf)],
    warningTotal: told.length + parsed.warningTotal + taken.warningTotal,
    advice: located(parsed.advice, placeOf),
    adviceTotal: parsed.adviceTotal,
    setAside: inOrder(setAside.listed),
    setAsideTotal: setAside.total,
    columns: imported.columns ?? null,
  };
}

const located = (faults: readonly Fault[], placeOf: (path: string) => string): readonly Fault[] =>
  faults.map(({ also, ...fault }) => ({
    ...fault,
    path: placeOf(fault.path),
    ...(also !== undefined && { also: placeOf(also) }),
  }));

/** Where JSON Pointers into the dataset lead in the file. */
type Places = Required<Pick<Extract<Imported, { readonly ok: true }>, "locate" | "cellAt">>;

function addFaulty(
  list: SetAsideList,
  { path, found, expected, also, remedies = [], isFollowing }: WholeRecords["aside"][number],
  { locate, cellAt }: Places,
): void {
  const cell = cellAt(path);
  const { sheet = "", row = 0, header = "", column = -1, cells = [] } = cell ?? {};
  const faulty = faultyCell({ sheet, row, header, column, cells }, remedies, isFollowing);
  const { text } = faulty;
  const reason = [
    found === showText(text) ? expected : `${expected} (found ${found})`,
    ...(also === undefined ? [] : [`see also ${locate(also)}`]),
    ...(isFollowing ? ["what it names is set aside itself"] : []),
  ].join("; ");
  list.add(row, cell === null ? locate(path) : header, text, reason, faulty);
}

/** Warns that an actor of unknown kind is shown as a group. If the fault has no remedies, every kind is offered. */
function kindInDoubt({ path, found, expected, remedies }: Fault, { locate, cellAt }: Places): Warning {
  const cell = cellAt(path);
  const value = cell?.cells[cell.column] ?? "";
  const kinds = remedies?.length ? remedies : remediesOf(value, ACTOR_KINDS);
  return inDoubt(note(locate(path), found, expected), cell, value, kinds);
}

/** Warns of roles that do not tell who acted. Such roles are shown unchanged. */
function unknownRoles({ events }: Dataset, { locate, cellAt }: Places): readonly Warning[] {
  const unknown: Warning[] = [];
  for (const [row, { participants = [] }] of events.entries())
    for (const [at, { role = "" }] of participants.entries()) {
      if (role === "" || role === SIDE || ROLES.some((one) => one === role)) continue;
      const path = `/events/${row}/participants/${at}/role`;
      const remedies = remediesOf(role, [...ROLES, role]);
      const expected = `${anyOf(ROLES)}; of another role nobody is told who acted`;
      const warning = note(locate(path), showText(role), expected);
      unknown.push(inDoubt(warning, cellAt(path, role), role, remedies));
      if (unknown.length === MOST_ROLES) return unknown;
    }
  return unknown;
}

const MOST_ROLES = 50;

function timesOf({ of }: Repeats): Uint32Array {
  const times = new Uint32Array(of.length);
  for (const event of of) times[event] = (times[event] ?? 0) + 1;
  return times;
}

/** A file that needs more rounds after its first is refused. Each removes what names a record of the round before. */
const MOST_ROUNDS = 20;

type WholeRecords = {
  readonly ok: true;
  readonly parsed: Extract<ParsedDataset, { readonly ok: true }>;
  /** Faults of records set aside, and of actors that became groups. Paths are JSON Pointers into the given dataset. */
  readonly aside: readonly (Fault & { readonly isFollowing: boolean })[];
  /** Converts a JSON Pointer for the remaining dataset to one for the given dataset. */
  readonly placeBefore: (path: string) => string;
};

/**
 * If `setsAside` is false, a single fault refuses the file. Otherwise removes records with a fault, then records that
 * name a removed record, until no fault is left. An event is removed with all its rows in other sheets, because a claim
 * about a person must not be shown in part. If two records have the same id, both are removed, because a reference
 * could mean either of them.
 */
function wholeRecords(
  given: unknown,
  read: readonly FaultList[],
  parse: (dataset: unknown) => ParsedDataset,
  setsAside: boolean,
): WholeRecords | Refusal {
  const first = parse(given);
  const refused = inOneRound([...read.map((list) => list.refusal()), ...(first.ok ? [] : [first])]);
  const aside: (Fault & { readonly isFollowing: boolean })[] = [];
  const rows = new Map<string, readonly number[]>();
  const placeBefore = (path: string): string => {
    const [, list = "", row = "", ...more] = path.split("/");
    const before = rows.get(list)?.[Number(row)];
    return before === undefined || row === "" ? path : ["", list, before, ...more].join("/");
  };
  let dataset = given;
  let parsed = first;
  let faults = refused.faults;
  if (refused.total > (setsAside ? faults.length : 0)) return shortened(refused);
  for (let round = 0; faults.length > 0 || !parsed.ok; round++) {
    const lost = lostIn(dataset, faults);
    if (lost === null || round > MOST_ROUNDS || faults.length === 0) return shortened(refused);
    for (const fault of faults) {
      const { also, path } = fault;
      const places = { path: placeBefore(path), ...(also !== undefined && { also: placeBefore(also) }) };
      aside.push({ ...fault, ...places, isFollowing: round > 0 });
      // The other record with this id is removed too, so the report names both.
      const first = isDoubled(fault) ? places.also : undefined;
      if (first !== undefined && !aside.some(({ path }) => path === first))
        aside.push({ ...fault, path: first, also: places.path, isFollowing: round > 0 });
    }
    dataset = without(withKinds(dataset, faults), lost, rows);
    parsed = parse(dataset);
    faults = parsed.ok ? [] : parsed.faults;
  }
  return parsed.ok ? { ok: true, parsed, aside, placeBefore } : shortened(refused);
}

const shortened = ({ faults, total }: Refusal): Refusal => ({
  ok: false,
  faults: faults.slice(0, LISTED_FAULTS),
  total,
});

const isDoubled = ({ path, also }: Fault): boolean => path.endsWith("/id") && also?.endsWith("/id") === true;

/** Whether a fault is only in the kind of an actor. The actor becomes a group, the kind that claims the least. */
const isKindOfActor = ({ path }: Fault): boolean => /^\/actors\/\d+\/kind$/.test(path);

function withKinds(dataset: unknown, faults: readonly Fault[]): unknown {
  if (!isRecord(dataset) || !Array.isArray(dataset.actors)) return dataset;
  const rows = new Set(faults.filter(isKindOfActor).map(({ path }) => Number(path.split("/")[2])));
  const actors: readonly unknown[] = dataset.actors;
  const kept = actors.map((actor, row) =>
    rows.has(row) && isRecord(actor) ? { ...actor, kind: "group" } : actor,
  );
  return rows.size === 0 ? dataset : { ...dataset, actors: kept };
}

/** The rows to remove of each list of the dataset. Null to remove a value that is not a list. */
type Lost = ReadonlyMap<string, ReadonlySet<number> | null>;

/** What to remove for these faults. Null if a fault is about a missing value, a whole list or the whole dataset. */
function lostIn(dataset: unknown, faults: readonly Fault[]): Lost | null {
  if (!isRecord(dataset)) return null;
  const lost = new Map<string, Set<number> | null>();
  for (const fault of faults) {
    const { path, also } = fault;
    if (isKindOfActor(fault)) continue;
    for (const place of isDoubled(fault) && also !== undefined ? [path, also] : [path]) {
      const [, key = "", row = ""] = place.split("/");
      const value = Object.hasOwn(dataset, key) ? dataset[key] : undefined;
      if (value === undefined) return null;
      const rows = lost.get(key);
      if (!Array.isArray(value)) lost.set(key, null);
      else if (row === "") return null;
      else if (rows) rows.add(Number(row));
      else lost.set(key, new Set([Number(row)]));
    }
  }
  return lost;
}

/** The dataset without lost records. `rows` receives the row that each remaining record had in the given dataset. */
function without(dataset: unknown, lost: Lost, rows: Map<string, readonly number[]>): unknown {
  if (!isRecord(dataset)) return dataset;
  const rest: Record<string, unknown> = { ...dataset };
  for (const [key, gone] of lost) {
    const value = dataset[key];
    if (gone === null || !Array.isArray(value)) {
      delete rest[key];
      continue;
    }
    const before = rows.get(key) ?? value.map((_, row) => row);
    rest[key] = value.filter((_, row) => !gone.has(row));
    rows.set(
      key,
      before.filter((_, row) => !gone.has(row)),
    );
  }
  return rest;
}

/** Joins the faults of several readings. If two readings have faults at the same place, the first reading counts. */
function inOneRound(refusals: readonly Refusal[]): Refusal {
  const faults: Fault[] = [];
  const named = new Set<string>();
  let total = 0;
  for (const refusal of refusals) {
    const more = refusal.faults.filter(({ path }) => !named.has(path));
    for (const { path } of refusal.faults) named.add(path);
    faults.push(...more);
    total += refusal.total - (refusal.faults.length - more.length);
  }
  return { ok: false, faults, total };
}
