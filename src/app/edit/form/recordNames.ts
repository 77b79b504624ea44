import type { Draft, DraftRecord, RecordList } from "../../../model/draft/draftDataset.ts";
import { namedBy } from "./formFields.ts";

/** What each record of a list is called in forms, and which record a name means. No two have the same name. */
type Names = {
  readonly byId: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string>;
};

/** Lists are never changed in place, so their names are made once. */
const namesOfList = new WeakMap<readonly DraftRecord[], Names>();

const textOf = (value: unknown): string =>
  typeof value === "string" ? value.trim().replace(/\s+/g, " ") : "";

function namesOf(draft: Draft, list: RecordList): Names {
  const records = draft[list];
  const known = namesOfList.get(records);
  if (known) return known;
  const counts = new Map<string, number>();
  for (const record of records) {
    const name = textOf(record[namedBy(list)]);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const byId = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const record of records) {
    const name = textOf(record[namedBy(list)]);
    // Two of one name are told apart by their ids.
    const own = name === "" || (counts.get(name) ?? 0) > 1 ? `${name} (${record.id})`.trim() : name;
    byId.set(record.id, own);
    byName.set(own, record.id);
  }
  const names = { byId, byName };
  namesOfList.set(records, names);
  return names;
}

/** The name of the record with this id; the id itself if there is none. */
export const nameOf = (draft: Draft, list: RecordList, id: string): string =>
  namesOf(draft, list).byId.get(id) ?? id;

/** The id of the record with this name; the text itself if there is none, since it may be an id. */
export const idOf = (draft: Draft, list: RecordList, name: string): string =>
  namesOf(draft, list).byName.get(textOf(name)) ?? name.trim();

/** Whether the text is the name or the id of a record. */
export const isKnown = (draft: Draft, list: RecordList, text: string): boolean =>
  namesOf(draft, list).byId.has(idOf(draft, list, text));

export const allNames = (draft: Draft, list: RecordList): readonly string[] => [
  ...namesOf(draft, list).byName.keys(),
];
