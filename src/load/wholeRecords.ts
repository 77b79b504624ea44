import { type Fault, type FaultList, isRecord, LISTED_FAULTS, type Refusal } from "../model/check/fault.ts";
import type { ParsedDataset } from "../model/check/parseDataset.ts";

/** The most rounds. Each round sets aside the records that name a record of the round before. */
const MOST_ROUNDS = 20;

export type WholeRecords = {
  readonly ok: true;
  readonly parsed: Extract<ParsedDataset, { readonly ok: true }>;
  /** The faults for which records are set aside, with JSON Pointers into the dataset as it was given. */
  readonly aside: readonly (Fault & { readonly isFollowing: boolean })[];
  /** Converts a JSON Pointer into the dataset that is left to one into the dataset as it was given. */
  readonly placeBefore: (path: string) => string;
};

/**
 * The records without faults. Records with a fault are left out, then records that name one of these, until no fault is
 * left. With an event, all its rows in other sheets are left out, since claims about persons must not be shown in part.
 * Of two records with one id both are left out, since a reference could mean either.
 */
export function wholeRecords(
  given: unknown,
  read: readonly FaultList[],
  parse: (dataset: unknown) => ParsedDataset,
): WholeRecords | Refusal {
  const first = parse(given);
  const refused = inOneRound([...read.map((list) => list.refusal()), ...(first.ok ? [] : [first])]);
  const aside: (Fault & { readonly isFollowing: boolean })[] = [];
  /** By list, the rows that its remaining records had in the dataset as it was given. */
  const rows = new Map<string, readonly number[]>();
  const placeBefore = (path: string): string => {
    const [, list = "", row = "", ...more] = path.split("/");
    const before = rows.get(list)?.[Number(row)];
    return before === undefined || row === "" ? path : ["", list, before, ...more].join("/");
  };
  let dataset = given;
  let parsed = first;
  let faults = refused.faults;
  if (refused.total > faults.length) return shortened(refused);
  for (let round = 0; faults.length > 0 || !parsed.ok; round++) {
    const lost = lostIn(dataset, faults);
    if (lost === null || round > MOST_ROUNDS || faults.length === 0) return shortened(refused);
    for (const fault of faults) {
      const { also, path } = fault;
      const places = { path: placeBefore(path), ...(also !== undefined && { also: placeBefore(also) }) };
      aside.push({ ...fault, ...places, isFollowing: round > 0 });
    }
    dataset = without(dataset, lost, rows);
    parsed = parse(dataset);
    faults = parsed.ok ? [] : parsed.faults;
  }
  return parsed.ok ? { ok: true, parsed, aside: doubledFirst(aside), placeBefore } : shortened(refused);
}

const shortened = ({ faults, total }: Refusal): Refusal => ({
  ok: false,
  faults: faults.slice(0, LISTED_FAULTS),
  total,
});

/** Puts faults of doubled ids first, since many others may follow from them. */
const doubledFirst = <One extends Fault>(faults: readonly One[]): readonly One[] => [
  ...faults.filter(isDoubled),
  ...faults.filter((fault) => !isDoubled(fault)),
];

const isDoubled = ({ path, also }: Fault): boolean => path.endsWith("/id") && also?.endsWith("/id") === true;

/** The records that are left out: by key, the rows of a list, or null for a value that is not a list. */
type Lost = ReadonlyMap<string, ReadonlySet<number> | null>;

/** Finds the records with these faults. Null if a fault is not in a record: then nothing can be set aside for it. */
function lostIn(dataset: unknown, faults: readonly Fault[]): Lost | null {
  if (!isRecord(dataset)) return null;
  const lost = new Map<string, Set<number> | null>();
  for (const fault of faults) {
    const { path, also } = fault;
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

/** The dataset without the lost records. Writes into `rows` where the remaining records of each list were. */
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

/** The faults of several readings as one refusal, each place once. Its total is 0 where there are none. */
export function inOneRound(refusals: readonly Refusal[]): Refusal {
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
