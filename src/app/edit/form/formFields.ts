import { type Draft, RECORD_LISTS, type RecordList } from "../../../model/draft/draftDataset.ts";
import type { FormField } from "./formField.ts";
import { ACTOR_FIELDS, EVENT_FIELDS, SOURCE_FIELDS } from "./recordFields.ts";
import { STORY_FIELDS } from "./storyFields.ts";

/** What has a form: records of three lists, and the story itself with all else that it holds. */
export const FORM_LISTS = [...RECORD_LISTS, "story"] as const;
export type FormList = RecordList | "story";

const LISTS = {
  events: EVENT_FIELDS,
  actors: ACTOR_FIELDS,
  sources: SOURCE_FIELDS,
  story: STORY_FIELDS,
} as const satisfies Readonly<Record<FormList, readonly FormField[]>>;

/** The fields of a form, in its order; columns of the file's own stand with those that are wanted seldom. */
export function fieldsOf(draft: Draft, list: FormList): readonly FormField[] {
  const fields = LISTS[list];
  if (list !== "events" || !Array.isArray(draft.columns)) return fields;
  const own = draft.columns.map(
    ({ id, label, type }: Readonly<Record<string, unknown>>): FormField => ({
      name: String(id),
      in: ["values"],
      label: { own: String(label) },
      form: type === "number" ? "number" : "text",
      isMore: true,
    }),
  );
  return [...fields, ...own];
}

/** What a new record is called after, for its id. */
export const NAMED_BY = { events: "headline", actors: "name", sources: "title", story: "title" } as const;
