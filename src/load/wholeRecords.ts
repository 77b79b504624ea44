import { type Fault, type FaultList, isRecord, LISTED_FAULTS, type Refusal } from "../model/check/fault.ts";
import type { ParsedDataset } from "../model/check/parseDataset.ts";

/** Each round sets aside what names a record of the round before. */
const MOST_ROUNDS = 20;

export type WholeRecords = {
  readonly ok: true;
  readonly parsed: Extract<ParsedDataset, { readonly ok: true }>;
  /** The faults for which records are set aside; by JSON Pointers into the dataset as it was given. */
  readonly aside: readonly (Fault & { readonly isFollowing: boolean })[];
  /** The place in the dataset as it was given, of a place in the one that is left. */
  readonly placeBefore: (path: string) => string;
};

/**
 * The records of a story that are whole: those with a fault are left out, and then those that name one of them, until nothing
 * of the rest is at fault. An event is left out with all that its rows in other sheets say, since claims about persons must
 * not be shown in part. Of two records with one id both are left out, since what names it may mean either.
 */
export function wholeRecords(
  given: unknown,
  read: readonly FaultList[],
  parse: (dataset: unknown) => ParsedDataset,
): WholeRecords | Refusal {
  const first = parse(given);
  const refused = inOneRound([...read.map((list) => list.refusal()), ...(first.ok ? [] : [first])]);
  const aside: (Fault & { readonly isFollowing: boolean })[] = [];
  /** By list the rows of its records in the dataset as it was given. */
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

/** Faults of doubled ids first: many others may follow from them. */
const doubledFirst = <One extends Fault>(faults: readonly One[]): readonly One[] => [
  ...faults.filter(isDoubled),
  ...faults.filter((fault) => !isDoubled(fault)),
];

const isDoubled = ({ path, also }: Fault): boolean => path.endsWith("/id") && also?.endsWith("/id") === true;

/** What leaves the dataset: by key the rows of a list, or null for all of a value that is no list. */
type Lost = ReadonlyMap<string, ReadonlySet<number> | null>;

/** Null where a fault is not of one record, so that nothing can be set aside for it. */
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

/** The dataset without what is lost; `rows` learns where the others of a list were. */
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
