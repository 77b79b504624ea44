import { isRecord } from "./check/fault.ts";

export type StoryChange = {
  /** The list of the record, such as `events`, or `about` for the story itself. */
  readonly list: string;
  readonly label: string;
  readonly what: "added" | "changed" | "gone";
  readonly fields: readonly string[];
};

type Records = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** The changes of records, in the order of the newer dataset, then of the story. Removed records end their list. */
export function storyChanges(before: object, now: object): readonly StoryChange[] {
  const entries = [...Object.entries(now), ...Object.entries(before)];
  const lists = new Set(entries.flatMap(([name, value]) => (Array.isArray(value) ? [name] : [])));
  return [
    ...[...lists].flatMap((list) => changesIn(list, recordsIn(before, list), recordsIn(now, list))),
    ...changesIn("about", aboutIn(before), aboutIn(now)),
  ];
}

function changesIn(list: string, before: Records, now: Records): readonly StoryChange[] {
  const former = new Map<string, string>();
  for (const [id, { formerIds }] of now)
    for (const one of Array.isArray(formerIds) ? formerIds : [])
      if (before.has(one) && !now.has(one)) former.set(id, one);
  const renamed = new Set(former.values());
  const present = [...now].flatMap(([id, record]): readonly StoryChange[] => {
    const old = before.get(former.get(id) ?? id);
    if (old === undefined) return [{ list, label: labelOf(id, record), what: "added", fields: [] }];
    const fields = [...new Set([...Object.keys(record), ...Object.keys(old)])].filter(
      (field) => meaningOf(record[field]) !== meaningOf(old[field]),
    );
    return fields.length === 0 ? [] : [{ list, label: labelOf(id, record), what: "changed", fields }];
  });
  const gone = [...before].flatMap(([id, record]): readonly StoryChange[] =>
    now.has(id) || renamed.has(id) ? [] : [{ list, label: labelOf(id, record), what: "gone", fields: [] }],
  );
  return [...present, ...gone];
}

/** The JSON of a value, with sorted keys and without empty lists, because these do not change the meaning. */
const meaningOf = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) => {
    if (Array.isArray(part)) return part.length === 0 ? undefined : part;
    return isRecord(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  }) ?? "";

/** The records of a list by id. A record without an id has its whole content as the key. */
function recordsIn(dataset: object, list: string): Records {
  const found = Object.entries(dataset).find(([key]) => key === list)?.[1];
  const records = Array.isArray(found) ? found.filter(isRecord) : [];
  return new Map(
    records.map((record) => [typeof record.id === "string" ? record.id : JSON.stringify(record), record]),
  );
}

/** The facts about the story itself, without the version of the format, which says nothing about the story. */
const aboutIn = (dataset: object): Records => {
  const facts = Object.entries(dataset).filter(([name, value]) => name !== "format" && !Array.isArray(value));
  return new Map([["", Object.fromEntries(facts)]]);
};

function labelOf(id: string, record: Readonly<Record<string, unknown>>): string {
  const named = [record.headline, record.name, record.title, record.label, record.text];
  return named.find((text): text is string => typeof text === "string" && text !== "") ?? id;
}
