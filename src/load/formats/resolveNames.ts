import { type Fault, FaultList, type PathStep, pointer, showText } from "../../model/check/fault.ts";
import { DATASET, namesIn } from "../../model/fields.ts";
import { nearestOf } from "../../model/nearest.ts";
import { visitReferences } from "../../model/references.ts";
import { MOST_ASIDE } from "../../model/setAside.ts";
import { addressedSource } from "../../model/tableCells.ts";
import { foldCase, foldText } from "../../model/tables/foldText.ts";
import type { ReferredList } from "../../model/vocabulary.ts";
import { note } from "../imported.ts";
import {
  foldOf,
  type Hint,
  MADE,
  type MadeList,
  nameOf,
  nearestTo,
  partsOf,
  severalIn,
} from "../nearNames.ts";
import { FreeIds } from "../recordList.ts";

/** The fields of a record, such as `name`, whose text a cell may use instead of the id. */
const namesOf = (list: ReferredList): readonly string[] => namesIn(DATASET[list].type.list.record);

type Draft = { [field: string]: unknown };

/** Makes a record from a name, for each list. The check then asks for required fields that are still missing. */
const madeFrom: Readonly<Partial<Record<ReferredList, (id: string, name: string) => Draft>>> = {
  actors: (id, name) => ({ id, name, kind: "group" }),
  sources: (id, name) =>
    /^https?:\/\//i.test(name)
      ? { id, title: name, url: name }
      : { id, title: name, ...addressedSource(name) },
  kinds: (id, label) => ({ id, label }),
  groups: (id, label) => ({ id, label }),
};

export function resolveNames(dataset: Draft): {
  readonly faults: FaultList;
  readonly made: MadeList[];
  readonly notes: readonly Fault[];
  readonly accents: readonly { readonly path: string; readonly written: string; readonly listed: string }[];
} {
  const faults = new FaultList("fault", MOST_ASIDE);
  const addresses = takeAddresses(dataset);
  const lists = new Map<ReferredList, NameIndex>();
  for (const list of ["groups", "kinds", "sources", "actors", "events"] as const) {
    const records: Draft[] = Array.isArray(dataset[list]) ? dataset[list] : [];
    const ids = new FreeIds(
      LONGEST_ID,
      "record",
      records.map(({ id }) => id),
    );
    for (const record of records) record.id ??= ids.make(firstName(record, list));
    lists.set(list, new NameIndex(list, records, ids));
  }
  // “Post Office, Alan Bates” is a list of names if another cell names “Alan Bates”, so all cells are looked at first.
  const named = new Map<ReferredList, Set<string>>();
  resolveAll(dataset, (written, list) => {
    named.set(list, (named.get(list) ?? new Set()).add(written.trim()));
    return written;
  });
  for (const [list, index] of lists) index.namedTogether(named.get(list) ?? new Set());
  const taken = new Map(
    [...(named.get("actors") ?? [])].flatMap((name) => {
      const listed = lists.get("actors")?.nameWithAccents(name);
      return listed === undefined ? [] : [[name, listed] as const];
    }),
  );
  const accents: { path: string; written: string; listed: string }[] = [];
  resolveAll(dataset, (written, list, trail) => {
    const index = lists.get(list);
    const listed = list === "actors" ? taken.get(written.trim()) : undefined;
    if (listed !== undefined) accents.push({ path: pointer(trail), written: written.trim(), listed });
    const id = index?.idOf(written);
    if (id !== undefined) return id;
    const { hint = "", remedies } = index?.remedyFor(written) ?? {};
    faults.add(pointer(trail), showText(written), nameOf(list, hint), undefined, remedies);
    return written;
  });
  const notes = giveAddresses(lists.get("sources")?.records ?? [], addresses);
  // If a list has no sheet, its records are made from the names that other sheets use.
  for (const [list, { records }] of lists) if (records.length > 0) dataset[list] = records;
  return { faults, notes, accents, made: MADE.filter((list) => lists.get(list)?.isMade) };
}

/** The addresses that cells have after the name of a source, as in `Title <address>`, by the folded name. */
type Addresses = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Removes addresses from names of sources. If there is no sheet of sources, a name with several addresses keeps them,
 * because they tell sources of the same name apart.
 */
function takeAddresses(dataset: Draft): Addresses {
  const records: Draft[] = Array.isArray(dataset.sources) ? dataset.sources : [];
  for (const record of records) {
    const own = addressedSource(String(record.title ?? ""));
    if (own !== undefined) Object.assign(record, { title: own.title, url: record.url ?? own.url });
  }
  const found = new Map<string, Set<string>>();
  const sourceIn = (written: string, list: ReferredList) =>
    list === "sources" ? addressedSource(written) : undefined;
  resolveAll(dataset, (written, list) => {
    const source = sourceIn(written, list);
    const key = foldText(source?.title ?? "");
    if (source !== undefined) found.set(key, (found.get(key) ?? new Set()).add(source.url));
    return written;
  });
  resolveAll(dataset, (written, list) => {
    const title = sourceIn(written, list)?.title;
    const isOne = title !== undefined && (records.length > 0 || found.get(foldText(title))?.size === 1);
    return isOne ? title : written;
  });
  return found;
}

/** Gives each source without an address the address that cells have after its name, if there is only one. */
function giveAddresses(records: readonly Draft[], addresses: Addresses): readonly Fault[] {
  if (addresses.size === 0) return [];
  return records.flatMap((record) => {
    if (record.url !== undefined) return [];
    const names = [record.title, record.id].map((name) => foldText(String(name ?? "")));
    const [url, ...more] = new Set(names.flatMap((name) => [...(addresses.get(name) ?? [])]));
    if (more.length > 0 && records.some((other) => other.title === record.title && other.url !== undefined))
      return [];
    if (more.length === 0 && url !== undefined) record.url = url;
    const found = `${more.length + 1} addresses behind the words of cells`;
    return more.length === 0
      ? []
      : [note(`the source ${showText(String(record.title))}`, found, "one, in its “url”")];
  });
}

