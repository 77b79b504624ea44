import {
  type Draft,
  type DraftRecord,
  freeId,
  putRecord,
  RECORD_LISTS,
  type RecordList,
} from "../../../model/draft/draftDataset.ts";
import { type FormList, NAMED_BY } from "./formFields.ts";

type Fields = Readonly<Record<string, unknown>>;

/** A draft with what a form says, that as it stands there, and the path to it. */
type Put = {
  readonly candidate: Draft;
  readonly record: Fields;
  readonly prefix: string;
};

export function putForm(draft: Draft, list: FormList, id: string | null, written: Fields): Put {
  if (list === "story") {
    // In the order of the file; what is not there any more is gone.
    const kept = Object.entries({ ...draft, ...written }).filter(
      ([name]) => name in written || RECORD_LISTS.some((one) => one === name),
    );
    const { events, actors, sources } = draft;
    return {
      candidate: { ...Object.fromEntries(kept), events, actors, sources },
      record: written,
      prefix: "",
    };
  }
  const record = withId(draft, list, id, written);
  const { draft: candidate, row } = putRecord(draft, list, id, record);
  return { candidate, record, prefix: `/${list}/${row}` };
}

/** Without an id of its own a record keeps the one it had, or is given one after its name. */
function withId(draft: Draft, list: RecordList, before: string | null, record: Fields): DraftRecord {
  const { id } = record;
  if (typeof id === "string" && id !== "") return { ...record, id };
  const name = record[NAMED_BY[list]];
  return { ...record, id: before ?? freeId(draft, list, typeof name === "string" ? name : "") };
}
