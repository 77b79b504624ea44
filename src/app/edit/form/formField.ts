import type { RecordList } from "../../../model/draft/draftDataset.ts";
import type { fields } from "../../../words/en/edit.ts";

/** Names of fields that readers see. */
export type Label = keyof typeof fields;

type Place = {
  /** As the record calls it. */
  readonly name: string;
  /** The steps to what holds it, where that is not the record, or the row, itself. */
  readonly in?: readonly string[];
  /** What it is called in the form; a column of the file's own has its name there. */
  readonly label: Label | { readonly own: string };
  /** What is wanted seldom stands folded at the end. */
  readonly isMore?: true;
};

/** A field of a record that is one text in its form. */
export type TextField = Place & { readonly isRequired?: true } & (
    | { readonly form: "text" | "long" | "date" | "id" | "day" | "number" }
    /** A text of one line that may be long. */
    | { readonly form: "line" }
    /** A list of texts, one a line. */
    | { readonly form: "lines" }
    /** What is true or not said. */
    | { readonly form: "flag" }
    /** A picture or document of the story's own folder. */
    | { readonly form: "file" }
    | {
        readonly form: "choice";
        readonly options: readonly string[];
        /** The list of words that the options are of. */
        readonly words:
          | "standing"
          | "actorKinds"
          | "links"
          | "sourceTypes"
          | "weights"
          | "contested"
          | "hues"
          | "answers";
        readonly isNumber?: true;
      }
    /** The id of a kind or of a group, which are few. */
    | { readonly form: "label"; readonly to: "kinds" | "groups" }
    /** The id of another record, written as what that is called. */
    | { readonly form: "reference"; readonly to: RecordList }
  );

/**
 * A list of records within a record, each in a row. `bare`: the field that stands alone, as a text, where a row has nothing
 * else, as the ids of a list of ids do.
 */
export type RowsField = Place & {
  readonly form: "rows";
  readonly fields: readonly FormField[];
  readonly bare?: string;
  /** The field that a new row is given its id after; ids of such rows are nowhere shown. */
  readonly idAfter?: string;
};

export type FormField = TextField | RowsField;

/** A field by one word, which no other of its record or row has. */
export const keyOf = ({ name, in: within = [] }: FormField): string =>
  [...within, name].map(encodeURIComponent).join("/");
