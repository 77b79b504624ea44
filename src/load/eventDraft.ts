import type { TableText } from "../model/fields.ts";
import type { ActionWords, ReplyWords, SourceWords } from "../model/tableCells.ts";
import type { Status } from "../model/vocabulary.ts";

/** An event before its actors, sources and kind are records. An actor is its declared key, or a name. */
export type EventDraft = {
  /** Blank if the id is to be made from the row. */
  readonly id: string;
  readonly date: string;
  readonly headline: string;
  readonly kind: string;
  /** Any text; it is checked later. */
  readonly status: string;
  /** Set only if the file says so of the event itself. */
  readonly isStatement?: true;
  readonly participants: readonly { readonly actor: string; readonly role: string }[];
  readonly actions: readonly ActionWords[];
  readonly sources: readonly SourceDraft[];
  readonly replies: readonly ReplyWords[];
  /** Blank texts are left out. */
  readonly texts: Readonly<Partial<Record<TableText, string>>>;
  readonly prominence: number | null;
  /** Values by the id of their own column. */
  readonly values?: Readonly<Record<string, string | number>>;
};
export type SourceDraft = SourceWords & { readonly publisher?: string; readonly type?: string };

const UNSTATED: Status = "unstated";

/** The default values of a draft. An importer replaces those that its format has. */
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

/** The role of an actor of whom the file does not say whether it acted or was acted upon. */
export const SIDE = "side";

/** The kind of acts outside the families, or outside the most frequent acts. Its hue is the one that is nearly grey. */
export const OTHER_ACTS = { label: "Other acts", hue: 9 } as const;
