import type { Draft, RecordList } from "../../model/draft.ts";
import {
  DATASET,
  type Field,
  type Fields,
  type FieldType,
  fieldList,
  namesIn,
  recordsOf,
  VOCABULARIES,
  type Vocabulary,
} from "../../model/fields.ts";
import { ownStoryWords } from "../../words/fileWords.ts";
import { exploringWords, readingWords } from "../../words/laterWords.ts";
import type { Words } from "../../words/words.ts";

type Place = {
  readonly name: string;
  /** The path to the inner record with the field. Empty if the field belongs to the record or row itself. */
  readonly in?: readonly string[];
  /** A key of `ownStoryWords().fields`, or the name of a column that the author added. */
  readonly label: string | { readonly own: string };
  readonly isMore?: boolean;
  readonly isRequired?: boolean;
};

/**
 * A field of a record that is one text in its form:
 *
 *     text               one line, which scrolls
 *     line               text that wraps, without line breaks
 *     long               text that wraps, with line breaks
 *     lines              a list of texts, one on each line
 *     flag               true or left out
 *     answer             true, false or left out
 *     file               a picture or document in the story's own folder
 *     choice             an entry of a closed list of words or, with `isNumber`, of numbers
 *     label              the id of a kind or of a group, of which there are few
 *     reference          the id of another record, written as its name
 */
export type TextField = Place &
  (
    | {
        readonly form:
          | "text"
          | "line"
          | "long"
          | "date"
          | "day"
          | "id"
          | "number"
          | "lines"
          | "flag"
          | "file";
      }
    | { readonly form: "answer" }
    | { readonly form: "choice"; readonly word: Vocabulary; readonly isNumber: boolean }
    | { readonly form: "label"; readonly to: "kinds" | "groups" }
    | { readonly form: "reference"; readonly to: RecordList }
  );

/** A list in a record, with a row for each entry. With `bare: "id"`, an entry with only an id is written as this id. */
export type RowsField = Place & {
  readonly form: "rows";
  readonly fields: readonly FormField[];
  readonly bare?: string;
  /** The field from whose text a new row gets its id. Forms do not show the ids of such rows. */
  readonly idAfter?: string;
};

export type FormField = TextField | RowsField;

/** The keys that lead to the value of a field in its record. */
export const pathOf = ({ name, in: within = [] }: FormField): readonly string[] => [...within, name];

export const keyOf = (field: FormField): string => pathOf(field).map(encodeURIComponent).join("/");

/** The fields of a record and of its inner records. The field that names the record is first, and its id is last. */
function formOf(fields: Fields, within: readonly string[] = [], isFolded = false): readonly FormField[] {
  const all = fieldList(fields).flatMap(([name, field]): readonly FormField[] => {
    const { type, label = name, isMore = isFolded } = field;
    if (typeof type === "object" && "record" in type) return formOf(type.record, [...within, name], isMore);
    const control = label === null ? undefined : controlOf(type, field);
    if (label === null || control === undefined) return [];
    // None of the fields of an inner record is required, because the inner record can be left out.
    const isRequired = field.isNeeded === true && within.length === 0;
    return [{ name, in: within, label, isMore: isMore || isFolded, isRequired, ...control }];
  });
  if (within.length > 0) return all;
  const [first] = namesIn(fields);
  const placeOf = ({ name }: FormField): number =>
    name === first ? 0 : fields[name]?.type === "ownId" ? 2 : 1;
  return all.toSorted((one, other) => placeOf(one) - placeOf(other));
}

type Control<F> = F extends FormField ? Omit<F, keyof Place> : never;

/** The label of an id that is the only field of its row. The key is the list to which the id belongs. */
const ONE_OF = { events: "linkedTo", actors: "actor", sources: "source", kinds: "kind", groups: "group" };

function controlOf(type: FieldType, { control }: Field): Control<FormField> | undefined {
  if (typeof type === "string") return { form: formOfScalar(type, control) };
  if ("word" in type) {
    const isNumber = typeof VOCABULARIES[type.word][0] === "number";
    return { form: "choice", word: type.word, isNumber };
  }
  if ("ref" in type) {
    const { ref: to } = type;
    return to === "kinds" || to === "groups" ? { form: "label", to } : { form: "reference", to };
  }
  if (!("list" in type)) return undefined;
  const { list, bare } = type;
  if (typeof list === "string") return { form: "lines" };
  const records = recordsOf(type);
  if (records !== undefined) {
    const idAfter = records.id?.label === null ? namesIn(records)[0] : undefined;
    return {
      form: "rows",
      fields: formOf(records),
      ...(bare !== undefined && { bare }),
      ...(idAfter !== undefined && { idAfter }),
    };
  }
  if (!("ref" in list)) return undefined;
  const id: Field = { type: list, isNeeded: true, means: "", label: ONE_OF[list.ref] };
  return { form: "rows", bare: "id", fields: formOf({ id }) };
}

function formOfScalar(type: Extract<FieldType, string>, control: Field["control"]) {
  switch (type) {
    case "date":
    case "day":
    case "file":
    case "number":
      return type;
    case "moment":
      return "day";
    case "ownId":
      return "id";
    case "yes":
      return "flag";
    case "yesNo":
      return "answer";
    default:
      return control ?? "text";
  }
}

export type FormList = RecordList | "story";

const FORMS: Readonly<Record<FormList, readonly FormField[]>> = {
  events: formOf(DATASET.events.type.list.record),
  actors: formOf(DATASET.actors.type.list.record),
  sources: formOf(DATASET.sources.type.list.record),
  story: formOf(DATASET),
};

/** Columns that the author added come last, and are hidden at first. */
export function fieldsOf(draft: Draft, list: FormList): readonly FormField[] {
  const fields = FORMS[list];
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

export const namedBy = (list: FormList): string =>
  namesIn(list === "story" ? DATASET : DATASET[list].type.list.record)[0] ?? "id";

/** The label of a field. If the texts lack it, it is made from the name of the field: "publicDate", "Public date". */
export function fieldLabel(words: Words, { label }: FormField): string {
  const names: Readonly<Record<string, string>> = ownStoryWords(words).fields;
  return typeof label === "string" ? (names[label] ?? nameInWords(label)) : label.own;
}

const nameInWords = (name: string): string =>
  name.replaceAll(/^.|[A-Z]/g, (letter, at) =>
    at === 0 ? letter.toUpperCase() : ` ${letter.toLowerCase()}`,
  );

/** The label of a word of a closed list. A word that is not in the list is its own label. */
export function choiceLabel(words: Words, word: Vocabulary | "answers", option: string): string {
  const { standing, contest } = words.messages;
  const { links, sourceTypes } = readingWords(words).detail;
  const { weights, answers, pictures } = ownStoryWords(words);
  const named = {
    standing: Object.entries(standing).map(([status, { label }]) => [status, label] as const),
    actorKinds: Object.entries(exploringWords(words).actorKinds).map(
      ([kind, { one }]) => [kind, one] as const,
    ),
    links: Object.entries(links).map(([link, { out }]) => [link, out] as const),
    sourceTypes: Object.entries(sourceTypes),
    contested: Object.entries(contest.things),
    weights: Object.entries(weights),
    pictures: Object.entries(pictures),
    answers: Object.entries(answers),
    hues: [],
    formats: [],
    columnTypes: [],
  }[word];
  return named.find(([one]) => one === option)?.[1] ?? option;
}