function resolveAll(
  dataset: Draft,
  resolve: (written: string, list: ReferredList, trail: readonly PathStep[]) => string,
): void {
  visitReferences(dataset, (list, written, trail) => {
    const id = resolve(written, list, trail);
    if (id === written) return;
    const holder = trail
      .slice(0, -1)
      .reduce<unknown>(
        (held, step) => (typeof held === "object" && held !== null ? Reflect.get(held, step) : held),
        dataset,
      );
    if (typeof holder === "object" && holder !== null) Reflect.set(holder, trail.at(-1) ?? "", id);
  });
}

/** The ids and names of a list. A name that two records share means neither of them. */
class NameIndex {
  readonly #list: ReferredList;
  readonly records: Draft[];
  readonly #freeIds: FreeIds;
  readonly isMade: boolean;
  readonly #fold: (name: string) => string;
  readonly #ids = new Set<string>();
  readonly #idsByName = new Map<string, string | null>();
  /** The id for each folded id or name. Null if two records share it. */
  readonly #idsByFolded = new Map<string, string | null>();
  /** The hint for each written name. The search is slow, so it runs once for each of at most `MOST_HINTS` names. */
  readonly #hints = new Map<string, Hint>();
  /** Cells with commas that are lists of names, because another cell has one of the names. */
  readonly #several = new Set<string>();

  constructor(list: ReferredList, records: Draft[], freeIds: FreeIds) {
    this.#list = list;
    this.#freeIds = freeIds;
    this.records = records;
    this.isMade = records.length === 0 && madeFrom[list] !== undefined;
    // If a sheet lists the records, accents of names are ignored. If each name makes a record, accents may distinguish
    // two records.
    this.#fold = this.isMade || list === "sources" ? foldOf(list) : foldText;
    for (const record of records) this.#learn(record);
  }

  #learn(record: Draft): void {
    const id = String(record.id);
    this.#ids.add(id);
    learn(this.#idsByFolded, this.#fold(id), id);
    for (const name of namesOf(this.#list).flatMap((field) => record[field] ?? [])) {
      learn(this.#idsByName, String(name).trim(), id);
      learn(this.#idsByFolded, this.#fold(String(name)), id);
    }
  }

  /** Finds the cells that list several names (`#several`). */
  namedTogether(names: ReadonlySet<string>): void {
    if (!this.isMade) return;
    const wholes = new Map<string, Set<string>>();
    for (const name of names)
      for (const part of partsOf(name)) wholes.set(part, (wholes.get(part) ?? new Set()).add(name));
    for (const name of names) {
      const parts = partsOf(name);
      const isElsewhere = (part: string): boolean => (wholes.get(part)?.size ?? 0) > 1;
      if (parts.length > 1 && parts.some(isElsewhere)) this.#several.add(name);
    }
  }

  #named(written: string): string | null | undefined {
    const exact = this.#idsByName.get(written.trim());
    return exact === undefined ? this.#idsByFolded.get(this.#fold(written)) : exact;
  }

  /** The main name of the record that this name fits only if accents are ignored. Undefined if there is none. */
  nameWithAccents(written: string): string | undefined {
    const id = this.isMade || this.#ids.has(written) ? undefined : this.#named(written);
    const record = this.records.find((one) => one.id === id);
    const names = record && [id, ...namesOf(this.#list).flatMap((field) => record[field] ?? [])].map(String);
    return names?.some((one) => foldCase(one) === foldCase(written)) ? undefined : names?.[1];
  }

  idOf(written: string): string | undefined {
    if (this.#ids.has(written)) return written;
    const named = this.#named(written);
    if (named) return named;
    if (!this.isMade || named === null || this.#several.has(written.trim())) return undefined;
    const { title } = (this.#list === "sources" && addressedSource(written)) || { title: null };
    const record = madeFrom[this.#list]?.(this.#freeIds.make(title ?? written), written.trim());
    if (record === undefined) return undefined;
    this.records.push(record);
    // A source with an address is found by title and address, because several sources may have the same title.
    if (title === null) this.#learn(record);
    else learn(this.#idsByName, written.trim(), String(record.id));
    return String(record.id);
  }

  remedyFor(written: string): Hint {
    const known = this.#hints.get(written);
    if (known !== undefined || this.#hints.size >= MOST_HINTS) return known ?? {};
    const hint = this.#hintFor(written);
    this.#hints.set(written, hint);
    return hint;
  }

  #hintFor(written: string): Hint {
    if (this.#named(written) === null) return { hint: "; several have this name: use the id" };
    const parts = partsOf(written);
    const isList = this.#several.has(written.trim()) || parts.every((part) => this.idOf(part) !== undefined);
    if (parts.length > 1 && isList) return severalIn(written);
    const to = nearestOf(written, [...this.#idsByName.keys(), ...this.#ids]);
    return to === undefined ? {} : nearestTo(written, to);
  }
}

const MOST_HINTS = 200;

/** Remembers the id for a name. A name that two records share has the id null. */
function learn(ids: Map<string, string | null>, name: string, id: string): void {
  const before = ids.get(name);
  ids.set(name, before === undefined || before === id ? id : null);
}

const firstName = (record: Draft, list: ReferredList): string => {
  const name = record[namesOf(list)[0] ?? ""];
  return typeof name === "string" ? name : "";
};

const LONGEST_ID = 60;
