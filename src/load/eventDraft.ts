import type { TableText } from "../model/fields.ts";
import type { ActionWords, ReplyWords, SourceWords } from "../model/tableCells.ts";
import type { Status } from "../model/vocabulary.ts";

/** An event whose actors, sources and kind are not records yet. An actor is the key of a declared actor, or a name. */
export type EventDraft = {
  /** Blank if the id is made from the row. */
  readonly id: string;
  readonly date: string;
  readonly headline: string;
  readonly kind: string;
  /** Any text. It is checked later. */
  readonly status: string;
  /** Set only if the file says this of the event itself, not of its kind. */
  readonly isStatement?: true;
  readonly participants: readonly { readonly actor: string; readonly role: string }[];
  readonly actions: readonly ActionWords[];
  readonly sources: readonly SourceDraft[];
  readonly replies: readonly ReplyWords[];
  /** Blank texts are left out. */
  readonly texts: Readonly<Partial<Record<TableText, string>>>;
  readonly prominence: number | null;
  /** A map from the id of one of the file's own columns to the value. */
  readonly values?: Readonly<Record<string, string | number>>;
};
export type SourceDraft = SourceWords & { readonly publisher?: string; readonly type?: string };

const UNSTATED: Status = "unstated";

/** The default values of a draft. Each importer replaces the values that its format has. */
export const plainDraft: EventDraft = {
  id: "",
  date: "",
  headline: "",
  kind: "Event",
  // Other formats do not say how sure their events are.
  status: UNSTATED,
  participants: [],
  actions: [],
  sources: [],
  replies: [],
  texts: {},
  prominence: null,
};

/** The role of an actor if the file does not say whether it acted or was acted upon. */
export const SIDE = "side";

/** The kind of acts outside of all families, or outside of the most frequent acts. Its hue is nearly grey. */
export const OTHER_ACTS = { label: "Other acts", hue: 9 } as const;
