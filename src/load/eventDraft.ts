import type { TableText } from "../model/fields.ts";
import type { ActionWords, ReplyWords, SourceWords } from "../model/tableCells.ts";
import type { Status } from "../model/vocabulary.ts";

/** An event whose actors, sources and kind are not records yet. An actor is a name, or the key of a declared actor. */
export type EventDraft = {
  /** "" if an id is to be made from the row. */
  readonly id: string;
  readonly date: string;
  readonly headline: string;
  readonly kind: string;
  readonly status: string;
  /** Set if the file calls this event a statement. Not set if only the kind of the event says that it is one. */
  readonly isStatement?: true;
  readonly participants: readonly { readonly actor: string; readonly role: string }[];
  readonly actions: readonly ActionWords[];
  readonly sources: readonly SourceDraft[];
  readonly replies: readonly ReplyWords[];
  readonly texts: Readonly<Partial<Record<TableText, string>>>;
  readonly prominence: number | null;
  /** The values in the file's own columns, by the id of the column. */
  readonly values?: Readonly<Record<string, string | number>>;
};
export type SourceDraft = SourceWords & { readonly publisher?: string; readonly type?: string };

const UNSTATED: Status = "unstated";

export const plainDraft: EventDraft = {
  id: "",
  date: "",
  headline: "",
  kind: "Event",
  status: UNSTATED,
  participants: [],
  actions: [],
  sources: [],
  replies: [],
  texts: {},
  prominence: null,
};

/** The role of an actor if the file does not say who acted. */
export const SIDE = "side";

/** The kind of acts that have no family (`codedActs.ts`), or are too rare for their own kind. Hue 9 is nearly grey. */
export const OTHER_ACTS = { label: "Other acts", hue: 9 } as const;
